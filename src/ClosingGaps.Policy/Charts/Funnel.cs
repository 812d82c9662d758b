using System.Globalization;
using System.Text;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Charts;

/// <summary>A step of a way, of those who were still on it.</summary>
/// <param name="Count">Who reach it; <see langword="null"/> where it may not be published or is not known.</param>
/// <param name="Lost">What is said of those who reached the step before and not this one; empty for the first.</param>
/// <param name="Missing">What is said where <paramref name="Count"/> is missing.</param>
public sealed record FunnelStep(string Label, Dot? Count, string Lost = "", string Missing = "");

/// <summary>
/// How many are left at each step of a way, and how many were lost before it: each bar is the one above it, less what is hatched.
/// </summary>
public sealed class Funnel(Func<double, string> text)
{
    private const int Top = 8;
    private const int Bar = 30;
    private const int Each = 104;
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    /// <summary>The steps, as SVG.</summary>
    /// <exception cref="ArgumentException">More reach a step than the one before it: that is no way that people go.</exception>
    public string Svg(string id, string title, string description, IReadOnlyList<FunnelStep> steps)
    {
        var svg = SvgText.Begin(id, title, description, Top + steps.Count * Each - 12, "parts");
        PartFill.Patterns(svg, id, [PartKind.Held, PartKind.Lost, PartKind.Unknown]);
        var first = steps[0].Count?.High;
        double? before = null;
        for (var s = 0; s < steps.Count; s++)
        {
            var (step, y) = (steps[s], Top + s * Each);
            svg.Append(
                Numbers,
                $"<text class=\"head\" x=\"0\" y=\"{y + 13}\">{Html.Text(step.Label)}</text>\n"
            );
            if (step.Count is not { } here || first is not { } whole)
            {
                PartFill.Rect(
                    svg,
                    id,
                    PartKind.Unknown,
                    "0",
                    y + 20,
                    before is { } b && first is { } f ? SvgText.Percent(b, f) : "100%",
                    Bar
                );
                Said(svg, step.Missing, y + 67);
                continue;
            }

            if (here.Value > (before ?? here.Value) * (1 + 1e-9))
                throw new ArgumentException(
                    $"\"{step.Label}\": more than in the step before it.",
                    nameof(steps)
                );
            if (before is { } last && last > here.Value)
                PartFill.Rect(
                    svg,
                    id,
                    PartKind.Lost,
                    SvgText.Percent(here.Value, whole),
                    y + 20,
                    SvgText.Percent(last - here.Value, whole),
                    Bar
                );
            PartFill.Rect(
                svg,
                id,
                PartKind.Held,
                "0",
                y + 20,
                SvgText.Percent(here.Value, whole),
                Bar
            );
            Whisker(svg, here, whole, y + 20 + Bar / 2);
            Said(
                svg,
                before is { } from
                    ? $"{text(here.Value)} · {step.Lost} {text(from - here.Value)}"
                    : text(here.Value),
                y + 67
            );
            before = here.Value;
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Whisker(StringBuilder svg, Dot dot, double whole, int y)
    {
        var (low, high) = (
            SvgText.Percent(Math.Clamp(dot.Low, 0, whole), whole),
            SvgText.Percent(Math.Clamp(dot.High, 0, whole), whole)
        );
        if (low != high)
            svg.Append(
                Numbers,
                $"<line class=\"whisker under\" x1=\"{low}\" y1=\"{y}\" x2=\"{high}\" y2=\"{y}\"/><line class=\"whisker\" x1=\"{low}\" y1=\"{y}\" x2=\"{high}\" y2=\"{y}\"/>\n"
            );
    }

    private static void Said(StringBuilder svg, string what, int y) =>
        svg.Append(Numbers, $"<text class=\"said\" x=\"0\" y=\"{y}\">{Html.Text(what)}</text>\n");
}
