using System.Net;
using System.Net.Sockets;
using System.Text;
using ClosingGaps.Web.Site.Protection;
using ClosingGaps.Web.Tests.Api;
using Xunit;

namespace ClosingGaps.Web.Tests.Protection;

/// <summary>What is too large, too much or broken is refused in words, by the real server, and the next visitor is served.</summary>
public sealed class RequestLimitsTests(RealServer server) : IClassFixture<RealServer>
{
    private readonly HttpClient client = server.Site.Client;

    [Theory]
    [InlineData("/hogar/pregunta", false, "Es demasiado grande")]
    [InlineData("/hogar/pregunta", true, "Es demasiado grande")]
    [InlineData("/en/hogar/pregunta", false, "It is too large")]
    public async Task A_form_larger_than_a_page_takes_is_told_so(
        string path,
        bool inChunks,
        string title
    )
    {
        using var form = new FormUrlEncodedContent([new("e", new string('A', Limits.PageBytes))]);
        using var response = await Post(path, form, inChunks);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains(title, await Text(response), StringComparison.Ordinal);
        await IsServing();
    }

    [Fact]
    public async Task A_form_of_a_thousand_fields_is_none_of_ours()
    {
        using var form = new FormUrlEncodedContent(
            Enumerable.Range(0, 1000).Select(i => KeyValuePair.Create($"f{i}", "1"))
        );
        using var response = await Post("/hogar/pregunta", form, inChunks: false);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_form_that_breaks_off_is_told_so()
    {
        using var form = new StringContent(
            "--x\r\nContent-Disposition: form-data; name=\"e\"\r\n\r\nA"
        );
        form.Headers.Remove("Content-Type");
        form.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        using var response = await Post("/hogar/pregunta", form, inChunks: false);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("No se pudo", await Text(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_situation_larger_than_the_API_takes_is_a_problem(bool inChunks)
    {
        using var body = new StringContent(
            "{ \"mes\": \"2026-03\" " + new string(' ', 300_000) + "}",
            Encoding.UTF8,
            "application/json"
        );
        using var response = await Post("/api/v1/calculate", body, inChunks);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("256 kB", await Text(response), StringComparison.Ordinal);
        await IsServing();
    }

    [Theory]
    [InlineData("GET /{0} HTTP/1.1\r\nHost: localhost\r\n\r\n", 5_000, "414")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: {0}\r\n\r\n", 20_000, "431")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: {0}\r\n\r\n", 5, "400")]
    public async Task What_is_no_request_of_a_browser_is_cut_off(
        string request,
        int length,
        string status
    )
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(
            IPAddress.Loopback,
            client.BaseAddress!.Port,
            TestContext.Current.CancellationToken
        );
        await using var stream = tcp.GetStream();
        var text = request.Replace("{0}", new string('a', length), StringComparison.Ordinal);
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(text),
            TestContext.Current.CancellationToken
        );
        using var reader = new StreamReader(stream);
        var first = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith($"HTTP/1.1 {status} ", first, StringComparison.Ordinal);
        await IsServing();
    }

    private async Task<HttpResponseMessage> Post(string path, HttpContent content, bool inChunks)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = content,
        };
        request.Headers.TransferEncodingChunked = inChunks;
        // The server may answer before it has taken all: wait until it asks for more.
        request.Headers.ExpectContinue = true;
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task IsServing() =>
        Assert.Equal(
            HttpStatusCode.OK,
            (await new ApiClient(client).Get("/api/v1/values?q=uma_")).Status
        );

    private static async Task<string> Text(HttpResponseMessage response) =>
        WebUtility.HtmlDecode(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
}
