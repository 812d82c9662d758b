using System.Diagnostics;
using System.Globalization;
using System.Text;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Compiled;

namespace ClosingGaps.Bench;

/// <summary>
/// <c>cg data import</c> in a process of its own: a real survey (<c>--survey FOLDER</c>, the ENIGH 2016), and a made-up one in the layout of
/// ENIGH 2010 whose table of persons is of <c>--megabytes N</c>: time, and the most memory that the process ever held.
/// </summary>
internal static class ImportBench
{
    private const double RealBar = 3_000;
    private const double MemoryBar = 1_024;

    /// <summary>As many columns as the publisher's table of persons has, most of which nobody asks for.</summary>
    private const int Columns = 150;

    private static string Program =>
        Path.Combine(Repository.Root, "artifacts", "bin", "ClosingGaps.Cli", "release", "cg.dll");

    public static void Run(BenchOptions options)
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException(
                "Build first: dotnet build -c Release src/ClosingGaps.Cli"
            );
        }

        if (options.Text("--survey") is { } survey)
        {
            var times = Enumerable
                .Range(0, 6)
                .Select(_ => Import(Path.GetFullPath(survey)))
                .Skip(1)
                .OrderBy(t => t.Processor)
                .ToList();
            var median = times[times.Count / 2];
            Console.WriteLine(
                $"  {Path.GetFileName(survey)}: {median.Processor:F0} ms of processor ({median.Wall:F0} wall), {median.Megabytes:F0} MB, bar {RealBar:F0} ms: {(median.Processor <= RealBar ? "met" : "MISSED")}"
            );
        }

        var megabytes = options.Number("--megabytes", 200);
        var folder = Directory.CreateTempSubdirectory("cg-bench-import-").FullName;
        try
        {
            var persons = Write(folder, megabytes * 1024L * 1024);
            var large = Import(folder);
            Console.WriteLine(
                $"  persons of {megabytes:N0} MB, {persons:N0} rows: {large.Wall / 1000:F1} s wall, {large.Processor / 1000:F1} s of processor, at most {large.Megabytes:F0} MB of memory, bar {MemoryBar:F0}: {(large.Megabytes <= MemoryBar ? "met" : "MISSED")}"
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (double Wall, double Processor, double Megabytes) Import(string survey)
    {
        var cache = Directory.CreateTempSubdirectory("cg-bench-cache-").FullName;
        try
        {
            var start = new ProcessStartInfo("dotnet", [Program, "data", "import", survey])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                WorkingDirectory = Repository.Root,
            };
            start.Environment["XDG_CACHE_HOME"] = cache;
            start.Environment[CacheFolder.Off] = "";
            var before = Clock.OfChildren();
            var begin = Stopwatch.GetTimestamp();
            using var process = Process.Start(start)!;
            var most = 0.0;
            while (!process.WaitForExit(20))
                most = Math.Max(most, HighWater(process.Id));
            var error = process.StandardError.ReadToEnd();
            return process.ExitCode == 0
                ? (
                    Stopwatch.GetElapsedTime(begin).TotalMilliseconds,
                    Clock.OfChildren() - before,
                    most
                )
                : throw new InvalidOperationException(error);
        }
        finally
        {
            Directory.Delete(cache, recursive: true);
        }
    }

    /// <summary>The most memory that a process held until now, in MB; as Linux tells it.</summary>
    private static double HighWater(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : double.Parse(
                    line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
                    CultureInfo.InvariantCulture
                ) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>Households of four persons, of whom one works in a home, until the table of persons is as long as asked.</summary>
    private static long Write(string folder, long length)
    {
        var asked = LawLoader
            .ColumnsNamed(
                LawLoader.ReadBeside(Path.Combine(Repository.Root, "mappings", "enigh2010"))
            )
            .Where(c => !c.Contains('[', StringComparison.Ordinal))
            .Select(c => c.Split('.'))
            .ToLookup(c => c[0], c => c[1]);
        string[] person = [.. asked["poblacion"].Except(["sexo", "edad"])];
        string[] job = [.. asked["trabajos"].Except(["numtrab", "scian", "cuo", "htrab"])];
        using var households = Table(
            folder,
            "concentrado",
            "folioviv,foliohog,factor,tam_loc,ubica_geo,est_dis,upm"
        );
        using var jobs = Table(
            folder,
            "trabajos",
            $"folioviv,foliohog,numren,numtrab,scian,cuo,htrab,{string.Join(',', job)}"
        );
        using var persons = Table(
            folder,
            "poblacion",
            $"folioviv,foliohog,numren,sexo,edad,{string.Join(',', person)},{Numbered("otra_", Columns - person.Length)}"
        );
        var work = string.Join(',', job.Select(_ => "1"));
        var rest = string.Join(
            ',',
            Enumerable.Range(0, Columns).Select(i => i % 3 == 0 ? "1" : "")
        );
        long rows = 0;
        long written = 0;
        for (var home = 1L; written < length; home++)
        {
            households.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{home},0,{100 + home % 900},1,{1 + home % 32:00}001,{home % 500 + 1},{home % 10_000 + 1}\n"
                )
            );
            jobs.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{home},0,1,1,8140,9611,{home % 60},{work}\n"
                )
            );
            for (var number = 1; number <= 4; number++, rows++)
            {
                var line = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{home},0,{number},{1 + number % 2},{(home + 17 * number) % 98},{rest}\n"
                );
                persons.Write(line);
                written += line.Length;
            }
        }

        return rows;
    }

    private static StreamWriter Table(string folder, string name, string header)
    {
        var table = new StreamWriter(
            Path.Combine(folder, name + ".csv"),
            false,
            new UTF8Encoding(false),
            1 << 20
        );
        table.Write(header + "\n");
        return table;
    }

    private static string Numbered(string name, int count) =>
        string.Join(',', Enumerable.Range(1, count).Select(i => name + i));
}
