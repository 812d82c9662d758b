using ClosingGaps.Web.Site.Protection;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Api;

/// <summary>The operations of the API, under <c>/api/v1</c>.</summary>
internal static class ApiSetup
{
    public static readonly PathString Root = "/api/v1";

    private static readonly object[] CaseLimits =
    [
        new EffortAttribute(Effort.Case),
        new RequestSizeLimitAttribute(SituationBody.MostBytes),
    ];

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ApiLaw>();
    }

    /// <summary>Whether a request is a program's and gets its errors as JSON.</summary>
    public static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", out var rest)
        && rest.HasValue
        && rest != "/";

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root.Value!);
        api.MapPost("calculate", CaseRoutes.Calculate).WithMetadata(CaseLimits);
        api.MapPost("explain", CaseRoutes.Explain).WithMetadata(CaseLimits);
        api.MapGet("rules", LawRoutes.Rules);
        api.MapGet("rules/{name}", LawRoutes.Rule);
        api.MapGet("values", LawRoutes.Values);
        api.MapGet("values/{name}", LawRoutes.Value);
        api.MapGet("inputs", LawRoutes.Inputs);
        api.MapGet("readings", LawRoutes.Readings);
        api.MapGet("gaps", GapRoutes.Gaps);
        api.MapGet("gaps.csv", GapRoutes.Csv);
    }
}
