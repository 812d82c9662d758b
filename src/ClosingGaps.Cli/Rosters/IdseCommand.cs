using System.CommandLine;
using System.Text.Json.Nodes;
using ClosingGaps.Casework.Identifiers;
using ClosingGaps.Casework.Idse;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;

namespace ClosingGaps.Cli.Rosters;

/// <summary><c>cg idse FILE</c>: reads records back, ours or another program's, and tells what is wrong by line and column.</summary>
internal static class IdseCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>(terminal.Say("ARCHIVO", "FILE"))
        {
            Description = terminal.Say(
                "Archivo de registros de 168 posiciones.",
                "File of 168-character records."
            ),
        };
        var json = Arguments.Json(terminal);
        var fullIds = new Option<bool>("--full-ids")
        {
            Description = terminal.Say("Muestra los NSS completos.", "Shows whole NSS."),
        };
        var command = new Command(
            "idse",
            terminal.Say(
                "Revisa un archivo de movimientos del IDSE, registro por registro.",
                "Checks a file of IDSE movements, record by record."
            )
        )
        {
            file,
            json,
            fullIds,
        };
        command.SetAction(result =>
        {
            var name = result.GetRequiredValue(file);
            var read = IdseReader.Read(RosterFile.Bytes(terminal, name));
            if (read.Lines == 0)
            {
                throw new Stop(
                    ExitCode.BadInput,
                    terminal.Say($"{name}: el archivo está vacío", $"{name}: the file is empty")
                );
            }

            if (result.GetValue(json))
            {
                terminal.Write(ToJson(name, read, result.GetValue(fullIds)));
            }
            else
            {
                Write(terminal, name, read, result.GetValue(fullIds));
            }

            return read.Defects.Any(d => d.IsError) ? ExitCode.BadInput : ExitCode.Ok;
        });
        return command;
    }

    private static void Write(Terminal t, string name, IdseFile file, bool fullIds)
    {
        t.Line(
            t.Bold(name)
                + t.Say(
                    $": {RosterWords.Count(file.Lines, "línea", "líneas")}, {RosterWords.Count(file.Records.Count, "registro bueno", "registros buenos")}",
                    $": {RosterWords.Count(file.Lines, "line", "lines")}, {RosterWords.Count(file.Records.Count, "good record", "good records")}"
                )
        );
        var table = new TextTable(
            new TextTable.Column(t.Say("línea", "line"), Right: true),
            new(t.Say("movimiento", "movement")),
            new("NSS"),
            new(t.Say("fecha", "date")),
            new(t.Say("salario base", "contribution wage"), Right: true)
        );
        foreach (var (line, r) in file.Records)
        {
            table.Add(
                $"{line}",
                RosterWords.Say(t, r.Movement),
                fullIds ? r.Nss : Masked.Digits(r.Nss),
                Figures.Iso(r.Date),
                r.Movement == IdseMovement.Departure ? "" : RosterWords.Money(r.WageCentavos)
            );
        }

        if (file.Records.Count > 0)
        {
            table.Write(t);
        }

        foreach (var d in file.Defects)
        {
            var kind = d.IsError ? t.Say("error", "error") : t.Say("aviso", "warning");
            t.Line(
                $"{kind}: {t.Say("línea", "line")} {d.Line}, {t.Say("posición", "position")} {d.Column}, {t.Say(d.Field)}: {t.Say(d.What)}"
            );
        }

        foreach (var mend in file.Defects.Select(d => t.Say(d.Mend)).Distinct())
        {
            t.Line($"  → {mend}");
        }
    }

    private static JsonObject ToJson(string name, IdseFile file, bool fullIds) =>
        new()
        {
            ["file"] = name,
            ["lines"] = file.Lines,
            ["records"] = Json.List(
                file.Records,
                r => new JsonObject
                {
                    ["line"] = r.Line,
                    ["movement"] = RosterWords.Code(r.Record.Movement),
                    ["nss"] = fullIds ? r.Record.Nss : Masked.Digits(r.Record.Nss),
                    ["date"] = Figures.Iso(r.Record.Date),
                    ["contribution_wage"] = r.Record.WageCentavos / 100m,
                    ["worker_type"] = (int?)r.Record.WorkerType,
                    ["leave_cause"] = r.Record.LeaveCause?.ToString(),
                }
            ),
            ["defects"] = Json.List(
                file.Defects,
                d => new JsonObject
                {
                    ["line"] = d.Line,
                    ["column"] = d.Column,
                    ["severity"] = d.IsError ? "error" : "warning",
                    ["field"] = Json.Text(d.Field),
                    ["what"] = Json.Text(d.What),
                    ["mend"] = Json.Text(d.Mend),
                }
            ),
        };
}
