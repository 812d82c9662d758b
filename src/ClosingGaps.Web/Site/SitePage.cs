using System.Globalization;
using ClosingGaps.Law.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClosingGaps.Web.Site;

/// <summary>What every page has: a language, the law, and the day.</summary>
public abstract class SitePage : PageModel
{
    /// <summary><c>es</c> or <c>en</c>: of the address.</summary>
    public string Language => HttpContext.Language();

    /// <summary>Today in Mexico's centre. Calculations never read it: they get a date.</summary>
    public DateOnly Today => Service<TimeProvider>().TodayInMexico();

    internal LawLibrary Law => Service<LawLibrary>();

    public string Say(string es, string en) => Language == "en" ? en : es;

    public string Say(Bilingual text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.In(Language);
    }

    protected T Service<T>()
        where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();
}

/// <summary>
/// A page of a journey: answers travel in its form, never in the address, and nobody keeps the response.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class JourneyPage : SitePage
{
    /// <summary>The answers so far, as the hidden field <c>e</c> carries them; empty at the start.</summary>
    [BindProperty(Name = "e")]
    public string Code { get; set; } = "";
}
