using System.Collections.Immutable;
using System.Globalization;

namespace ClosingGaps.Population.Surveys;

/// <summary>Which files are read and which of their columns.</summary>
internal sealed record ReadPlan(
    SurveyLayout Layout,
    ImmutableArray<TablePlan> Tables,
    ImmutableArray<JobColumn> JobColumns
)
{
    public static ReadPlan Of(SurveyLayout layout, IEnumerable<string> columns)
    {
        var wanted = new List<ColumnRequest>();
        var jobColumns = new List<JobColumn>();
        foreach (
            var column in columns
                .Where(c =>
                    c != Survey.Year && !Survey.AlwaysRead.Contains(c, StringComparer.Ordinal)
                )
                .Where(c => !c.StartsWith(Survey.ImputedTable + ".", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
        )
        {
            var place = layout.Columns.GetValueOrDefault(column);
            var isOfJobs =
                layout.JobsOfPersons is { } jobs
                && column.StartsWith(jobs.Table + ".", StringComparison.Ordinal);
            if (isOfJobs && place is not null)
            {
                jobColumns.Add(
                    new JobColumn(column, NameOf(column, place.Main), NameOf(column, place.Second))
                );
                wanted.AddRange(
                    new[] { place.Main, place.Second }
                        .OfType<string>()
                        .Where(p => !IsNumber(p))
                        .Select(p => Coded(ColumnRequest.Parse(p), place).As(NameOf(column, p)!))
                );
            }
            else if (place is null)
            {
                wanted.Add(ColumnRequest.Parse(column));
            }
            else if (place.Main is { } main)
            {
                wanted.Add(Coded(ColumnRequest.Parse(main), place).As(column));
            }
            else
            {
                throw new SurveyReadException(NotKnown(layout, column));
            }
        }

        if (layout.JobsOfPersons is { } told)
        {
            wanted.AddRange(
                told.Main.Concat(told.Second)
                    .Select(c => ColumnRequest.Parse($"{told.Of}.{c.Column}"))
            );
        }

        wanted.AddRange(DesignColumns(layout).Select(ColumnRequest.Parse));
        var requests = wanted
            .DistinctBy(r => r.Name, StringComparer.Ordinal)
            .OrderBy(r => r.Name, StringComparer.Ordinal)
            .ToLookup(r => layout.Find(r.Table)?.Name ?? r.Table, StringComparer.Ordinal);

        var unknown = requests.Where(g => layout.Find(g.Key) is null).SelectMany(g => g).ToArray();
        if (unknown.Length > 0)
            throw new SurveyReadException(Array.ConvertAll(unknown, r => UnknownTable(layout, r)));
        var unsummed = requests
            .SelectMany(g => g)
            .Where(r => layout.Table(r.Table).Grain == Grain.PersonEntry != r.Filter is not null)
            .ToArray();
        if (unsummed.Length > 0)
            throw new SurveyReadException(Array.ConvertAll(unsummed, r => WrongForm(layout, r)));

        return new ReadPlan(
            layout,
            [
                .. layout
                    .Tables.Where(t => IsBackbone(layout, t) || requests.Contains(t.Name))
                    .Select(t => new TablePlan(t, [.. requests[t.Name]])),
            ],
            [.. jobColumns]
        );
    }

    /// <summary>The columns of the design, by the name under which they are read.</summary>
    public static string DesignColumn(SurveyLayout layout, ImmutableArray<string> names) =>
        $"{layout.Design}.{string.Join('|', names)}";

    private static ColumnRequest Coded(ColumnRequest request, ColumnPlace place) =>
        request with
        {
            Codes = place.Codes,
        };

    /// <summary>The person's column behind one of her job: apart from the same column read for another purpose.</summary>
    private static string? NameOf(string column, string? place) =>
        place is null || IsNumber(place) ? place : $"{column} < {place}";

    private static bool IsNumber(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out _);

    private static bool IsBackbone(SurveyLayout layout, LayoutTable table) =>
        new[] { layout.Households, layout.Persons, layout.Jobs, layout.Design }
            .OfType<string>()
            .Any(table.IsCalled);

    private static IEnumerable<string> DesignColumns(SurveyLayout layout) =>
        new[]
        {
            layout.Weight,
            layout.Stratum,
            layout.Psu,
            layout.Place,
            layout.State,
            layout.Municipality,
        }
            .Where(c => !c.IsEmpty)
            .Select(c => DesignColumn(layout, c));

    private static SurveyFault NotKnown(SurveyLayout layout, string column) =>
        new(
            SurveyFaultKind.BadRequest,
            "",
            0,
            "",
            $"Se pidió «{column}», y no se sabe qué columna de {layout.Title} es. Léala sin ella: lo que responde queda desconocido.",
            $"'{column}' was asked for, and which column of {layout.Title} it is is not known. Read without it: what it answers stays unknown."
        );

    private static SurveyFault UnknownTable(SurveyLayout layout, ColumnRequest request)
    {
        var tables = string.Join(", ", layout.Tables.Select(t => t.Name));
        return new SurveyFault(
            SurveyFaultKind.BadRequest,
            "",
            0,
            "",
            $"Se pidió «{request.Name}», y {layout.Title} no tiene la tabla {request.Table}. Sus tablas: {tables}.",
            $"'{request.Name}' was asked for, and {layout.Title} has no table {request.Table}. Its tables: {tables}."
        );
    }

    private static SurveyFault WrongForm(SurveyLayout layout, ColumnRequest request) =>
        request.Filter is null
            ? new SurveyFault(
                SurveyFaultKind.BadRequest,
                "",
                0,
                "",
                $"Se pidió «{request.Name}», y {request.Table} de {layout.Title} tiene varios registros por persona. Diga cuáles se suman: {request.Name}[clave=CÓDIGO..CÓDIGO].",
                $"'{request.Name}' was asked for, and {request.Table} of {layout.Title} has several records a person. Say which to add up: {request.Name}[key=CODE..CODE]."
            )
            : new SurveyFault(
                SurveyFaultKind.BadRequest,
                "",
                0,
                "",
                $"Se pidió «{request.Name}», y {request.Table} de {layout.Title} tiene un registro por fila: no hay qué sumar. Pida {request.Table}.{request.Column}.",
                $"'{request.Name}' was asked for, and {request.Table} of {layout.Title} has one record a row: there is nothing to add up. Ask for {request.Table}.{request.Column}."
            );
}

/// <summary>One file to read and what to take from it.</summary>
internal sealed record TablePlan(LayoutTable Table, ImmutableArray<ColumnRequest> Requests);

/// <summary>A column of jobs that persons tell.</summary>
/// <param name="Name">Its name in the mapping.</param>
/// <param name="Main">The person's column, or a number, for the main job; null when not told.</param>
/// <param name="Second">Likewise for the second job.</param>
internal sealed record JobColumn(string Name, string? Main, string? Second);
