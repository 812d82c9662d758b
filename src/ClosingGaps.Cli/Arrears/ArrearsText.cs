using ClosingGaps.Casework.Arrears;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Cli.Calc;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Cli.Arrears;

/// <summary>Arrears for people: whose the money is, the months, then what it costs to put right today and what it costs to be found.</summary>
internal static class ArrearsText
{
    public static Bilingual OwedTo { get; } =
        new(
            "Se debe al IMSS, al INFONAVIT y a la AFORE; no se le paga a ella en efectivo. La cuenta la hace el IMSS: ésta es una estimación.",
            "Owed to IMSS, INFONAVIT and the AFORE; not paid to her in cash. IMSS does the reckoning: this is an estimate."
        );

    /// <summary>Before any figure that could be shown to an employer: the risk, the way without telling him, and an equal "not now".</summary>
    public static Bilingual ForHer { get; } =
        new(
            "Si usted es la trabajadora: puede pedir al IMSS que la inscriba sin decirlo antes en la casa o en el rancho (LSS 18). Pedirlo puede poner en riesgo el empleo; si la despiden, hay dos meses para reclamar (LFT 518). Esperar también es una decisión.",
            "If you are the worker: you may ask IMSS to register you without first telling the home or the farm (LSS 18). Asking may put the job at risk; if you are dismissed, you have two months to claim (LFT 518). Waiting is a decision too."
        );

    private static Bilingual ForbiddenWork { get; } =
        new(
            "La ley prohíbe este trabajo a su edad (LFT 22 Bis, 284-IV y 331 Bis): pagar las cuotas no lo permite. Primero va su protección.",
            "The law forbids this work at her age (LFT 22 Bis, 284-IV and 331 Bis): paying contributions does not allow it. Her protection comes first."
        );

    /// <summary>Totals that mean nothing when no accident was given.</summary>
    public static IReadOnlyList<string> OfAccident { get; } =
    [
        ArrearsRules.Allowance,
        ArrearsRules.Funeral,
        ArrearsRules.Capital,
        ArrearsRules.FreedByCapital,
        ArrearsRules.WithAccident,
    ];

    public static void Write(Terminal t, Snapshot law, ArrearsAnswer answer)
    {
        t.Line(
            t.Bold(
                t.Say(
                    $"Lo que no se pagó por {answer.Employment}, de {Words.Month(t, answer.First)} a {Words.Month(t, answer.Last)}",
                    $"What was not paid for {answer.Employment}, {Words.Month(t, answer.First)} to {Words.Month(t, answer.Last)}"
                )
            )
        );
        t.Line(t.Say(OwedTo));
        t.Line(t.Say(ForHer));
        if (answer.IsForbidden)
        {
            t.Line(t.Bold(t.Say(ForbiddenWork)));
        }

        t.Line();
        Months(t, answer);
        Section(
            t,
            answer,
            t.Say(
                "Si se registra y se paga hoy, por voluntad propia (sin multa, LSS 304-C)",
                "If registered and paid today, of one's own accord (no fine, LSS 304-C)"
            ),
            [
                ArrearsRules.InsuranceOwed,
                ArrearsRules.HousingOwed,
                ArrearsRules.Update,
                ArrearsRules.Surcharges,
                ArrearsRules.IfRegisteredToday,
            ]
        );
        Section(
            t,
            answer,
            t.Say("Si lo encuentra el IMSS", "If IMSS finds it"),
            [
                ArrearsRules.LowestFine,
                ArrearsRules.HighestFine,
                ArrearsRules.IfFoundLowest,
                ArrearsRules.IfFoundHighest,
            ]
        );
        if (answer.HasAccident)
        {
            Section(
                t,
                answer,
                t.Say(
                    "Si además hubo un accidente de trabajo (LSS 77 a 79)",
                    "If there was a work accident besides (LSS 77 to 79)"
                ),
                OfAccident
            );
        }

        Section(
            t,
            answer,
            t.Say("De todo esto, a ella", "Of all this, to her"),
            [ArrearsRules.Deductible]
        );
        Lapsed(t, answer);
        Notes(t, answer);
        Readings(t, answer);
        t.Line(
            t.Say(
                $"Evidencia en que descansa: {Words.Say(t, answer.Evidence)}.",
                $"Evidence that it rests on: {Words.Say(t, answer.Evidence)}."
            )
        );
        t.Line(t.Dim($"{t.Say("Ley", "Law")} {law.Hash[..12]}"));
    }

    private static void Months(Terminal t, ArrearsAnswer answer)
    {
        var table = new TextTable(
            new TextTable.Column(t.Say("mes", "month")),
            new(t.Say("debió pagarse", "was due")),
            new(t.Say("empleadora", "employer"), Right: true),
            new(t.Say("trabajadora", "worker"), Right: true),
            new(t.Say("vivienda", "housing"), Right: true),
            new(t.Say("meses de recargo", "months of surcharge"), Right: true),
            new(t.Say("actualización", "update"), Right: true),
            new(t.Say("recargos", "surcharges"), Right: true),
            new("")
        );
        foreach (var m in answer.Months)
        {
            table.Add(
                Figures.IsoMonth(m.Month),
                m.Due.State == FactState.Known
                    ? Figures.Iso(DateOnly.FromDayNumber((int)m.Due.Value))
                    : t.Say(Figures.Unknown),
                Short(t, m.Employer),
                Short(t, m.Worker),
                Short(t, m.Housing),
                Short(t, m.SurchargeMonths),
                Short(t, m.Update),
                Short(t, m.Surcharges),
                Remark(t, m)
            );
        }

        table.Write(t);
        t.Line();
    }

