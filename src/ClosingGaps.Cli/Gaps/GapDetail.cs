using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Gaps;

/// <summary>How each group is covered in fact, and what the law said of it at past dates.</summary>
internal static class GapDetail
{
    public static void WriteCover(Terminal t, GapReport report)
    {
        t.Line(t.Bold(t.Say("Cobertura observada", "Observed cover")));
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("derecho propio", "own right"), Right: true),
            new(t.Say("solo por un familiar", "only through kin"), Right: true),
            new(t.Say("ninguna", "none"), Right: true),
            new(t.Say("se desconoce", "unknown"), Right: true)
        );
        foreach (var group in report.Lines.Where(l => l.Place is null).GroupBy(l => l.Group))
        {
            table.Add(t.Say(group.First().Label), "", "", "", "");
            foreach (var sex in Enum.GetValues<Sex>())
            {
                var cell = new GapCell(group.Where(l => l.Sex == sex));
                table.Add(
                    "  " + t.Say(GapNames.Of(sex)),
                    GapFigures.Count(t, cell[GapMeasure.CoveredOwn]),
                    GapFigures.Count(t, cell[GapMeasure.CoveredByKin]),
                    GapFigures.Count(t, cell[GapMeasure.NotCovered]),
                    GapFigures.Count(t, cell[GapMeasure.CoverageUnknown])
                );
            }
        }

        table.Write(t);
    }

    public static void WriteHistory(Terminal t, GapReport report)
    {
        t.Line(
            t.Bold(
                t.Say(
                    "Las mismas personas, según la ley de cada fecha",
                    "The same people, by the law of each date"
                )
            )
        );
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("obligatorio", "mandatory"), Right: true),
            new(t.Say("voluntario", "voluntary"), Right: true),
            new(t.Say("en suspenso", "suspended"), Right: true),
            new(t.Say("fuera de la ley", "left out by law"), Right: true),
            new(t.Say("prohibido a su edad", "forbidden at that age"), Right: true),
            new(t.Say("se desconoce", "unknown"), Right: true)
        );
        foreach (var group in report.History.Where(l => l.Sex == Sex.Both).GroupBy(l => l.Group))
        {
            table.Add(t.Say(group.First().Label), "", "", "", "", "", "");
            foreach (var date in group.GroupBy(l => l.Date))
            {
                var by = date.ToDictionary(l => l.Measure, l => l.Estimate);
                table.Add([
                    "  " + Figures.Iso(date.Key),
                    .. GapNames
                        .Statuses.Append(GapMeasure.LawUnknown)
                        .Select(m => GapFigures.Short(t, by[m])),
                ]);
            }
        }

        table.Write(t);
    }
}
