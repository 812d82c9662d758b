using System.Globalization;
using System.Net;
using System.Text;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>Her year as a drawing: a lane for each job, by day, and below it the months together.</summary>
internal static class RouteChart
{
    private const int Width = 384;
    private const int Lane = 44;
    private const int Month = Width / 12;

    public static string Svg(YearRoute route, RouteModel page)
    {
        var first = route.Months[0].Month;
        var last = route.Months[^1].Month.AddMonths(1).AddDays(-1);
        var jobs = route.Answers.Jobs;
        var height = (jobs.Count * Lane) + 74;
        var svg = new StringBuilder();
        Add(
            svg,
            $"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-labelledby=\"ruta-t ruta-d\" class=\"route\">"
        );
        Add(
            svg,
            $"<title id=\"ruta-t\">{Text(page.Say("Tu año, mes por mes", "Your year, month by month"))}</title>"
        );
        Add(svg, $"<desc id=\"ruta-d\">{Text(RouteSentence.Of(route, page))}</desc>");
        for (var i = 0; i < route.Months.Count; i++)
        {
            var x = i * Month;
            var name = route
                .Months[i]
                .Month.ToString(
                    "MMM",
                    page.Language == "en" ? CultureInfo.InvariantCulture : Formats.Mexico
                );
            Add(
                svg,
                $"<line class=\"grid\" x1=\"{x}\" x2=\"{x}\" y1=\"18\" y2=\"{height - 36}\"/>"
            );
            Add(
                svg,
                $"<text class=\"tick\" x=\"{x + (Month / 2)}\" y=\"12\">{Text(name.TrimEnd('.')[..3])}</text>"
            );
        }

        for (var j = 0; j < jobs.Count; j++)
        {
            var y = 34 + (j * Lane);
            Add(svg, $"<text class=\"lane\" x=\"2\" y=\"{y}\">{Text(page.Called(jobs[j]))}</text>");
            foreach (var spell in jobs[j].Spells)
            {
                if (spell.From is { } from)
                {
                    Bar(
                        svg,
                        from,
                        spell.GoesOn ? last : spell.To ?? from,
                        y + 6,
                        Class(jobs[j].Registered)
                    );
                }
            }
        }

        var below = 34 + (jobs.Count * Lane);
        Add(
            svg,
            $"<text class=\"lane\" x=\"2\" y=\"{below}\">{Text(page.Say("Tu seguro, cada mes", "Your insurance, each month"))}</text>"
        );
        for (var i = 0; i < route.Months.Count; i++)
        {
            var cover = route.Months[i].Cover;
            Add(
                svg,
                $"<rect class=\"{Class(cover)}\" x=\"{(i * Month) + 2}\" y=\"{below + 6}\" width=\"{Month - 4}\" height=\"22\" rx=\"3\"/>"
            );
            Add(
                svg,
                $"<path class=\"glyph {Class(cover)}\" transform=\"translate({(i * Month) + (Month / 2)} {below + 17})\" d=\"{Sign(cover)}\"/>"
            );
        }

        return svg.Append("</svg>").ToString();

        void Bar(StringBuilder to, DateOnly from, DateOnly until, int y, string css)
        {
            var (a, b) = (from < first ? first : from, until > last ? last : until);
            if (a <= b)
            {
                var (left, right) = (X(a), X(b.AddDays(1)));
                Add(
                    to,
                    $"<rect class=\"{css}\" x=\"{left:0.#}\" y=\"{y}\" width=\"{Math.Max(2, right - left):0.#}\" height=\"14\" rx=\"3\"/>"
                );
            }
        }

        double X(DateOnly day)
        {
            var months = ((day.Year - first.Year) * 12) + day.Month - first.Month;
            return Month * (months + ((day.Day - 1.0) / DateTime.DaysInMonth(day.Year, day.Month)));
        }
    }

    /// <summary>A sign beside the colour.</summary>
    public static string Mark(RouteCover cover) =>
        cover switch
        {
            RouteCover.Insured => "✓",
            RouteCover.Kept => "+",
            RouteCover.NotInsured => "✗",
            RouteCover.NoWork => "–",
            _ => "?",
        };

    // Drawn, not written: not every phone has the letters.
    private static string Sign(RouteCover cover) =>
        cover switch
        {
            RouteCover.Insured => "M-5 0l4 4 7-8",
            RouteCover.Kept => "M-5 0h10M0-5v10",
            RouteCover.NotInsured => "M-5-5l10 10M-5 5l10-10",
            RouteCover.NoWork => "M-5 0h10",
            _ => "M-3-3a3 3 0 1 1 3 4v2M0 6v1",
        };

    public static string Class(RouteCover cover) =>
        cover switch
        {
            RouteCover.Insured => "insured",
            RouteCover.Kept => "kept",
            RouteCover.NotInsured => "bare",
            RouteCover.NoWork => "idle",
            _ => "unsure",
        };

    private static string Class(Registered registered) =>
        registered switch
        {
            Registered.Yes => "insured",
            Registered.No => "bare",
            _ => "unsure",
        };

    private static void Add(StringBuilder to, FormattableString text) =>
        to.Append(text.ToString(CultureInfo.InvariantCulture));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
