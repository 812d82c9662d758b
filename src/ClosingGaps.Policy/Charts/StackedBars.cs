using System.Globalization;
using System.Text;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Charts;

/// <summary>A share of a whole.</summary>
/// <param name="Label">As the key and the reader name it; the same in every bar.</param>
/// <param name="Share">From 0 to 1; <see langword="null"/> where it may not be published.</param>
public sealed record BarPart(PartKind Kind, string Label, double? Share);

/// <summary>A bar whose parts make up the whole.</summary>
/// <param name="Note">What stands apart from the whole, as work forbidden by age; empty for nothing.</param>
public sealed record StackedRow(string Label, IReadOnlyList<BarPart> Parts, string Note = "");

/// <summary>
/// Bars of 100 %, one under the other, with the same parts in the same order. What may not be published is one part that makes up the rest,
/// so that a bar never looks shorter or fuller than it is.
/// </summary>
public sealed class StackedBars(ReportWords words)
{
    private const int Top = 30;
    private const int Bar = 28;
    private const int KeyLine = 24;
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    /// <summary>The bars, as SVG.</summary>
    /// <exception cref="ArgumentException">
    /// The parts of a bar do not add up to one; or one part alone may not be published, which the others would give away.
    /// </exception>
    public string Svg(string id, string title, string description, IReadOnlyList<StackedRow> rows)
    {
        var whole = rows.Select(Whole).ToList();
        var key = whole.SelectMany(r => r).DistinctBy(p => (p.Kind, p.Label)).ToList();
        var heights = rows.Select(r => r.Note.Length > 0 ? 82 : 62).ToList();
        var plotEnd = Top + heights.Sum();
        var svg = SvgText.Begin(
            id,
            title,
            description,
            plotEnd + 10 + key.Count * KeyLine,
            "parts"
        );
        PartFill.Patterns(svg, id, key.Select(p => p.Kind));
        var (grid, plot, said) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        SvgText.Grid(grid, 0.25, 1, Top - 8, plotEnd - 4, ReportWords.WholePercent);
        var y = Top;
        for (var r = 0; r < rows.Count; r++)
        {
            said.Append(
                Numbers,
                $"<text class=\"head halo\" x=\"0\" y=\"{y + 14}\">{Html.Text(rows[r].Label)}</text>\n"
            );
            SvgText.Blank(grid, y, 18);
            Draw(plot, id, whole[r], y + 21);
            if (rows[r].Note.Length > 0)
            {
                said.Append(
                    Numbers,
                    $"<text class=\"none halo\" x=\"0\" y=\"{y + 65}\">{Html.Text(rows[r].Note)}</text>\n"
                );
                SvgText.Blank(grid, y + 52, 18);
            }

            y += heights[r];
        }

        svg.Append(
            Numbers,
            $"<svg x=\"3%\" width=\"90%\" height=\"{plotEnd}\" overflow=\"visible\">\n{grid}{plot}</svg>\n{said}"
        );
        for (var k = 0; k < key.Count; k++)
        {
            var at = plotEnd + 10 + k * KeyLine;
            PartFill.Rect(svg, id, key[k].Kind, "1", at, "22", 16);
            svg.Append(
                Numbers,
                $"<text class=\"key-text\" x=\"32\" y=\"{at + 13}\">{Html.Text(key[k].Label)}</text>\n"
            );
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Draw(StringBuilder plot, string id, IReadOnlyList<BarPart> parts, int y)
    {
        var from = 0.0;
        foreach (var part in parts)
        {
            var share = part.Share!.Value;
            if (share > 0)
                PartFill.Rect(
                    plot,
                    id,
                    part.Kind,
                    SvgText.Percent(from, 1),
                    y,
                    SvgText.Percent(share, 1),
                    Bar
                );
            // On a phone, less than a ninth has no room for its figure; the table has it.
            // A bar of which nothing may be shown says so in its place.
            if (share >= 0.11)
                plot.Append(
                    Numbers,
                    $"<text class=\"inside\" x=\"{SvgText.Percent(from + share / 2, 1)}\" y=\"{y + 19}\">{Html.Text(part.Kind == PartKind.Suppressed && share > 0.995 ? part.Label : ReportWords.WholeShare(share))}</text>\n"
                );
            from += share;
        }
    }

    private List<BarPart> Whole(StackedRow row)
    {
        var shown = row.Parts.Where(p => p.Share is not null).ToList();
        var sum = shown.Sum(p => p.Share!.Value);
        var hidden = row.Parts.Count - shown.Count;
        if (shown.Any(p => p.Share < 0) || sum > 1 + 1e-9 || (hidden == 0 && sum < 1 - 1e-9))
            throw new ArgumentException(
                $"The parts of \"{row.Label}\" add up to {sum.ToString("R", Numbers)}, not 1.",
                nameof(row)
            );
        if (hidden == 1)
            throw new ArgumentException(
                $"One part of \"{row.Label}\" alone may not be published: the others give it away.",
                nameof(row)
            );
        if (hidden > 1)
            shown.Add(
                new BarPart(
                    PartKind.Suppressed,
                    words.Say("se omiten: pocas entrevistas", "left out: few interviews"),
                    Math.Max(0, 1 - sum)
                )
            );
        return shown;
    }
}
