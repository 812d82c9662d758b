using System.CommandLine;
using ClosingGaps.Casework.Output;
using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary><c>cg law show NAME --at DATE</c>: one thing of the law as it stands on a day, with its history.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var name = Arguments.Name(terminal);
        var at = Arguments.At(terminal);
        at.Required = true;
        var territory = Arguments.Territory(terminal);
        var json = Arguments.Json(terminal);
        var command = new Command(
            "show",
            terminal.Say(
                "Muestra una regla, valor, tabla, entrada o lectura como está en una fecha.",
                "Shows a rule, value, table, input or reading as it stands on a date."
            )
        )
        {
            name,
            at,
            territory,
            json,
        };
        law.AddTo(command);
        command.SetAction(result =>
        {
            var snapshot = law.Snapshot(result);
            if (
                !result.GetValue(json)
                && CategoryText.Find(snapshot, result.GetRequiredValue(name)) is { } category
            )
            {
                CategoryText.Write(terminal, snapshot, category);
                return ExitCode.Ok;
            }

            var symbol = Find.Symbol(terminal, snapshot, result.GetRequiredValue(name));
            var moment = new Moment(result.GetValue(at), result.GetValue(territory));
            var graph = new SymbolGraph(snapshot);
            if (result.GetValue(json))
            {
                terminal.Write(ShowJson.Of(symbol, moment, graph));
            }
            else
            {
                new ShowText(terminal, graph).Write(symbol, moment);
            }

            return Place.Has(symbol, moment) ? ExitCode.Ok : ExitCode.NoRule;
        });
        return command;
    }
}
