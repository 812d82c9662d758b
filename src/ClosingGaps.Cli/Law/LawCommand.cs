using System.CommandLine;
using ClosingGaps.Cli.Calc.Comparison;
using ClosingGaps.Cli.Output;

namespace ClosingGaps.Cli.Law;

/// <summary><c>cg law</c>: the law as text, for those who write it and those who check it.</summary>
internal static class LawCommand
{
    public static Command Create(Terminal terminal) =>
        new(
            "law",
            terminal.Say(
                "La ley como texto: revisar, probar, leer, comparar.",
                "The law as text: check, test, read, compare."
            )
        )
        {
            CheckCommand.Create(terminal),
            TestCommand.Create(terminal),
            FormatCommand.Create(terminal),
            ListCommand.Create(terminal),
            ShowCommand.Create(terminal),
            DiffCommand.Create(terminal),
            CompareCommand.Create(terminal),
            TimelineCommand.Create(terminal),
            StatusCommand.Create(terminal),
            StaleCommand.Create(terminal),
            CoverageCommand.Create(terminal),
            TerritoryCommand.Create(terminal),
            GraphCommand.Create(terminal),
            CiteCommand.Create(terminal),
            OpenCommand.Create(terminal),
            CliffsCommand.Create(terminal),
        };
}
