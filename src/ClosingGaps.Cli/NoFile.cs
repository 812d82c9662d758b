using ClosingGaps.Cli.Output;

namespace ClosingGaps.Cli;

/// <summary>What is said when the file that someone named cannot be the one meant.</summary>
internal static class NoFile
{
    public static Stop At(Terminal t, string name) =>
        Directory.Exists(t.Path(name))
            ? new Stop(
                ExitCode.BadInput,
                t.Say(
                    $"«{name}» es una carpeta, y aquí va un archivo",
                    $"\"{name}\" is a folder, and a file goes here"
                )
            )
            : new Stop(
                ExitCode.BadInput,
                t.Say($"no existe el archivo «{name}»", $"there is no file \"{name}\"")
            );
}
