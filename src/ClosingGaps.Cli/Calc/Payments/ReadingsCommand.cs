using System.CommandLine;
using System.CommandLine.Parsing;
using ClosingGaps.Casework.Payments;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Calc.Payments;

/// <summary><c>cg readings [FILE] --paid AMOUNT</c>: which reading of the open points gives what a payment form says.</summary>
internal static class ReadingsCommand
{
    /// <summary>Nobody's form of one month says more: a million pesos.</summary>
    private static readonly Rational Most = new(1_000_000, 1);

    public static Command Create(Terminal terminal)
    {
        var options = new CalcOptions(terminal);
        var file = new Argument<string?>(terminal.Say("ARCHIVO", "FILE"))
        {
            Description = terminal.Say(
                "Situación en YAML o JSON, como en cg calc.",
                "Situation in YAML or JSON, as in cg calc."
            ),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var of = new Option<string?>("--of")
        {
            Description = terminal.Say(
                "El empleo del que es el formato de pago, cuando hay varios: casa_1.",
                "The job that the payment form is about, when there are several: casa_1."
            ),
            HelpName = terminal.Say("EMPLEO", "JOB"),
        };
        var paid = Amount(
            terminal,
            "--paid",
            terminal.Say("Total del formato, en pesos.", "Total of the form, in pesos.")
        );
        var employer = Amount(
            terminal,
            "--employer",
            terminal.Say("Cuota patronal del formato.", "Employer's share on the form.")
        );
        var worker = Amount(
            terminal,
            "--worker",
            terminal.Say("Cuota obrera del formato.", "Worker's share on the form.")
        );
        var json = Arguments.Json(terminal);
        var command = new Command(
            "readings",
            terminal.Say(
                "Dice qué lectura de la ley usó el IMSS en un formato de pago, y con qué salario se declaró.",
                "Tells which reading of the law IMSS used on a payment form, and which wage was declared."
            )
        )
        {
            file,
            of,
            paid,
            employer,
            worker,
            json,
        };
        command.Aliases.Add("lecturas");
        options.AddTo(command);
        command.SetAction(result =>
        {
            var (total, employers, workers) = (
                result.GetValue(paid),
                result.GetValue(employer),
                result.GetValue(worker)
            );
            if (total is null && employers is null && workers is null)
            {
                throw new Stop(
                    ExitCode.Usage,
                    terminal.Say(
                        "falta lo que dice el formato: --paid, --employer o --worker",
                        "what the form says is missing: --paid, --employer or --worker"
                    )
                );
            }

            if (
                total is { } all
                && employers is { } one
                && workers is { } other
                && all != one + other
            )
            {
                throw new Stop(
                    ExitCode.BadInput,
                    terminal.Say(
                        "las dos cuotas (--employer y --worker) no suman el total (--paid): revise el formato",
                        "the two shares (--employer and --worker) do not add up to the total (--paid): check the form"
                    )
                );
            }

            var (law, request) = options.Read(result, result.GetValue(file), []);
            if (request.FirstMonth != request.LastMonth)
            {
                throw new Stop(
                    ExitCode.BadInput,
                    terminal.Say(
                        "un formato de pago es de un mes: elíjalo con --month 2026-03",
                        "a payment form is about one month: choose it with --month 2026-03"
                    )
                );
            }

            var form = new PaymentForm(
                Employment(terminal, request, result.GetValue(of)),
                request.FirstMonth,
                total,
                employers,
                workers
            );
            var reading = PaymentReading.Of(
                new Calculator(law),
                new Question(
                    new Situation(request.Instances, request.Facts),
                    request.FirstMonth,
                    request.LastMonth,
                    [],
                    request.Choices
                ),
                form
            );
            if (result.GetValue(json))
            {
                terminal.Write(ReadingsJson.Of(law, reading));
            }
            else
            {
                ReadingsText.Write(terminal, law, reading);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static string Employment(Terminal t, Request request, string? name)
    {
        var all = request
            .Instances.Where(i => i.Entity == Entity.Employment)
            .Select(i => i.Name)
            .ToList();
        return name is null && all.Count == 1 ? all[0]
            : name is not null && all.Contains(name) ? name
            : throw new Stop(
                ExitCode.BadInput,
                all.Count == 0
                        ? t.Say("en la situación no hay ningún empleo", "the situation has no job")
                    : name is null
                        ? t.Say(
                            "diga de qué empleo es el formato, con --of",
                            "say which job the form is about, with --of"
                        )
                    : t.Say($"no hay un empleo «{name}»", $"there is no job \"{name}\""),
                all.Count == 0 ? null : t.Say("Los hay: ", "There are: ") + string.Join(", ", all)
            );
    }

    private static Option<Rational?> Amount(Terminal t, string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = t.Say("PESOS", "PESOS"),
            CustomParser = result => Parse(t, result),
        };

    private static Rational? Parse(Terminal t, ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        try
        {
            return
                Rational.Parse(text) is { Sign: >= 0 } amount
                && amount <= Most
                && amount == amount.RoundHalfAway(2)
                ? amount
                : throw new FormatException();
        }
        catch (FormatException)
        {
            result.AddError(
                t.Say(
                    $"«{text}» no es una cantidad de pesos; escríbala como 2522.95, sin comas ni signo.",
                    $"\"{text}\" is no amount of pesos; write it as 2522.95, without commas or sign."
                )
            );
            return null;
        }
    }
}
