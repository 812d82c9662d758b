using System.Globalization;
using System.Text;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Charts;

/// <summary>A figure published for a day.</summary>
public sealed record DatedFigure(DateOnly Date, double Value);

/// <summary>A day to mark, with what happened.</summary>
public sealed record DatedMark(DateOnly Date, string Label);

/// <summary>Figures over time, each a dot at its own day, joined by a line that claims nothing between them; dates of the law as uprights.</summary>
public static class Timeline
{
    private const int Top = 40;
    private const int Plot = 190;
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    /// <summary>As SVG; figures in the order of their days.</summary>
    public static string Svg(
        string id,
        string title,
        string description,
        IReadOnlyList<DatedFigure> figures,
        IReadOnlyList<DatedMark> marks,
        Func<double, string> text
    )
    {
        var first = new DateOnly(figures[0].Date.Year, 1, 1);
        var last = new DateOnly(figures[^1].Date.Year + 1, 1, 1);
        var span = last.DayNumber - first.DayNumber;
        var (step, top) = SvgText.Ticks(figures.Max(f => f.Value), 4);
        string X(DateOnly day) => SvgText.Percent(day.DayNumber - first.DayNumber, span);
        double Y(double value) => Top + Plot * (1 - value / top);

        var svg = SvgText.Begin(id, title, description, Top + Plot + 26);
        var plot = new StringBuilder();
        for (var v = 0.0; v <= top * 1.0001; v += step)
        {
            plot.Append(
                Numbers,
                $"<line class=\"grid\" x1=\"0\" y1=\"{Y(v):0.#}\" x2=\"100%\" y2=\"{Y(v):0.#}\"/><text class=\"tick level\" x=\"-6\" y=\"{Y(v) + 4:0.#}\">{Html.Text(text(v))}</text>\n"
            );
        }

        for (var year = first; year < last; year = year.AddYears(1))
            plot.Append(
                Numbers,
                $"<text class=\"tick\" x=\"{X(year.AddMonths(6))}\" y=\"{Top + Plot + 18}\">{year.Year}</text>\n"
            );
        for (var i = 0; i < marks.Count; i++)
        {
            // What stands late on the line is written before it, so that a narrow page does not cut it.
            var isLate = marks[i].Date.DayNumber - first.DayNumber > span * 0.4;
            plot.Append(
                Numbers,
                $"<line class=\"mark\" x1=\"{X(marks[i].Date)}\" y1=\"{16 + i * 14}\" x2=\"{X(marks[i].Date)}\" y2=\"{Top + Plot}\"/><text class=\"mark-text\" x=\"{X(marks[i].Date)}\" y=\"{12 + i * 14}\" dx=\"{(isLate ? -4 : 4)}\" text-anchor=\"{(isLate ? "end" : "start")}\">{Html.Text(marks[i].Label)}</text>\n"
            );
        }

        var line = string.Join(
            ' ',
            figures.Select(f =>
                string.Create(
                    Numbers,
                    $"{100.0 * (f.Date.DayNumber - first.DayNumber) / span:0.##},{100 * (1 - f.Value / top):0.##}"
                )
            )
        );
        plot.Append(
            Numbers,
            $"<svg y=\"{Top}\" width=\"100%\" height=\"{Plot}\" viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" overflow=\"visible\"><polyline class=\"series\" points=\"{line}\" vector-effect=\"non-scaling-stroke\"/></svg>\n"
        );
        foreach (var f in figures)
            plot.Append(
                Numbers,
                $"<circle class=\"reference\" cx=\"{X(f.Date)}\" cy=\"{Y(f.Value):0.#}\" r=\"4\"/>\n"
            );
        return svg.Append(
                Numbers,
                $"<svg x=\"13%\" width=\"84%\" height=\"{Top + Plot + 26}\" overflow=\"visible\">\n{plot}</svg>\n</svg>\n"
            )
            .ToString();
    }
}
