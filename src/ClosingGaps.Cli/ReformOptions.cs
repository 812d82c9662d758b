using System.CommandLine;
using ClosingGaps.Cli.Law;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Reforms;

namespace ClosingGaps.Cli;

/// <summary><c>--set NAME=VALUE --from DATE</c>: values of the law that a run changes from a day on.</summary>
internal sealed class ReformOptions(Terminal terminal)
{
    private readonly Option<string[]> sets = new("--set")
    {
        Description = terminal.Say(
            "Cambia un valor de la ley: tasa_infonavit=6 %. Pide --from.",
            "Changes a value of the law: tasa_infonavit=6 %. Needs --from."
        ),
        HelpName = terminal.Say("NOMBRE=VALOR", "NAME=VALUE"),
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<DateOnly?> from = new("--from")
    {
        Description = terminal.Say(
            "Día desde el que cuentan los valores cambiados, como 2026-01-01.",
            "Day from which the changed values count, as 2026-01-01."
        ),
        HelpName = terminal.Say("FECHA", "DATE"),
        CustomParser = result => Arguments.ParseDate(result),
    };

    public void AddTo(Command command)
    {
        command.Add(sets);
        command.Add(from);
    }

    /// <summary>The options as they were given, to be given again.</summary>
    public IEnumerable<string> Given(ParseResult result)
    {
        foreach (var set in result.GetValue(sets) ?? [])
        {
            yield return "--set";
            yield return set;
        }

        if (result.GetValue(from) is { } day)
        {
            yield return "--from";
            yield return Figures.Iso(day);
        }
    }

    /// <summary>The changes asked for, each checked against the law by name; none when none was.</summary>
    /// <param name="law">Holds the values to change.</param>
    public IReadOnlyList<ValueChange> Read(ParseResult result, Snapshot law)
    {
        var asked = result.GetValue(sets) ?? [];
        if (asked.Length == 0)
        {
            return result.GetValue(from) is null
                ? []
                : throw new Stop(
                    ExitCode.Usage,
                    terminal.Say(
                        "--from dice desde cuándo, y falta qué cambia: --set NOMBRE=VALOR",
                        "--from says since when, and what changes is missing: --set NAME=VALUE"
                    )
                );
        }

        var day =
            result.GetValue(from)
            ?? throw new Stop(
                ExitCode.Usage,
                terminal.Say(
                    "falta desde qué día cambia el valor",
                    "it is not said from which day the value changes"
                ),
                terminal.Say("Por ejemplo: --from 2026-01-01", "For example: --from 2026-01-01")
            );
        var changes = asked.Select(text => Change(text, day, law)).ToList();
        return changes.GroupBy(c => c.Value).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new Stop(
                ExitCode.Usage,
                terminal.Say(
                    $"«{twice.Key.Name}» se cambia dos veces: deje un solo --set",
                    $"\"{twice.Key.Name}\" is changed twice: leave one --set"
                )
            )
            : changes;
    }

    private ValueChange Change(string text, DateOnly day, Snapshot law)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var amount = equals < 0 ? "" : text[(equals + 1)..].Trim();
        // What is written becomes a line of a law file: it may not begin another.
        if (equals <= 0 || amount.Length == 0 || amount.AsSpan().IndexOfAny("\r\n\"#") >= 0)
        {
            throw new Stop(
                ExitCode.Usage,
                terminal.Say(
                    $"«{text}» no dice qué cambia; se escribe NOMBRE=VALOR: tasa_infonavit=6 %",
                    $"\"{text}\" does not say what changes; write NAME=VALUE: tasa_infonavit=6 %"
                )
            );
        }

        var symbol = Find.Symbol(terminal, law, text[..equals].Trim());
        return symbol is ValueSymbol value
            ? new ValueChange(value, amount, day)
            : throw new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    $"«{symbol.Name}» no es un valor fechado de la ley, y solo esos se cambian así",
                    $"\"{symbol.Name}\" is no dated value of the law, and only those are changed so"
                ),
                terminal.Say(
                    "Una fórmula se cambia con una propuesta: vea docs/tutorial.md y --proposal.",
                    "A formula is changed by a proposal: see docs/tutorial.md and --proposal."
                )
            );
    }
}
