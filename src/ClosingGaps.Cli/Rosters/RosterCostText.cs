using System.Globalization;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Rosters;

/// <summary>The cost in tables: in all by payer with its article, week by week, person by person.</summary>
internal sealed class RosterCostText(Terminal t, RosterView view, RosterCostReport report)
{
    public void Write()
    {
        var period = report.Period;
        t.Line(
            t.Bold(
                t.Say(
                    $"Costo del {Words.Long(t, period.From)} al {Words.Long(t, period.To)}, {RosterWords.Count(period.Weeks.Count, "semana", "semanas")}",
                    $"Cost from {Words.Long(t, period.From)} to {Words.Long(t, period.To)}, {RosterWords.Count(period.Weeks.Count, "week", "weeks")}"
                )
            )
        );
        Totals();
        Notes();
        Branches();
        Weeks();
        if (view.ShowsWorkers)
        {
            Workers();
        }
    }

    private void Totals()
    {
        var table = new TextTable(new TextTable.Column(""), new("", Right: true), new(""));
        var s = report.Total;
        Rule("cuota_patronal_empleo", s.Employer);
        Rule("cuota_obrera_empleo", s.Worker);
        table.Add(
            t.Say("Total que se entrega al IMSS", "Handed to IMSS in all"),
            RosterWords.Money(s.Total),
            ""
        );
        Rule("descuento_a_la_trabajadora", s.Deducted);
        Rule("pago_de_la_empleadora", s.EmployerPays);
        Rule("cuota_del_estado", s.State);
        Rule("estímulo_del_campo", s.Relief);
        table.Add(
            t.Say("Total con el estímulo", "In all with the relief"),
            RosterWords.Money(s.AfterRelief),
            ""
        );
        table.Write(t);
        t.Line();

        void Rule(string name, long centavos)
        {
            var rule = view.Law.Find(name) as RuleSymbol;
            table.Add(
                rule is null ? name : t.Say(rule.Label),
                RosterWords.Money(centavos),
                rule?.Citation?.ToString() ?? ""
            );
        }
    }

    private void Notes()
    {
        if (report.UnknownRowMonths > 0)
        {
            t.Line(
                t.Say(
                    $"Falta sumar: en {RosterWords.Count(report.UnknownRowMonths, "mes de una fila", "meses de filas")} la cuota no se sabe. {Missing("es")}",
                    $"Not in the sum: in {RosterWords.Count(report.UnknownRowMonths, "month of a row", "months of rows")} the contribution is not known. {Missing("en")}"
                )
            );
        }

        if (report.UnknownReliefRowMonths > 0)
        {
            t.Line(
                t.Say(
                    $"El estímulo no se sabe en {RosterWords.Count(report.UnknownReliefRowMonths, "mes de una fila", "meses de filas")}: {ReliefHint("es")}",
                    $"The relief is not known in {RosterWords.Count(report.UnknownReliefRowMonths, "month of a row", "months of rows")}: {ReliefHint("en")}"
                )
            );
        }

        if (report.ReliefIfAccepted is { } accepted and > 0)
        {
            t.Line(
                t.Say(
                    $"Si el IMSS lo aceptara en todas las filas, el estímulo de los meses enteros sería de {RosterWords.Money(accepted)}.",
                    $"If IMSS accepted it for all rows, the relief of the whole months would be {RosterWords.Money(accepted)}."
                )
            );
        }

        if (view.Protected > 0)
        {
            t.Line(
                t.Say(
                    $"{RosterWords.Count(view.Protected, "persona no entra", "personas no entran")} en el costo en los meses en que la ley {(view.Protected == 1 ? "le" : "les")} prohíbe este trabajo por su edad.",
                    $"{RosterWords.Count(view.Protected, "person is", "people are")} left out of the cost in the months in which the law forbids them this work at their age."
                )
            );
        }

        if (report.Outside.Total != 0)
        {
            t.Line(
                t.Say(
                    $"Los meses enteros suman {RosterWords.Money(report.Total.Total + report.Outside.Total)}; {RosterWords.Money(report.Outside.Total)} son de días fuera de estas semanas.",
                    $"The whole months add up to {RosterWords.Money(report.Total.Total + report.Outside.Total)}; {RosterWords.Money(report.Outside.Total)} fall on days outside these weeks."
                )
            );
        }

        t.Line(
            t.Say(
                "La ley redondea el pago del mes. Cada semana es su parte por días, en centavos enteros que suman el mes.",
                "The law rounds the payment of a month. Each week is its part by days, in whole centavos that add up to the month."
            )
        );
        t.Line(
            t.Say(
                "Es una estimación: quien emplea en el campo determina sus cuotas y el IMSS las revisa (LSS 39). La parte del Estado va sin las cuotas sociales, cuyo monto actual no encontramos.",
                "It is an estimate: a field employer determines the contributions and IMSS reviews them (LSS 39). The State's part is without the social quotas, whose current amount we have not found."
            )
        );
        if (report.Evidence is { } evidence)
        {
            t.Line(
                t.Say(
                    $"Lo más débil en que descansan las cuotas: {Words.Say(t, evidence)}.",
                    $"The weakest thing that the contributions rest on: {Words.Say(t, evidence)}."
                )
            );
        }

        Range();
        t.Line();
    }

