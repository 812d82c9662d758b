using System.Collections.Immutable;

namespace ClosingGaps.Population.Surveys;

/// <summary>Which files are read and which of their columns.</summary>
internal sealed record ReadPlan(SurveyLayout Layout, ImmutableArray<TablePlan> Tables)
{
    public static ReadPlan Of(SurveyLayout layout, IEnumerable<string> columns)
    {
        var requests = columns
            .Where(c => !Survey.AlwaysRead.Contains(c, StringComparer.Ordinal))
            .Where(c => !c.StartsWith(Survey.ImputedTable + ".", StringComparison.Ordinal))
            .Concat(DesignColumns(layout))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(ColumnRequest.Parse)
            .ToLookup(r => r.Table, StringComparer.Ordinal);

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
                    .Tables.Where(t => IsBackbone(layout, t.Name) || requests.Contains(t.Name))
                    .Select(t => new TablePlan(t, [.. requests[t.Name]])),
            ]
        );
    }

    private static bool IsBackbone(SurveyLayout layout, string table) =>
        ((string[])[layout.Households, layout.Persons, layout.Jobs, layout.Design]).Contains(
            table,
            StringComparer.Ordinal
        );

    private static IEnumerable<string> DesignColumns(SurveyLayout layout) =>
        new[]
        {
            SurveyLayout.Weight,
            SurveyLayout.Stratum,
            SurveyLayout.Psu,
            SurveyLayout.Place,
        }.Select(c => $"{layout.Design}.{c}");

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
