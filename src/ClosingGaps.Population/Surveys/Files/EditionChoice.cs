using ClosingGaps.Population.Surveys.Editions;

namespace ClosingGaps.Population.Surveys.Files;

/// <summary>Which edition files are, from their names; and what is said when they are none, or more than one.</summary>
internal static class EditionChoice
{
    /// <exception cref="SurveyReadException">No edition, more than one, or one that was not seen and was not insisted on.</exception>
    public static SurveyLayout Of(
        string path,
        ILookup<string, FoundTable> tables,
        List<int> years,
        SurveyChoice choice
    )
    {
        var layout = choice.Edition is null
            ? Found(path, tables, years)
            : Named(path, tables, choice.Edition);
        if (layout.NotSeen is null || choice.Insists)
            return layout;
        throw Fault(
            SurveyFaultKind.UnseenEdition,
            path,
            $"{layout.Title}: {layout.NotSeen.Es} Si aun así quiere leerla, insista: --insist (o --insistir).",
            $"{layout.Title}: {layout.NotSeen.En} To read it all the same, insist: --insist."
        );
    }

    private static SurveyLayout Found(
        string path,
        ILookup<string, FoundTable> tables,
        List<int> years
    )
    {
        var whole = KnownEditions.All.Where(l => Absent(l, tables).Length == 0).ToList();
        if (whole.Count == 0)
            throw Incomplete(path, tables);
        var quarters = tables
            .SelectMany(g => g)
            .Select(t => t.Name.Quarter)
            .Where(q => q > 0)
            .Distinct()
            .ToList();
        var fitting = whole
            .Where(l =>
                quarters.Count == 0
                || (quarters[0] >= l.FirstQuarter && quarters[0] <= l.LastQuarter)
            )
            .ToList();
        if (fitting.Count > 1)
            fitting = [.. fitting.Where(l => years.Contains(l.Year))];
        else if (fitting is [{ Year: > 0 } only] && years.Count > 0 && !years.Contains(only.Year))
            fitting = [];
        return fitting is [var one] ? one : throw Unclear(path, whole, years);
    }

    private static SurveyLayout Named(
        string path,
        ILookup<string, FoundTable> tables,
        string edition
    )
    {
        var layout =
            KnownEditions.Find(edition)
            ?? throw Fault(
                SurveyFaultKind.BadRequest,
                path,
                $"no se conoce la edición «{edition}». Las que se conocen: {Names(KnownEditions.All)}.",
                $"the edition '{edition}' is not known. Those known: {Names(KnownEditions.All)}."
            );
        var absent = Absent(layout, tables);
        return absent.Length == 0
            ? layout
            : throw Fault(
                SurveyFaultKind.MissingFile,
                path,
                $"no hay una encuesta completa. Para {layout.Title} falta: {string.Join(", ", absent)}.",
                $"there is no complete survey. For {layout.Title} it lacks: {string.Join(", ", absent)}."
            );
    }

    /// <summary>The files of an edition that are not there.</summary>
    private static string[] Absent(SurveyLayout layout, ILookup<string, FoundTable> tables) =>
        [
            .. layout
                .Tables.Where(t => t.Required && !tables.Any(g => t.IsCalled(g.Key)))
                .Select(t => t.Name + ".csv"),
        ];

    private static SurveyReadException Incomplete(string path, ILookup<string, FoundTable> tables)
    {
        // The edition that lacks fewest files is the one these were meant to be.
        var nearest = KnownEditions.All.OrderBy(l => Absent(l, tables).Length).First();
        var expected = string.Join(
            "; ",
            KnownEditions
                .All.GroupBy(l =>
                    string.Join(", ", l.Tables.Where(t => t.Required).Select(t => t.Name + ".csv"))
                )
                .Select(g => $"{string.Join(", ", g.Select(l => l.Title))}: {g.Key}")
        );
        var lacking = string.Join(", ", Absent(nearest, tables));
        return Fault(
            SurveyFaultKind.MissingFile,
            path,
            $"no hay una encuesta completa. Para {nearest.Title} falta: {lacking}. Archivos esperados por edición: {expected}.",
            $"there is no complete survey. For {nearest.Title} it lacks: {lacking}. Files expected by edition: {expected}."
        );
    }

    private static SurveyReadException Unclear(
        string path,
        List<SurveyLayout> whole,
        List<int> years
    )
    {
        var (es, en) =
            years.Count > 0
                ? (
                    $"los nombres dicen {string.Join(", ", years)}, y de ese año no se conoce una edición con estos archivos",
                    $"the names say {string.Join(", ", years)}, and no edition of that year with these files is known"
                )
                : (
                    "los nombres no dicen de qué año es, y las claves de las prestaciones cambian con el año",
                    "the names do not say which year it is, and the codes of benefits change with the year"
                );
        return Fault(
            SurveyFaultKind.UnclearEdition,
            path,
            $"{es}. Diga cuál es: --edition NOMBRE, uno de: {Names(whole)}.",
            $"{en}. Say which it is: --edition NAME, one of: {Names(whole)}."
        );
    }

    private static string Names(IEnumerable<SurveyLayout> layouts) =>
        string.Join(", ", layouts.Select(l => l.Id));

    private static SurveyReadException Fault(
        SurveyFaultKind kind,
        string path,
        string spanish,
        string english
    ) => new(new SurveyFault(kind, path, 0, "", spanish, english));
}
