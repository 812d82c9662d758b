using System.Globalization;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Ledger;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>The gap ledger in a report: of women, what each clause keeps open, and non-compliance, which is a bar of its own.</summary>
internal static class LedgerSections
{
    private static readonly Branch[] Pictured = [Branch.OldAge, Branch.SicknessAndMaternity];

    public static IEnumerable<ReportSection> Of(ReportWords w, ReportData data)
    {
        if (data.Ledger is not { } ledger || !data.Place.IsDomain)
            yield break;
        if (Of(w, ledger, "ledger", GapLines.MainGroups[0], data.Place) is { } homes)
            yield return homes;
        // Of field work a state has too few interviews: only the country is told.
        if (!data.Place.IsCountry)
            yield break;
        if (Of(w, ledger, "ledger-field", GapLines.MainGroups[1], data.Place) is { } field)
            yield return field;
        yield return Clauses(w, ledger);
    }

    private static ReportSection? Of(
        ReportWords w,
        LedgerReport ledger,
        string id,
        string group,
        ReportPlace place
    )
    {
        var lines = ledger
            .Lines.Where(l => l.Group == group && l.Sex == Sex.Women && IsHere(l.Cell, place))
            .ToList();
        if (lines.Count == 0)
            return null;
        var title = w.Say(
            $"De qué está hecha la brecha · {lines[0].Label.Es}, mujeres, {GapNames.Place(place.StateCode).Es}",
            $"What the gap is made of · {lines[0].Label.En}, women, {GapNames.Place(place.StateCode).En}"
        );
        var charts = Pictured
            .Select(b => Chart(w, ledger, id, [.. lines.Where(l => l.Branch == b)], b))
            .OfType<Chart>()
            .ToList();
        return new ReportSection(
            id,
            title,
            charts.Count == 0
                ? w.Say(
                    "Hay muy pocas entrevistas para decirlo: se omite.",
                    "There are too few interviews to say: left out."
                )
                : w.Say(
                    "Cada parte empieza donde acaba la anterior: suman la brecha completa.",
                    "Each part begins where the one before ends: they add up to the whole gap."
                )
        )
        {
            Charts = charts,
            Table = Table(w, ledger, lines),
            Notes =
            [
                w.Say(
                    "La brecha: personas sin cobertura propia efectiva, porque nadie las registró o porque la regla no alcanza.",
                    "The gap: persons without effective cover of their own, because nobody registered them or because the rule falls short."
                ),
                w.Say(
                    "Cada parte es su valor de Shapley: el promedio en todos los órdenes en que podrían cambiarse. La raya es el intervalo de 95%, solo de muestreo.",
                    "Each part is its Shapley value: the mean over all orders in which they could be changed. The line is the 95% interval, of sampling only."
                ),
                w.Say(
                    "Una parte bajo cero cierra brecha. Lo que la ley prohíbe a su edad no está en ninguna parte.",
                    "A part under zero closes gap. What the law forbids at their age is in no part."
                ),
            ],
        };
    }

    /// <summary>Each clause: what the law says, what it would say instead, and who could enact it.</summary>
    private static ReportSection Clauses(ReportWords w, LedgerReport ledger) =>
        new(
            "clauses",
            w.Say(
                "Las cláusulas, y qué dirían en su lugar",
                "The clauses, and what they would say instead"
            ),
            w.Say(
                $"Son {ledger.Clauses.Count}, cada una una propuesta de un solo cambio.",
                $"They are {ledger.Clauses.Count}, each a proposal of one change."
            )
        )
        {
            Table = new ChartTable(
                [
                    w.Say("cláusula", "clause"),
                    w.Say("artículo", "article"),
                    w.Say("dice", "says"),
                    w.Say("en su lugar", "instead"),
                    w.Say("quién podría", "who could"),
                ],
                [
                    .. ledger.Clauses.Select(c =>
                        (IReadOnlyList<string>)
                            [
                                w.Say(c.Label),
                                c.Article,
                                w.Say(c.AsIs),
                                w.Say(c.Instead),
                                w.Say(c.Legislator),
                            ]
                    ),
                ]
            ),
        };

