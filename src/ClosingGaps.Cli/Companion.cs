using ClosingGaps.Cli.Output;
using ClosingGaps.Law;
using ClosingGaps.Population.Synthetic;

namespace ClosingGaps.Cli;

/// <summary>A folder that comes with the program: here, above, or beside its assemblies.</summary>
internal static class Companion
{
    /// <summary>The sample that ships.</summary>
    public static string Sample(Terminal terminal) =>
        Find(terminal, SyntheticSample.Notice, "data", "synthetic");

    /// <param name="holding">A file that tells it.</param>
    /// <param name="parts">Its path.</param>
    /// <exception cref="Stop">It is nowhere.</exception>
    public static string Find(Terminal terminal, string holding, params string[] parts)
    {
        var name = string.Join('/', parts);
        return ProductFolder.Find(terminal.Folder, holding, parts)
            ?? throw new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    $"no se encuentra «{name}», que acompaña al programa",
                    $"\"{name}\", which comes with the program, was not found"
                )
            );
    }
}