    private string Missing(string language)
    {
        var noZone = report.Assumptions.Zone is null && report.Roster.Rows.Any(r => r.Zone is null);
        return !noZone ? ""
            : language == "en" ? "Tell the wage zone in the column zona, or with --zone."
            : "Diga la zona del salario en la columna zona, o con --zone.";
    }

    private string ReliefHint(string language)
    {
        var notTold =
            report.Assumptions.HasRelief is null
            && report.Roster.Rows.Any(r => r.HasRelief is null);
        return (notTold, language) switch
        {
            (true, "en") =>
                "tell in the column estímulo, or with --relief, whether IMSS accepted it.",
            (true, _) => "diga en la columna estímulo, o con --relief, si el IMSS lo aceptó.",
            (false, "en") => "its cap in those months was not found.",
            _ => "su tope en esos meses no se encontró.",
        };
    }

    private void Range()
    {
        var range = report.Range;
        if (range.Others.Count == 0)
        {
            return;
        }

        if (range.Others[0] is { Centavos: { } centavos } most)
        {
            t.Line(
                t.Say(
                    $"Con otras lecturas de lo que la ley deja abierto, los meses enteros sumarían de {RosterWords.Money(range.Low)} a {RosterWords.Money(range.High)}. La que más mueve: {most.Reading.Name}={most.Option.Name} («{most.Option.Label.Es}»), {RosterWords.Money(centavos)}.",
                    $"With other readings of what the law leaves open, the whole months would add up to {RosterWords.Money(range.Low)} to {RosterWords.Money(range.High)}. The one that moves most: {most.Reading.Name}={most.Option.Name} (\"{most.Option.Label.In("en")}\"), {RosterWords.Money(centavos)}."
                )
            );
        }

        foreach (var unknown in range.Others.Where(o => o.Centavos is null))
        {
            t.Line(
                t.Say(
                    $"Con {unknown.Reading.Name}={unknown.Option.Name} («{unknown.Option.Label.Es}») no se sabe: pide datos que el padrón no trae.",
                    $"With {unknown.Reading.Name}={unknown.Option.Name} (\"{unknown.Option.Label.In("en")}\") it is not known: it asks for facts that the roster does not hold."
                )
            );
        }
    }

    private void Branches()
    {
        if (report.Branches.Count == 0)
        {
            return;
        }

        t.Line(t.Say("Por ramo, meses enteros:", "By branch, whole months:"));
        var table = new TextTable(new TextTable.Column(""), new("", Right: true), new(""));
        foreach (var b in report.Branches)
        {
            table.Add(t.Say(b.Rule.Label), RosterWords.Money(b.Centavos), $"{b.Rule.Citation}");
        }

        table.Add(
            t.Say("Por redondear cada mes de cada fila", "From rounding each month of each row"),
            RosterWords.Money(report.Range.Centavos - report.Branches.Sum(b => b.Centavos)),
            ""
        );
        table.Add(t.Say("Total", "In all"), RosterWords.Money(report.Range.Centavos), "");
        table.Write(t);
        t.Line();
    }

