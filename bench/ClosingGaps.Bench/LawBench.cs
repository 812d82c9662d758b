using System.Diagnostics;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Compiled;

namespace ClosingGaps.Bench;

/// <summary>The whole law: loaded and checked in a process of its own, from its text and from the cache in this one; and what whole commands take.</summary>
internal static class LawBench
{
    private const int Rounds = 9;

    public static void Run(BenchOptions options)
    {
        var folder = Path.Combine(Repository.Root, "law");
        var cache = LawCache.In(Directory.CreateTempSubdirectory("bench-").FullName);
        var law = cache.Load(LawLoader.Read(folder)).Snapshot!;
        if (cache.TryLoad(LawLoader.Read(folder))?.Hash != law.Hash)
        {
            throw new InvalidOperationException("The cache does not hold the law.");
        }

        Contest.WarmBriefly(() => cache.TryLoad(LawLoader.Read(folder)));
        Contest.WarmBriefly(() => LawLoader.Load(LawLoader.Read(folder)));
        var times = Contest.Run(
            options.Rounds,
            () => cache.TryLoad(LawLoader.Read(folder)),
            () => LawLoader.Load(LawLoader.Read(folder))
        );
        Line("warm, from the cache", times.Ours, 50);
        Line("warm, from its text, linked and checked", times.Theirs, null);
        var reading = Contest.Time(options.Rounds, () => LawLoader.Read(folder));
        Line("of both, reading the files", reading, null);

        if (!File.Exists(Program))
        {
            Console.WriteLine("  whole commands: build them first (dotnet build -c Release)");
            return;
        }

        Command("cold: cg law check, the whole process", 1000, true, "law", "check");
        Pair("cg calc", "calc", "examples/tres_casas.yaml");
        Pair("cg gaps", "gaps");
        Pair("cg entitlements", "entitlements", "examples/sus_derechos.yaml");
    }

    private static string Program { get; } =
        Path.Combine(Repository.Root, "artifacts/bin/ClosingGaps.Cli/release/cg.dll");

    private static void Pair(string name, params string[] arguments)
    {
        Command($"{name}, the whole process, law from the cache", null, true, arguments);
        Command($"{name}, the whole process, no cache", null, false, arguments);
    }

    private static void Command(string name, double? bar, bool isCached, params string[] arguments)
    {
        var all = new List<(double Wall, double Processor)>();
        for (var round = -1; round < Rounds; round++)
        {
            var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
                WorkingDirectory = Repository.Root,
            };
            start.Environment[CacheFolder.Off] = isCached ? "" : "1";
            var before = Clock.OfChildren();
            var begin = Stopwatch.GetTimestamp();
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (round >= 0)
            {
                all.Add(
                    (Stopwatch.GetElapsedTime(begin).TotalMilliseconds, Clock.OfChildren() - before)
                );
            }
        }

        Line(
            name,
            new Times(
                all.Select(t => t.Wall).Order().ElementAt(Rounds / 2),
                all.Select(t => t.Processor).Order().ElementAt(Rounds / 2)
            ),
            bar
        );
    }

    private static void Line(string name, Times times, double? bar)
    {
        var verdict = bar is { } limit
            ? $", bar {limit:F0} ms: {(times.Processor <= limit ? "met" : "MISSED")}"
            : "";
        Console.WriteLine(
            $"  {name}: {times.Processor:F1} ms of processor ({times.Wall:F1} wall){verdict}"
        );
    }
}
