using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ClosingGaps.Bench;

/// <summary>The C kernels of bench/c, compiled here and now with the strict flags, and called in this process on the same data.</summary>
internal static class Baseline
{
    private const string Flags =
        "-O3 -march=native -fno-trapping-math -fno-math-errno -ffp-contract=off -fopenmp -shared -fPIC";

    /// <summary>Address of a function of <c>bench/c/NAME.c</c>.</summary>
    public static nint Function(string file, string function)
    {
        var source = Path.Combine(Repository.Bench, "c", file + ".c");
        var library = Path.Combine(
            Directory.CreateTempSubdirectory("bench-").FullName,
            file + ".so"
        );
        var start = new ProcessStartInfo("gcc", $"{Flags} \"{source}\" -o \"{library}\" -lm");
        using var compiler =
            Process.Start(start) ?? throw new InvalidOperationException("gcc is needed.");
        compiler.WaitForExit();
        if (compiler.ExitCode != 0)
        {
            throw new InvalidOperationException($"gcc could not compile {source}.");
        }

        return NativeLibrary.GetExport(NativeLibrary.Load(library), function);
    }
}

/// <summary>Where the repository is: above the program.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Bench => Path.Combine(Root, "bench");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (
            folder is not null && !File.Exists(Path.Combine(folder.FullName, "ClosingGaps.slnx"))
        )
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new DirectoryNotFoundException("ClosingGaps.slnx is not above the program.");
    }
}
