using System.CommandLine;
using ClosingGaps.Casework.Rosters;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Casework.Rosters.Filing;
using ClosingGaps.Casework.Rosters.Reading;
using ClosingGaps.Cli.Output;

namespace ClosingGaps.Cli.Rosters;

/// <summary><c>cg roster FILE</c>: what is wrong in an agricultural employer's roster, what it costs by week, and the records for IMSS.</summary>
internal static class RosterCommand
{
    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var options = new RosterOptions(terminal);
        var filing = new IdseOptions(terminal);
        var file = new Argument<string?>(terminal.Say("ARCHIVO", "FILE"))
        {
            Description = terminal.Say(
                "Padrón en CSV o XLSX, con los nombres de las columnas en una fila.",
                "Roster in CSV or XLSX, with the names of the columns in one row."
            ),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var workers = new Option<bool>("--workers")
        {
            Description = terminal.Say("También persona por persona.", "Also person by person."),
        };
        var branches = new Option<bool>("--branches")
        {
            Description = terminal.Say(
                "También ramo por ramo, con el artículo de cada uno.",
                "Also branch by branch, with the article of each."
            ),
        };
        var fullIds = new Option<bool>("--full-ids")
        {
            Description = terminal.Say(
                "Muestra NSS y CURP completos; si no, solo el principio y el final.",
                "Shows NSS and CURP whole; otherwise only the beginning and the end."
            ),
        };
        var csv = Output(
            "--csv",
            "Escribe en un archivo el costo por fila y semana.",
            "Writes the cost by row and week to a file."
        );
        var template = Output(
            "--template",
            "Escribe un padrón vacío con los nombres de las columnas.",
            "Writes an empty roster with the names of the columns."
        );
        var json = Arguments.Json(terminal);
        var command = new Command(
            "roster",
            terminal.Say(
                "El padrón de quien emplea en el campo: qué corregir, cuánto cuesta por semana y los registros para el IMSS.",
                "A field employer's roster: what to correct, what it costs by week, and the records for IMSS."
            )
        )
        {
            file,
            workers,
            branches,
            fullIds,
            csv,
            template,
            json,
        };
        options.AddTo(command);
        filing.AddTo(command);
        law.AddTo(command);
        command.SetAction(result =>
        {
            if (result.GetValue(template) is { } empty)
            {
                File.WriteAllBytes(terminal.Path(empty), RosterTemplate.Csv());
                terminal.Line(terminal.Say($"Escrito: {empty}", $"Written: {empty}"));
                return ExitCode.Ok;
            }

            var name = result.GetValue(file) ?? throw NoFile(terminal);
            var snapshot = law.Snapshot(result);
            var roster = RosterFile.Read(terminal, snapshot, name);
            var period = roster.Rows.Count == 0 ? null : options.Period(result, roster);
            var report = period is null
                ? null
                : RosterCost.Run(
                    snapshot,
                    roster,
                    period,
                    options.Assumptions(result),
                    options.Choices(result, snapshot, period),
                    result.GetValue(branches) || result.GetValue(json)
                );
            var findings = report is null
                ? roster.Defects
                :
                [
                    .. roster
                        .Defects.Concat(RosterFindings.Of(snapshot, report))
                        .OrderBy(d => d.Row),
                ];
            var filed = report is null
                ? null
                : filing.Write(result, report, options.Filing(result));
            var view = new RosterView(
                snapshot,
                name.Replace('\\', '/'),
                roster,
                report,
                findings,
                filed,
                result.GetValue(fullIds),
                result.GetValue(workers)
            );
            if (report is not null && result.GetValue(csv) is { } table)
            {
                File.WriteAllText(
                    terminal.Path(table),
                    RosterCsv.Of(snapshot, report, view.FullIds)
                );
            }

            if (result.GetValue(json))
            {
                terminal.Write(RosterJson.Of(terminal, view));
            }
            else
            {
                new RosterText(terminal, view).Write();
            }

            return findings.Any(d => d.Severity == RosterSeverity.Error)
                ? ExitCode.BadInput
                : ExitCode.Ok;
        });
        return command;

        Option<string?> Output(string option, string es, string en) =>
            new(option)
            {
                Description = terminal.Say(es, en),
                HelpName = terminal.Say("ARCHIVO", "FILE"),
            };
    }

    private static Stop NoFile(Terminal t) =>
        new(
            ExitCode.Usage,
            t.Say("falta el archivo del padrón", "the roster's file is missing"),
            t.Say(
                "Un ejemplo: cg roster examples/padrón_ficticio.csv; uno vacío: cg roster --template padrón.csv",
                "An example: cg roster examples/padrón_ficticio.csv; an empty one: cg roster --template padrón.csv"
            )
        );
}
