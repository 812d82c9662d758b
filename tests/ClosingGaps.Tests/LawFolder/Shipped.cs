using System.Collections.Concurrent;
using ClosingGaps.Engine.Cases;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>The folders of law in the repository, each read once.</summary>
internal static class Shipped
{
    private static readonly ConcurrentDictionary<string, Lazy<LoadResult>> loads = new();
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<CaseResult>>> results =
        new();

    public static Snapshot Law =>
        Load("law").Snapshot ?? throw new InvalidOperationException("The law does not load.");

    public static LoadResult Load(string folder, params string[] proposals) =>
        loads
            .GetOrAdd(
                $"{folder}|{string.Join(',', proposals)}",
                _ => new Lazy<LoadResult>(() => LawLoader.Load(With(PathOf(folder)), proposals))
            )
            .Value;

    public static IReadOnlyList<CaseResult> Results(string folder) =>
        results
            .GetOrAdd(
                folder,
                f => new Lazy<IReadOnlyList<CaseResult>>(() =>
                    CaseRunner.RunAll(proposals => Load(f, [.. proposals]).Snapshot)
                )
            )
            .Value;

    public static IEnumerable<SourceText> Files(string folder) =>
        Directory
            .EnumerateFiles(PathOf(folder), "*.ley", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceText(path, File.ReadAllText(path)));

    // A mapping answers the law's questions: it is read over the law.
    private static IEnumerable<SourceText> With(string path) =>
        LawLoader.LiesOverOthers(path)
            ? LawLoader.Read(PathOf("law")).Concat(LawLoader.ReadBeside(path))
            : LawLoader.Read(path);

    private static string PathOf(string folder) =>
        Path.Combine([SharedData.RepositoryRoot, .. folder.Split('/')]);
}
