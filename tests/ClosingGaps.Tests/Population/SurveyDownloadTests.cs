using System.IO.Compression;
using System.Net;
using ClosingGaps.Cli;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Surveys.Downloading;
using ClosingGaps.Tests.Cli;
using Xunit;

namespace ClosingGaps.Tests.Population;

/// <summary>Against a server of this machine that cuts, lies and fails: a file is whole, or it is not there under its name.</summary>
public sealed class SurveyDownloadTests
{
    private const string Name = "enoe_2023_trim1_csv.zip";

    [Fact]
    public async Task A_file_is_fetched_once_and_its_hash_is_recorded()
    {
        using var server = new LocalServer((request, answer) => answer.Send(LocalServer.Zip));
        using var place = new TemporaryFolder();
        var first = await Fetch(server, place);
        Assert.False(first.WasThere);
        Assert.Equal(LocalServer.Zip.Length, first.Bytes);
        Assert.True((await Fetch(server, place)).WasThere);
        Assert.Equal(1, server.Requests);
        Assert.Contains(first.Sha256, place.Read(SurveyDownload.Record), StringComparison.Ordinal);
        Assert.Equal([SurveyDownload.Record, Name], Files(place));
    }

    [Fact]
    public async Task A_download_that_is_cut_goes_on_where_it_stopped()
    {
        var ranges = new List<long>();
        using var server = new LocalServer(
            (request, answer) =>
            {
                var from = LocalServer.From(request);
                ranges.Add(from);
                // Each answer breaks off after a third of the file.
                answer.SendPart(LocalServer.Zip, from, LocalServer.Zip.Length / 3 + 1);
            }
        );
        using var place = new TemporaryFolder();
        var file = await Fetch(server, place);
        Assert.Equal(LocalServer.Zip.Length, file.Bytes);
        Assert.Equal(
            LocalServer.Zip,
            await File.ReadAllBytesAsync(
                Path.Combine(place.Path, Name),
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(3, ranges.Count);
        Assert.Equal(0, ranges[0]);
        Assert.True(ranges[1] > 0 && ranges[2] > ranges[1]);
    }

    [Fact]
    public async Task A_server_that_knows_no_ranges_sends_it_all_again()
    {
        var requests = 0;
        using var server = new LocalServer(
            (request, answer) =>
            {
                requests++;
                if (requests == 1)
                    answer.SendPart(LocalServer.Zip, 0, 50, tellsRange: false);
                else
                    answer.Send(LocalServer.Zip);
            }
        );
        using var place = new TemporaryFolder();
        Assert.Equal(LocalServer.Zip.Length, (await Fetch(server, place)).Bytes);
    }

    [Fact]
    public async Task A_download_cut_for_good_leaves_what_came_and_the_next_run_ends_it()
    {
        var isMended = false;
        using var server = new LocalServer(
            (request, answer) =>
            {
                var from = LocalServer.From(request);
                answer.SendPart(LocalServer.Zip, from, isMended ? LocalServer.Zip.Length : 10);
            }
        );
        using var place = new TemporaryFolder();
        var error = await Assert.ThrowsAsync<SurveyReadException>(() => Fetch(server, place));
        Assert.Equal(SurveyFaultKind.NotFetched, error.Faults[0].Kind);
        Assert.Contains(
            "repita la orden y sigue desde ahí",
            error.SpanishMessage,
            StringComparison.Ordinal
        );
        Assert.Contains("goes on from there", error.EnglishMessage, StringComparison.Ordinal);
        Assert.Equal([Name + ".part"], Files(place));

        isMended = true;
        Assert.Equal(LocalServer.Zip.Length, (await Fetch(server, place)).Bytes);
        Assert.Equal([SurveyDownload.Record, Name], Files(place));
    }

    [Theory]
    [InlineData("<html>Página no disponible</html>")]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 cortado")]
    public async Task What_is_no_whole_zip_is_told_and_thrown_away(string body)
    {
        using var server = new LocalServer(
            (request, answer) => answer.Send(System.Text.Encoding.UTF8.GetBytes(body))
        );
        using var place = new TemporaryFolder();
        var error = await Assert.ThrowsAsync<SurveyReadException>(() => Fetch(server, place));
        Assert.Contains("no es un zip completo", error.SpanishMessage, StringComparison.Ordinal);
        Assert.Empty(Files(place));
    }

    [Fact]
    public async Task A_zip_damaged_on_its_way_is_not_kept()
    {
        var damaged = (byte[])LocalServer.Zip.Clone();
        damaged[60] ^= 0x55;
        using var server = new LocalServer((request, answer) => answer.Send(damaged));
        using var place = new TemporaryFolder();
        await Assert.ThrowsAsync<SurveyReadException>(() => Fetch(server, place));
        Assert.Empty(Files(place));
    }

    [Theory]
    [InlineData(404, "el sitio no lo tiene", "the site does not have it")]
    [InlineData(503, "no se pudo descargar", "could not be fetched")]
    public async Task A_refusal_is_told(int status, string spanish, string english)
    {
        using var server = new LocalServer((request, answer) => answer.Refuse(status));
        using var place = new TemporaryFolder();
        var error = await Assert.ThrowsAsync<SurveyReadException>(() => Fetch(server, place));
        Assert.Contains(spanish, error.SpanishMessage, StringComparison.Ordinal);
        Assert.Contains(english, error.EnglishMessage, StringComparison.Ordinal);
        Assert.Empty(Files(place));
    }

    [Fact]
    public async Task A_file_that_was_not_fetched_so_is_not_written_over()
    {
        using var server = new LocalServer((request, answer) => answer.Send(LocalServer.Zip));
        using var place = new TemporaryFolder();
        place.Write(Name, "de otra parte");
        var error = await Assert.ThrowsAsync<SurveyReadException>(() => Fetch(server, place));
        Assert.Contains("Muévalo", error.SpanishMessage, StringComparison.Ordinal);
        Assert.Equal("de otra parte", place.Read(Name));
        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public void The_command_fetches_every_table_and_says_what_comes_next()
    {
        using var server = new LocalServer((request, answer) => answer.Send(LocalServer.Zip));
        using var place = new TemporaryFolder();
        var outcome = Cg.Run(
            "data",
            "get",
            "enigh",
            "2022",
            "--to",
            place.Path,
            "--from",
            server.Root.ToString()
        );
        Assert.Equal("", outcome.Error);
        Assert.Equal(ExitCode.Ok, outcome.ExitCode);
        Assert.Contains("enigh2022_ns_trabajos_csv.zip", outcome.Output, StringComparison.Ordinal);
        Assert.Contains($"cg data inspect {place.Path}", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(6, server.Requests);
        Assert.Contains("/enigh/nc/2022/microdatos/", server.Paths[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enigh", "2011")]
    [InlineData("enoe", "2020T2")]
    [InlineData("enoe", "2023")]
    public void A_survey_without_a_known_address_is_told(string survey, string period)
    {
        var outcome = Cg.Run("data", "descargar", survey, period);
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains("no se conoce la dirección", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enoe", "2019T1", "enoe/15ymas/microdatos/2019trim1_csv.zip")]
    [InlineData("enoe", "2021-T3", "enoe/15ymas/microdatos/enoe_n_2021_trim3_csv.zip")]
    [InlineData("enoe", "2025t2", "enoe/15ymas/microdatos/enoe_2025_trim2_csv.zip")]
    public void Each_era_of_ENOE_has_its_address(string survey, string period, string address) =>
        Assert.Equal([address], SurveyAddresses.Of(survey, period));

    private static async Task<FetchedFile> Fetch(LocalServer server, TemporaryFolder place)
    {
        using var client = new HttpClient();
        return await new SurveyDownload(client, place.Path).FetchAsync(
            new Uri(server.Root, Name),
            TestContext.Current.CancellationToken
        );
    }

    private static IEnumerable<string> Files(TemporaryFolder place) =>
        Directory
            .GetFiles(place.Path)
            .Select(f => Path.GetFileName(f))
            .Order(StringComparer.Ordinal);
}

/// <summary>A server on this machine that answers as a test wants.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly HttpListener listener = new();

    public LocalServer(Action<HttpListenerRequest, HttpListenerResponse> answer)
    {
        // A free port; between finding it and taking it another may, and then another is found.
        for (var attempt = 0; ; attempt++)
        {
            var port = FreePort();
            listener.Prefixes.Clear();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                listener.Start();
                Root = new Uri($"http://127.0.0.1:{port}/");
                break;
            }
            catch (HttpListenerException) when (attempt < 10) { }
        }

        _ = Task.Run(() => Serve(answer));
    }

    /// <summary>A zip of a thousand rows, of several kilobytes.</summary>
    public static byte[] Zip { get; } = MakeZip();

    public Uri Root { get; }

    public List<string> Paths { get; } = [];

    public int Requests => Paths.Count;

    public static long From(HttpListenerRequest request) =>
        request.Headers["Range"] is { } range
            ? long.Parse(
                range["bytes=".Length..].TrimEnd('-'),
                System.Globalization.CultureInfo.InvariantCulture
            )
            : 0;

    public void Dispose() => listener.Close();

    private async Task Serve(Action<HttpListenerRequest, HttpListenerResponse> answer)
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                Paths.Add(context.Request.Url!.AbsolutePath);
                answer(context.Request, context.Response);
            }
            catch (Exception e)
                when (e
                        is HttpListenerException
                            or ObjectDisposedException
                            or InvalidOperationException
                )
            {
                // The test ended, or the one who asked went away.
            }
        }
    }

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private static byte[] MakeZip()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("ENOE_SDEMT123.csv").Open();
            var random = new Random(1);
            for (var row = 0; row < 1000; row++)
                entry.Write(System.Text.Encoding.ASCII.GetBytes($"{row},{random.Next()}\n"));
        }

        return stream.ToArray();
    }
}

/// <summary>The ways in which a server answers.</summary>
internal static class Answers
{
    public static void Send(this HttpListenerResponse answer, byte[] body)
    {
        answer.ContentLength64 = body.Length;
        answer.OutputStream.Write(body);
        answer.Close();
    }

    /// <summary>From a byte on, and no more than so many; the length promised is that of all the rest.</summary>
    public static void SendPart(
        this HttpListenerResponse answer,
        byte[] body,
        long from,
        int most,
        bool tellsRange = true
    )
    {
        var rest = body.AsSpan((int)from);
        if (from > 0 && tellsRange)
        {
            answer.StatusCode = 206;
            answer.Headers["Content-Range"] = $"bytes {from}-{body.Length - 1}/{body.Length}";
        }

        answer.ContentLength64 = rest.Length;
        answer.OutputStream.Write(rest[..Math.Min(most, rest.Length)]);
        answer.OutputStream.Flush();
        if (most >= rest.Length)
            answer.Close();
        else
            answer.Abort();
    }

    public static void Refuse(this HttpListenerResponse answer, int status)
    {
        answer.StatusCode = status;
        answer.Close();
    }
}
