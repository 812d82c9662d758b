using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using ClosingGaps.Tests;
using ClosingGaps.Tests.Repository;

namespace ClosingGaps.Browser.Tests;

/// <summary>The site as a server runs it: published, in a process and a folder of its own, on a free port.</summary>
internal sealed partial class PublishedSite : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Process server;

    // The tests are one client that does what many would do at a time.
    private static readonly string[] AsManyClients =
    [
        .. new[] { "page", "case", "heavy" }.SelectMany(effort =>
            new[] { $"--limits:{effort}:perSecond=100000", $"--limits:{effort}:burst=100000" }
        ),
    ];

    public PublishedSite()
    {
        Run(
            "dotnet",
            "publish",
            RepositoryRoot.Combine("src", "ClosingGaps.Web"),
            "--configuration",
            "Release",
            "--output",
            folder.Path,
            "--verbosity",
            "quiet",
            // A build server left behind would hold this process's pipes.
            "-nodeReuse:false"
        );
        server = Start(
            "dotnet",
            [
                Path.Combine(folder.Path, "ClosingGaps.Web.dll"),
                "--urls",
                "http://127.0.0.1:0",
                .. AsManyClients,
            ]
        );
        // However the tests end, the server ends with them.
        AppDomain.CurrentDomain.ProcessExit += Stop;
        Address = WaitForAddress();
        WaitForStudies();
    }

    public Uri Address { get; }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Stop;
        Stop(this, EventArgs.Empty);
        server.Dispose();
        folder.Dispose();
    }

    private void Stop(object? sender, EventArgs e)
    {
        if (!server.HasExited)
        {
            server.Kill(entireProcessTree: true);
            server.WaitForExit();
        }
    }

    // A page of the ledger is turned away until the studies that the site begins at its start are made; a busy machine takes its time.
    private void WaitForStudies()
    {
        using var visitor = new HttpClient { BaseAddress = Address };
        for (var tries = 0; tries < 100; tries++)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, "/brecha/libro");
            using var answer = visitor.Send(ask);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }
        }
    }

    private Uri WaitForAddress()
    {
        var said = new StringBuilder();
        var address = new TaskCompletionSource<Uri>();
        // Both pipes are read to the end: a full one would stop the server.
        server.OutputDataReceived += (_, line) => Hear(line.Data);
        server.ErrorDataReceived += (_, line) => Hear(line.Data);
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        return address.Task.Wait(TimeSpan.FromSeconds(60))
            ? address.Task.Result
            : throw new InvalidOperationException("The published site did not start:\n" + said);

        void Hear(string? line)
        {
            said.AppendLine(line);
            if (line is not null && Listening().Match(line) is { Success: true } found)
            {
                address.TrySetResult(new Uri(found.Value));
            }
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var wrong = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + wrong.GetAwaiter().GetResult();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}\n{said}");
        }
    }

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        // What the tests' own process was told by its runner is not for another build.
        foreach (var name in start.Environment.Keys.Where(IsOfRunner).ToList())
        {
            start.Environment.Remove(name);
        }

        return Process.Start(start)!;
    }

    private static bool IsOfRunner(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("TESTINGPLATFORM_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Listening();
}
