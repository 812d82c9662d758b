using System.Globalization;
using System.Text;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Charts;

/// <summary>A row of a dot plot; null where a figure may not be shown or there is none.</summary>
public sealed record DotRow(string Label, Dot? Women, Dot? Men)
{
    /// <summary>All together, where women and men are not told apart.</summary>
    public Dot? All { get; init; }

    /// <summary>Only women are counted: that men are not there is no omission.</summary>
    public bool IsOfWomen { get; init; }

    /// <summary>A published figure to stand beside.</summary>
    public double? Reference { get; init; }

    /// <summary>Whether to mark the row: a state of the programme.</summary>
    public bool IsMarked { get; init; }
}

/// <summary>
/// Women and men side by side on one scale, each with its interval, joined by a line that shows the distance, in colours that differ in
/// shape and shade too. Few rows have their label above and their figures written; many have the label beside.
/// </summary>
/// <param name="words">Language.</param>
/// <param name="text">How a figure is written beside its dot.</param>
/// <param name="mark">How a mark of the scale is written.</param>
public sealed class DotPlot(ReportWords words, Func<double, string> text, Func<double, string> mark)
{
    private const int Top = 30;
    private const int Tall = 88;
    private const int Low = 24;

    // A row's name, and the figure over its upper dot.
    private const int WrittenAbove = 36;
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    /// <summary>Rows under each other, as SVG.</summary>
    /// <param name="compact">Label beside, no figures written: for many rows.</param>
    /// <param name="scale">Largest figure of the scale, to be shared by several plots; that of the rows unless said.</param>
    /// <param name="national">A figure to hold every row against: an upright over them all.</param>
    public string Svg(
        string id,
        string title,
        string description,
        IReadOnlyList<DotRow> rows,
        bool compact = false,
        double? scale = null,
        Dot? national = null
    )
    {
        var high = Math.Max(scale ?? Highest(rows), national?.Value ?? 0);
        var (step, top) = SvgText.Ticks(high, compact ? 3 : 4);
        var each = compact ? Low : Tall;
        var height = Top + rows.Count * each + 6;
        var svg = SvgText.Begin(id, title, description, height);
        // Beside long labels the plot is narrower; on its right is room to say what is missing.
        var isLong = rows.Any(r => r.Label.Length > 17);
        var (label, left, width) = (compact, isLong) switch
        {
            (false, _) => ("0", "3%", "90%"),
            (true, true) => ("45%", "48%", "34%"),
            _ => ("39%", "42%", "39%"),
        };
        var (grid, plot, said) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        SvgText.Grid(grid, step, top, Top - 8, height - 4, mark);
        if (national is not null)
            plot.Append(
                Numbers,
                $"<line class=\"reference\" x1=\"{SvgText.Percent(national.Value, top)}\" y1=\"{Top - 4}\" x2=\"{SvgText.Percent(national.Value, top)}\" y2=\"{height - 4}\"/>\n"
            );
        for (var r = 0; r < rows.Count; r++)
        {
            var (row, y) = (rows[r], Top + r * each);
            var missing = Missing(row, compact);
            if (compact)
            {
                svg.Append(
                    Numbers,
                    $"<text class=\"row{(row.IsMarked ? " marked" : "")}\" x=\"{label}\" y=\"{y + 17}\">{Html.Text(row.Label)}</text>\n"
                );
                Dots(plot, row, y + 9, y + 16, top);
                if (missing is not null)
                    svg.Append(
                        Numbers,
                        $"<text class=\"none\" x=\"100%\" y=\"{y + 17}\" text-anchor=\"end\">{Html.Text(missing)}</text>\n"
                    );
            }
            else
            {
                said.Append(
                    Numbers,
                    $"<text class=\"head\" x=\"0\" y=\"{y + 16}\">{Html.Text(row.Label)}</text>\n"
                );
                if (missing is not null)
                    said.Append(
                        Numbers,
                        $"<text class=\"none\" x=\"100%\" y=\"{y + 16}\" text-anchor=\"end\">{Html.Text(missing)}</text>\n"
                    );
                SvgText.Blank(grid, y + 2, WrittenAbove);
                SvgText.Blank(grid, y + 62, Tall - 62);
                Dots(plot, row, y + 44, y + 56, top);
                Said(plot, row, y, top);
            }
        }

        return svg.Append(
                Numbers,
                $"<svg x=\"{left}\" width=\"{width}\" height=\"{height}\" overflow=\"visible\">\n{grid}{plot}</svg>\n{said}</svg>\n"
            )
            .ToString();
    }

