using System.Globalization;
using System.Text;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Charts;

/// <summary>
/// Pieces of SVG. Charts are as wide as their place and say positions in percent, so that letters keep their size on a phone; attributes
/// only, no style.
/// </summary>
internal static class SvgText
{
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    /// <summary>Begins a chart that is as wide as its place and <paramref name="height"/> pixels high.</summary>
    /// <param name="kind">Class beside that of every chart; empty for none.</param>
    public static StringBuilder Begin(
        string id,
        string title,
        string description,
        int height,
        string kind = ""
    ) =>
        Head(
            new StringBuilder().Append(
                Numbers,
                $"<svg class=\"chart{(kind.Length > 0 ? " " : "")}{kind}\" width=\"100%\" height=\"{height}\""
            ),
            id,
            title,
            description
        );

    /// <summary>Begins a chart that scales as a picture does.</summary>
    public static StringBuilder Begin(
        string id,
        string title,
        string description,
        int width,
        int height
    ) =>
        Head(
            new StringBuilder().Append(Numbers, $"<svg viewBox=\"0 0 {width} {height}\""),
            id,
            title,
            description
        );

    /// <summary>A place in percent of a scale that begins at zero.</summary>
    public static string Percent(double value, double top) =>
        (100 * value / top).ToString("0.##", Numbers) + "%";

    /// <summary>A round step that gives at most <paramref name="most"/> marks beside zero, and the last mark.</summary>
    public static (double Step, double Top) Ticks(double high, int most)
    {
        for (var step = 1e-6; ; step *= 10)
        {
            foreach (var factor in (double[])[1, 2, 5])
            {
                if (high / (step * factor) <= most)
                    return (
                        step * factor,
                        Math.Max(1, Math.Ceiling(high / (step * factor))) * step * factor
                    );
            }
        }
    }

    /// <summary>Lines and marks of a scale, over the whole height of a plot.</summary>
    public static void Grid(
        StringBuilder svg,
        double step,
        double top,
        int from,
        int to,
        Func<double, string> text
    )
    {
        for (var i = 0; i * step <= top * 1.0001; i++)
        {
            var x = Percent(i * step, top);
            svg.Append(
                Numbers,
                $"<line class=\"grid\" x1=\"{x}\" y1=\"{from}\" x2=\"{x}\" y2=\"{to}\"/><text class=\"tick\" x=\"{x}\" y=\"{from - 6}\">{Html.Text(text(i * step))}</text>\n"
            );
        }
    }

    /// <summary>Takes the lines of a scale out from behind what is written there; goes into the layer of those lines, under all else.</summary>
    public static void Blank(StringBuilder grid, int y, int height) =>
        grid.Append(
            Numbers,
            $"<rect class=\"unlined\" x=\"-6%\" y=\"{y}\" width=\"116%\" height=\"{height}\"/>\n"
        );

    /// <summary>A text in lines of at most <paramref name="letters"/> letters, broken between words.</summary>
    public static IReadOnlyList<string> Wrap(string text, int letters)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= letters)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        return lines;
    }

    /// <summary>Lines under each other, from the left.</summary>
    public static void Lines(StringBuilder svg, string kind, IReadOnlyList<string> lines, int y)
    {
        svg.Append(Numbers, $"<text class=\"{kind}\">");
        for (var i = 0; i < lines.Count; i++)
            svg.Append(Numbers, $"<tspan x=\"0\" y=\"{y + i * 17}\">{Html.Text(lines[i])}</tspan>");
        svg.Append("</text>\n");
    }

    private static StringBuilder Head(
        StringBuilder svg,
        string id,
        string title,
        string description
    ) =>
        svg.Append(
            Numbers,
            $" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" xmlns=\"http://www.w3.org/2000/svg\">\n<title id=\"{id}-t\">{Html.Text(title)}</title>\n<desc id=\"{id}-d\">{Html.Text(description)}</desc>\n"
        );
}
