using System.Globalization;

namespace ClosingGaps.Population.Surveys;

/// <summary>Joins parsed files into households, persons and jobs; every row must find its place.</summary>
internal sealed class SurveyLinker
{
    private readonly SurveyLayout layout;
    private readonly ReadPlan plan;
    private readonly SourceTable[] sources;
    private readonly SourceTable persons;
    private readonly ulong[] householdKeys;

    private SurveyLinker(ReadPlan plan, SourceTable[] sources)
    {
        this.plan = plan;
        this.sources = sources;
        layout = plan.Layout;
        persons = Find(layout.Persons)!;
        householdKeys = Find(layout.Households)?.Keys ?? ParentsOf(persons, Base(Grain.Person));
    }

    public static SurveyData Link(ReadPlan plan, SourceTable[] sources, string title) =>
        new SurveyLinker(plan, sources).Link(title);

    private SurveyData Link(string title)
    {
        var personParents = Parents(persons, Grain.Person, householdKeys, Find(layout.Households));
        var householdColumns = new List<SurveyColumn>();
        var personColumns = new List<SurveyColumn>();
        var jobColumns = new List<SurveyColumn>();
        var jobs = Find(layout.Jobs);
        AddDesign(personParents, householdColumns, personColumns);
        foreach (var source in sources)
        {
            switch (source.Layout.Grain)
            {
                case Grain.Dwelling:
                    householdColumns.AddRange(OfDwelling(source));
                    break;
                case Grain.Household:
                    householdColumns.AddRange(
                        Aligned(source, householdKeys, Find(layout.Households))
                    );
                    break;
                case Grain.Person:
                    personColumns.AddRange(Aligned(source, persons.Keys, persons));
                    break;
                case Grain.Job:
                    jobColumns.AddRange(Aligned(source, jobs!.Keys, jobs));
                    break;
                default:
                    personColumns.AddRange(Summed(source));
                    break;
            }
        }

        var (jobKeys, jobParents) = jobs is null
            ? JobsOfPersons(personColumns, jobColumns)
            : (jobs.Keys, Parents(jobs, Grain.Job, persons.Keys, persons));
        return new SurveyData(
            layout.Id,
            title,
            new SurveyTable(
                SurveyLevel.Household,
                householdKeys,
                [],
                Offsets(personParents, householdKeys.Length),
                householdColumns
            ),
            new SurveyTable(
                SurveyLevel.Person,
                persons.Keys,
                personParents,
                Offsets(jobParents, persons.RowCount),
                personColumns
            ),
            new SurveyTable(SurveyLevel.Job, jobKeys, jobParents, [], jobColumns)
        );
    }

    private void AddDesign(
        int[] personParents,
        List<SurveyColumn> householdColumns,
        List<SurveyColumn> personColumns
    )
    {
        var design = Find(layout.Design)!;
        var sample = new SampleColumns(layout, design);
        if (!ReferenceEquals(design, persons))
        {
            householdColumns.AddRange(sample.OfHouseholds(RowsFor(design)));
            return;
        }

        // The first person of each household stands for it; each person keeps the weight of her own.
        var first = Offsets(personParents, householdKeys.Length)[..^1];
        householdColumns.AddRange(sample.OfHouseholds(first));
        personColumns.Add(sample.Weights([.. Enumerable.Range(0, persons.RowCount)]));
    }

    /// <summary>For each household the row of a table of dwellings or households that holds it.</summary>
    private int[] RowsFor(SourceTable table)
    {
        var households = Find(layout.Households);
        if (ReferenceEquals(table, households))
            return [.. Enumerable.Range(0, households!.RowCount)];
        var divisor = table.Layout.Grain == Grain.Dwelling ? Base(Grain.Household) : 1;
        return Match(
            households ?? persons,
            householdKeys,
            divisor,
            table.Keys,
            table,
            table.Layout.Grain,
            mayLack: false
        );
    }

    /// <summary>Number of keys of a grain under one of the grain above.</summary>
    private ulong Base(Grain grain) =>
        SurveyLayout.Base(
            grain switch
            {
                Grain.Household => layout.HouseholdKey,
                Grain.Job => layout.JobKey,
                _ => layout.PersonKey,
            }
        );

    /// <summary>The households that the (ascending) keys of persons name, once each.</summary>
    private static ulong[] ParentsOf(SourceTable persons, ulong divisor)
    {
        var parents = new Pieces<ulong>();
        for (var i = 0; i < persons.RowCount; i++)
        {
            if (i == 0 || persons.Keys[i] / divisor != persons.Keys[i - 1] / divisor)
                parents.Add(persons.Keys[i] / divisor);
        }

        return parents.TakeArray();
    }

    /// <summary>First child of each parent, from the ascending parents of the children.</summary>
    private static int[] Offsets(ReadOnlySpan<int> parents, int parentCount)
    {
        var offsets = new int[parentCount + 1];
        foreach (var parent in parents)
            offsets[parent + 1]++;
        for (var i = 0; i < parentCount; i++)
            offsets[i + 1] += offsets[i];
        return offsets;
    }

    private SourceTable? Find(string? table) =>
        table is null ? null : Array.Find(sources, s => s.Layout.IsCalled(table));

    private int[] Parents(
        SourceTable children,
        Grain grain,
        ulong[] parentKeys,
        SourceTable? parents
    )
    {
        var divisor = Base(grain);
        return Match(
            children,
            children.Keys,
            divisor,
            parentKeys,
            parents,
            grain == Grain.Job ? Grain.Person : Grain.Household,
            mayLack: false
        );
    }

