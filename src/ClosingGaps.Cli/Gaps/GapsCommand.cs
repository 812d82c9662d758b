using System.CommandLine;
using ClosingGaps.Cli.Output;

namespace ClosingGaps.Cli.Gaps;

/// <summary><c>cg gaps [FOLDER]</c>: domestic workers and day labourers in a survey, and who of them is insured through her work.</summary>
internal static class GapsCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string?>(terminal.Say("CARPETA", "FOLDER"))
        {
            Description = terminal.Say(
                "Carpeta o zip con los CSV de la ENIGH 2010 o 2016 del INEGI. Si falta: la muestra sintética que acompaña al programa.",
                "Folder or zip with the CSV files of INEGI's ENIGH 2010 or 2016. When absent: the synthetic sample that comes with the program."
            ),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var law = new LawFolder(terminal);
        var reforms = new ReformOptions(terminal);
        var run = new GapsRun(terminal, law, reforms);
        var date = new Option<DateOnly?>("--law-date")
        {
            Description = terminal.Say(
                "Día de la ley que se aplica, como 2021-06-15.",
                "Day of the law to apply, as 2021-06-15."
            ),
            HelpName = terminal.Say("FECHA", "DATE"),
            CustomParser = parsed => Arguments.ParseDate(parsed),
        };
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
        var cost = new Option<bool>("--cost")
        {
            Description = terminal.Say(
                "También cuánto costaría al mes cumplir, por quién paga.",
                "Also what compliance would cost a month, by payer."
            ),
        };
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
            date,
            by,
            detail,
            cost,
            json,
        };
        law.AddTo(command);
        reforms.AddTo(command);
        command.SetAction(result =>
        {
            var report = run.Report(
                result,
                result.GetValue(folder),
                result.GetValue(date) ?? GapsRun.DefaultLawDate,
                result.GetValue(cost)
            );
            if (result.GetValue(json))
            {
                Json.Write(terminal, GapsJson.Of(report));
            }
            else
            {
                GapsText.Write(
                    terminal,
                    report,
                    result.GetValue(by) == "state",
                    result.GetValue(detail)
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
