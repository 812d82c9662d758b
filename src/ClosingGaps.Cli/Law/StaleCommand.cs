using System.CommandLine;
using System.Text.Json.Nodes;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;

namespace ClosingGaps.Cli.Law;

/// <summary><c>cg law stale</c>: which texts were last read long ago, and what rests on them.</summary>
internal static class StaleCommand
{
    private const int MostNames = 6;

    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var at = Arguments.At(terminal);
        var months = new Option<int>("--months")
        {
            Description = terminal.Say(
                $"Más viejo que estos meses; {StaleText.UsualMonths} si falta.",
                $"Older than these months; {StaleText.UsualMonths} when absent."
            ),
            HelpName = terminal.Say("MESES", "MONTHS"),
            DefaultValueFactory = _ => StaleText.UsualMonths,
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "stale",
            terminal.Say(
                "Qué textos se leyeron hace mucho, y qué descansa en ellos.",
                "Which texts were read long ago, and what rests on them."
            )
        )
        {
            at,
            months,
            json,
        };
        law.AddTo(command);
        command.SetAction(result =>
        {
            if (result.GetValue(months) < 0)
            {
                throw new Stop(
                    ExitCode.Usage,
                    terminal.Say(
                        "--months: los meses van hacia atrás, desde 0; se escribe --months 12",
                        "--months: the months go back, from 0; write --months 12"
                    )
                );
            }

            var day = StaleText.OldBefore(
                result.Given(at) ?? Arguments.Today(),
                result.GetValue(months)
            );
            var stale = StaleText.Before(law.Snapshot(result), day);
            if (result.GetValue(json))
            {
                terminal.Write(
                    Json.List(
                        stale,
                        s => new JsonObject
                        {
                            ["instrument"] = s.Instrument.Name,
                            ["text_as_of"] = s.AsOf is { } asOf ? Figures.Iso(asOf) : null,
                            ["own"] = s.Own,
                            ["resting"] = s.Resting,
                            ["ends"] = Json.List(s.Ends, r => JsonValue.Create(r.Id)),
                        }
                    )
                );
            }
            else
            {
                Write(terminal, stale, day);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(Terminal t, IReadOnlyList<StaleText> stale, DateOnly day)
    {
        t.Line(
            t.Bold(
                t.Say(
                    $"Textos anteriores al {Words.Long(t, day)}, o sin fecha",
                    $"Texts before {Words.Long(t, day)}, or without a date"
                )
            )
        );
        var table = new TextTable(
            new TextTable.Column(t.Say("ordenamiento", "instrument")),
            new(t.Say("texto al", "text as of")),
            new(t.Say("propias", "own"), Right: true),
            new(t.Say("reglas que descansan en él", "rules that rest on it"), Right: true),
            new(t.Say("entre ellas, al final", "among them, at the end"))
        );
        foreach (var s in stale)
        {
            var names = string.Join(", ", s.Ends.Take(MostNames).Select(r => r.Name));
            table.Add(
                t.Say(s.Instrument.Title),
                s.AsOf is { } asOf ? Figures.Iso(asOf) : t.Say("no se dice", "not told"),
                $"{s.Own}",
                $"{s.Resting}",
                s.Ends.Count > MostNames
                    ? names
                        + t.Say(
                            $" y {s.Ends.Count - MostNames} más",
                            $" and {s.Ends.Count - MostNames} more"
                        )
                    : names
            );
        }

        table.Write(t);
    }
}
