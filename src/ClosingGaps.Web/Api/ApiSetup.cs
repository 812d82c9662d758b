using ClosingGaps.Web.Site.Protection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace ClosingGaps.Web.Api;

/// <summary>The operations of the API, under <c>/api/v1</c>, and their document.</summary>
internal static class ApiSetup
{
    public const string Root = "/api/v1";

    private static readonly object[] CaseLimits =
    [
        new EffortAttribute(Effort.Case),
        new RequestSizeLimitAttribute(SituationBody.MostBytes),
    ];

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ApiLaw>();
        builder.Services.AddSingleton<ApiDocument>();
        builder.Services.AddOpenApi(
            ApiDocument.Name,
            o => o.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1
        );
    }

    /// <summary>Whether a request is a program's and gets its errors as JSON.</summary>
    public static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments(
            "/api",
            StringComparison.OrdinalIgnoreCase,
            out var rest
        )
        && rest.HasValue
        && rest != "/";

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root);
        foreach (var operation in ApiOperations.All)
        {
            var route = operation.IsPost
                ? api.MapPost(operation.Path, operation.Handler).WithMetadata(CaseLimits)
                : api.MapGet(operation.Path, operation.Handler);
            route.WithName(operation.Id);
        }

        app.MapGet(
                "/api/openapi.json",
                static async (HttpContext context, ApiDocument document, CancellationToken stop) =>
                {
                    context.Response.Headers.Vary = "Accept-Language";
                    return new JsonAnswer(
                        await document.In(ApiLanguage.Of(context), stop),
                        LawRoutes.MaxAge
                    );
                }
            )
            .ExcludeFromDescription();
    }
}
