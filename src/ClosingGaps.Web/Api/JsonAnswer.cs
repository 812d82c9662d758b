using System.Text;
using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;

namespace ClosingGaps.Web.Api;

/// <summary>JSON as the command writes it: keys in order, accents as they are, numbers with all their digits.</summary>
/// <param name="maxAge">Seconds for which anybody may keep it; none when it holds what somebody told.</param>
internal sealed class JsonAnswer(JsonNode json, int maxAge = 0) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.Headers.CacheControl =
            maxAge > 0 ? $"public, max-age={maxAge}" : "no-store";
        var bytes = Encoding.UTF8.GetBytes(Json.Indented(json));
        httpContext.Response.ContentLength = bytes.Length;
        return httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }
}
