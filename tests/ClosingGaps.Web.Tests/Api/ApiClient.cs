using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace ClosingGaps.Web.Tests.Api;

/// <summary>Calls the API as a program would.</summary>
internal sealed class ApiClient(HttpClient client)
{
    public sealed record Reply(HttpStatusCode Status, string? MediaType, string Text)
    {
        public JsonNode Json => JsonNode.Parse(Text)!;

        /// <summary>The problem, whose form is that of every error.</summary>
        public JsonNode Problem(int status)
        {
            Assert.Equal((status, "application/problem+json"), ((int)Status, MediaType));
            foreach (var key in new[] { "type", "title", "detail", "instance" })
            {
                Assert.False(string.IsNullOrWhiteSpace((string?)Json[key]), Text);
            }

            Assert.Equal(status, (int)Json["status"]!);
            return Json;
        }
    }

    public Task<Reply> Get(string path, string? language = null) =>
        Send(HttpMethod.Get, path, null, language);

    public Task<Reply> Post(
        string path,
        string body,
        string type = "application/json",
        string? language = null
    )
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return Send(HttpMethod.Post, path, content, language);
    }

    public async Task<Reply> Send(
        HttpMethod method,
        string path,
        HttpContent? content,
        string? language = null
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative))
        {
            Content = content,
        };
        if (language is not null)
        {
            request.Headers.AcceptLanguage.ParseAdd(language);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Reply(
            response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }
}
