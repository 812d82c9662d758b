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
    /// <summary>Before any figure that could be shown to an employer: the risk, the way without telling him, and an equal "not now".</summary>
    public static Bilingual ForHer { get; } =
        new(
            "Si usted es la trabajadora: puede pedir al IMSS que la inscriba sin decirlo antes en la casa o en el rancho (LSS 18). Pedirlo puede poner en riesgo el empleo; si la despiden, hay dos meses para reclamar (LFT 518). Esperar también es una decisión.",
            "If you are the worker: you may ask IMSS to register you without first telling the home or the farm (LSS 18). Asking may put the job at risk; if you are dismissed, you have two months to claim (LFT 518). Waiting is a decision too."
        );

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
        t.Line(t.Say(ArrearsWords.OwedTo));
        t.Line(t.Say(ForHer));
        if (answer.IsForbidden)
        {
            t.Line(t.Bold(t.Say(ArrearsWords.ForbiddenWork)));
        }

        t.Line();
        Months(t, answer);
        foreach (var section in ArrearsWords.Sections(answer))
        {
            Section(t, answer, section);
        }

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
                t.Say(ArrearsWords.Remark(m))
            );
        }

        table.Write(t);
        t.Line();
    }

    private static void Section(Terminal t, ArrearsAnswer answer, ArrearsSection section)
    {
        t.Line(t.Bold(t.Say(section.Title)));
        var table = new TextTable(new TextTable.Column(""), new("", Right: true), new(""));
        foreach (var rule in section.Rules)
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
            t.Line(t.Say(ArrearsWords.MonthlyPayment));
        }

        if (ArrearsWords.LacksPrices(answer))
        {
            t.Line(t.Say(ArrearsWords.NoPrices));
        }

        t.Line(t.Say(ArrearsWords.Besides));
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
