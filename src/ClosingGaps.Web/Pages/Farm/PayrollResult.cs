using ClosingGaps.Casework.Idse;
using ClosingGaps.Casework.Rosters;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Casework.Rosters.Filing;
using ClosingGaps.Casework.Rosters.Reading;
using ClosingGaps.Engine;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Web.Pages.Farm;

/// <summary>All that one roster came to.</summary>
/// <param name="Report"><see langword="null"/> when no row is good.</param>
/// <param name="Findings">Defects of the file and findings of the law, by row.</param>
/// <param name="Movements"><see langword="null"/> with <paramref name="Report"/>.</param>
internal sealed record PayrollResult(
    Roster Roster,
    RosterCostReport? Report,
    IReadOnlyList<RosterDefect> Findings,
    RosterMovements? Movements,
    IReadOnlyList<MovementFile> Files
)
{
    /// <summary>Rows times months that the web costs at once; the command has no such limit.</summary>
    private const int MostRowMonths = 40_000;

    /// <exception cref="RosterFileException">The file is no roster, or is more than the web takes.</exception>
    public static PayrollResult Of(Snapshot law, PayrollForm form)
    {
        var roster = RosterReader.Read(law, form.Bytes!);
        if (roster.Rows.Count == 0)
        {
            return new PayrollResult(roster, null, roster.Defects, null, []);
        }

        var period = Period(form, roster);
        var months =
            ((period.LastMonth.Year - period.FirstMonth.Year) * 12)
            + period.LastMonth.Month
            - period.FirstMonth.Month
            + 1;
        if ((long)roster.Rows.Count * months > MostRowMonths)
        {
            throw new RosterFileException(
                new(
                    $"son {roster.Rows.Count} filas por {months} meses, y esta página calcula hasta {MostRowMonths} meses de filas",
                    $"there are {roster.Rows.Count} rows times {months} months, and this page computes up to {MostRowMonths} months of rows"
                ),
                new(
                    "Pida menos meses, o use el programa en su computadora (cg roster).",
                    "Ask for fewer months, or use the program on your computer (cg roster)."
                )
            );
        }

        var report = RosterCost.Run(
            law,
            roster,
            period,
            new RosterAssumptions(
                form.Zone.Length > 0 ? "zona_" + form.Zone : null,
                form.Relief.Length > 0 ? form.Relief == "sí" : null
            ),
            RunChoices.Default
        );
        var movements = RosterMovements.Of(
            report,
            new FilingAssumptions(
                form.Registration,
                form.Guide,
                form.LeaveCause.Length > 0 ? form.LeaveCause[0] : null
            )
        );
        return new PayrollResult(
            roster,
            report,
            [.. roster.Defects.Concat(RosterFindings.Of(law, report)).OrderBy(d => d.Row)],
            movements,
            MovementFile.Of(movements, IdseText.Default)
        );
    }

    private static RosterPeriod Period(PayrollForm form, Roster roster)
    {
        var own = RosterPeriod.Of(roster);
        var (from, to) = (form.FirstDay ?? own.From, form.LastDay ?? own.To);
        if (to < from)
        {
            throw new RosterFileException(
                new(
                    $"el periodo pedido no toca las fechas del padrón, que van del {own.From:dd/MM/yyyy} al {own.To:dd/MM/yyyy}",
                    $"the period asked does not meet the roster's dates, from {own.From:dd/MM/yyyy} to {own.To:dd/MM/yyyy}"
                ),
                new("Cambie el periodo o déjelo vacío.", "Change the period or leave it empty.")
            );
        }

        if (to.DayNumber - from.DayNumber >= 7 * RosterPeriod.MostWeeks)
        {
            throw new RosterFileException(
                new(
                    $"el periodo tiene más de {RosterPeriod.MostWeeks} semanas",
                    $"the period has more than {RosterPeriod.MostWeeks} weeks"
                ),
                new("Pida un periodo más corto.", "Ask for a shorter period.")
            );
        }

        return RosterPeriod.OfDays(from, to);
    }
}
