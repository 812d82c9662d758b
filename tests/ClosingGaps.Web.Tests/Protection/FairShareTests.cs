using System.Diagnostics;
using System.Net;
using System.Text;
using ClosingGaps.Web.Site.Protection;
using ClosingGaps.Web.Tests.Api;
using Xunit;

namespace ClosingGaps.Web.Tests.Protection;

/// <summary>One client cannot take the site from the others.</summary>
public sealed class FairShareTests
{
    [Fact]
    public async Task Who_asks_too_much_waits_and_another_is_served()
    {
        using var site = SiteFixture.OnKestrel(
            null,
            ("limits:page:perSecond", "1"),
            ("limits:page:burst", "3"),
            ("limits:case:perSecond", "1"),
            ("limits:case:burst", "2")
        );
        using var hasty = site.ClientAt(2);
        using var other = site.ClientAt(3);
        var pages = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Get(hasty, "/en/hogar/empezar"))
        );
        var refused = pages.Where(p => p.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.InRange(refused.Count, 5, 17);
        Assert.All(
            refused,
            r => Assert.True(r.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1))
        );
        Assert.Contains("Wait a moment", await Text(refused[0]), StringComparison.Ordinal);

        var api = new ApiClient(hasty);
        var cases = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => api.Post("/api/v1/calculate", "{}"))
        );
        cases.First(c => c.Status == HttpStatusCode.TooManyRequests).Problem(429);
        Assert.Equal(HttpStatusCode.OK, (await Get(other, "/en/hogar/empezar")).StatusCode);
        (await new ApiClient(other).Post("/api/v1/calculate", "{}")).Problem(422);
    }

    [Fact]
    public async Task What_takes_too_long_is_stopped_and_the_next_is_served()
    {
        using var site = SiteFixture.OnKestrel(null, ("limits:case:seconds", "0.2"));
        var api = new ApiClient(site.Client);
        var clock = Stopwatch.StartNew();
        (await api.Post("/api/v1/calculate", Heavy())).Problem(504);
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(8));
        Assert.Equal(HttpStatusCode.OK, (await api.Get("/api/v1/values?q=uma_")).Status);
    }

    [Fact]
    public async Task While_one_hammers_the_API_the_roster_and_the_trials_the_public_pages_answer()
    {
        using var site = SiteFixture.OnKestrel(null);
        // Who shares with whom is asked of a site that has made its studies.
        await site.InitializeAsync();
        using var visitor = site.ClientAt(3);
        string[] pages = ["/", "/ley", "/brecha", "/hogar/empezar", "/ayuda"];
        foreach (var page in pages)
        {
            Assert.Equal(HttpStatusCode.OK, (await Get(visitor, page)).StatusCode);
        }

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(
            TestContext.Current.CancellationToken
        );
        using var heavy = site.ClientAt(2);
        heavy.Timeout = TimeSpan.FromMinutes(2);
        var roster = LargeRoster();
        var hammers = Enumerable
            .Range(0, 30)
            .Select(i => Task.Run(() => Hammer(heavy, i, roster, enough.Token)))
            .ToList();
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        var waits = new List<double>();
        for (var i = 0; i < 40; i++)
        {
            var clock = Stopwatch.StartNew();
            using var response = await Get(visitor, pages[i % pages.Length]);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            waits.Add(clock.Elapsed.TotalSeconds);
        }

        await enough.CancelAsync();
        var sent = (await Task.WhenAll(hammers)).Sum();
        Assert.True(sent > 30, $"only {sent} heavy requests were answered or refused");
        waits.Sort();
        Assert.True(
            waits[38] < 3,
            $"the slowest pages took {waits[38]:0.00} and {waits[39]:0.00} s"
        );
    }

    private static async Task<int> Hammer(
        HttpClient client,
        int which,
        byte[] roster,
        CancellationToken stop
    )
    {
        var sent = 0;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var response = await (
                    (which % 3) switch
                    {
                        0 => Case(client, stop),
                        1 => Roster(client, roster, stop),
                        _ => Trial(client, (which * 1000) + sent, stop),
                    }
                );
                Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
                sent++;
            }
            catch (OperationCanceledException)
            {
                break;
            }
            catch (HttpRequestException)
            {
                // Cut off while it sent: refused as well.
                sent++;
            }
        }

        return sent;
    }

    private static async Task<HttpResponseMessage> Case(HttpClient client, CancellationToken stop)
    {
        using var content = new StringContent(Heavy(), Encoding.UTF8, "application/json");
        return await client.PostAsync(
            new Uri("/api/v1/calculate", UriKind.Relative),
            content,
            stop
        );
    }

    private static async Task<HttpResponseMessage> Roster(
        HttpClient client,
        byte[] roster,
        CancellationToken stop
    )
    {
        using var content = new MultipartFormDataContent
        {
            { new ByteArrayContent(roster), "archivo", "grande.csv" },
        };
        return await client.PostAsync(
            new Uri("/campo-empresa/nomina", UriKind.Relative),
            content,
            stop
        );
    }

    private static Task<HttpResponseMessage> Trial(
        HttpClient client,
        int number,
        CancellationToken stop
    ) =>
        client.GetAsync(
            new Uri(
                $"/brecha/probar?valor=tasa_infonavit&monto={number % 50}.{number / 50}+%25&desde=2026-01-01",
                UriKind.Relative
            ),
            stop
        );

    /// <summary>As much as one query may hold: a person with twelve employers for two years.</summary>
    internal static string Heavy()
    {
        var jobs = string.Join(
            ",",
            Enumerable
                .Range(1, SituationMost)
                .Select(i =>
                    $$"""
                        "c{{i}}": { "régimen": "trabajo_del_hogar", "zona": "zona_general", "salario_diario": {{400
                            + i}}, "días_trabajados": {{i % 5 + 1}} }
                        """
                )
        );
        return $$"""
            { "meses": "2025-01 a 2026-12", "personas": { "ana": { "residencia": "09007", "empleos": { {{jobs}} } } } }
            """;
    }

    private const int SituationMost = ClosingGaps
        .Casework
        .Situations
        .SituationLimits
        .EmploymentsOfOne;

    private static byte[] LargeRoster()
    {
        var text = new StringBuilder(
            "apellido_paterno,apellido_materno,nombre,curp,fecha_alta,salario_diario,zona\n"
        );
        while (text.Length < Limits.UploadBytes / 4)
        {
            text.Append("Nopal,Verde,Ficticia,NOVF900112MOCXRC09,2026-03-02,400.00,general\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static Task<HttpResponseMessage> Get(HttpClient client, string path) =>
        client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static async Task<string> Text(HttpResponseMessage response) =>
        WebUtility.HtmlDecode(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
}