    /// <summary>Row of <paramref name="parentKeys"/> for each (ascending) key, divided; −1 where the parent does not count. A key without a parent is a fault.</summary>
    private int[] Match(
        SourceTable children,
        ulong[] keys,
        ulong divisor,
        ulong[] parentKeys,
        SourceTable? parents,
        Grain parentGrain,
        bool mayLack
    )
    {
        var rows = new int[keys.Length];
        var parent = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i] / divisor;
            while (parent < parentKeys.Length && parentKeys[parent] < key)
                parent++;
            rows[i] = parent;
            if (parent < parentKeys.Length && parentKeys[parent] == key)
                continue;
            rows[i] = -1;
            if (!mayLack && parents?.PassedOver.Contains(key) != true)
                Orphan(children, i, key, parents, parentGrain);
        }

        children.Faults.ThrowIfAny();
        return rows;
    }

    private void Orphan(
        SourceTable children,
        int row,
        ulong key,
        SourceTable? parents,
        Grain parentGrain
    )
    {
        var described = RecordKey.Describe(key, layout.Key(parentGrain));
        var file = (parents ?? persons).Faults.File;
        children.Faults.Add(
            SurveyFaultKind.Orphan,
            children.Lines[row],
            "",
            string.Create(
                CultureInfo.InvariantCulture,
                $"la clave {described} no está en {file}. Use archivos de una misma edición y completos."
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"the key {described} is not in {file}. Use complete files of one edition."
            )
        );
    }

    private IEnumerable<SurveyColumn> OfDwelling(SourceTable source)
    {
        var rows = RowsFor(source);
        return source.Columns.Values.Select(column => new SurveyColumn(
            column.Request.Name,
            column.Cells.Pick(rows)
        ));
    }

    /// <summary>Columns of a table with the keys of the level's own; a row it lacks is missing.</summary>
    private IEnumerable<SurveyColumn> Aligned(
        SourceTable source,
        ulong[] levelKeys,
        SourceTable? level
    )
    {
        if (ReferenceEquals(source, level))
            return source.Columns.Values.Select(c => new SurveyColumn(c.Request.Name, c.Cells));
        var places = Match(
            source,
            source.Keys,
            1,
            levelKeys,
            level,
            source.Layout.Grain,
            source.Layout.MayHoldOthers
        );
        var rows = new int[levelKeys.Length];
        Array.Fill(rows, -1);
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] >= 0)
                rows[places[i]] = i;
        }

        return source.Columns.Values.Select(column => new SurveyColumn(
            column.Request.Name,
            column.Cells.Pick(rows)
        ));
    }

    private IEnumerable<SurveyColumn> Summed(SourceTable entries)
    {
        var places = Match(
            entries,
            entries.Keys,
            1,
            persons.Keys,
            persons,
            Grain.Person,
            entries.Layout.MayHoldOthers
        );
        return entries.Columns.Values.Select(column =>
        {
            var values = new double[persons.RowCount];
            var found = new bool[persons.RowCount];
            for (var i = 0; i < places.Length; i++)
            {
                if (column.Skipped[i] || places[i] < 0)
                    continue;
                // A blank amount is NaN, and so is any sum with it: not told.
                found[places[i]] = true;
                values[places[i]] += column.Cells[i];
            }

            for (var i = 0; i < found.Length; i++)
            {
                if (!found[i])
                    values[i] = double.NaN;
            }

            return new SurveyColumn(column.Request.Name, Cells.Of(values));
        });
    }

    /// <summary>A job for each person who has one, a second for who has two; their columns are the person's.</summary>
    private (ulong[] Keys, int[] Parents) JobsOfPersons(
        List<SurveyColumn> personColumns,
        List<SurveyColumn> jobColumns
    )
    {
        var told = layout.JobsOfPersons!;
        var keys = new List<ulong>();
        var parents = new List<int>();
        var isSecond = new List<bool>();
        var main = Told(told.Main);
        var second = Told(told.Second);
        for (var person = 0; person < persons.RowCount; person++)
        {
            if (!main(person))
                continue;
            Add(1);
            if (told.Second.Length > 0 && second(person))
                Add(2);

            void Add(ulong number)
            {
                keys.Add(persons.Keys[person] * Base(Grain.Job) + number);
                parents.Add(person);
                isSecond.Add(number == 2);
            }
        }

        foreach (var column in plan.JobColumns)
        {
            var (of, ofSecond) = (Values(column.Main), Values(column.Second));
            var cells = new Cells.Builder();
            for (var job = 0; job < keys.Count; job++)
                cells.Add((isSecond[job] ? ofSecond : of)(parents[job]));
            jobColumns.Add(new SurveyColumn(column.Name, cells.Build()));
        }

        return ([.. keys], [.. parents]);

        Func<int, bool> Told(IEnumerable<RecordCondition> conditions)
        {
            var tests = conditions
                .Select(c => (Condition: c, Cells: Column($"{told.Of}.{c.Column}")))
                .ToArray();
            return person => Array.TrueForAll(tests, t => t.Condition.Accepts(t.Cells[person]));
        }

        Func<int, double> Values(string? text)
        {
            if (text is null)
                return _ => double.NaN;
            if (double.TryParse(text, CultureInfo.InvariantCulture, out var constant))
                return _ => constant;
            var cells = Column(text);
            return person => cells[person];
        }

        Cells Column(string name) =>
            personColumns.Find(c => string.Equals(c.Name, name, StringComparison.Ordinal))!.Cells;
    }
}
