using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CsCheck;
using Xunit;

namespace ClosingGaps.Web.Tests.Api;

/// <summary>
/// Requests made from the API's own document, valid and spoilt: never a fault of ours, always a problem that says what is wrong, and the site
/// still answers. The seed is fixed; <c>CG_FUZZ=20000</c> tries as many, from new seeds.
/// </summary>
public sealed class ApiFuzzTests(SiteFixture site)
{
    private const string Seed = "0000KOTa1VD1";
    private const int Few = 300;

    private static readonly int? Many = int.TryParse(
        Environment.GetEnvironmentVariable("CG_FUZZ"),
        CultureInfo.InvariantCulture,
        out var many
    )
        ? many
        : null;

    private readonly ApiClient api = new(site.Client);

    [Fact]
    public async Task No_request_is_a_fault_and_every_refusal_says_why()
    {
        var document = (await api.Get("/api/openapi.json")).Json;
        var schema = new JsonSchema(document);
        var requests = new RequestGen(document);
        var answered = 0;
        var refused = 0;
        await requests.Any.SampleAsync(
            async request =>
            {
                var reply = request.Body is { } body
                    ? await api.Post(request.Path, body)
                    : await api.Get(request.Path);
                if (reply.Status == HttpStatusCode.OK)
                {
                    Interlocked.Increment(ref answered);
                    if (reply.MediaType == "application/json")
                    {
                        Assert.Empty(schema.Misfits(reply.Json, request.Answer).Take(3));
                    }

                    return;
                }

                Interlocked.Increment(ref refused);
                Assert.InRange((int)reply.Status, 400, 499);
                var problem = reply.Problem((int)reply.Status);
                Assert.Empty(schema.Misfits(problem, requests.Problem).Take(3));
                Assert.DoesNotContain("   at ", reply.Text, StringComparison.Ordinal);
            },
            seed: Many is null ? Seed : null,
            iter: Many ?? Few,
            threads: 1
        );
        Assert.True(answered > Few / 20, $"only {answered} were answered");
        Assert.True(refused > Few / 20, $"only {refused} were refused");
        Assert.Equal(HttpStatusCode.OK, (await api.Get("/api/v1/values?q=uma_")).Status);
    }

    /// <summary>A request, and the schema of its answer.</summary>
    internal sealed record Sent(string Path, string? Body, JsonNode Answer)
    {
        public override string ToString() => $"{Path}\n{Body}";
    }
}
