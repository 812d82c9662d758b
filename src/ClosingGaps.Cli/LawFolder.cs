using System.CommandLine;
using ClosingGaps.Cli.Output;
using ClosingGaps.Law;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Compiled;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Reforms;

namespace ClosingGaps.Cli;

/// <summary>The options that say which law a command reads, and the reading of it.</summary>
internal sealed class LawFolder(Terminal terminal)
{
    /// <summary>For commands whose own argument is not the folder.</summary>
    public Option<string?> Folder { get; } =
        new("--law")
        {
            Description = terminal.Say(
                "Carpeta de la ley. Si falta: «law» en esta carpeta o en una de arriba; si no, la que acompaña al programa.",
                "Law folder. When absent: \"law\" here or in a folder above; else the one that comes with the program."
            ),
            HelpName = terminal.Say("CARPETA", "FOLDER"),
        };

    public Option<string[]> Proposals { get; } =
        new("--proposal")
        {
            Description = terminal.Say(
                "Propuesta que se suma a la ley: su nombre o su carpeta; varias en orden.",
                "Proposal laid over the law: its name or its folder; several in order."
            ),
            HelpName = terminal.Say("PROPUESTA", "PROPOSAL"),
            AllowMultipleArgumentsPerToken = true,
        };

    /// <summary>Adds both options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(Folder);
        command.Add(Proposals);
    }

    /// <summary>The law without errors; otherwise its diagnostics and exit code 5.</summary>
    public Snapshot Snapshot(ParseResult result) =>
        Snapshot(Find(result.GetValue(Folder)), result.GetValue(Proposals) ?? []);

    /// <inheritdoc cref="Snapshot(ParseResult)"/>
    public Snapshot Snapshot(string folder, IReadOnlyList<string> proposals) =>
        Snapshot(Files(folder), proposals, []);

    /// <summary>The files of a folder; a survey's mapping comes with the law whose questions it answers.</summary>
    public IReadOnlyList<SourceText> Files(string folder) =>
        LawLoader.LiesOverOthers(folder)
            ? [.. LawLoader.Read(Find(folder: null)), .. LawLoader.ReadBeside(folder)]
            : LawLoader.Read(folder);

    /// <summary>The law of some files, with proposals (names, or folders of their own) and changed values laid over it.</summary>
    public Snapshot Snapshot(
        IReadOnlyList<SourceText> files,
        IReadOnlyList<string> proposals,
        IReadOnlyList<ValueChange> changes
    )
    {
        var laid = proposals.Select(p => FolderOrName(p, files)).ToList();
        var loaded = ReformedLaw.Load(files, laid, changes, LawCache.Default);
        if (loaded.Snapshot is { } snapshot)
        {
            return snapshot;
        }

        foreach (var diagnostic in loaded.Diagnostics.Where(d => d.IsError))
        {
            terminal.Show(terminal.Error, diagnostic);
        }

        throw changes.Count > 0
            ? new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    "lo que se pidió cambiar no cabe así en la ley; no se calculó nada",
                    "what was to change does not fit the law so; nothing was computed"
                )
            )
            : new Stop(
                ExitCode.CheckFailed,
                terminal.Say(
                    "la ley tiene errores; no se calcula con ella",
                    "the law has errors; nothing is computed with it"
                ),
                terminal.Say("Todo lo que halla: cg law check", "All that is found: cg law check")
            );
    }

    private string FolderOrName(string proposal, IReadOnlyList<SourceText> files)
    {
        if (ReformedLaw.IsPackageFolder(terminal.Path(proposal)))
        {
            return terminal.Path(proposal);
        }

        return LawLoader.PackageNames(files).Contains(proposal)
            ? proposal
            : throw new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    $"no hay una propuesta «{proposal}»: ni en la carpeta de la ley, ni una carpeta con su paquete.ley",
                    $"there is no proposal \"{proposal}\": neither in the law folder, nor a folder with its paquete.ley"
                )
            );
    }

    /// <summary>The folder asked for, or the nearest <c>law</c>.</summary>
    public string Find(string? folder)
    {
        if (folder is not null)
        {
            var path = terminal.Path(folder);
            return Directory.Exists(path)
                ? path
                : throw new Stop(
                    ExitCode.BadInput,
                    terminal.Say(
                        $"no existe la carpeta «{folder}»",
                        $"there is no folder \"{folder}\""
                    )
                );
        }

        return ProductFolder.Find(terminal.Folder, "paquete.ley", "law")
            ?? throw new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    "no se encuentra la carpeta de la ley",
                    "the law folder was not found"
                ),
                terminal.Say("Dígala con --law CARPETA.", "Name it with --law FOLDER.")
            );
    }
}
