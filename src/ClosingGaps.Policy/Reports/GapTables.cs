using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>The tables of a report that no chart brings with it: people and cover, the law by date, the cost, a reform.</summary>
internal static class GapTables
{
    /// <summary>Every group in the country; in a state only domestic work, the rest is too few.</summary>
    public static ChartTable People(ReportWords w, GapLines lines, string? place)
    {
        GapMeasure[] shown =
        [
            GapMeasure.People,
            GapMeasure.CoveredOwn,
            GapMeasure.CoveredByKin,
            GapMeasure.NotCovered,
            GapMeasure.CoverageUnknown,
        ];
        // In a state, all beside women and men would give away what is left out of either.
        Sex[] sexes = place is null ? Enum.GetValues<Sex>() : [Sex.Women, Sex.Men];
        var rows = new List<IReadOnlyList<string>>();
        foreach (
            var (group, label) in lines.Labels.Where(l =>
                place is null || l.Key == GapLines.MainGroups[0]
            )
        )
        {
            rows.Add([w.Say(label)]);
            foreach (var sex in sexes)
                rows.Add([
                    w.Say(sex),
                    .. shown.Select(m => w.Figure(lines[group, place, sex, m], Count)),
                    Count(lines[group, place, sex, GapMeasure.People].N),
                ]);
        }

        return new ChartTable(
            [
                "",
                w.Say("personas", "people"),
                w.Say("por derecho propio", "in own right"),
                w.Say("solo por un familiar", "only through kin"),
                w.Say("sin cobertura", "not covered"),
                w.Say("se desconoce", "unknown"),
                "n",
            ],
            rows
        );
    }

    public static ChartTable History(ReportWords w, GapReport report)
    {
        var columns = GapNames.Statuses.Append(GapMeasure.LawUnknown).ToList();
        var rows = new List<IReadOnlyList<string>>();
        foreach (var group in report.History.Where(l => l.Sex == Sex.Both).GroupBy(l => l.Group))
        {
            rows.Add([w.Say(group.First().Label)]);
            foreach (var date in group.GroupBy(l => l.Date))
            {
                var by = date.ToDictionary(l => l.Measure, l => l.Estimate);
                rows.Add([w.Date(date.Key), .. columns.Select(m => w.Figure(by[m], Count))]);
            }
        }

        return new ChartTable(["", .. columns.Select(m => w.Say(m))], rows);
    }

    /// <summary>Millions of pesos of a month, of those left out.</summary>
    public static ChartTable Cost(ReportWords w, CostReport cost)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var group in cost.Lines.Where(l => l.OnlyLeftOut).GroupBy(l => l.Group))
        {
            rows.Add([w.Say(group.First().Label)]);
            foreach (var lines in group.GroupBy(l => l.Sex))
                rows.Add([w.Say(lines.Key), .. CostCells(w, lines.ToDictionary(l => l.Payer))]);
        }

        return new ChartTable(
            [
                w.Say("millones de pesos al mes", "millions of pesos a month"),
                w.Say("quien emplea", "employer"),
                w.Say("quien trabaja", "worker"),
                w.Say("Estado, al menos", "State, at least"),
                w.Say("los tres", "all three"),
                w.Say("entre lecturas", "over readings"),
                w.Say("la lectura que más mueve", "reading that moves it most"),
            ],
            rows
        );
    }

    public static ChartTable Changes(ReportWords w, GapReport report)
    {
        var rows = new List<IReadOnlyList<string>>();
        var shown = report.Changes.Where(c =>
            c.Place is null && c.Sex == Sex.Both && GapLines.MainGroups.Contains(c.Group)
        );
        foreach (var group in shown.GroupBy(c => c.Group))
        {
            rows.Add([w.Say(group.First().Label)]);
            foreach (var c in group)
            {
                rows.Add([
                    c.Measure == GapMeasure.LeftOut
                        ? w.Say("la brecha", "the gap")
                        : w.Say(c.Measure),
                    w.Figure(c.Before, Count),
                    w.Figure(c.After, Count),
                    w.Figure(c.Difference, Count),
                ]);
            }
        }

        return new ChartTable(
            [
                "",
                w.Say("antes", "before"),
                w.Say("después", "after"),
                w.Say("diferencia", "difference"),
            ],
            rows
        );
    }

    private static IEnumerable<string> CostCells(ReportWords w, Dictionary<Payer, CostLine> by)
    {
        foreach (var payer in (Payer[])[Payer.Employer, Payer.Worker, Payer.State, Payer.All])
            yield return w.Figure(by[payer].Pesos, Millions);
        var all = by[Payer.All];
        var shown = Publication.IsShown(all.Pesos);
        yield return shown ? $"{Millions(all.Low)} – {Millions(all.High)}" : "";
        yield return shown && all.MovedMostBy is { } reading ? w.Say(reading.Label) : "";
    }
}
