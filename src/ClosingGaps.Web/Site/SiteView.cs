using ClosingGaps.Law.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ClosingGaps.Web.Site;

/// <summary>The base of every page's view: its texts are at hand as <c>@Say(…)</c>.</summary>
public abstract class SiteView : Page
{
    public SiteWords Words => field ??= new SiteWords(HttpContext.Language());

    public string Language => Words.Language;

    public bool IsEnglish => Language == "en";

    public string Say(string es, string en) => Words.Say(es, en);

    public string Say(Bilingual text) => Words.Say(text);

    public string Date(DateOnly date) => Words.Date(date);

    public static IHtmlContent Money(double pesos) => SiteWords.Money(pesos);
}

/// <summary>The same for the layout and for parts of pages, which Razor builds on another base.</summary>
public abstract class SitePart<TModel> : RazorPage<TModel>
{
    public SiteWords Words => field ??= new SiteWords(Context.Language());

    public string Language => Words.Language;

    public bool IsEnglish => Language == "en";

    public string Say(string es, string en) => Words.Say(es, en);

    public string Say(Bilingual text) => Words.Say(text);

    public string Date(DateOnly date) => Words.Date(date);

    /// <summary>The same page in the other language.</summary>
    public string InOtherLanguage =>
        (IsEnglish ? "" : "/en") + Context.Request.Path + Context.Request.QueryString;
}
