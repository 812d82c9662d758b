using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Cli.Calc;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Entitlements;

/// <summary>The sheet of rights in words: what she has, what she lacks and for what, what is not known and what to ask.</summary>
internal static class EntitlementsText
{
    public static void Write(
        Terminal t,
        EntitlementSheet sheet,
        Balance balance,
        Snapshot law,
        bool all
    )
    {
        t.Line(
            t.Bold(
                t.Say(
                    $"Derechos al {Words.Long(t, sheet.Date)}",
                    $"Rights on {Words.Long(t, sheet.Date)}"
                )
            )
        );
        t.Line();
        Granted(t, [.. sheet.All.Where(e => e.Status == EntitlementStatus.Granted)], all);
        foreach (var entitlement in sheet.All.Where(e => e.Status == EntitlementStatus.NotYet))
        {
            NotYet(t, entitlement, all);
        }

        InQuestion(t, balance);
        Unknown(t, sheet);
        if (all)
        {
            NotApplicable(t, sheet);
        }

        Foot(t, sheet, law);
    }

    private static void Granted(Terminal t, IReadOnlyList<Entitlement> granted, bool all)
    {
        if (granted.Count == 0)
        {
            return;
        }

        t.Line(t.Bold(t.Say("Lo que tiene", "What she has")));
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("de", "of")),
            new(t.Say("monto", "amount"), Right: true),
            new(t.Say("lo debe", "owed by")),
            new(t.Say("hasta", "until")),
            new(t.Say("artículo", "article")),
            new(t.Say("según la lectura", "by reading"))
        );
        foreach (var e in granted)
        {
            table.Add(
                t.Say(e.Right.Name),
                e.Instance,
                e.Amount is { } amount ? ResultWords.Value(t, amount) : "",
                t.Say(EntitlementWords.Of(e.Right.OwedBy)),
                e.Until is { } until ? ResultWords.Value(t, until) : "",
                e.Right.Granted.Citation?.ToString() ?? "",
                e.Amount is { } moved ? ResultWords.Range(t, moved) : ""
            );
        }

        table.Write(t);
        foreach (var e in granted)
        {
            if (e is { Amount.IsKnown: true, Right.AmountNote: { } note })
            {
                t.Line($"  {t.Say(e.Right.Name)}: {t.Say(note)}");
            }

            Claim(t, e, t.Say(e.Right.Name) + ". ");
            Others(t, e, t.Say(e.Right.Name) + ". ");
            if (e.LacksAmount)
            {
                t.Line(
                    "  "
                        + t.Say(
                            $"{t.Say(e.Right.Name)}. Cuánto no se sabe: {Why(t, e)}",
                            $"{t.Say(e.Right.Name)}. How much is not known: {Why(t, e)}"
                        )
                );
            }
        }

        foreach (var e in granted.Where(e => all || e.Supposed.Count > 0))
        {
            if (EntitlementWords.Supposed(e) is { } supposed)
            {
                t.Line(t.Dim($"  {t.Say(e.Right.Name)}. {t.Say(supposed)}"));
            }

            if (all)
            {
                Tests(t, e, onlyFailing: false);
            }
        }

        t.Line();
    }

    private static void NotYet(Terminal t, Entitlement e, bool all)
    {
        t.Line(
            $"{t.Bold(t.Say("Todavía no: ", "Not yet: ") + t.Say(e.Right.Name))} · {e.Instance} · {t.Say(EntitlementWords.Of(e.Right.OwedBy))} · {e.Right.Granted.Citation}"
        );
        if (EntitlementWords.Supposed(e) is { } supposed)
        {
            t.Line(t.Dim("  " + t.Say(supposed)));
        }

        Tests(t, e, onlyFailing: !all);
        if (e.Change is { } change)
        {
            t.Line(
                $"  {t.Say("Lo daría:", "What would grant it:")} {t.Say(EntitlementWords.Of(change))}"
            );
        }

        Others(t, e, "");
        Claim(t, e, "");
        t.Line();
    }

    private static void Claim(Terminal t, Entitlement e, string before)
    {
        if (e.ClaimBy is { IsKnown: true } day)
        {
            t.Line(
                $"  {before}{t.Say("Último día para reclamarlo:", "Last day to claim it:")} {ResultWords.Value(t, day)} ({day.Output.Citation})"
            );
        }
    }

    // Who has it only in part is owed the rest by whoever did not register her; who has not, the whole.
    private static void Others(Terminal t, Entitlement e, string before)
    {
        var when =
            e.Status == EntitlementStatus.Granted
                ? t.Say("Además:", "Besides:")
                : t.Say("Entretanto:", "Meanwhile:");
        foreach (var other in e.Instead)
        {
            var range = ResultWords.Range(t, other);
            t.Line(
                $"  {before}{when} {t.Say(other.Output.Label)}, {ResultWords.Value(t, other)}{(range.Length > 0 ? t.Say($", según la lectura {range}", $", by reading {range}") : "")} ({other.Output.Citation})"
            );
        }
    }

    private static string Why(Terminal t, Entitlement e)
    {
        var reasons = e.Amount!.Exact.Reasons.Where(r => r is not (UnknownFact or UnknownSpellDate))
            .Select(r => t.Say(r.Text))
            .Concat(e.Missing.Select(m => t.Say(m.Question)))
            .Distinct()
            .Take(2);
        return string.Join(" · ", reasons);
    }

    private static void Tests(Terminal t, Entitlement e, bool onlyFailing)
    {
        foreach (var test in e.Conditions.Where(c => !onlyFailing || !c.IsMet))
        {
            var mark =
                test.IsMet ? "✓"
                : test.Fails ? "✗"
                : "?";
            t.Line($"  {mark} {t.Say(EntitlementWords.Of(test))}");
        }
    }

    /// <summary>Only for who already receives it, only the payments left; beside it what is never touched.</summary>
    private static void InQuestion(Terminal t, Balance balance)
    {
        foreach (var s in balance.Received)
        {
            var payments = s.Payments.IsKnown
                ? t.Say(
                    $", en {s.Payments.Figure.Value:0} pagos que quedan",
                    $", in {s.Payments.Figure.Value:0} payments left"
                )
                : "";
            t.Line(
                t.Bold(
                    $"{t.Say("En duda si la registran, a lo más: ", "In question if she is registered, at most: ")}{ResultWords.Value(t, s.Amount)}{payments}"
                ) + $" · {t.Say(s.Support.Name)} · {s.Person}"
            );
            t.Line(
                $"  {t.Say(s.Support.Reading.Label)} {t.Say("Se toma: ", "Taken: ")}{t.Say(s.Taken.Label)}"
                    + t.Dim(
                        $"  [{SourceDates.InWords(s.Taken.Provenance.Source ?? "", t.Language)}]"
                    )
            );
            if (ResultWords.Range(t, s.Amount) is { Length: > 0 } range)
            {
                t.Line($"  {t.Say("Según la lectura: ", "By reading: ")}{range}");
            }

            t.Line(
                $"  {t.Say("Pregunte antes, y pida la respuesta por escrito: ", "Ask before, and ask for the answer in writing: ")}{t.Say(s.Support.Ask)}"
            );
        }

        if (balance.Received.Count > 0)
        {
            t.Line(
                t.Say(
                    "  Registrarla es deber de quien la emplea; nadie puede pedirle que renuncie al seguro.",
                    "  Registering her is her employer's duty; nobody may ask her to give up the insurance."
                )
            );
            t.Line(
                $"  {t.Say("El seguro no toca: ", "The insurance does not touch: ")}{string.Join(", ", balance.Book.Never.Select(n => t.Say(n.Name)))}."
            );
            t.Line();
        }
    }

    private static void Unknown(Terminal t, EntitlementSheet sheet)
    {
        var unknown = sheet.All.Where(e => e.Status == EntitlementStatus.Unknown).ToList();
        if (unknown.Count == 0)
        {
            return;
        }

        t.Line(t.Bold(t.Say("No se sabe", "Not known")));
        foreach (var e in unknown)
        {
            t.Line($"  {t.Say(e.Right.Name)} · {e.Instance} · {e.Right.Granted.Citation}");
            foreach (
                var reason in e.Granted!.Exact.Reasons.Where(r =>
                    r is not (UnknownFact or UnknownSpellDate)
                )
            )
            {
                t.Line(t.Dim("    " + t.Say(reason.Text)));
            }
        }

        t.Line();
        ResultText.StillToKnow(t, sheet.Missing());
    }

    private static void NotApplicable(Terminal t, EntitlementSheet sheet)
    {
        var names = sheet
            .All.Where(e => e.Status == EntitlementStatus.NotApplicable)
            .Select(e => t.Say(e.Right.Name))
            .Distinct()
            .ToList();
        if (names.Count > 0)
        {
            t.Line(t.Bold(t.Say("No aplica", "Not applicable")));
            names.ForEach(name => t.Line("  " + name));
            t.Line();
        }
    }

    private static void Foot(Terminal t, EntitlementSheet sheet, Snapshot law)
    {
        if (sheet.WeeksWereCounted)
        {
            t.Line(
                t.Say(
                    "Semanas: contadas de los periodos del archivo; el IMSS reconoce las que tiene en sus registros.",
                    "Weeks: counted from the stretches of the file; IMSS recognises those in its records."
                )
            );
        }

        if (sheet.TellsNoStretch)
        {
            t.Line(
                t.Say(
                    "El archivo no dice en qué fechas la registraron: se cuenta como no registrada. Con sus periodos la respuesta puede cambiar.",
                    "The file does not tell the dates of registration: it counts as not registered. With the stretches (periodos) the answer may change."
                )
            );
        }

        var known = sheet
            .All.SelectMany(e => e.Instead.Append(e.Granted).Append(e.Amount))
            .OfType<Casework.Result>()
            .Where(r => r.IsKnown)
            .ToList();
        if (known.Count > 0)
        {
            t.Line(
                t.Say(
                    $"Es una estimación: resuelve quien lo debe. Lo más débil en que descansa: {Words.Say(t, known.Max(r => r.Exact.Evidence))}.",
                    $"This is an estimate: whoever owes it decides. The weakest that it rests on: {Words.Say(t, known.Max(r => r.Exact.Evidence))}."
                )
            );
        }

        t.Line(t.Dim($"{t.Say("Ley", "Law")} {law.Hash[..12]}"));
    }
}
