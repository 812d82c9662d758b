using System.CommandLine;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary><c>--reading NAME=OPTION</c> for commands about the law itself.</summary>
internal static class ReadingOptions
{
    public static Option<string[]> Option(Terminal t) =>
        new("--reading")
        {
            Description = t.Say(
                "Opción de un punto abierto; véalos con cg law open.",
                "Option of an open point; see them with cg law open."
            ),
            HelpName = t.Say("LECTURA=OPCIÓN", "READING=OPTION"),
            AllowMultipleArgumentsPerToken = true,
        };

    /// <summary>The choices; otherwise what is wrong, and exit code 3.</summary>
    public static RunChoices Choose(Terminal t, Snapshot law, IEnumerable<string> texts)
    {
        var readings = new Dictionary<ReadingSymbol, ReadingOption>();
        foreach (var text in texts)
        {
            var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
            if (law.Find(parts[0]) is not ReadingSymbol reading)
            {
                throw new Stop(
                    ExitCode.BadInput,
                    t.Say(
                        $"«{parts[0]}» no es una lectura de la ley",
                        $"\"{parts[0]}\" is no reading of the law"
                    ),
                    t.Say("Véalas con cg law open.", "See them with cg law open.")
                );
            }

            readings[reading] =
                (parts.Length == 2 ? reading.Options.FirstOrDefault(o => o.Name == parts[1]) : null)
                ?? throw new Stop(
                    ExitCode.BadInput,
                    t.Say(
                        $"«{text}»: diga {reading.Name}=OPCIÓN",
                        $"\"{text}\": write {reading.Name}=OPTION"
                    ),
                    t.Say("Opciones: ", "Options: ")
                        + string.Join(", ", reading.Options.Select(o => o.Name))
                );
        }

        return RunChoices.Default with
        {
            Readings = readings,
        };
    }
}