    private static bool IsHere(Cell cell, ReportPlace place) =>
        place.IsCountry
            ? cell.IsNation
            : cell.Dimension == Breakdowns.State
                && cell.Code == int.Parse(place.Code, CultureInfo.InvariantCulture);

    private static Chart? Chart(
        ReportWords w,
        LedgerReport ledger,
        string section,
        List<LedgerLine> lines,
        Branch branch
    )
    {
        var gap = lines.Single(l => l.Part == LedgerPart.Gap);
        if (gap.Showing != Showing.Shown)
            return null;
        var bars = lines
            .Where(l => l.Part != LedgerPart.Gap && l.Showing == Showing.Shown)
            .Select(l => new LedgerBar(
                Name(w, ledger, l),
                Kind(l.Part),
                GapLines.Dot(l.Persons) ?? Dot.Bare(l.Persons.Value)
            ))
            .ToList();
        var left = gap.Persons.Value - bars.Sum(b => b.Value.Value);
        // Parts that are left out are several, and stand together for what they are together.
        if (lines.Exists(l => !l.Showing.IsShown()))
            bars.Add(
                new LedgerBar(
                    w.Say(
                        "Partes que se omiten: pocas entrevistas",
                        "Parts left out: few interviews"
                    ),
                    PartKind.Suppressed,
                    Dot.Bare(left)
                )
            );
        var id = section + "-" + FiveGapsNames.Key(branch).Replace('_', '-');
        var title = w.Say(FiveGapsNames.Of(branch));
        var most = bars.MaxBy(b => b.Value.Value)!;
        var sentence = w.Say(
            $"De {w.InSentence(gap.Persons, Count)} mujeres, lo que más pesa, {WholeShare(most.Value.Value / gap.Persons.Value)}: {most.Label}.",
            $"Of {w.InSentence(gap.Persons, Count)} women, what weighs most, {WholeShare(most.Value.Value / gap.Persons.Value)}: {most.Label}."
        );
        return new Chart(
            id,
            title,
            sentence,
            new LedgerBars(Count, w.Short).Svg(
                id,
                title,
                sentence,
                bars,
                new LedgerBar(
                    w.Say("La brecha", "The gap"),
                    PartKind.Held,
                    GapLines.Dot(gap.Persons) ?? Dot.Bare(gap.Persons.Value)
                )
            ),
            new ChartTable([], [])
        );
    }

    private static PartKind Kind(LedgerPart part) =>
        part switch
        {
            LedgerPart.Compliance => PartKind.Compliance,
            LedgerPart.Remainder => PartKind.Unknown,
            _ => PartKind.Clause,
        };

    private static string Name(ReportWords w, LedgerReport ledger, LedgerLine line) =>
        line.Part == LedgerPart.Clause
        && ledger.Clauses.Single(c => c.Package == line.Clause) is var c
            ? $"{w.Say(c.Label)} ({c.Article})"
            : w.Say(LedgerNames.Of(line.Part));

    private static ChartTable Table(ReportWords w, LedgerReport ledger, List<LedgerLine> lines)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (
            var row in lines
                .GroupBy(l => (l.Part, l.Clause))
                .OrderBy(r => r.Key.Part == LedgerPart.Gap ? int.MaxValue : (int)r.Key.Part)
        )
        {
            var cells = Enum.GetValues<Branch>()
                .Select(b => row.Single(l => l.Branch == b))
                .ToList();
            if (
                row.Key.Part == LedgerPart.Clause
                && cells.TrueForAll(c => c.Showing == Showing.Zero)
            )
                continue;
            rows.Add([Name(w, ledger, cells[0]), .. cells.Select(c => Figure(w, c))]);
        }

        return new ChartTable(
            [
                w.Say("personas ± error", "people ± error"),
                .. Enum.GetValues<Branch>().Select(b => w.Say(FiveGapsNames.Of(b))),
            ],
            rows
        );
    }

    // Whole persons, rounded together: as printed they add up.
    private static string Figure(ReportWords w, LedgerLine line) =>
        line.Showing == Showing.Shown
            ? $"{Count(line.Whole)} ± {Count(line.Persons.StandardError)}"
            : w.Figure(line.Persons, line.Showing);
}
