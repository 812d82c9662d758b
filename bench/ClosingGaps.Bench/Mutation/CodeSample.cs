using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClosingGaps.Bench.Mutation;

/// <summary>
/// <c>sample-code</c>: draws the places of the code whose mutants are tried, with <c>--project Engine --places N --seed S</c>, and writes
/// the configuration that Stryker.NET reads. A place is <see cref="Lines"/> lines in a row; every line is as likely as any other.
/// </summary>
internal static class CodeSample
{
    private const int Lines = 12;

    /// <summary>
    /// Not drawn: the emitted kernels, which the command <c>equality</c> tries against the interpreter over as many cases as wanted, and
    /// the lists of the texts of diagnostics.
    /// </summary>
    private static readonly string[] Left = ["Kernels/", "Diagnostics/", "obj/", "bin/"];

    public static void Run(BenchOptions options)
    {
        var project = options.Text("--project") ?? "Engine";
        var places = options.Number("--places", 40);
        var seed = options.Number("--seed", 1);
        var folder = Path.Combine(Repository.Root, "src", $"ClosingGaps.{project}");
        var windows = Windows(folder);
        new Random(seed).Shuffle(windows);
        var chosen = windows.Take(places).Order(StringComparer.Ordinal).ToList();
        var file = Path.Combine(Repository.Bench, "mutation", $"stryker-{project}.json");
        var configuration = new JsonObject
        {
            ["stryker-config"] = new JsonObject
            {
                ["project"] = $"ClosingGaps.{project}.csproj",
                ["test-projects"] = new JsonArray("ClosingGaps.Mutation.Tests.csproj"),
                ["test-runner"] = "mtp",
                ["configuration"] = "Release",
                ["concurrency"] = 1,
                ["coverage-analysis"] = "perTest",
                // Generous: what is slow on a busy machine is no endless loop.
                ["additional-timeout"] = 300_000,
                // The words of messages are judged by people and by the golden texts of the whole suite.
                ["ignore-mutations"] = new JsonArray("string"),
                ["reporters"] = new JsonArray("json", "progress"),
                ["mutate"] = new JsonArray([.. chosen.Select(c => (JsonNode)c)]),
            },
        };
        File.WriteAllText(
            file,
            configuration.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n"
        );
        Console.WriteLine($"  {chosen.Count} of {windows.Length} places (seed {seed}): {file}");
    }

    /// <summary>Every stretch of lines of the project, as Stryker names it: <c>**/Plans/Rounding.cs{120..520}</c>, in characters.</summary>
    private static string[] Windows(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Where(path => !Left.Any(l => path.StartsWith(l, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal)
                .SelectMany(path => Windows(folder, path)),
        ];

    private static IEnumerable<string> Windows(string folder, string path)
    {
        var at = 0;
        foreach (var lines in File.ReadAllText(Path.Combine(folder, path)).Split('\n').Chunk(Lines))
        {
            var length = lines.Sum(l => l.Length + 1);
            yield return $"**/{path}{{{at}..{at + length}}}";
            at += length;
        }
    }
}
