using System.CommandLine;
using ClosingGaps.Casework.Output;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Cli.Calc.Workers;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;

namespace ClosingGaps.Cli.Calc;

/// <summary><c>cg calc</c>: what the law gives for a few persons, from options or a small file.</summary>
internal static class CalcCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new CalcOptions(terminal);
        var file = new Argument<string?>(terminal.Say("ARCHIVO", "FILE"))
        {
            Description = terminal.Say(
                "Situación en YAML o JSON; el formato está en docs/cli.md y en --schema.",
                "Situation in YAML or JSON; its form is in docs/cli.md and in --schema."
            ),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var outputs = new Option<string[]>("--output")
        {
            Description = terminal.Say(
                "Regla cuyo resultado se quiere; si falta, lo que cada persona empleadora debe y lo que queda cubierto.",
                "Rule whose result is wanted; when absent, what each employer owes and what is covered."
            ),
            HelpName = terminal.Say("NOMBRE", "NAME"),
            AllowMultipleArgumentsPerToken = true,
        };
        var schema = new Option<bool>("--schema")
        {
            Description = terminal.Say(
                "Escribe el esquema JSON de la situación, según la ley que hay.",
                "Writes the JSON schema of a situation, from the law held."
            ),
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "calc",
            terminal.Say(
                "Calcula lo que la ley da a unas personas.",
                "Computes what the law gives a few persons."
            )
        )
        {
            file,
            outputs,
            schema,
            json,
        };
        options.AddTo(command);
        command.SetAction(result =>
        {
            if (result.GetValue(schema))
            {
                terminal.Write(SituationSchema.Of(options.Snapshot(result), terminal.Language));
                return ExitCode.Ok;
            }

            var (law, request) = options.Read(
                result,
                result.GetValue(file),
                result.GetValue(outputs) ?? []
            );
            var calculator = new Calculator(law);
            if (WorkerComputation.Of(calculator, request) is { } workers)
            {
                if (result.GetValue(json))
                {
                    terminal.Write(WorkerJson.Of(workers));
                }
                else
                {
                    WorkerText.Write(terminal, workers);
                }

                return ExitCode.Ok;
            }

            var computation = new Computation(calculator, request);
            if (result.GetValue(json))
            {
                terminal.Write(ResultJson.Of(computation));
            }
            else
            {
                ResultText.Write(terminal, computation);
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
