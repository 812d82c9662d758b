using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Api;

/// <summary>A program has no page to switch: its language is that of the address when it is English, else what it accepts.</summary>
internal static class ApiLanguage
{
    public static string Of(HttpContext context)
    {
        if (context.Language() == "en")
        {
            return "en";
        }

        var wanted = context
            .Request.GetTypedHeaders()
            .AcceptLanguage.Where(l => l.Quality is not 0)
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.Value?.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(l => l is "es" or "en");
        return wanted ?? "es";
    }
}
