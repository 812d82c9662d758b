using System.Globalization;
using System.Text.Json.Nodes;

namespace ClosingGaps.Bench.Mutation;

/// <summary>
/// <c>score-code</c>: the share of mutants that a test noticed, from Stryker's report (<c>--report FILE</c>), with an interval that takes
/// the files as they were drawn: by bootstrap over them, for mutants of one place are alike.
/// </summary>
internal static class CodeScore
{
    private const int Draws = 10_000;

    public static void Run(BenchOptions options)
    {
        var report = JsonNode.Parse(
            File.ReadAllText(
                options.Text("--report")
                    ?? throw new InvalidOperationException("score-code needs --report FILE.")
            )
        )!;
        var mutants = report["files"]!
            .AsObject()
            .SelectMany(file =>
                file.Value!["mutants"]!.AsArray().Select(m => new Tried(file.Key, m!))
            )
            .Where(m => m.IsTried)
            .ToList();
        foreach (var status in mutants.GroupBy(m => m.Status).OrderBy(g => g.Key))
        {
            Console.WriteLine($"  {status.Key, -12} {status.Count(), 5}");
        }

        var files = mutants
            .GroupBy(m => m.File)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Noticed: g.Count(m => m.IsNoticed), All: g.Count()))
            .ToArray();
        var (low, high) = Interval(files, options.Number("--seed", 1));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {mutants.Count} tried in {files.Length} files: {(double)mutants.Count(m => m.IsNoticed) / mutants.Count:P1} noticed ({low:P1} to {high:P1})"
            )
        );
        foreach (
            var alive in mutants.Where(m => !m.IsNoticed).OrderBy(m => m.File).ThenBy(m => m.Line)
        )
        {
            Console.WriteLine(
                $"  {alive.File}:{alive.Line} {alive.Status}, {alive.Kind}: {alive.Text}"
            );
        }
    }

    private static (double Low, double High) Interval((int Noticed, int All)[] files, int seed)
    {
        var random = new Random(seed);
        var shares = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var (noticed, all) = (0, 0);
            for (var i = 0; i < files.Length; i++)
            {
                var file = files[random.Next(files.Length)];
                noticed += file.Noticed;
                all += file.All;
            }

            shares[draw] = (double)noticed / all;
        }

        Array.Sort(shares);
        return (shares[Draws / 40], shares[Draws - 1 - (Draws / 40)]);
    }

    private sealed record Tried(string Path, JsonNode Mutant)
    {
        public string Status => (string)Mutant["status"]!;

        public string Kind => (string)Mutant["mutatorName"]!;

        public int Line => (int)Mutant["location"]!["start"]!["line"]!;

        public string File => Path[(Path.IndexOf("ClosingGaps.", StringComparison.Ordinal))..];

        public string Text =>
            string.Join(
                ' ',
                ((string)Mutant["replacement"]!).Split(
                    (char[]?)null,
                    StringSplitOptions.RemoveEmptyEntries
                )
            );

        public bool IsNoticed => Status is "Killed" or "Timeout";

        public bool IsTried => IsNoticed || Status is "Survived" or "NoCoverage";
    }
}
