using System.Globalization;
using System.Text;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Charts;

/// <summary>What one cause adds to a gap, or takes from it.</summary>
/// <param name="Kind"><see cref="PartKind.Clause"/> for the law's, <see cref="PartKind.Compliance"/> for what is owed and not done.</param>
/// <param name="Value">Its part with its interval; below zero where it closes the gap.</param>
public sealed record LedgerBar(string Label, PartKind Kind, Dot Value);

/// <summary>
/// The parts of a gap, each from where the one before it ended, so that the last ends where the whole does: they add up exactly, which the eye
/// can follow. Each has its error at its end.
/// </summary>
/// <param name="text">How a part is written.</param>
/// <param name="mark">How a mark of the scale is written.</param>
public sealed class LedgerBars(Func<double, string> text, Func<double, string> mark)
{
    private const int Top = 30;
    private const int Bar = 20;
    private const int Letters = 38;
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    /// <summary>The parts and the whole, as SVG.</summary>
    /// <exception cref="ArgumentException">The parts do not add up to the whole.</exception>
    public string Svg(
        string id,
        string title,
        string description,
        IReadOnlyList<LedgerBar> parts,
        LedgerBar whole
    )
    {
        var sum = parts.Sum(p => p.Value.Value);
        if (Math.Abs(sum - whole.Value.Value) > 1e-9 * Math.Max(1, Size(parts)))
            throw new ArgumentException(
                $"The parts add up to {sum.ToString("R", Numbers)}, the whole is {whole.Value.Value.ToString("R", Numbers)}.",
                nameof(parts)
            );
        var (low, high) = Ends(parts, whole);
        // On a phone the figure of the longest bar is written on its right.
        var scale = new SignedScale(low, high + 0.18 * (high - low), 4);
        var all = parts.Append(whole).ToList();
        var labels = all.Select(p => SvgText.Wrap(p.Label, Letters)).ToList();
        var height = Top + labels.Sum(Each) + 4;
        var svg = SvgText.Begin(id, title, description, height, "parts");
        PartFill.Patterns(svg, id, all.Select(p => p.Kind));
        var (grid, plot, said) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        scale.Grid(grid, Top - 8, height - 4, mark);
        var (at, y) = (0.0, Top);
        for (var i = 0; i < all.Count; i++)
        {
            var part = all[i];
            var from = i < parts.Count ? at : 0;
            var to = from + part.Value.Value;
            SvgText.Blank(grid, y, labels[i].Count * 17 + 2);
            SvgText.Lines(said, i < parts.Count ? "halo" : "head halo", labels[i], y + 14);
            var bar = y + 4 + labels[i].Count * 17;
            if (i > 0)
                plot.Append(
                    Numbers,
                    $"<line class=\"follow\" x1=\"{scale.At(at)}\" y1=\"{y - 12}\" x2=\"{scale.At(at)}\" y2=\"{bar + Bar}\"/>\n"
                );
            PartFill.Rect(
                plot,
                id,
                part.Kind,
                scale.At(Math.Min(from, to)),
                bar,
                scale.Wide(Math.Abs(to - from)),
                Bar
            );
            Whisker(plot, scale, to, part.Value, bar + Bar / 2);
            Said(plot, scale, from, to, part.Value, bar + 15);
            at = to;
            y += Each(labels[i]);
        }

        return svg.Append(
                Numbers,
                $"<svg x=\"4%\" width=\"88%\" height=\"{height}\" overflow=\"visible\">\n{grid}{plot}</svg>\n{said}</svg>\n"
            )
            .ToString();
    }

    private static int Each(IReadOnlyList<string> label) => label.Count * 17 + Bar + 16;

    private static double Size(IEnumerable<LedgerBar> parts) =>
        parts.Sum(p => Math.Abs(p.Value.Value));

    private static (double Low, double High) Ends(IReadOnlyList<LedgerBar> parts, LedgerBar whole)
    {
        var (at, low, high) = (0.0, Math.Min(0, whole.Value.Low), Math.Max(0, whole.Value.High));
        foreach (var part in parts)
        {
            low = Math.Min(low, at + Math.Min(part.Value.Low, 0));
            high = Math.Max(high, at + Math.Max(part.Value.High, 0));
            at += part.Value.Value;
        }

        return (low, high);
    }

    private static void Whisker(StringBuilder plot, SignedScale scale, double end, Dot dot, int y)
    {
        if (dot.High <= dot.Low)
            return;
        var (low, high) = (
            scale.At(end - (dot.Value - dot.Low)),
            scale.At(end + (dot.High - dot.Value))
        );
        plot.Append(
            Numbers,
            $"<line class=\"whisker under\" x1=\"{low}\" y1=\"{y}\" x2=\"{high}\" y2=\"{y}\"/><line class=\"whisker\" x1=\"{low}\" y1=\"{y}\" x2=\"{high}\" y2=\"{y}\"/>\n"
        );
    }

    // Beside the bar, on the side that has more room.
    private void Said(StringBuilder plot, SignedScale scale, double from, double to, Dot dot, int y)
    {
        var right = Math.Max(Math.Max(from, to), to + (dot.High - dot.Value));
        var left = Math.Min(Math.Min(from, to), to - (dot.Value - dot.Low));
        var onRight = scale.High - right >= left - scale.Low;
        plot.Append(
            Numbers,
            $"<text class=\"said halo\" x=\"{scale.At(onRight ? right : left)}\" dx=\"{(onRight ? 6 : -6)}\" y=\"{y}\" text-anchor=\"{(onRight ? "start" : "end")}\">{Html.Text(text(dot.Value))}</text>\n"
        );
    }
}
