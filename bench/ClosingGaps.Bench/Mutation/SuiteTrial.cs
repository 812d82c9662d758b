using System.Diagnostics;

namespace ClosingGaps.Bench.Mutation;

/// <summary>
/// Tries a mutant that every case let pass on the tests of the suite that hold the law against figures of other hands: vectors, series,
/// shares, tables. Tests that compare a text with the law's hash in it are not asked: they would notice a comma.
/// </summary>
internal static class SuiteTrial
{
    private static readonly string[] Classes =
    [
        "DerivedVectorTests",
        "VectorFigureTests",
        "SeriesTests",
        "SharesTests",
        "IncomeTaxTableTests",
        "GuaranteedPensionTableTests",
        "OldAgeTableTests",
    ];

    /// <summary>Whether a test fails under the mutant; the tests must have been built.</summary>
    public static bool Notices(LawMutant mutant)
    {
        var root = Directory.CreateTempSubdirectory("closing-gaps-mutant");
        try
        {
            Lay(mutant, root.FullName);
            return Fails(root.FullName);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    /// <summary>The repository as links, but for the law, which is copied with the change in it.</summary>
    private static void Lay(LawMutant mutant, string root)
    {
        foreach (var entry in new DirectoryInfo(Repository.Root).EnumerateFileSystemInfos())
        {
            if (entry.Name is not ("law" or ".git"))
            {
                File.CreateSymbolicLink(Path.Combine(root, entry.Name), entry.FullName);
            }
        }

        var law = Path.Combine(Repository.Root, "law");
        foreach (var path in Directory.EnumerateFiles(law, "*.ley", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(law, path);
            var copy = Path.Combine(root, "law", relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(
                copy,
                relative == mutant.Source.Path ? mutant.Apply().Content : File.ReadAllText(path)
            );
        }
    }

    private static bool Fails(string root)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(
            Path.Combine(root, "artifacts/bin/ClosingGaps.Tests/debug/ClosingGaps.Tests.dll")
        );
        start.ArgumentList.Add("--filter-class");
        foreach (var name in Classes)
        {
            start.ArgumentList.Add($"*LawFolder.{name}");
        }

        using var tests =
            Process.Start(start) ?? throw new InvalidOperationException("The tests did not start.");
        var said = tests.StandardOutput.ReadToEnd();
        tests.WaitForExit();
        return tests.ExitCode switch
        {
            0 => false,
            2 => true, // some test failed
            _ => throw new InvalidOperationException(said),
        };
    }
}