    private void Weeks()
    {
        var table = new TextTable(
            new TextTable.Column(t.Say("semana", "week")),
            new(t.Say("personas", "people"), Right: true),
            new(t.Say("días", "days"), Right: true),
            new(t.Say("empleadora", "employer"), Right: true),
            new(t.Say("trabajadora", "worker"), Right: true),
            new("total", Right: true),
            new(t.Say("estímulo", "relief"), Right: true),
            new(t.Say("con estímulo", "with relief"), Right: true)
        );
        var byWeek = report.Cells.ToLookup(c => c.Week);
        for (var w = 0; w < report.Period.Weeks.Count; w++)
        {
            var week = report.Period.Weeks[w];
            var cells = byWeek[w].ToList();
            table.Add([
                $"{Figures.Iso(week.From)} {t.Say("a", "to")} {week.To.ToString("MM-dd", CultureInfo.InvariantCulture)}",
                .. Line(
                    cells.Select(c => c.Row).Distinct().Count(),
                    cells.Sum(c => c.Days),
                    RosterCostReport.Sum(cells)
                ),
            ]);
        }

        table.Add([
            t.Say("todas", "all"),
            .. Line(
                report.Cells.Select(c => c.Row).Distinct().Count(),
                report.Cells.Sum(c => c.Days),
                report.Total
            ),
        ]);
        table.Write(t);
        t.Line();
    }

    private void Workers()
    {
        var table = new TextTable(
            new TextTable.Column(t.Say("filas", "rows")),
            new(t.Say("NSS o CURP", "NSS or CURP")),
            new(t.Say("días", "days"), Right: true),
            new(t.Say("días seguidos", "days in a row"), Right: true),
            new(t.Say("permanente desde", "permanent from")),
            new(t.Say("empleadora", "employer"), Right: true),
            new(t.Say("trabajadora", "worker"), Right: true),
            new("total", Right: true),
            new(t.Say("estímulo", "relief"), Right: true),
            new("")
        );
        foreach (var w in WorkerCost.Of(report))
        {
            table.Add(
                string.Join(", ", w.Worker.Rows.Select(r => r.Number)),
                view.Id(w.Worker),
                w.Days == 0 ? "—" : w.Days.ToString(CultureInfo.InvariantCulture),
                w.RunOfDays is { } run
                    ? (w.RunIsAtLeast ? "≥ " : "") + run
                    : t.Say("se desconoce", "unknown"),
                w.PermanentFrom is { } month ? Figures.IsoMonth(month) : "",
                Known(w.Shares.Employer, w.IsKnown, w.Days),
                Known(w.Shares.Worker, w.IsKnown, w.Days),
                Known(w.Shares.Total, w.IsKnown, w.Days),
                Known(w.Shares.Relief, w.IsReliefKnown, w.Days),
                w.IsMinor ? t.Say("protección", "protection") : ""
            );
        }

        table.Write(t);
        t.Line(
            t.Say(
                "Días seguidos: los de su última racha con esta empleadora, hasta el último día trabajado en estos meses; ≥ si faltan filas suyas. Lo que trabajó con otras no está en este padrón, y también cuenta. Permanente desde: el primer fin de mes en que la racha pasa de 27 semanas (LSS 5 A XIX).",
                "Days in a row: of her last run with this employer, up to the last day worked in these months; ≥ when rows of hers are missing. Work for other employers is not in this roster, and counts too. Permanent from: the first end of a month at which the run passes 27 weeks (LSS 5 A XIX)."
            )
        );
        t.Line();
    }

    private string Known(long centavos, bool isKnown, int days) =>
        days == 0 ? "—"
        : isKnown ? RosterWords.Money(centavos)
        : t.Say("se desconoce", "unknown");

    private static string[] Line(int people, int days, CostShares s) =>
        [
            people.ToString("N0", CultureInfo.InvariantCulture),
            days.ToString("N0", CultureInfo.InvariantCulture),
            RosterWords.Money(s.Employer),
            RosterWords.Money(s.Worker),
            RosterWords.Money(s.Total),
            RosterWords.Money(s.Relief),
            RosterWords.Money(s.AfterRelief),
        ];
}
