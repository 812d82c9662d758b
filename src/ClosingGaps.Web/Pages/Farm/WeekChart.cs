using System.Globalization;
using System.Net;
using System.Text;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Farm;

/// <summary>What is handed to IMSS week by week: the bar is the total, its light part what the relief waives. Its table stands below it.</summary>
internal static class WeekChart
{
    private const int Width = 420;
    private const int Height = 190;
    private const int Base = 150;
    private const int Top = 24;

    public static string Svg(RosterCostReport report, string language)
    {
        var words = new SiteWords(language);
        var weeks = report.Period.Weeks.Select((_, i) => report.OfWeek(i)).ToList();
        var most = weeks.Max(w => w.Total);
        if (most <= 0)
        {
            return "";
        }

        var peak = weeks.FindIndex(w => w.Total == most);
        var step = (double)Width / weeks.Count;
        var sentence = words.Say(
            $"La semana más cara empieza el {words.Date(report.Period.Weeks[peak].From)}.",
            $"The costliest week begins on {words.Date(report.Period.Weeks[peak].From)}."
        );
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<figure class=\"small\"><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"wt wd\"><title id=\"wt\">{words.Say("Cuotas por semana", "Contributions by week")}</title><desc id=\"wd\">{WebUtility.HtmlEncode(sentence)}</desc>"
        );
        for (var i = 0; i < weeks.Count; i++)
        {
            var (total, after) = (Scaled(weeks[i].Total), Scaled(weeks[i].AfterRelief));
            var (x, width) = (i * step + step * 0.1, step * 0.8);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect class=\"waived\" x=\"{x:0.#}\" y=\"{Base - total:0.#}\" width=\"{width:0.#}\" height=\"{total - after:0.#}\"/><rect class=\"paid\" x=\"{x:0.#}\" y=\"{Base - after:0.#}\" width=\"{width:0.#}\" height=\"{after:0.#}\"/>"
            );
        }

        svg.Append(
            CultureInfo.InvariantCulture,
            $"<line class=\"grid\" x1=\"0\" x2=\"{Width}\" y1=\"{Base}\" y2=\"{Base}\"/><text class=\"tick start\" x=\"0\" y=\"{Base + 18}\">{report.Period.From:dd/MM}</text><text class=\"tick end\" x=\"{Width}\" y=\"{Base + 18}\">{report.Period.To:dd/MM}</text><text x=\"0\" y=\"14\">{words.Say("hasta", "up to")} {SiteWords.MoneyText(most / 100.0)} {words.Say("por semana", "a week")}</text></svg><figcaption class=\"note\">{WebUtility.HtmlEncode(sentence)} {words.Say("La parte clara es lo que perdona el estímulo.", "The light part is what the relief waives.")}</figcaption></figure>"
        );
        return svg.ToString();

        double Scaled(long centavos) => (double)centavos / most * (Base - Top);
    }
}
