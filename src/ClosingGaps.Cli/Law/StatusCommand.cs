using System.CommandLine;
using System.Text.Json.Nodes;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary><c>cg law status</c>: what ends, changes or should change soon, and what is not known.</summary>
internal static class StatusCommand
{
    /// <summary>The longest date in words: 30 de septiembre de 2026.</summary>
    private const int DateWidth = 24;

    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var at = Arguments.At(terminal);
        var within = new Option<int>("--within")
        {
            Description = terminal.Say(
                $"Cuántos días hacia delante; {LawStatus.UsualDays} si falta.",
                $"How many days ahead; {LawStatus.UsualDays} when absent."
            ),
            HelpName = terminal.Say("DÍAS", "DAYS"),
            DefaultValueFactory = _ => LawStatus.UsualDays,
        };
        var check = new Option<bool>("--check")
        {
            Description = terminal.Say(
                "Salir con 5 si algo termina o ya debió cambiar.",
                "Exit with 5 if something ends or should have changed."
            ),
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "status",
            terminal.Say(
                "Qué termina o cambia pronto, qué suele cambiar, y qué no se sabe.",
                "What ends or changes soon, what usually changes, and what is not known."
            )
        )
        {
            at,
            within,
            check,
            json,
        };
        law.AddTo(command);
        command.SetAction(result =>
        {
            if (result.GetValue(within) < 0)
            {
                throw new Stop(
                    ExitCode.Usage,
                    terminal.Say(
                        "--within: los días van hacia delante, desde 0; se escribe --within 120",
                        "--within: the days go ahead, from 0; write --within 120"
                    )
                );
            }

            var status = LawStatus.Of(
                law.Snapshot(result),
                result.Given(at) ?? Arguments.Today(),
                result.GetValue(within),
                terminal.Language
            );
            if (result.GetValue(json))
            {
                terminal.Write(ToJson(status));
            }
            else
            {
                Write(terminal, status);
            }

            var isLate = status.Expected.Any(status.IsLate);
            return result.GetValue(check) && (status.Ends.Count > 0 || isLate)
                ? ExitCode.CheckFailed
                : ExitCode.Ok;
        });
        return command;
    }

    private static void Write(Terminal t, LawStatus status)
    {
        t.Line(
            t.Bold(
                t.Say(
                    $"La ley al {Words.Long(t, status.Date)}, y hasta el {Words.Long(t, status.Last)}",
                    $"The law on {Words.Long(t, status.Date)}, and up to {Words.Long(t, status.Last)}"
                )
            )
        );
        t.Line();
        Changes(t, t.Say(StatusWords.Ends), status.Ends);
        Changes(t, t.Say(StatusWords.Changes), status.Changes);
        if (status.Expected.Count > 0)
        {
            t.Line(t.Bold(t.Say(StatusWords.Expected)));
            foreach (var e in status.Expected)
            {
                var late = status.IsLate(e) ? $" · {t.Say(StatusWords.Late)}" : "";
                t.Line(
                    $"  {Words.Long(t, e.Expected), -DateWidth}  {e.Value.Id} · {t.Say(e.Value.Label)}{late}"
                );
            }

            t.Line();
        }

        if (status.Unknown.Count > 0)
        {
            t.Line(t.Bold(t.Say(StatusWords.Unknown)));
            foreach (var value in status.Unknown)
            {
                t.Line($"  {value.Id} · {t.Say(value.Label)}");
            }

            t.Line();
        }

        t.Line(
            t.Say("Valores en vigor: ", "Values in force: ")
                + string.Join(
                    ", ",
                    status
                        .ByEvidence.OrderBy(e => e.Key)
                        .Select(e => $"{e.Value} {Words.Say(t, e.Key)}")
                )
        );
    }

    private static void Changes(Terminal t, string title, IReadOnlyList<LawChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        t.Line(t.Bold(title));
        foreach (var c in changes)
        {
            var what = c.After is null ? c.Before : $"{c.Before} → {c.After}";
            var text = what?.Contains('\n', StringComparison.Ordinal) == true ? "" : $": {what}";
            t.Line(
                $"  {Words.Long(t, c.Date), -DateWidth}  {c.Symbol.Id} · {t.Say(c.Symbol.Label)}{text}"
            );
        }

        t.Line();
    }

    private static JsonObject ToJson(LawStatus status) =>
        new()
        {
            ["date"] = Figures.Iso(status.Date),
            ["last"] = Figures.Iso(status.Last),
            ["ends"] = Json.List(status.Ends, ToJson),
            ["changes"] = Json.List(status.Changes, ToJson),
            ["expected"] = Json.List(
                status.Expected,
                e => new JsonObject
                {
                    ["id"] = e.Value.Id,
                    ["last"] = Figures.Iso(e.Last),
                    ["expected"] = Figures.Iso(e.Expected),
                    ["late"] = status.IsLate(e),
                }
            ),
            ["unknown"] = Json.List(status.Unknown, v => JsonValue.Create(v.Id)),
            ["values_by_evidence"] = new JsonObject(
                status
                    .ByEvidence.OrderBy(e => e.Key)
                    .Select(e =>
                        KeyValuePair.Create<string, JsonNode?>(Json.EvidenceCode(e.Key), e.Value)
                    )
            ),
        };

    private static JsonObject ToJson(LawChange c) =>
        new()
        {
            ["date"] = Figures.Iso(c.Date),
            ["id"] = c.Symbol.Id,
            ["before"] = c.Before,
            ["after"] = c.After,
        };
}
