using System.CommandLine;
using System.Text.Json.Nodes;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary><c>cg law diff DATE DATE</c>: what changed in the law between two days, by instrument and article.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var first = Arguments.Date(
            terminal.Say("FECHA1", "DATE1"),
            terminal.Say(
                "Desde después de este día, como 2024-12-31.",
                "After this day, as 2024-12-31."
            )
        );
        var last = Arguments.Date(
            terminal.Say("FECHA2", "DATE2"),
            terminal.Say("Hasta este día, con él.", "Up to this day, with it.")
        );
        var territory = Arguments.Territory(terminal);
        var json = Arguments.Json(terminal);
        var command = new Command(
            "diff",
            terminal.Say(
                "Qué cambió en la ley entre dos fechas.",
                "What changed in the law between two dates."
            )
        )
        {
            first,
            last,
            territory,
            json,
        };
        law.AddTo(command);
        command.SetAction(result =>
        {
            var (from, to) = (result.GetRequiredValue(first), result.GetRequiredValue(last));
            if (from >= to)
            {
                throw new Stop(
                    ExitCode.Usage,
                    terminal.Say(
                        "la primera fecha debe ser anterior a la segunda",
                        "the first date must be before the second"
                    ),
                    $"cg law diff {Figures.Iso(to)} {Figures.Iso(from)}"
                );
            }

            var place = result.GetValue(territory);
            var changes = new LawChanges(terminal.Language)
                .Between(law.Snapshot(result), from, to)
                .Where(c => Place.Counts(c.Package, place) || place is null)
                .ToList();
            if (result.GetValue(json))
            {
                terminal.Write(Json.List(changes, ToJson));
            }
            else
            {
                Write(terminal, changes, from, to);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(Terminal t, List<LawChange> changes, DateOnly from, DateOnly to)
    {
        foreach (var article in changes.GroupBy(c => c.Citation?.ToString() ?? ""))
        {
            t.Line(
                t.Bold(article.Key.Length > 0 ? article.Key : t.Say("Sin artículo", "No article"))
            );
            foreach (var c in article)
            {
                Write(t, c);
            }

            t.Line();
        }

        t.Line(
            t.Say(
                $"{changes.Count} {(changes.Count == 1 ? "cambio" : "cambios")} después del {Words.Long(t, from)} y hasta el {Words.Long(t, to)}.",
                $"{changes.Count} {(changes.Count == 1 ? "change" : "changes")} after {Words.Long(t, from)}, up to {Words.Long(t, to)}."
            )
        );
    }

    private static void Write(Terminal t, LawChange c)
    {
        var what = c.Kind switch
        {
            "exception" => t.Say($" · salvo {c.Name}", $" · exception {c.Name}"),
            _ => "",
        };
        var package =
            c.Package.Scope is null && !c.Package.IsProposal ? "" : $" · {c.Package.Name}";
        t.Line($"  {Figures.Iso(c.Date)}  {c.Symbol.Id}{what}{package}");
        // Of a table only the rows that differ.
        var before = c.Before?.Split('\n') ?? [];
        var after = c.After?.Split('\n') ?? [];
        foreach (var line in before.Except(after))
        {
            t.Line("    " + t.Red($"- {line}"));
        }

        foreach (var line in after.Except(before))
        {
            t.Line("    " + t.Green($"+ {line}"));
        }

        if (c.After is null)
        {
            t.Line("    " + t.Green(t.Say("termina", "ends")));
        }

        if (c.Provenance is { } p)
        {
            var source = p.Source is null ? "" : p.Source + " · ";
            t.Line("    " + t.Dim($"{source}{Words.Say(t, p.Force)} · {Words.Say(t, p.Evidence)}"));
        }
    }

    private static JsonObject ToJson(LawChange c) =>
        new()
        {
            ["date"] = Figures.Iso(c.Date),
            ["id"] = c.Symbol.Id,
            ["kind"] = c.Kind,
            ["name"] = c.Name,
            ["instrument"] = c.Citation?.Instrument.Name,
            ["citation"] = c.Citation?.ToString(),
            ["package"] = c.Package.Name,
            ["before"] = c.Before,
            ["after"] = c.After,
            ["provenance"] = c.Provenance is { } p ? Json.Provenance(p) : null,
        };
}
