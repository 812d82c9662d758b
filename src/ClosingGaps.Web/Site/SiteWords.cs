using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Text;
using Microsoft.AspNetCore.Html;

namespace ClosingGaps.Web.Site;

/// <summary>What every view can say: texts in the language of the address, money and dates as Mexico writes them.</summary>
public sealed class SiteWords(string language)
{
    public string Language { get; } = language;

    public string Say(string es, string en) => Language == "en" ? en : es;

    public string Say(Bilingual text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.In(Language);
    }

    public string Date(DateOnly date) => Figures.Date(date, Language);

    /// <summary>Pesos to the cent. Each stands in or beside something that says why.</summary>
    public static IHtmlContent Money(double pesos) =>
        new HtmlString($"<span class=\"money\">{MoneyText(pesos)}</span>");

    public static string MoneyText(double pesos) =>
        (pesos < 0 ? "-$" : "$") + Math.Abs(pesos).ToString("N2", Formats.Mexico);

    public static string Count(double number) => number.ToString("N0", Formats.Mexico);

    /// <summary>A share from 0 to 1 as a percentage with one decimal.</summary>
    public static string Percent(double share) =>
        (share * 100).ToString("0.0", Formats.Mexico) + "%";
}
