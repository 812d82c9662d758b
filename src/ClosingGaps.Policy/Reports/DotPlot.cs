using System.Globalization;
using System.Text;

namespace ClosingGaps.Policy.Reports;

/// <summary>A figure of a dot plot with its confidence interval.</summary>
internal sealed record Dot(double Value, double Low, double High);

/// <summary>A row of a dot plot: women and men, joined by a line; null where the figure may not be shown.</summary>
internal sealed record DotRow(string Label, Dot? Women, Dot? Men);

/// <summary>
/// Women and men side by side on one scale, each with its interval, joined by a line that shows the distance: SVG made here, with title and
/// description, in colours that differ in shape and shade too.
/// </summary>
internal static class DotPlot
{
    private const int Width = 800;
    private const int Left = 300;
    private const int Right = 44;
    private const int RowHeight = 34;
    private const int Top = 34;
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    public static string Svg(
        string id,
        string title,
        string description,
        IReadOnlyList<DotRow> rows,
        Func<double, string> text,
        ReportWords words
    )
    {
        var high = rows.SelectMany(r => new[] { r.Women, r.Men })
            .OfType<Dot>()
            .Select(d => d.High)
            .DefaultIfEmpty(1)
            .Max();
        var (step, top) = Ticks(high);
        var height = Top + rows.Count * RowHeight + 12;
        var svg = new StringBuilder();
        svg.Append(
            Numbers,
            $"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" xmlns=\"http://www.w3.org/2000/svg\">\n"
        );
        svg.Append(Numbers, $"<title id=\"{id}-t\">{Html.Text(title)}</title>\n");
        svg.Append(Numbers, $"<desc id=\"{id}-d\">{Html.Text(description)}</desc>\n");
        for (var i = 0; i * step <= top * 1.0001; i++)
        {
            var x = X(i * step, top);
            svg.Append(
                Numbers,
                $"<line class=\"grid\" x1=\"{x}\" y1=\"{Top - 8}\" x2=\"{x}\" y2=\"{height - 8}\"/><text class=\"tick\" x=\"{x}\" y=\"{Top - 14}\">{Html.Text(text(i * step))}</text>\n"
            );
        }

        for (var r = 0; r < rows.Count; r++)
            Row(svg, rows[r], Top + r * RowHeight + RowHeight / 2, top, words);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Row(StringBuilder svg, DotRow row, int y, double top, ReportWords words)
    {
        svg.Append(
            Numbers,
            $"<text class=\"row\" x=\"{Left - 12}\" y=\"{y + (Missing(row, words) is null ? 5 : 1)}\">{Html.Text(row.Label)}</text>\n"
        );
        if (row is { Women: { } w, Men: { } m })
        {
            svg.Append(
                Numbers,
                $"<line class=\"join\" x1=\"{X(w.Value, top)}\" y1=\"{y - 5}\" x2=\"{X(m.Value, top)}\" y2=\"{y + 5}\"/>\n"
            );
        }

        if (row.Women is { } women)
        {
            Interval(svg, "women", women, y - 5, top);
            svg.Append(
                Numbers,
                $"<circle class=\"women\" cx=\"{X(women.Value, top)}\" cy=\"{y - 5}\" r=\"5.5\"/>\n"
            );
        }

        if (row.Men is { } men)
        {
            Interval(svg, "men", men, y + 5, top);
            svg.Append(
                Numbers,
                $"<rect class=\"men\" x=\"{X(men.Value, top, -4.5)}\" y=\"{y}\" width=\"9\" height=\"10\"/>\n"
            );
        }

        if (Missing(row, words) is { } missing)
        {
            svg.Append(
                Numbers,
                $"<text class=\"none\" x=\"{Left - 12}\" y=\"{y + 15}\">{Html.Text(missing)}</text>\n"
            );
        }
    }

    // What the chart does not show is said in it, so that an empty place is not read as zero.
    private static string? Missing(DotRow row, ReportWords words) =>
        (row.Women, row.Men) switch
        {
            (null, null) => words.Say("se omiten", "left out"),
            (null, _) => words.Say("mujeres: se omite", "women: left out"),
            (_, null) => words.Say("hombres: se omite", "men: left out"),
            _ => null,
        };

    private static void Interval(StringBuilder svg, string who, Dot dot, int y, double top) =>
        svg.Append(
            Numbers,
            $"<line class=\"{who} interval\" x1=\"{X(Math.Max(0, dot.Low), top)}\" y1=\"{y}\" x2=\"{X(dot.High, top)}\" y2=\"{y}\"/>\n"
        );

    private static string X(double value, double top, double shift = 0) =>
        (Left + (Width - Left - Right) * value / top + shift).ToString("0.0", Numbers);

    /// <summary>A round step that gives four to eight marks, and the last mark.</summary>
    private static (double Step, double Top) Ticks(double high)
    {
        var step = 1e-6;
        while (true)
        {
            foreach (var factor in (double[])[1, 2, 5])
            {
                if (high / (step * factor) <= 6)
                    return (
                        step * factor,
                        Math.Max(1, Math.Ceiling(high / (step * factor))) * step * factor
                    );
            }

            step *= 10;
        }
    }
}
