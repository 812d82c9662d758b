using System.Globalization;

namespace ClosingGaps.Population.Surveys;

/// <summary>Joins parsed files into households, persons and jobs; every row must find its place.</summary>
internal static class SurveyLinker
{
    public static SurveyData Link(SurveyLayout layout, SourceTable[] sources)
    {
        var households = Find(sources, layout.Households);
        var persons = Find(sources, layout.Persons);
        var jobs = Find(sources, layout.Jobs);
        var personParents = Parents(persons, households);
        var jobParents = Parents(jobs, persons);

        var householdColumns = new List<SurveyColumn>(
            SampleColumns.Of(layout, Find(sources, layout.Design), households)
        );
        var personColumns = new List<SurveyColumn>();
        var jobColumns = new List<SurveyColumn>();
        foreach (var source in sources)
        {
            switch (source.Layout.Grain)
            {
                case Grain.Dwelling:
                    householdColumns.AddRange(OfDwelling(source, households));
                    break;
                case Grain.Household:
                    householdColumns.AddRange(Aligned(source, households));
                    break;
                case Grain.Person:
                    personColumns.AddRange(Aligned(source, persons));
                    break;
                case Grain.Job:
                    jobColumns.AddRange(Aligned(source, jobs));
                    break;
                default:
                    personColumns.AddRange(Summed(source, persons));
                    break;
            }
        }

        return new SurveyData(
            layout.Edition,
            layout.Title,
            new SurveyTable(
                SurveyLevel.Household,
                households.Keys,
                [],
                Offsets(personParents, households.RowCount),
                householdColumns
            ),
            new SurveyTable(
                SurveyLevel.Person,
                persons.Keys,
                personParents,
                Offsets(jobParents, persons.RowCount),
                personColumns
            ),
            new SurveyTable(SurveyLevel.Job, jobs.Keys, jobParents, [], jobColumns)
        );
    }

    /// <summary>For each household the row of a table of dwellings or households that holds it.</summary>
    public static int[] RowsFor(SourceTable table, SourceTable households) =>
        ReferenceEquals(table, households) ? [.. Enumerable.Range(0, households.RowCount)]
        : table.Layout.Grain == Grain.Dwelling ? Parents(households, table)
        : Match(households, households.Keys, table);

    /// <summary>First child of each parent, from the ascending parents of the children.</summary>
    public static int[] Offsets(ReadOnlySpan<int> parents, int parentCount)
    {
        var offsets = new int[parentCount + 1];
        foreach (var parent in parents)
            offsets[parent + 1]++;
        for (var i = 0; i < parentCount; i++)
            offsets[i + 1] += offsets[i];
        return offsets;
    }

    private static SourceTable Find(SourceTable[] sources, string table) =>
        Array.Find(sources, s => string.Equals(s.Layout.Name, table, StringComparison.Ordinal))!;

    private static int[] Parents(SourceTable children, SourceTable parents) =>
        Match(children, Array.ConvertAll(children.Keys, RecordKey.Parent), parents);

    /// <summary>Row of <paramref name="parents"/> for each (ascending) key; a key without one is a fault.</summary>
    private static int[] Match(SourceTable children, ulong[] keys, SourceTable parents)
    {
        var rows = new int[keys.Length];
        var parent = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            while (parent < parents.RowCount && parents.Keys[parent] < keys[i])
                parent++;
            rows[i] = parent;
            if (parent == parents.RowCount || parents.Keys[parent] != keys[i])
                Orphan(children, i, keys[i], parents);
        }

        children.Faults.ThrowIfAny();
        return rows;
    }

    private static void Orphan(SourceTable children, int row, ulong key, SourceTable parents)
    {
        var described = RecordKey.Describe(key, parents.Layout.Grain);
        children.Faults.Add(
            SurveyFaultKind.Orphan,
            children.Lines[row],
            "",
            string.Create(
                CultureInfo.InvariantCulture,
                $"la clave {described} no está en {parents.Faults.File}. Use archivos de una misma edición y completos."
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"the key {described} is not in {parents.Faults.File}. Use complete files of one edition."
            )
        );
    }

    private static IEnumerable<SurveyColumn> OfDwelling(SourceTable source, SourceTable households)
    {
        var rows = RowsFor(source, households);
        return source.Columns.Values.Select(column => new SurveyColumn(
            column.Request.Name,
            Array.ConvertAll(rows, r => column.Values[r]),
            Array.ConvertAll(rows, r => column.Missing[r])
        ));
    }

    /// <summary>Columns of a table with the keys of the level's own; a row it lacks is missing.</summary>
    private static IEnumerable<SurveyColumn> Aligned(SourceTable source, SourceTable level)
    {
        if (ReferenceEquals(source, level))
        {
            return source.Columns.Values.Select(c => new SurveyColumn(
                c.Request.Name,
                c.Values,
                c.Missing
            ));
        }

        var places = Match(source, source.Keys, level);
        return source.Columns.Values.Select(column =>
        {
            var values = new double[level.RowCount];
            var missing = new bool[level.RowCount];
            Array.Fill(missing, value: true);
            for (var i = 0; i < places.Length; i++)
            {
                values[places[i]] = column.Values[i];
                missing[places[i]] = column.Missing[i];
            }

            return new SurveyColumn(column.Request.Name, values, missing);
        });
    }

    private static IEnumerable<SurveyColumn> Summed(SourceTable entries, SourceTable persons)
    {
        var places = Match(entries, entries.Keys, persons);
        return entries.Columns.Values.Select(column =>
        {
            var values = new double[persons.RowCount];
            var found = new bool[persons.RowCount];
            var blank = new bool[persons.RowCount];
            for (var i = 0; i < places.Length; i++)
            {
                if (column.Skipped[i])
                    continue;
                found[places[i]] = true;
                blank[places[i]] |= column.Missing[i];
                values[places[i]] += column.Values[i];
            }

            var missing = Array.ConvertAll(found, f => !f);
            for (var i = 0; i < missing.Length; i++)
                missing[i] |= blank[i];

            return new SurveyColumn(column.Request.Name, values, missing);
        });
    }
}
