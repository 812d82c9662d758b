using System.CommandLine;
using System.Text.Json.Nodes;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary><c>cg law timeline</c>: every dated change, day by day: what the law said before and after.</summary>
internal static class TimelineCommand
{
    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var from = Arguments.Day(
            terminal,
            "--from",
            terminal.Say("Desde; 2018-01-01 si falta.", "From; 2018-01-01 when absent.")
        );
        var to = Arguments.Day(
            terminal,
            "--to",
            terminal.Say("Hasta; 2030-12-31 si falta.", "Up to; 2030-12-31 when absent.")
        );
        var of = new Option<string?>("--of")
        {
            Description = terminal.Say(
                "Solo de un nombre o de un ordenamiento: uma_diaria, lss.",
                "Only of a name or an instrument: uma_diaria, lss."
            ),
            HelpName = terminal.Say("NOMBRE", "NAME"),
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "timeline",
            terminal.Say(
                "Cada cambio de la ley por fecha, con lo que decía antes y después.",
                "Each change of the law by date, with what it said before and after."
            )
        )
        {
            from,
            to,
            of,
            json,
        };
        law.AddTo(command);
        command.SetAction(result =>
        {
            var name = result.GetValue(of);
            var first = result.Given(from) ?? LawTimeline.First;
            var last = result.Given(to) ?? LawTimeline.Last;
            if (first > last)
            {
                throw new Stop(
                    ExitCode.Usage,
                    terminal.Say(
                        $"--from ({Figures.Iso(first)}) es posterior a --to ({Figures.Iso(last)}); escríbalas al revés",
                        $"--from ({Figures.Iso(first)}) is after --to ({Figures.Iso(last)}); write them the other way round"
                    )
                );
            }

            var changes = LawTimeline.Of(
                law.Snapshot(result),
                first,
                last,
                name,
                terminal.Language
            );
            if (changes.Count == 0)
            {
                throw new Stop(
                    ExitCode.NoRule,
                    terminal.Say(
                        "la ley no tiene cambios con ese nombre en esas fechas; los nombres están en cg law list",
                        "the law has no changes of that name on those dates; names are in cg law list"
                    )
                );
            }

            if (result.GetValue(json))
            {
                terminal.Write(
                    Json.List(
                        changes,
                        c => new JsonObject
                        {
                            ["date"] = Figures.Iso(c.Date),
                            ["id"] = c.Symbol.Id,
                            ["citation"] = c.Citation?.ToString(),
                            ["package"] = c.Package.Name,
                            ["before"] = c.Before,
                            ["after"] = c.After,
                            ["provenance"] = c.Provenance is { } p ? Json.Provenance(p) : null,
                        }
                    )
                );
            }
            else
            {
                Write(terminal, changes);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(Terminal t, IReadOnlyList<LawChange> changes)
    {
        foreach (var day in changes.GroupBy(c => c.Date))
        {
            t.Line(t.Bold(Words.Long(t, day.Key)));
            foreach (var c in day)
            {
                var what = LawTimeline.What(c, t.Language);
                var evidence = c.Provenance is { Evidence: not Evidence.Verified } p
                    ? $" · {Words.Say(t, p.Evidence)}"
                    : "";
                t.Line($"  {c.Citation}  {t.Say(c.Symbol.Label)}: {what}{evidence}");
            }

            t.Line();
        }

        t.Line(
            t.Say(
                $"{changes.Count} cambios. Qué decía cada regla: cg law diff.",
                $"{changes.Count} changes. What each rule said: cg law diff."
            )
        );
    }
}
