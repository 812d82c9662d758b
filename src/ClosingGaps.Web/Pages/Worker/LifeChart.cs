using System.Globalization;
using System.Net;
using System.Text;
using ClosingGaps.Casework.Lives;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>Her life as a drawing: for each right a lane for each way of working, filled from when the right is hers.</summary>
internal static class LifeChart
{
    private const int Width = 348;
    private const int Names = 112;
    private const int Said = 66;
    private const int Plot = Width - Names - Said;
    private const int Lane = 20;
    private const int Bar = 12;
    private const int Line = 18;
    private const int Top = 24;
    private const int LettersOfALine = 42;
    private const int YearsOfATick = 10;

    /// <summary>Years shown after the last right is reached.</summary>
    private const int YearsAfter = 5;

    public static string Svg(LifeModel page)
    {
        var lives = page.Lives;
        var (first, last) = (page.Date, Last(page));
        double X(DateOnly day) =>
            Names
            + (double)Plot * (day.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber);

        var body = new StringBuilder();
        var y = Top;
        for (var r = 0; r < lives[0].Course.Reached.Count; r++)
        {
            y += 8;
            foreach (var line in Wrapped(page.Say(lives[0].Course.Reached[r].Right.Name)))
            {
                y += Line;
                Add(body, $"<text class=\"lane head\" x=\"2\" y=\"{y - 4}\">{Text(line)}</text>");
            }

            y += 4;
            foreach (var (way, course) in lives)
            {
                Row(body, way, course.Reached[r], y);
                y += Lane;
            }
        }

        var height = y + 6;
        var svg = new StringBuilder();
        Add(
            svg,
            $"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-labelledby=\"vida-t vida-d\" class=\"life\">"
        );
        Add(
            svg,
            $"<title id=\"vida-t\">{Text(page.Say("Tu línea de vida: cuándo llega cada derecho", "Your life line: when each right arrives"))}</title>"
        );
        Add(svg, $"<desc id=\"vida-d\">{Text(page.Say(LifeSentence.Of(lives)))}</desc>");
        Ticks(svg, height);
        return svg.Append(body).Append("</svg>").ToString();

        void Row(StringBuilder to, LifeWay way, ReachedRight reached, int top)
        {
            Add(
                to,
                $"<text class=\"said\" x=\"2\" y=\"{top + 11}\">{Text(page.Say(way.Name))}</text>"
            );
            var from = reached.Month is { } month && month > first ? month : first;
            if (reached.Month is null)
            {
                Rect(to, reached.IsUnknown ? "unsure" : "bare", Names, Names + Plot, top);
            }
            else
            {
                Rect(to, "idle", Names, X(from), top);
                Rect(to, "insured", X(from), Names + Plot, top);
            }

            Add(
                to,
                $"<text class=\"said{(reached.IsNever ? " marked" : "")}\" x=\"{Names + Plot + 6}\" y=\"{top + 11}\">{Text(page.When(reached))}</text>"
            );
        }

        void Ticks(StringBuilder to, int bottom)
        {
            // Her age in tens, or years from now where her birth is not known.
            var zero = page.Birth ?? first;
            for (var years = YearsOfATick; zero.AddYears(years) < last; years += YearsOfATick)
            {
                var day = zero.AddYears(years);
                if (day <= first)
                {
                    continue;
                }

                var text = page.Birth is null
                    ? $"+{years}"
                    : years.ToString(CultureInfo.InvariantCulture);
                Add(
                    to,
                    $"<line class=\"grid\" x1=\"{X(day):0.#}\" x2=\"{X(day):0.#}\" y1=\"{Top - 4}\" y2=\"{bottom}\"/>"
                );
                Add(to, $"<text class=\"tick\" x=\"{X(day):0.#}\" y=\"14\">{text}</text>");
            }

            Add(
                to,
                $"<text class=\"said\" x=\"2\" y=\"14\">{Text(page.Birth is null ? page.Say("Años desde hoy", "Years from now") : page.Say("Tu edad", "Your age"))}</text>"
            );
        }
    }

    private static DateOnly Last(LifeModel page)
    {
        var reached = page
            .Lives.SelectMany(l => l.Course.Reached)
            .Select(r => r.Month ?? page.Date)
            .Append(page.Date.AddYears(YearsOfATick))
            .Max();
        return reached.AddYears(YearsAfter);
    }

    private static void Rect(StringBuilder to, string css, double from, double until, int top)
    {
        if (until - from >= 0.5)
        {
            Add(
                to,
                $"<rect class=\"{css}\" x=\"{from:0.#}\" y=\"{top}\" width=\"{until - from:0.#}\" height=\"{Bar}\" rx=\"2\"/>"
            );
        }
    }

    private static IEnumerable<string> Wrapped(string text)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LettersOfALine)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    private static void Add(StringBuilder to, FormattableString text) =>
        to.Append(text.ToString(CultureInfo.InvariantCulture));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
