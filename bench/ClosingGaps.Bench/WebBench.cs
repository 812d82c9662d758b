using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Bench;

/// <summary>
/// The published site as a process of its own, asked by users who each wait for their answer and ask again: the result of a worker with three
/// employers beside a file of the same server. <c>--users 50 --seconds 20 --warm 60 --minutes 0</c>; with minutes, its memory is watched as well.
/// </summary>
internal static class WebBench
{
    public static void Run(BenchOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("cg-web-").FullName;
        try
        {
            Publish(folder);
            var address = $"http://127.0.0.1:{FreePort()}";
            using var site = Start(folder, address);
            try
            {
                Measure(site, address, options);
            }
            finally
            {
                site.Kill();
                site.WaitForExit();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(Process site, string address, BenchOptions options)
    {
        var users = options.Number("--users", 50);
        var seconds = options.Number("--seconds", 20);
        var warm = options.Number("--warm", 60);
        var minutes = options.Number("--minutes", 0);
        using var client = new HttpClient(
            new SocketsHttpHandler { MaxConnectionsPerServer = users }
        )
        {
            BaseAddress = new Uri(address),
        };
        var file = Request(HttpMethod.Get, "/site.css", null);
        var page = Request(HttpMethod.Post, "/hogar/resultado", Code());
        Wait(client, page);
        Load(client, site, page, users, warm); // plans, and the JIT's second thoughts: they take most of a minute
        Tell("site.css", Load(client, site, file, users, seconds));
        Tell("result, three employers", Load(client, site, page, users, seconds));
        for (var minute = 1; minute <= minutes; minute++)
        {
            var round = Load(client, site, page, users, 60);
            site.Refresh();
            Tell(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"minute {minute}, {site.WorkingSet64 / 1_048_576} MiB"
                ),
                round
            );
        }
    }

    private sealed record Round(double[] Millis, int Failed, double Seconds, double Processor);

    private static Round Load(
        HttpClient client,
        Process site,
        Func<HttpRequestMessage> request,
        int users,
        int seconds
    )
    {
        site.Refresh();
        var before = site.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var each = Task.WhenAll(
                Enumerable
                    .Range(0, users)
                    .Select(_ => Task.Run(() => User(client, request, clock, seconds)))
            )
            .GetAwaiter()
            .GetResult();
        site.Refresh();
        return new Round(
            [.. each.SelectMany(u => u.Millis).Order()],
            each.Sum(u => u.Failed),
            clock.Elapsed.TotalSeconds,
            (site.TotalProcessorTime - before).TotalMilliseconds
        );
    }

    private static async Task<(List<double> Millis, int Failed)> User(
        HttpClient client,
        Func<HttpRequestMessage> request,
        Stopwatch clock,
        int seconds
    )
    {
        var (millis, failed) = (new List<double>(), 0);
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            var start = Stopwatch.GetTimestamp();
            using var message = request();
            using var response = await client.SendAsync(message);
            await response.Content.ReadAsByteArrayAsync();
            failed += response.StatusCode == HttpStatusCode.OK ? 0 : 1;
            millis.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (millis, failed);
    }

    private static void Tell(string what, Round r) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -28} {r.Millis.Length / r.Seconds, 8:0.0} a second  median {At(r, 0.5), 7:0.0} ms  p95 {At(r, 0.95), 7:0.0} ms  {r.Processor / r.Millis.Length:0.00} ms of processor each  failed {r.Failed}"
            )
        );

    private static double At(Round round, double share) =>
        round.Millis[(int)(share * (round.Millis.Length - 1))];

    private static Func<HttpRequestMessage> Request(HttpMethod method, string path, string? code) =>
        () =>
            new HttpRequestMessage(method, new Uri(path, UriKind.Relative))
            {
                Content = code is null ? null : new FormUrlEncodedContent([new("e", code)]),
            };

    /// <summary>A worker who does not exist, with three employers.</summary>
    private static string Code()
    {
        var law = LawLoader.Load(Path.Combine(Repository.Root, "law")).Snapshot!;
        var answers = Answers.Of(WorkKind.Home, new DateOnly(2026, 3, 1));
        Tell(Answers.Worker, "residencia", "09007");
        Tell(Answers.Worker, "nacimiento", "1983-05-17");
        Tell(Answers.Worker, "primer_aseguramiento", "2026-01-01");
        Tell(Answers.Worker, "se_conocen_las_fechas", "no");
        foreach (var (pay, days) in new[] { ("450", "13"), ("480", "4"), ("500", "4") })
        {
            answers = answers.WithNewJob();
            var job = answers.Jobs[^1].Key;
            Tell(job, "zona", "zona_general");
            Tell(job, "ingreso", "2022-08-01");
            Tell(job, "salario_diario", pay);
            Tell(job, "días_trabajados", days);
            Tell(job, "periodicidad_de_pago", "pago_mensual");
            Tell(job, "cada_cuándo_le_pagan", "pago_por_semana");
            Tell(job, "recibe_alimentos", "no");
            Tell(job, "recibe_habitación", "no");
        }

        return AnswerCode.Write(answers, law);

        void Tell(string whose, string name, string text) =>
            answers = answers.With(
                whose,
                name,
                FactText.Parse((InputSymbol)law.Find(name)!, text, out _)!.Value
            );
    }

    private static void Wait(HttpClient client, Func<HttpRequestMessage> request)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var message = request();
                using var response = client.SendAsync(message).GetAwaiter().GetResult();
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (clock.Elapsed < TimeSpan.FromMinutes(1))
            {
                Thread.Sleep(200);
            }
        }
    }

    private static void Publish(string folder)
    {
        using var publish = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                ["publish", "-c", "Release", "src/ClosingGaps.Web", "-o", folder, "-v", "quiet"]
            )
            {
                WorkingDirectory = Repository.Root,
            }
        )!;
        publish.WaitForExit();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException("The site could not be published.");
        }
    }

    /// <summary>All users come from one address here: what one client may ask is set aside.</summary>
    private static Process Start(string folder, string address) =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Path.Combine(folder, "ClosingGaps.Web.dll"),
                    "--urls",
                    address,
                    "--limits:page:perSecond",
                    "1000000",
                    "--limits:page:burst",
                    "1000000",
                ]
            )
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
