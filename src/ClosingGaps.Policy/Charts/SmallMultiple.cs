using System.Globalization;
using System.Text;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Charts;

/// <summary>The same figure under the law of one day.</summary>
/// <param name="Women">Null where it may not be published.</param>
/// <param name="Men">As <paramref name="Women"/>.</param>
public sealed record DatedPair(DateOnly Date, Dot? Women, Dot? Men);

/// <summary>
/// One of several small plots on one scale: women and men under the law of each day. The days stand apart evenly, each with its upright; the line
/// between two says that the same people were put under both laws, and nothing of the time between.
/// </summary>
/// <param name="text">How a figure is written beside the last dot.</param>
/// <param name="mark">How a mark of the scale is written.</param>
public sealed class SmallMultiple(Func<double, string> text, Func<double, string> mark)
{
    private const int Top = 14;
    private const int Plot = 110;
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    /// <summary>One plot, as SVG.</summary>
    /// <param name="scale">Largest figure of all the plots.</param>
    public string Svg(
        string id,
        string title,
        string description,
        IReadOnlyList<DatedPair> days,
        double scale
    )
    {
        var (step, top) = SvgText.Ticks(scale, 3);
        var svg = SvgText.Begin(id, title, description, Top + Plot + 26);
        var plot = new StringBuilder();
        for (var i = 0; i * step <= top * 1.0001; i++)
        {
            var y = Y(i * step, top);
            plot.Append(
                Numbers,
                $"<line class=\"grid\" x1=\"0\" y1=\"{y}\" x2=\"100%\" y2=\"{y}\"/><text class=\"tick level\" x=\"-8\" y=\"{y}\" dy=\"4\">{Html.Text(mark(i * step))}</text>\n"
            );
        }

        for (var d = 0; d < days.Count; d++)
            plot.Append(
                Numbers,
                $"<line class=\"mark\" x1=\"{X(d, days.Count)}\" y1=\"{Top}\" x2=\"{X(d, days.Count)}\" y2=\"{Top + Plot}\"/><text class=\"tick\" x=\"{X(d, days.Count)}\" y=\"{Top + Plot + 18}\">{days[d].Date.Year}</text>\n"
            );
        Series(plot, days, d => d.Men, "men", top);
        Series(plot, days, d => d.Women, "women", top);
        return svg.Append(
                Numbers,
                $"<svg x=\"14%\" width=\"74%\" height=\"{Top + Plot + 26}\" overflow=\"visible\">\n{plot}</svg>\n</svg>\n"
            )
            .ToString();
    }

    private void Series(
        StringBuilder plot,
        IReadOnlyList<DatedPair> days,
        Func<DatedPair, Dot?> of,
        string kind,
        double top
    )
    {
        for (var d = 0; d < days.Count; d++)
        {
            if (of(days[d]) is not { } dot)
                continue;
            var (x, y) = (X(d, days.Count), Y(dot.Value, top));
            if (d > 0 && of(days[d - 1]) is { } before)
                plot.Append(
                    Numbers,
                    $"<line class=\"{kind} thread\" x1=\"{X(d - 1, days.Count)}\" y1=\"{Y(before.Value, top)}\" x2=\"{x}\" y2=\"{y}\"/>\n"
                );
            plot.Append(
                Numbers,
                $"<line class=\"{kind} interval\" x1=\"{x}\" y1=\"{Y(Math.Clamp(dot.Low, 0, top), top)}\" x2=\"{x}\" y2=\"{Y(Math.Min(dot.High, top), top)}\"/>\n"
            );
            plot.Append(
                kind == "men"
                    ? $"<svg x=\"{x}\" y=\"{y}\" overflow=\"visible\"><rect class=\"men\" x=\"-4\" y=\"-4\" width=\"8\" height=\"8\"/></svg>\n"
                    : $"<circle class=\"women\" cx=\"{x}\" cy=\"{y}\" r=\"5\"/>\n"
            );
        }

        if (days.Count > 0 && of(days[^1]) is { } last && kind == "women")
            plot.Append(
                Numbers,
                $"<text class=\"said halo women\" x=\"{X(days.Count - 1, days.Count)}\" y=\"{Y(last.Value, top)}\" dx=\"8\" dy=\"5\" text-anchor=\"start\">{Html.Text(text(last.Value))}</text>\n"
            );
    }

    private static string X(int day, int days) => SvgText.Percent(day + 0.5, days);

    private static string Y(double value, double top) =>
        (Top + Plot * (1 - value / top)).ToString("0.#", Numbers);
}
