using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Gaps;

/// <summary>The figures of one group, place and sex, by measure.</summary>
internal sealed class GapCell(IEnumerable<GapLine> lines)
{
    private readonly Dictionary<GapMeasure, GapLine> lines = lines.ToDictionary(l => l.Measure);

    public Statistics.Sampling.Estimate this[GapMeasure measure] => lines[measure].Estimate;
}

/// <summary>The main table: who, what the law says of them, who is covered, and the gap.</summary>
internal static class GapTable
{
    public static void Write(
        Terminal t,
        GapReport report,
        IReadOnlyList<string> groups,
        IReadOnlyList<string?> places
    )
    {
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("personas ± error", "people ± error"), Right: true),
            new(t.Say("según la ley", "by law")),
            new(t.Say("cubiertas por su trabajo", "covered through work"), Right: true),
            new(t.Say("la brecha ± error", "the gap ± error"), Right: true),
            new("n", Right: true),
            new("")
        );
        foreach (var group in groups)
        {
            foreach (var place in places)
            {
                var lines = report.Lines.Where(l => l.Group == group && l.Place == place).ToList();
                var label = t.Say(lines[0].Label);
                table.Add(
                    place is null ? label : $"{label} · {t.Say(GapNames.Place(place))}",
                    "",
                    "",
                    "",
                    "",
                    "",
                    ""
                );
                foreach (var sex in Enum.GetValues<Sex>())
                {
                    table.Add(Row(t, sex, new GapCell(lines.Where(l => l.Sex == sex))));
                }
            }
        }

        table.Write(t);
    }

    private static string[] Row(Terminal t, Sex sex, GapCell cell) =>
        [
            "  " + t.Say(GapNames.Of(sex)),
            GapFigures.Count(t, cell[GapMeasure.People]),
            Status(t, cell),
            GapFigures.Percent(t, cell[GapMeasure.WorkRate]),
            GapFigures.Count(t, cell[GapMeasure.LeftOut]),
            GapFigures.Rows(cell[GapMeasure.People].N),
            GapNames.Mark(cell[GapMeasure.WorkRate]),
        ];

    // What the law says of most of the group, and of how many.
    private static string Status(Terminal t, GapCell cell)
    {
        var people = cell[GapMeasure.People];
        if (people.IsSuppressed)
        {
            return "";
        }

        var (measure, share) = GapNames
            .Statuses.Select(m => (m, cell[m].Value / people.Value))
            .MaxBy(s => s.Item2);
        return $"{GapWords.Status(t, measure)} {(share * 100).ToString("0", GapFigures.Numbers)} %";
    }
}
