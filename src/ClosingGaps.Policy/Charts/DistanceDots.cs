using System.Globalization;
using System.Text;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Charts;

/// <summary>How far a figure is from another, in standard errors of the difference.</summary>
/// <param name="Errors">Below zero where ours is the smaller.</param>
public sealed record Distance(string Label, double Errors);

/// <summary>
/// Distances on one scale around zero. Within two errors on either side, where chance alone may put them, lies a band; outside it a dot is hollow.
/// </summary>
public static class DistanceDots
{
    private const double Chance = 2;

    // Beyond it the scale would hide all that is near; the figure written still tells.
    private const double Furthest = 12;
    private const int Top = 30;
    private const int Line = 17;
    private const int Row = 26;
    private const int Letters = 40;
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    /// <summary>The distances, as SVG, in their order.</summary>
    public static string Svg(
        string id,
        string title,
        string description,
        IReadOnlyList<Distance> distances
    )
    {
        var scale = new SignedScale(
            Math.Min(-Chance, distances.Min(d => Place(d.Errors))),
            Math.Max(Chance, distances.Max(d => Place(d.Errors))),
            5
        );
        var labels = distances.Select(d => SvgText.Wrap(d.Label, Letters)).ToList();
        var height = Top + labels.Sum(l => l.Count * Line + Row) + 4;
        var svg = SvgText.Begin(id, title, description, height, "parts");
        var (grid, plot, said) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        plot.Append(
            Numbers,
            $"<rect class=\"band\" x=\"{scale.At(-Chance)}\" y=\"{Top - 8}\" width=\"{scale.Wide(2 * Chance)}\" height=\"{height - Top + 4}\"/>\n"
        );
        scale.Grid(grid, Top - 8, height - 4, Text);
        var y = Top;
        for (var i = 0; i < distances.Count; i++)
        {
            var errors = distances[i].Errors;
            SvgText.Lines(said, "halo", labels[i], y + 14);
            SvgText.Blank(grid, y, labels[i].Count * Line + 1);
            var at = y + labels[i].Count * Line + 10;
            var place = Place(errors);
            // On the outer side, but for those that the scale ends at.
            var isRight = Math.Abs(place) < Furthest ? errors >= 0 : errors < 0;
            plot.Append(
                Numbers,
                $"<line class=\"join\" x1=\"{scale.At(0)}\" y1=\"{at}\" x2=\"{scale.At(place)}\" y2=\"{at}\"/><circle class=\"all{(Math.Abs(errors) > Chance ? " rough" : "")}\" cx=\"{scale.At(place)}\" cy=\"{at}\" r=\"5\"/><text class=\"said halo\" x=\"{scale.At(place)}\" y=\"{at + 5}\" dx=\"{(isRight ? 9 : -9)}\" text-anchor=\"{(isRight ? "start" : "end")}\">{Html.Text(Text(errors))}</text>\n"
            );
            y += labels[i].Count * Line + Row;
        }

        return svg.Append(
                Numbers,
                $"<svg x=\"4%\" width=\"90%\" height=\"{height}\" overflow=\"visible\">\n{grid}{plot}</svg>\n{said}</svg>\n"
            )
            .ToString();
    }

    private static double Place(double errors) => Math.Clamp(errors, -Furthest, Furthest);

    private static string Text(double errors) =>
        Math.Abs(errors) >= 999 ? (errors > 0 ? "> +999" : "< −999")
        : Math.Abs(errors) < 0.05 ? "0"
        : (errors < 0 ? "−" : "+") + Math.Abs(errors).ToString("0.#", Numbers);
}
