using System.Globalization;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Charts;

/// <summary>
/// The 32 states as tiles of one size, darker where the figure is larger. Hatched is what may not be published; a frame marks the states of
/// the programme.
/// </summary>
public static class TileMap
{
    /// <summary>Shades, light to dark.</summary>
    public const int Shades = 5;

    private const int Side = 56;
    private const int Step = 60;
    private const int Legend = 66;
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    /// <summary>The map, as SVG.</summary>
    /// <param name="figures">Of each state by code; missing where it may not be published.</param>
    /// <param name="marked">Codes of the states to frame.</param>
    /// <param name="text">A short figure, for a tile.</param>
    /// <param name="words">Language.</param>
    /// <param name="rough">Codes whose figure is of low precision: thinly hatched.</param>
    /// <param name="here">Code of the state that the page is of: framed in ink.</param>
    public static string Svg(
        string id,
        string title,
        string description,
        IReadOnlyDictionary<string, double> figures,
        IReadOnlyCollection<string> marked,
        Func<double, string> text,
        ReportWords words,
        IReadOnlyCollection<string>? rough = null,
        string? here = null
    )
    {
        var (width, height) = (StateTile.Columns * Step, StateTile.Rows * Step + Legend);
        var (_, top) = SvgText.Ticks(figures.Values.DefaultIfEmpty(1).Max(), Shades);
        var svg = SvgText.Begin(id, title, description, width, height);
        svg.Append(
            Numbers,
            $"<defs><pattern id=\"{id}-h\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"hatch-ground\" width=\"8\" height=\"8\"/><line class=\"hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"8\"/></pattern><pattern id=\"{id}-c\" width=\"9\" height=\"9\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><line class=\"care\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"9\"/></pattern></defs>\n"
        );
        foreach (var state in StateTile.All)
        {
            var (x, y) = (state.Column * Step + 2, state.Row * Step + 2);
            var known = figures.TryGetValue(state.Code, out var figure);
            var shade = known ? Shade(figure, top) : 0;
            svg.Append(
                Numbers,
                $"<g class=\"{(known ? $"shade{shade}" : "suppressed")}\"><rect class=\"tile\" x=\"{x}\" y=\"{y}\" width=\"{Side}\" height=\"{Side}\" rx=\"5\"{(known ? "" : $" fill=\"url(#{id}-h)\"")}/>"
            );
            svg.Append(
                Numbers,
                $"<text class=\"state\" x=\"{x + Side / 2}\" y=\"{y + 25}\">{Html.Text(state.Short)}</text><text class=\"worth\" x=\"{x + Side / 2}\" y=\"{y + 43}\">{(known ? Html.Text(text(figure)) : "—")}</text></g>\n"
            );
            if (known && rough?.Contains(state.Code) == true)
                svg.Append(
                    Numbers,
                    $"<rect x=\"{x}\" y=\"{y + Side - 9}\" width=\"{Side}\" height=\"9\" fill=\"url(#{id}-c)\"/>\n"
                );
            if (state.Code == here)
                svg.Append(
                    Numbers,
                    $"<rect class=\"here\" x=\"{x - 1}\" y=\"{y - 1}\" width=\"{Side + 2}\" height=\"{Side + 2}\" rx=\"6\"/>\n"
                );
            else if (marked.Contains(state.Code))
                svg.Append(
                    Numbers,
                    $"<rect class=\"programme\" x=\"{x + 1}\" y=\"{y + 1}\" width=\"{Side - 2}\" height=\"{Side - 2}\" rx=\"4\"/>\n"
                );
        }

        Key(svg, id, top, text, words, height - Legend + 12, rough is { Count: > 0 });
        return svg.Append("</svg>\n").ToString();
    }

    private static int Shade(double figure, double top) =>
        Math.Clamp((int)Math.Ceiling(figure / top * Shades), 1, Shades);

    private static void Key(
        System.Text.StringBuilder svg,
        string id,
        double top,
        Func<double, string> text,
        ReportWords words,
        int y,
        bool hasRough
    )
    {
        for (var shade = 1; shade <= Shades; shade++)
        {
            var x = 2 + (shade - 1) * 56;
            svg.Append(
                Numbers,
                $"<g class=\"shade{shade}\"><rect class=\"tile\" x=\"{x}\" y=\"{y}\" width=\"56\" height=\"12\"/></g><text class=\"tick\" x=\"{x + 56}\" y=\"{y + 27}\">{Html.Text(text(top * shade / Shades))}</text>\n"
            );
        }

        svg.Append(
            Numbers,
            $"<rect class=\"tile\" x=\"330\" y=\"{y}\" width=\"20\" height=\"12\" fill=\"url(#{id}-h)\"/><text class=\"key-text\" x=\"358\" y=\"{y + 12}\">{Html.Text(words.Say("pocas entrevistas: se omite", "few interviews: left out"))}</text>\n"
        );
        if (hasRough)
            svg.Append(
                Numbers,
                $"<rect class=\"tile hatch-ground\" x=\"2\" y=\"{y + 36}\" width=\"20\" height=\"12\"/><rect x=\"2\" y=\"{y + 36}\" width=\"20\" height=\"12\" fill=\"url(#{id}-c)\"/><text class=\"key-text\" x=\"30\" y=\"{y + 48}\">{Html.Text(words.Say("precisión baja: con cuidado", "low precision: with care"))}</text>\n"
            );
        svg.Append(
            Numbers,
            $"<rect class=\"programme\" x=\"330\" y=\"{y + 24}\" width=\"20\" height=\"12\"/><text class=\"key-text\" x=\"358\" y=\"{y + 36}\">{Html.Text(words.Say("estado del programa", "programme state"))}</text>\n"
        );
    }
}
