using System.Globalization;
using System.Text;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Charts;

/// <summary>Who pays for one kind of worker, in pesos.</summary>
/// <param name="Employer">Pesos; <see langword="null"/> where it is not known or may not be published.</param>
/// <param name="Worker">As <paramref name="Employer"/>.</param>
/// <param name="State">As <paramref name="Employer"/>.</param>
/// <param name="StateIsAtLeast">The State pays this and something more, not known.</param>
public sealed record PayerRow(
    string Label,
    double? Employer,
    double? Worker,
    double? State,
    bool StateIsAtLeast = false
)
{
    /// <summary>What is said where pesos are missing; that they are not known unless said.</summary>
    public string Missing { get; init; } = "";
}

/// <summary>Employer, worker and State in one bar for each kind of worker, all on one scale, pesos written under it.</summary>
/// <param name="words">Language.</param>
/// <param name="text">How pesos are written.</param>
/// <param name="mark">How a mark of the scale is written.</param>
public sealed class PayerBars(
    ReportWords words,
    Func<double, string> text,
    Func<double, string> mark
)
{
    private const int Top = 30;
    private const int Bar = 26;
    private const int Each = 130;
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    /// <summary>The bars, as SVG.</summary>
    public string Svg(string id, string title, string description, IReadOnlyList<PayerRow> rows)
    {
        var (step, top) = SvgText.Ticks(
            rows.Select(r => (r.Employer ?? 0) + (r.Worker ?? 0) + (r.State ?? 0))
                .Append(1e-6)
                .Max(),
            4
        );
        var svg = SvgText.Begin(id, title, description, Top + rows.Count * Each, "parts");
        PartFill.Patterns(svg, id, [PartKind.Employer, PartKind.Worker, PartKind.State]);
        var (grid, plot, said) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        SvgText.Grid(grid, step, top, Top - 8, Top + rows.Count * Each - 12, mark);
        for (var r = 0; r < rows.Count; r++)
        {
            var (row, y) = (rows[r], Top + r * Each);
            SvgText.Blank(grid, y, 18);
            SvgText.Blank(grid, y + 52, 66);
            said.Append(
                Numbers,
                $"<text class=\"head halo\" x=\"0\" y=\"{y + 14}\">{Html.Text(row.Label)}</text>\n"
            );
            var from = 0.0;
            var line = y + 66;
            foreach (var (kind, who, pesos, isLeast) in Payers(row))
            {
                if (pesos is > 0)
                    PartFill.Rect(
                        plot,
                        id,
                        kind,
                        SvgText.Percent(from, top),
                        y + 21,
                        SvgText.Percent(pesos.Value, top),
                        Bar
                    );
                from += pesos ?? 0;
                PartFill.Rect(said, id, kind, "1", line - 11, "20", 14);
                var how =
                    pesos is { } known
                        ? (isLeast ? words.Say("al menos ", "at least ") : "") + text(known)
                    : row.Missing.Length > 0 ? row.Missing
                    : words.Say("no se sabe", "not known");
                said.Append(
                    Numbers,
                    $"<text class=\"key-text halo\" x=\"29\" y=\"{line}\">{Html.Text(who)}: {Html.Text(how)}</text>\n"
                );
                line += 21;
            }
        }

        return svg.Append(
                Numbers,
                $"<svg x=\"3%\" width=\"90%\" height=\"{Top + rows.Count * Each}\" overflow=\"visible\">\n{grid}{plot}</svg>\n{said}</svg>\n"
            )
            .ToString();
    }

    private IEnumerable<(PartKind Kind, string Who, double? Pesos, bool IsLeast)> Payers(
        PayerRow row
    ) =>
        [
            (PartKind.Employer, words.Say("Quien emplea", "Employer"), row.Employer, false),
            (PartKind.Worker, words.Say("Quien trabaja", "Worker"), row.Worker, false),
            (PartKind.State, words.Say("El Estado", "The State"), row.State, row.StateIsAtLeast),
        ];
}
