using System.CommandLine;
using ClosingGaps.Cli.Output;
using ClosingGaps.Population.Care;

namespace ClosingGaps.Cli.Data;

/// <summary><c>cg data care FOLDER</c>: the care table made from its public files, or whether the one that ships is what they give.</summary>
internal static class CareDataCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>(terminal.Say("CARPETA", "FOLDER"))
        {
            Description = terminal.Say(
                "Carpeta con los tres archivos públicos (docs/methods/care.md).",
                "Folder with the three public files (docs/methods/care.md)."
            ),
        };
        var to = new Option<string?>("--to")
        {
            Description = terminal.Say(
                "Archivo en que se escribe la tabla; si falta, se compara con la que acompaña al programa.",
                "File into which the table is written; when absent, it is compared with the one that comes with the program."
            ),
            HelpName = terminal.Say("ARCHIVO", "FILE"),
        };
        var command = new Command(
            "care",
            terminal.Say(
                "Hace la tabla de cuidados por territorio a partir de sus fuentes, o la comprueba.",
                "Makes the table of care by territory from its sources, or checks it."
            )
        )
        {
            folder,
            to,
        };
        command.Aliases.Add("cuidados");
        command.SetAction(result =>
        {
            string table;
            try
            {
                table = CareTable.Derive(terminal.Path(result.GetValue(folder)!));
            }
            catch (Exception e) when (e is FormatException or FileNotFoundException)
            {
                throw new Stop(ExitCode.BadInput, e.Message);
            }

            if (result.GetValue(to) is { } file)
            {
                File.WriteAllText(terminal.Path(file), table);
                terminal.Line(terminal.Say($"Tabla en {file}", $"Table in {file}"));
                return ExitCode.Ok;
            }

            var same = CareTable.IsShipped(table);
            terminal.Line(
                same
                    ? terminal.Say(
                        "La tabla que acompaña al programa es la que dan estos archivos.",
                        "The table that comes with the program is what these files give."
                    )
                    : terminal.Say(
                        "La tabla que acompaña al programa no es la que dan estos archivos.",
                        "The table that comes with the program is not what these files give."
                    )
            );
            return same ? ExitCode.Ok : ExitCode.CheckFailed;
        });
        return command;
    }
}
