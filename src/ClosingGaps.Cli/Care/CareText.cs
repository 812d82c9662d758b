using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Care;

namespace ClosingGaps.Cli.Care;

/// <summary>A care report for a terminal: the finding, the table, who may use the nurseries, what the numbers are not.</summary>
internal static class CareText
{
    private const int Shown = 10;

    public static void Write(Terminal t, CareReport report, bool all)
    {
        var words = new CareWords(t.Language);
        foreach (var sentence in words.Findings(report))
            t.Line(sentence);
        t.Line();
        var inside = Chosen(report, all);
        var table = new TextTable(
            new(""),
            new(t.Say("menores de 6", "under 6"), Right: true),
            new(t.Say("guarderías", "nurseries"), Right: true),
            new(t.Say("menores por guardería", "children per nursery"), Right: true),
            new(t.Say("mediana", "median"), Right: true),
            new(t.Say("a 5 km o menos", "within 5 km"), Right: true),
            new(t.Say("públicas", "public"), Right: true),
            new(t.Say("supuestos", "guessed"), Right: true),
            new(t.Say("66 y más", "66 and over"), Right: true),
            new(t.Say("asilos", "homes"), Right: true),
            new(t.Say("discapacidad grave", "severe disability"), Right: true),
            new(t.Say("residencias", "residences"), Right: true)
        );
        foreach (var line in report.Around.Prepend(report.Asked).Concat(inside))
            table.Add(Row(line));
        table.Write(t);
        if (inside.Count < report.Inside.Count)
        {
            t.Line(
                t.Say(
                    $"  Los {inside.Count} municipios con más niñas y niños, de {report.Inside.Count}; todos: --all",
                    $"  The {inside.Count} municipalities with most children, of {report.Inside.Count}; all: --all"
                )
            );
        }

        t.Line();
        foreach (var sentence in words.Entitlement(report.Entitlement))
            t.Line(sentence);
        t.Line();
        foreach (var sentence in words.Cautions())
            t.Line(sentence);
    }

    private static List<CareLine> Chosen(CareReport report, bool all) =>
        all || report.Asked.Territory.Code == Population.Care.CareTable.Nation
            ? [.. report.Inside]
            :
            [
                .. report
                    .Inside.OrderByDescending(l => l.Territory.Need?.UnderSix ?? 0)
                    .Take(Shown),
            ];

    private static string[] Row(CareLine line)
    {
        var (need, places, d) = (
            line.Territory.Need,
            line.Territory.Places,
            line.Territory.Distance
        );
        return
        [
            line.Name,
            Count(need?.UnderSix),
            Count(places.Nurseries),
            Count(line.ChildrenPerNursery),
            d is null ? "—" : CareWords.Kilometres(d.Median),
            line.PartWithin(2) is { } part ? CareWords.Count(part * 100) + " %" : "—",
            Count(places.PublicNurseries),
            Count(line.GuessedPlacesPerHundred),
            Count(need?.OverSixtyFive),
            Count(places.OldAgeHomes),
            Count(need?.Disabled),
            Count(places.DisabilityHomes),
        ];
    }

    private static string Count(double? n) => n is { } known ? CareWords.Count(known) : "—";
}
