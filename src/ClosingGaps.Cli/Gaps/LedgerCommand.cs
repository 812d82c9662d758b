using System.CommandLine;
using ClosingGaps.Cli.Data;
using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Ledger;

namespace ClosingGaps.Cli.Gaps;

/// <summary><c>cg ledger [FOLDER]</c>: which clause of the law keeps how much of the gap open.</summary>
internal static class LedgerCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = Arguments.Survey(terminal);
        var law = new LawFolder(terminal);
        var population = new PopulationOptions(terminal);
        var surveys = new SurveyOptions(terminal);
        var run = new GapsRun(terminal, law, new ReformOptions(terminal), population, surveys);
        var date = Arguments.LawDate(terminal);
        var territory = new Option<string[]>("--territory")
        {
            Description = terminal.Say(
                "También en un estado, con dos cifras: 20. Varios, separados por espacio.",
                "Also in a state, of two digits: 20. Several, with spaces between."
            ),
            HelpName = terminal.Say("ESTADO", "STATE"),
            AllowMultipleArgumentsPerToken = true,
        };
        var clauses = new Option<string[]>("--clauses")
        {
            Description = terminal.Say(
                "Las cláusulas, por el nombre de su propuesta; si falta, las diez que vienen con la ley. Cada una cambia solo valores.",
                "The clauses, by the name of their proposal; when absent, the ten that come with the law. Each changes values only."
            ),
            HelpName = terminal.Say("PROPUESTA", "PROPOSAL"),
            AllowMultipleArgumentsPerToken = true,
        };
        var csv = Arguments.Csv(terminal);
        var json = Arguments.Json(terminal);
        var command = new Command(
            "ledger",
            terminal.Say(
                "El libro de brechas: cuánto de cada brecha mantiene abierto cada cláusula de la ley, y cuánto el incumplimiento. Suma.",
                "The gap ledger: how much of each gap every clause of the law keeps open, and how much non-compliance. It adds up."
            )
        )
        {
            folder,
            date,
            territory,
            clauses,
            csv,
            json,
        };
        command.Add(law.Folder);
        population.AddTo(command);
        surveys.AddTo(command);
        command.SetAction(result =>
        {
            var states = result.GetValue(territory) ?? [];
            if (Array.Find(states, s => StateTile.Find(s) is null) is { } unknown)
            {
                throw new Stop(
                    ExitCode.BadInput,
                    terminal.Say(
                        $"«{unknown}» no es un estado: dos cifras, de 01 a 32",
                        $"\"{unknown}\" is no state: two digits, from 01 to 32"
                    )
                );
            }

            LedgerReport report;
            try
            {
                report = run.Ledger(
                    result,
                    result.GetValue(folder),
                    result.Given(date) ?? GapsRun.DefaultLawDate,
                    result.GetValue(clauses) is { Length: > 0 } asked ? asked : LedgerStudy.Shipped,
                    states
                );
            }
            catch (LedgerException e)
            {
                throw new Stop(ExitCode.BadInput, terminal.Say(e.Text));
            }

            if (result.GetValue(csv) is { } file)
            {
                File.WriteAllText(terminal.Path(file), LedgerCsv.Write(report));
            }

            if (result.GetValue(json))
                terminal.Write(LedgerJson.Of(report));
            else
                LedgerText.Write(terminal, report);
            return ExitCode.Ok;
        });
        return command;
    }
}
