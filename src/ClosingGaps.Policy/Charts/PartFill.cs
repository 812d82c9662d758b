using System.Globalization;
using System.Text;

namespace ClosingGaps.Policy.Charts;

/// <summary>Colour and texture of the parts of bars: patterns of one chart, whose colours are the page's by class.</summary>
internal static class PartFill
{
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    /// <summary>Name of the kind in classes and in the names of patterns.</summary>
    public static string Name(PartKind kind) =>
        kind switch
        {
            PartKind.EqualTreatment => "equal",
            _ => kind.ToString().ToLowerInvariant(),
        };

    /// <summary>The patterns of those kinds, each under the id of the chart.</summary>
    public static void Patterns(StringBuilder svg, string id, IEnumerable<PartKind> kinds)
    {
        svg.Append("<defs>\n");
        foreach (var kind in kinds.Distinct().Order())
        {
            var (size, mark) = Texture(kind);
            svg.Append(
                Numbers,
                $"<pattern id=\"{id}-{Name(kind)}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\"><rect class=\"ground {Name(kind)}\" width=\"{size}\" height=\"{size}\"/>{mark}</pattern>\n"
            );
        }

        svg.Append("</defs>\n");
    }

    /// <summary>A rectangle of that kind; places and sizes as they are written in SVG.</summary>
    public static void Rect(
        StringBuilder svg,
        string id,
        PartKind kind,
        string x,
        int y,
        string width,
        int height
    ) =>
        svg.Append(
            Numbers,
            $"<rect class=\"part {Name(kind)}\" fill=\"url(#{id}-{Name(kind)})\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>\n"
        );

    // Marks that stay apart when the colour is gone; a plain ground is for what is there.
    private static (int Size, string Mark) Texture(PartKind kind) =>
        kind switch
        {
            PartKind.Exclusion => (8, "<path class=\"on\" d=\"M0 8L8 0M-2 2L2 -2M6 10L10 6\"/>"),
            PartKind.EqualTreatment => (8, "<circle class=\"dot\" cx=\"4\" cy=\"4\" r=\"1.6\"/>"),
            PartKind.Design => (8, "<path class=\"on\" d=\"M0 4H8\"/>"),
            PartKind.Compliance or PartKind.Clause => (
                8,
                "<path class=\"on\" d=\"M0 0L8 8M-2 6L2 10M6 -2L10 2\"/>"
            ),
            PartKind.Adequacy => (8, "<path class=\"on\" d=\"M4 0V8\"/>"),
            PartKind.Unknown => (10, "<path class=\"on\" d=\"M2 5H8M5 2V8\"/>"),
            PartKind.Suppressed => (6, "<path class=\"on\" d=\"M0 0L6 6M0 6L6 0\"/>"),
            PartKind.Lost => (6, "<path class=\"on\" d=\"M0 6L6 0M-1 1L1 -1M5 7L7 5\"/>"),
            PartKind.Worker => (8, "<circle class=\"dot\" cx=\"4\" cy=\"4\" r=\"1.6\"/>"),
            PartKind.State => (8, "<path class=\"on\" d=\"M0 4H8\"/>"),
            _ => (8, ""),
        };
}