    /// <summary>The end of the widest interval, or the largest published figure.</summary>
    public static double Highest(IEnumerable<DotRow> rows) =>
        rows.SelectMany(r =>
                new[] { r.Women?.High, r.Men?.High, r.All?.High, r.Reference }.OfType<double>()
            )
            .DefaultIfEmpty(1)
            .Max();

    private void Said(StringBuilder plot, DotRow row, int y, double top)
    {
        Beside(row.Women, words.Say(Gaps.Sex.Women), "women", y + 34);
        Beside(row.Men, words.Say(Gaps.Sex.Men), "men", y + 75);
        Beside(row.All, words.Say("aquí", "here"), "all", y + 34);
        Beside(
            row.Reference is { } published ? Dot.Bare(published) : null,
            words.Say("publicado", "published"),
            "reference",
            y + 75
        );

        void Beside(Dot? dot, string who, string kind, int at)
        {
            if (dot is null)
                return;
            var share = dot.Value / top;
            var anchor =
                share < 0.3 ? "start"
                : share > 0.7 ? "end"
                : "middle";
            plot.Append(
                Numbers,
                $"<text class=\"said {kind}\" x=\"{SvgText.Percent(dot.Value, top)}\" y=\"{at}\" text-anchor=\"{anchor}\">{Html.Text(who)} {Html.Text(text(dot.Value))}</text>\n"
            );
        }
    }

    private static void Dots(StringBuilder plot, DotRow row, int womenY, int menY, double top)
    {
        string X(double value) => SvgText.Percent(value, top);
        if (row is { Women: { } w, Men: { } m })
        {
            plot.Append(
                Numbers,
                $"<line class=\"join\" x1=\"{X(w.Value)}\" y1=\"{womenY}\" x2=\"{X(m.Value)}\" y2=\"{menY}\"/>\n"
            );
        }

        foreach (
            var (dot, kind, y) in new[]
            {
                (row.All, "all", womenY),
                (row.Women, "women", womenY),
                (row.Men, "men", menY),
            }
        )
        {
            if (dot is null)
                continue;
            var rough = dot.IsRough ? " rough" : "";
            plot.Append(
                Numbers,
                $"<line class=\"{kind} interval{rough}\" x1=\"{X(Math.Clamp(dot.Low, 0, top))}\" y1=\"{y}\" x2=\"{X(Math.Min(dot.High, top))}\" y2=\"{y}\"/>\n"
            );
            plot.Append(
                kind == "men"
                    ? $"<svg x=\"{X(dot.Value)}\" y=\"{y}\" overflow=\"visible\"><rect class=\"men\" x=\"-4.5\" y=\"-4.5\" width=\"9\" height=\"9\"/></svg>\n"
                    : $"<circle class=\"{kind}{rough}\" cx=\"{X(dot.Value)}\" cy=\"{y}\" r=\"5.5\"/>\n"
            );
        }

        if (row.Reference is { } published)
        {
            plot.Append(
                Numbers,
                $"<svg x=\"{X(published)}\" y=\"{menY}\" overflow=\"visible\"><path class=\"reference\" d=\"M0-6L6 0L0 6L-6 0Z\"/></svg>\n"
            );
        }
    }

    // What the chart does not show is said in it, so that an empty place is not read as zero.
    private string? Missing(DotRow row, bool briefly) =>
        row.All is not null
        || row.Reference is not null
        || row is { IsOfWomen: true, Women: not null }
            ? null
            : (row.Women, row.Men) switch
            {
                (null, null) when briefly => "—",
                (null, null) => words.Say("se omiten: pocos casos", "left out: few cases"),
                (null, _) when briefly => words.Say("mujeres —", "women —"),
                (_, null) when briefly => words.Say("hombres —", "men —"),
                (null, _) => words.Say("mujeres: se omite", "women: left out"),
                (_, null) => words.Say("hombres: se omite", "men: left out"),
                _ => null,
            };
}
