using System.CommandLine;
using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Cli.Law;

/// <summary><c>cg law format</c>: sets the white space, accents and signs of law files; what the law says stays the same.</summary>
internal static class FormatCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>(terminal.Say("ARCHIVOS", "FILES"))
        {
            Description = terminal.Say("Archivos .ley o carpetas.", "Files .ley or folders."),
            Arity = ArgumentArity.OneOrMore,
        };
        var check = new Option<bool>("--check")
        {
            Description = terminal.Say(
                "No escribe: dice qué archivos cambiarían y sale con 5 si hay alguno.",
                "Writes nothing: says which files would change and exits with 5 if any."
            ),
        };
        var command = new Command(
            "format",
            terminal.Say("Da formato a los archivos de la ley.", "Formats law files.")
        )
        {
            paths,
            check,
        };
        command.SetAction(result =>
        {
            var onlyCheck = result.GetValue(check);
            var files = result
                .GetRequiredValue(paths)
                .SelectMany(p => Files(terminal, p))
                .Distinct()
                .ToList();
            var changed = files.Where(f => Changes(terminal, f, write: !onlyCheck)).ToList();
            foreach (var file in changed)
            {
                terminal.Line(
                    onlyCheck ? terminal.Say($"cambiaría: {file}", $"would change: {file}") : file
                );
            }

            terminal.Line(
                onlyCheck
                    ? terminal.Say(
                        $"{changed.Count} de {files.Count} archivos sin formato.",
                        $"{changed.Count} of {files.Count} files not formatted."
                    )
                    : terminal.Say(
                        $"{changed.Count} de {files.Count} archivos cambiados.",
                        $"{changed.Count} of {files.Count} files changed."
                    )
            );
            return onlyCheck && changed.Count > 0 ? ExitCode.CheckFailed : ExitCode.Ok;
        });
        return command;
    }

    private static bool Changes(Terminal t, string file, bool write)
    {
        var path = t.Path(file);
        var content = File.ReadAllText(path);
        var formatted = Formatter.Format(new SourceText(file.Replace('\\', '/'), content));
        if (formatted == content)
        {
            return false;
        }

        if (write)
        {
            File.WriteAllText(path, formatted);
        }

        return true;
    }

    private static IEnumerable<string> Files(Terminal t, string path)
    {
        if (Directory.Exists(t.Path(path)))
        {
            return Directory
                .EnumerateFiles(t.Path(path), "*.ley", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(t.Folder, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal);
        }

        return File.Exists(t.Path(path))
            ? [path]
            : throw new Stop(
                ExitCode.BadInput,
                t.Say($"no existe «{path}»", $"there is no \"{path}\"")
            );
    }
}
