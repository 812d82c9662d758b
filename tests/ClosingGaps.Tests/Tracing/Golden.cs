using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Tracing;

/// <summary>Texts kept beside the tests. With CG_GOLDEN=write a run writes what it finds, to be read before it is committed.</summary>
internal static class Golden
{
    public static void Check(string name, string actual)
    {
        var path = RepositoryRoot.Combine("tests", "ClosingGaps.Tests", "Tracing", "Golden", name);
        if (Environment.GetEnvironmentVariable("CG_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(
            File.Exists(path),
            $"{path} is missing: run the test with CG_GOLDEN=write and read it."
        );
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
