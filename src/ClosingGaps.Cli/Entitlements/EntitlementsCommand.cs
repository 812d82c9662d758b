using System.CommandLine;
using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Casework.Output;
using ClosingGaps.Cli.Calc;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Entitlements;

/// <summary><c>cg entitlements</c>: every right of each person of a file at a date, and what is missing for those she does not have.</summary>
internal static class EntitlementsCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new CalcOptions(terminal);
        var file = new Argument<string>(terminal.Say("ARCHIVO", "FILE"))
        {
            Description = terminal.Say(
                "Situación en YAML o JSON; el formato está en docs/cli.md.",
                "Situation in YAML or JSON; its form is in docs/cli.md."
            ),
        };
        var at = Arguments.Day(
            terminal,
            "--at",
            terminal.Say(
                "Día para el que se pregunta, 2026-11-24. Si falta, el primero del mes del archivo.",
                "Day asked about, 2026-11-24. When absent, the first of the file's month."
            )
        );
        var all = new Option<bool>("--all")
        {
            Description = terminal.Say(
                "También lo que no aplica, y las pruebas que sí cumple.",
                "What does not apply as well, and the tests that she passes."
            ),
        };
        var right = new Option<string?>("--right")
        {
            Description = terminal.Say(
                "Solo los derechos cuyo nombre o regla tenga este texto.",
                "Only the rights whose name or rule holds this text."
            ),
            HelpName = terminal.Say("TEXTO", "TEXT"),
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "entitlements",
            terminal.Say(
                "Cada derecho de una persona en una fecha: lo tiene, todavía no, no aplica o no se sabe; y qué le falta.",
                "Each right of a person at a date: granted, not yet, not applicable or unknown; and what is missing."
            )
        )
        {
            file,
            at,
            right,
            all,
            json,
        };
        command.Aliases.Add("derechos");
        options.AddTo(command, asksMonth: false);
        command.SetAction(result =>
        {
            var day = result.Given(at);
            var (law, request) = options.Read(
                result,
                result.GetValue(file),
                [],
                day is { } d ? Figures.IsoMonth(d) : null
            );
            var calculator = new Calculator(law);
            var date = day ?? request.LastMonth;
            Within(terminal, law, date);
            var rights = Book(terminal, law);
            var sheet = EntitlementSheet.Of(
                calculator,
                request.Situation,
                date,
                request.Choices,
                Asked(terminal, rights, result.GetValue(right), law)
            );
            var balance = Balance.Of(
                calculator,
                request.Situation,
                date,
                request.Choices,
                BalanceBook.Read(Path.Combine(Content(terminal), "balance.yaml"), law, rights)
            );
            if (result.GetValue(json))
            {
                terminal.Write(EntitlementsJson.Of(sheet, balance, law));
            }
            else
            {
                EntitlementsText.Write(terminal, sheet, balance, law, result.GetValue(all));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Before the first minimum wage that the law holds, no answer would rest on it.</summary>
    private static void Within(Terminal terminal, Snapshot law, DateOnly date)
    {
        if (
            law.Find("salario_mínimo_general") is ValueSymbol { Entries: [_, ..] } wage
            && wage.Entries.Min(e => e.From) is var first
            && date < first
        )
        {
            throw new Stop(
                ExitCode.NoRule,
                terminal.Say(
                    $"la ley que se tiene empieza el {Words.Long(terminal, first)}; elija un día desde entonces: --at 2026-11-24",
                    $"the law held begins on {Words.Long(terminal, first)}; choose a day from then on: --at 2026-11-24"
                )
            );
        }
    }

    /// <summary>The catalogue that comes with the program.</summary>
    public static RightsBook Book(Terminal terminal, Snapshot law) =>
        RightsBook.Read(Path.Combine(Content(terminal), "rights"), law);

    /// <summary>The folder of content.</summary>
    public static string Content(Terminal terminal) =>
        ProductFolder.Find(terminal.Folder, "balance.yaml", "content")
        ?? throw new Stop(
            ExitCode.BadInput,
            terminal.Say(
                "no se encuentra la carpeta content, que acompaña al programa",
                "the folder content, which comes with the program, was not found"
            )
        );

    private static RightsBook Asked(Terminal terminal, RightsBook book, string? text, Snapshot law)
    {
        if (text is null)
        {
            return book;
        }

        var asked = book.Only(text, law);
        return asked.Rights.Count > 0
            ? asked
            : throw new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    $"--right: ningún derecho se llama «{text}»; sin --right se ven todos",
                    $"--right: no right is called “{text}”; without --right all are shown"
                )
            );
    }
}
