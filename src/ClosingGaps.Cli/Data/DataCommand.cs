using System.CommandLine;
using ClosingGaps.Cli.Output;

namespace ClosingGaps.Cli.Data;

/// <summary><c>cg data</c>: commands about data files.</summary>
internal static class DataCommand
{
    public static Command Create(Terminal terminal) =>
        new("data", terminal.Say("Archivos de datos.", "Data files."))
        {
            GetCommand.Create(terminal),
            ImportCommand.Create(terminal),
            InspectCommand.Create(terminal),
            DictionaryCommand.Create(terminal),
            EditionsCommand.Create(terminal),
            SynthesiseCommand.Create(terminal),
            CountryCommand.Create(terminal),
            CareDataCommand.Create(terminal),
        };
}
