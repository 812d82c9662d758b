using System.CommandLine;
using ClosingGaps.Cli.Output;
using ClosingGaps.Law;

namespace ClosingGaps.Cli.Law;

/// <summary><c>cg law coverage</c>: article by article what of the law is encoded, partly, not, and why; as Markdown.</summary>
internal static class CoverageCommand
{
    private const string File = "law_coverage.yaml";

    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var command = new Command(
            "coverage",
            terminal.Say(
                "Artículo por artículo, qué está codificado y qué no, en Markdown.",
                "Article by article, what is encoded and what is not, as Markdown."
            )
        );
        law.AddTo(command);
        command.SetAction(result =>
        {
            var content =
                ProductFolder.Find(terminal.Folder, File, "content")
                ?? throw NoFile.At(terminal, $"content/{File}");
            terminal.Line(
                CoverageMarkdown
                    .Of(
                        LawCoverage.Of(law.Snapshot(result), Path.Combine(content, File)),
                        terminal.Language
                    )
                    .TrimEnd()
            );
            return ExitCode.Ok;
        });
        return command;
    }
}
