using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests;

/// <summary>
/// Compares a text with a file under tests/ClosingGaps.Tests/Golden. A difference leaves the new text beside it as <c>.received</c>;
/// run with <c>ACCEPT_GOLDEN=1</c> to accept, then read the diff before committing.
/// </summary>
public static class Golden
{
    private static bool Accepts => Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1";

    /// <param name="name">Path below the golden folder, with its ending: <c>Diagnostics/LEY001.es.txt</c>.</param>
    public static void Check(string name, string actual) =>
        CheckFile(
            RepositoryRoot.Combine(["tests", "ClosingGaps.Tests", "Golden", .. name.Split('/')]),
            actual
        );

    /// <summary>The same for any file of the repository: documents that are made from code.</summary>
    public static void CheckFile(string path, string actual)
    {
        var received = path + ".received";
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (Accepts)
        {
            File.WriteAllText(path, actual);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        var shown = Path.GetRelativePath(RepositoryRoot.Path, path);
        Assert.Fail(
            expected is null
                ? $"{shown} is missing. Run once with ACCEPT_GOLDEN=1 and read it:\n{actual}"
                : $"{shown} differs from {Path.GetFileName(received)}. Accept with ACCEPT_GOLDEN=1 if it is right.\n{FirstDifference(expected, actual)}"
        );
    }

    private static string FirstDifference(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1}\n  expected: {before.ElementAtOrDefault(line)}\n  received: {after.ElementAtOrDefault(line)}";
    }
}