    private static string Remark(Terminal t, MonthOwed m) =>
        m.Lapsed is { State: FactState.Known, Value: not 0 }
            ? t.Say("hace más de cinco años", "over five years ago")
        : m.IsOwed is { State: FactState.Known, Value: 0 } ? t.Say("aún no vence", "not yet due")
        : "";

    private static void Section(
        Terminal t,
        ArrearsAnswer answer,
        string title,
        IReadOnlyList<string> rules
    )
    {
        t.Line(t.Bold(title));
        var table = new TextTable(new TextTable.Column(""), new("", Right: true), new(""));
        foreach (var rule in rules)
        {
            var total = answer.Total(rule);
            table.Add(
                t.Say(total.Output.Label),
                Long(t, total),
                total.Output.Citation?.ToString() ?? ""
            );
        }

        table.Write(t);
        t.Line();
    }

    private static void Lapsed(Terminal t, ArrearsAnswer answer)
    {
        var lapsed = answer.Total(ArrearsRules.Lapsed);
        if (lapsed is { State: FactState.Known, Value: 0 })
        {
            return;
        }

        t.Line(
            t.Say(
                $"Aparte, de hace más de cinco años: {Long(t, lapsed)}. Puede ya no cobrarse (LSS 298), si nadie gestionó el cobro; la facultad del IMSS para fijarlo corre desde que se entera (LSS 297).",
                $"Apart, from more than five years ago: {Long(t, lapsed)}. It may no longer be collected (LSS 298), if nobody took steps to; IMSS's power to assess it runs from when it learns of it (LSS 297)."
            )
        );
        t.Line();
    }

    private static void Notes(Terminal t, ArrearsAnswer answer)
    {
        if (answer.AssumesMonthlyPayment)
        {
            t.Line(
                t.Say(
                    "Se tomó el pago de cada mes, porque nadie eligió otro periodo (LSS 239-C V).",
                    "Payment by the month was taken, because nobody chose another period (LSS 239-C V)."
                )
            );
        }

        if (
            answer.Months.Any(m =>
                m.IsOwed is { State: FactState.Known, Value: not 0 }
                && m.Employer.State == FactState.Known
                && m.Update.State == FactState.Unknown
            )
        )
        {
            t.Line(
                t.Say(
                    "Falta el índice de precios de algún mes: sin la actualización, la suma es «al menos».",
                    "The price index of some month is missing: without the update, the sum is \"at least\"."
                )
            );
        }

        t.Line(
            t.Say(
                "Además, quien no inscribe responde por las prestaciones y pensiones que ella no pudo recibir (LSS 88, 149 y 186): eso no está en la cuenta.",
                "Besides, who does not register answers for benefits and pensions that she could not get (LSS 88, 149 and 186): that is not in the account."
            )
        );
        t.Line();
        if (answer.Missing.Count == 0)
        {
            return;
        }

        t.Line(t.Say("Falta saber:", "Still to know:"));
        var table = new TextTable(new TextTable.Column(""), new(""));
        foreach (var m in answer.Missing)
        {
            table.Add(MissingPath.Of(m), t.Say(m.Question));
        }

        table.Write(t);
        t.Line();
    }

    private static void Readings(Terminal t, ArrearsAnswer answer)
    {
        if (answer.Readings.Count == 0)
        {
            return;
        }

        t.Line(
            t.Say(
                $"Con otra lectura de un punto abierto, «{answer.Principal.Output.Label.Es}» sería:",
                $"Under another reading of an open point, \"{answer.Principal.Output.Label.En}\" would be:"
            )
        );
        var table = new TextTable(new TextTable.Column(""), new(""), new("", Right: true));
        foreach (var r in answer.Readings)
        {
            table.Add(
                $"{r.Reading.Name}={r.Option.Name}",
                t.Say(r.Option.Label),
                Long(t, r.Result)
            );
        }

        table.Write(t);
        t.Line();
    }

    /// <summary>In a column: an unknown amount as what it comes to at least.</summary>
    private static string Short(Terminal t, OutputResult r) =>
        r.AtLeast is { } least
            ? "≥ " + Figures.Text(r.Output.Type, least, t.Language)
            : Figures.Text(r.Output.Type, r.State, r.Value, t.Language);

    private static string Long(Terminal t, OutputResult r) =>
        r.AtLeast is { } least
            ? $"{t.Say("al menos", "at least")} {Figures.Text(r.Output.Type, least, t.Language)}"
            : Short(t, r);
}
