namespace ClosingGaps.Web.Site;

/// <summary>
/// The language stands in the address, so that no cookie is needed and a page can be sent on: Spanish as it is, English under <c>/en</c>.
/// The prefix becomes the base path, so that links written <c>~/…</c> keep it.
/// </summary>
internal static class SiteLanguage
{
    private static readonly PathString English = "/en";

    public static string Language(this HttpContext context) =>
        context.Request.PathBase.Value?.EndsWith(English.Value!, StringComparison.Ordinal) == true
            ? "en"
            : "es";

    public static void UseLanguageOfAddress(this IApplicationBuilder app) =>
        app.Use(
            static (context, next) =>
            {
                if (
                    context.Request.Path.StartsWithSegments(
                        English,
                        StringComparison.OrdinalIgnoreCase,
                        out var rest
                    )
                )
                {
                    context.Request.PathBase = context.Request.PathBase.Add(English);
                    context.Request.Path = rest.HasValue ? rest : "/";
                }

                return next(context);
            }
        );
}
