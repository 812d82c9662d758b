using System.Globalization;
using System.Net;
using System.Text;
using ClosingGaps.Casework.Employers;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Employer;

/// <summary>Who pays the insurance of the month: employer, worker and State in one bar, pesos written in. Its table stands below it.</summary>
internal static class PayerBar
{
    private const int Width = 380;
    private const int Height = 128;

    /// <summary>Empty when a share is not known.</summary>
    public static string Svg(HouseholdJob job, string language)
    {
        if (
            job.Known(WorkerNames.EmployerPays)?.Figure.Value is not { } employer
            || job.Known(WorkerNames.Deducted)?.Figure.Value is not { } worker
        )
        {
            return "";
        }

        var words = new SiteWords(language);
        var state = job.Find(WorkerNames.StateAdds);
        var (adds, atLeast) = state is { IsKnown: true }
            ? (state.Figure.Value, false)
            : (state?.Figure.AtLeast ?? 0, true);
        var whole = employer + worker + adds;
        if (whole <= 0)
        {
            return "";
        }

        var sentence = words.Say(
            $"De cada 100 pesos del seguro, usted pone {Share(employer)} y ella {Share(worker)}.",
            $"Of every 100 pesos of insurance, you pay {Share(employer)} and she {Share(worker)}."
        );
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<figure class=\"small\"><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"pt pd\"><title id=\"pt\">{words.Say("Quién paga el seguro del mes", "Who pays the month's insurance")}</title><desc id=\"pd\">{WebUtility.HtmlEncode(sentence)}</desc>"
        );
        var x = 0.0;
        var y = 62;
        foreach (
            var (pesos, style, label) in new[]
            {
                (employer, "payer-employer", words.Say("Usted", "You")),
                (worker, "payer-worker", words.Say("Ella", "She")),
                (
                    adds,
                    "payer-state",
                    words.Say("El Estado", "The State")
                        + (atLeast ? words.Say(", al menos", ", at least") : "")
                ),
            }
        )
        {
            var width = pesos / whole * Width;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect class=\"{style}\" x=\"{x:0.#}\" y=\"4\" width=\"{width:0.#}\" height=\"34\"/><rect class=\"{style}\" x=\"0\" y=\"{y - 11}\" width=\"13\" height=\"13\"/><text x=\"20\" y=\"{y}\">{label}: {SiteWords.MoneyText(pesos)}</text>"
            );
            x += width;
            y += 24;
        }

        svg.Append(
            CultureInfo.InvariantCulture,
            $"</svg><figcaption class=\"note\">{WebUtility.HtmlEncode(sentence)}</figcaption></figure>"
        );
        return svg.ToString();

        string Share(double pesos) => (pesos / whole * 100).ToString("0", Formats.Mexico);
    }
}
