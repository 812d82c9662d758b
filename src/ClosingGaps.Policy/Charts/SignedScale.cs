using System.Globalization;
using System.Text;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Charts;

/// <summary>A scale that may begin below zero, in percent of its plot, with round marks; zero is always on it.</summary>
internal sealed class SignedScale
{
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;
    private readonly double step;

    /// <param name="low">Least to be shown.</param>
    /// <param name="high">Most to be shown.</param>
    /// <param name="most">Marks, more or less.</param>
    public SignedScale(double low, double high, int most)
    {
        var (below, above) = (Math.Max(-low, 0), Math.Max(high, 0));
        if (below + above <= 0)
            above = 1;
        step = SvgText.Ticks(below + above, most).Step;
        Low = -Math.Ceiling(below / step - 1e-9) * step;
        High = Math.Ceiling(above / step - 1e-9) * step;
    }

    public double Low { get; }

    public double High { get; }

    /// <summary>Place of a value.</summary>
    public string At(double value) => SvgText.Percent(value - Low, High - Low);

    /// <summary>Width of a difference.</summary>
    public string Wide(double difference) => SvgText.Percent(difference, High - Low);

    /// <summary>Lines and marks over the height of a plot; the line of zero is stronger.</summary>
    public void Grid(StringBuilder svg, int from, int to, Func<double, string> text)
    {
        for (var i = Math.Round(Low / step); i * step <= High + step / 1000; i++)
        {
            var x = At(i * step);
            svg.Append(
                Numbers,
                $"<line class=\"grid{(i == 0 ? " zero" : "")}\" x1=\"{x}\" y1=\"{from}\" x2=\"{x}\" y2=\"{to}\"/><text class=\"tick\" x=\"{x}\" y=\"{from - 6}\">{Html.Text(text(i * step))}</text>\n"
            );
        }
    }
}
