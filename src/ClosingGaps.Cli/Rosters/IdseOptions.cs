using System.CommandLine;
using ClosingGaps.Casework.Idse;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Casework.Rosters.Filing;
using ClosingGaps.Cli.Output;

namespace ClosingGaps.Cli.Rosters;

/// <summary>Files of records that were written.</summary>
internal sealed record FiledRecords(
    IReadOnlyList<(string File, IdseMovement Movement, int Records)> Files,
    IReadOnlyList<UnfiledMovement> Unfiled
);

/// <summary><c>--idse FOLDER</c> and how its files are written; IMSS says where each field stands, not in which encoding.</summary>
internal sealed class IdseOptions(Terminal terminal)
{
    private readonly Option<string?> folder = new("--idse")
    {
        Description = terminal.Say(
            "Escribe en una carpeta los registros de 168 posiciones, un archivo por tipo de movimiento. Llevan datos completos.",
            "Writes the 168-character records into a folder, a file for each kind of movement. They hold whole identifiers."
        ),
        HelpName = terminal.Say("CARPETA", "FOLDER"),
    };

    private readonly Option<string> encoding = Choice(
        "--idse-encoding",
        terminal.Say("Codificación de los registros.", "Encoding of the records."),
        "windows-1252",
        "utf-8"
    );

    private readonly Option<string> lineEnd = Choice(
        "--idse-line-end",
        terminal.Say("Fin de línea de los registros.", "Line end of the records."),
        "crlf",
        "lf"
    );

    private readonly Option<string> enye = Choice(
        "--idse-enye",
        terminal.Say("Cómo se escribe la Ñ en los registros.", "How Ñ is written in the records."),
        "Ñ",
        "#",
        "N"
    );

    public void AddTo(Command command)
    {
        command.Add(folder);
        command.Add(encoding);
        command.Add(lineEnd);
        command.Add(enye);
    }

    /// <returns><see langword="null"/> when records were not asked for.</returns>
    public FiledRecords? Write(
        ParseResult result,
        RosterCostReport report,
        FilingAssumptions assumptions
    )
    {
        if (result.GetValue(folder) is not { } name)
        {
            return null;
        }

        var text = new IdseText(
            result.GetValue(encoding) == "utf-8",
            result.GetValue(lineEnd) == "crlf",
            result.GetValue(enye) switch
            {
                "#" => IdseEnye.NumberSign,
                "N" => IdseEnye.PlainN,
                _ => IdseEnye.Keep,
            }
        );
        var movements = RosterMovements.Of(report, assumptions);
        Directory.CreateDirectory(terminal.Path(name));
        var files = MovementFile.Of(movements, text);
        foreach (var file in files)
        {
            File.WriteAllBytes(terminal.Path(Path.Combine(name, file.Name)), file.Bytes);
        }

        return new FiledRecords(
            [
                .. files.Select(f =>
                    (Path.Combine(name, f.Name).Replace('\\', '/'), f.Movement, f.Records)
                ),
            ],
            movements.Unfiled
        );
    }

    private static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            DefaultValueFactory = _ => values[0],
        };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
