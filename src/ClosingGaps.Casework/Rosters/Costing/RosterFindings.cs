using System.Globalization;
using ClosingGaps.Casework.Rosters.Reading;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>What the law finds in rows that are well written: minors, wages below the minimum, starts told late.</summary>
public static class RosterFindings
{
    /// <summary>By row; each names its article.</summary>
    /// <param name="law">The law of the report.</param>
    public static IReadOnlyList<RosterDefect> Of(Snapshot law, RosterCostReport report)
    {
        var rules = new RosterLaw(law);
        return
        [
            .. report
                .RowMonths.GroupBy(m => m.Row)
                .SelectMany(g =>
                    Row(rules, report.Roster.Rows[g.Key], [.. g.OrderBy(m => m.Month)])
                )
                .OrderBy(d => d.Row),
        ];
    }

    private static IEnumerable<RosterDefect> Row(
        RosterLaw law,
        RosterRow row,
        IReadOnlyList<RowMonth> months
    )
    {
        if (months.Where(m => m.IsMinor).ToList() is { Count: > 0 } minor)
        {
            yield return Minor(law, row, minor);
        }

        if (months.FirstOrDefault(m => m.IsUnderpaid == true) is { } under)
        {
            yield return Underpaid(law, row, under);
        }

        var start = months.FirstOrDefault(m =>
            m.Month.Year == row.Start.Year && m.Month.Month == row.Start.Month
        );
        if (start is { IsNoticeLate: true, NoticeDue: { } due })
        {
            yield return new RosterDefect(
                row.Number,
                RosterColumn.ReportedOn.Header,
                RosterSeverity.Warning,
                Iso(row.ReportedOn!.Value),
                new(
                    $"el alta se avisó después del plazo: vencía el {Iso(due)}, contando de lunes a viernes sin festivos ({law.NoticeDue.Citation})",
                    $"the start was told after the term: it was due on {Iso(due)}, counting Monday to Friday without holidays ({law.NoticeDue.Citation})"
                ),
                new(
                    "Un día festivo en medio alarga el plazo: cuéntelo antes de darlo por tardío.",
                    "A holiday in between lengthens the term: count it before taking the notice for late."
                )
            );
        }
    }

    private static RosterDefect Minor(
        RosterLaw law,
        RosterRow row,
        IReadOnlyList<RowMonth> months
    ) =>
        new(
            row.Number,
            RosterColumn.Curp.Header,
            RosterSeverity.Protection,
            row.Curp?.ToString() ?? "",
            new(
                $"trabajó sin la edad que pide la ley en {Months(months)} ({law.IsMinor.Citation}): no se costea como cumplimiento",
                $"worked below the age that the law asks in {Months(months)} ({law.IsMinor.Citation}): not costed as compliance"
            ),
            new(
                "Retírele de la labor y páguele todo lo trabajado. La escuela, la salud y la seguridad van primero; PROFEDET orienta sin costo.",
                "Take the child off the task and pay all the work done. School, health and safety come first; PROFEDET advises free of charge."
            )
        );

    private static RosterDefect Underpaid(RosterLaw law, RosterRow row, RowMonth month)
    {
        var least = month.MinimumWageCentavos is { } c
            ? "$" + (c / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture)
            : "";
        return new(
            row.Number,
            RosterColumn.Wage.Header,
            RosterSeverity.Warning,
            row.DailyWage.ToString("0.00", CultureInfo.InvariantCulture),
            new(
                $"desde {Month(month)} es menos que el salario mínimo de su oficio, {least} ({law.IsUnderpaid.Citation})",
                $"from {Month(month)} it is less than her trade's minimum wage, {least} ({law.IsUnderpaid.Citation})"
            ),
            new(
                "Se debe la diferencia. Las cuotas se calculan sobre lo que se le debe pagar, salvo que elija otra lectura (piso_del_salario).",
                "The difference is owed. Contributions are computed on what must be paid, unless another reading is chosen (piso_del_salario)."
            )
        );
    }

    private static string Months(IReadOnlyList<RowMonth> months) =>
        string.Join(", ", months.Select(Month));

    private static string Month(RowMonth month) =>
        month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
