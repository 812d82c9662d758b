using System.CommandLine;
using ClosingGaps.Casework.Arrears;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Cli.Calc;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Arrears;

/// <summary><c>cg arrears FILE --of casa_1 --until 2026-03</c>: what is owed for a job that was never registered, and the price of that.</summary>
internal static class ArrearsCommand
{
    /// <summary>Facts by month may be of any month that the law could know.</summary>
    private const string Always = "1997-07";

    public static Command Create(Terminal terminal)
    {
        var options = new CalcOptions(terminal);
        var file = new Argument<string>(terminal.Say("ARCHIVO", "FILE"))
        {
            Description = terminal.Say(
                "Situación en YAML o JSON, como la de cg calc; el empleo dice cuándo empezó (ingreso).",
                "Situation in YAML or JSON, as for cg calc; the job says when it began (ingreso)."
            ),
        };
        var of = new Option<string?>("--of")
        {
            Description = terminal.Say(
                "El empleo que no se registró; hace falta si hay varios.",
                "The job that was not registered; needed when there are several."
            ),
            HelpName = terminal.Say("EMPLEO", "JOB"),
        };
        var until = Month(
            "--until",
            terminal.Say(
                "Último mes que se debe; se calcula como si se pagara a su último día.",
                "Last month owed; reckoned as if paid on its last day."
            ),
            terminal
        );
        until.Required = true;
        var from = Month(
            "--from",
            terminal.Say(
                "Primer mes; si falta, el primero en que había que asegurarla.",
                "First month; when absent, the first in which she had to be insured."
            ),
            terminal
        );
        var json = Arguments.Json(terminal);
        var command = new Command(
            "arrears",
            terminal.Say(
                "Cuotas que no se pagaron por un empleo sin registro, y el precio de no registrar.",
                "Contributions not paid for an unregistered job, and the price of not registering."
            )
        )
        {
            file,
            of,
            until,
            from,
            json,
        };
        options.AddTo(command, asksMonth: false);
        command.SetAction(result =>
        {
            var last = result.GetValue(until)!;
            var (law, request) = options.Read(
                result,
                result.GetRequiredValue(file),
                [],
                $"{Always}/{last}"
            );
            var question = new ArrearsQuestion(
                new Situation(request.Instances, request.Facts),
                result.GetValue(of) ?? OnlyJob(terminal, request),
                Months.Parse(last)!.Value,
                result.GetValue(from) is { } first ? Months.Parse(first) : null,
                request.Choices
            );
            var answer = Answer(terminal, law, question);
            if (result.GetValue(json))
            {
                terminal.Write(ArrearsJson.Of(law, answer));
            }
            else
            {
                ArrearsText.Write(terminal, law, answer);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static ArrearsAnswer Answer(Terminal t, Snapshot law, ArrearsQuestion question)
    {
        try
        {
            return new ArrearsCalculator(new Calculator(law)).Calculate(question);
        }
        catch (ArrearsException e)
        {
            throw new Stop(ExitCode.BadInput, t.Say(e.Text));
        }
        catch (NoLawForDateException e)
        {
            throw new Stop(
                ExitCode.NoRule,
                t.Say(e.Text),
                e.Date >= question.Until
                    ? t.Say(
                        "Para contar hasta un mes anterior: --until",
                        "To count up to an earlier month: --until"
                    )
                    : t.Say(
                        "Para contar desde un mes posterior: --from 2018-02",
                        "To begin with a later month: --from 2018-02"
                    )
            );
        }
    }

    private static string OnlyJob(Terminal t, Request request)
    {
        var jobs = request
            .Instances.Where(i => i.Entity == Entity.Employment)
            .Select(i => i.Name)
            .ToList();
        return jobs.Count == 1
            ? jobs[0]
            : throw new Stop(
                ExitCode.BadInput,
                jobs.Count == 0
                    ? t.Say("en la situación no hay ningún empleo", "the situation has no job")
                    : t.Say("no se sabe de cuál empleo", "it is not known which job is meant"),
                jobs.Count == 0
                    ? null
                    : t.Say("Dígalo: --of ", "Say it: --of ") + string.Join(" | ", jobs)
            );
    }

    private static Option<string?> Month(string name, string description, Terminal t)
    {
        var option = new Option<string?>(name)
        {
            Description = description,
            HelpName = t.Say("MES", "MONTH"),
        };
        option.Validators.Add(result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (Months.Parse(text) is null)
            {
                result.AddError(
                    t.Say(
                        $"«{text}» no es un mes; escriba año-mes: 2026-03.",
                        $"\"{text}\" is no month; write year-month: 2026-03."
                    )
                );
            }
        });
        return option;
    }
}
