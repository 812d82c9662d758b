using System.CommandLine;
using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Gaps;

/// <summary><c>cg gaps [FOLDER]</c>: domestic workers and day labourers in a survey, and who of them is insured through her work.</summary>
internal static class GapsCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string?>(terminal.Say("CARPETA", "FOLDER"))
        {
            Description = terminal.Say(
                "Carpeta o zip de una encuesta del INEGI, o el nombre de una importada (cg data list). Si falta: la muestra sintética que acompaña al programa.",
                "Folder or zip of a survey of INEGI, or the name of an imported one (cg data list). When absent: the synthetic sample that comes with the program."
            ),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var options = new GapsOptions(terminal);
        var by = new Option<string?>("--by")
        {
            Description = terminal.Say(
                "También por: state (los cinco estados del programa).",
                "Also by: state (the five states of the programme)."
            ),
        };
        by.AcceptOnlyFromAmong("state");
        var detail = new Option<bool>("--detail")
        {
            Description = terminal.Say(
                "También el otro universo, el trabajo familiar sin pago, la cobertura y la ley de cada fecha.",
                "Also the other universe, unpaid family work, cover, and the law of each date."
            ),
        };
        var files = new GapsFiles(terminal);
        var json = Arguments.Json(terminal);
        var command = new Command(
            "gaps",
            terminal.Say(
                "La brecha de hoy: cuántas personas trabajadoras del hogar y jornaleras hay, y cuántas están cubiertas por su trabajo.",
                "The gap of today: how many domestic workers and day labourers there are, and how many are covered through their work."
            )
        )
        {
            folder,
            by,
            detail,
            json,
        };
        options.AddTo(command);
        files.AddTo(command);
        command.SetAction(result =>
        {
            var isBrief =
                !files.AreAsked(result)
                && !result.GetValue(json)
                && !result.GetValue(detail)
                && result.GetValue(by) is null;
            var found = options.Find(
                result,
                result.GetValue(folder),
                files.NeedAll(result),
                isBrief,
                files.NeedAll(result)
            );
            var report = found.Report;
            files.Write(result, found);
            if (result.GetValue(json))
            {
                terminal.Write(GapsJson.Of(found.Data));
            }
            else if (!found.Place.IsCountry)
            {
                SectionsText.Write(terminal, found.Data);
            }
            else
            {
                GapsText.Write(
                    terminal,
                    report,
                    result.GetValue(by) == "state",
                    result.GetValue(detail)
                );
                if (options.IsModelled(result))
                    SectionsText.Modelled(terminal, found.Data);
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
