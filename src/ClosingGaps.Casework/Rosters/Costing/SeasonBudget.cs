using ClosingGaps.Casework.Identifiers;
using ClosingGaps.Engine;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>People of a season who are alike: hired on one day, at one wage.</summary>
/// <param name="People">How many.</param>
/// <param name="DailyWage">Pesos a day, without benefits.</param>
public sealed record SeasonGroup(int People, decimal DailyWage, DateOnly From, DateOnly To);

/// <summary>A month of a season: all groups together, without the field relief and with it.</summary>
/// <param name="Relief">What the relief would waive; <see langword="null"/> when the law held lacks its cap for the month.</param>
/// <param name="Unknown">People whose contributions are not known in the month.</param>
public sealed record SeasonMonth(
    DateOnly Month,
    int People,
    long PersonDays,
    CostShares Shares,
    long? Relief,
    int Unknown
);

/// <summary>
/// What a season costs and what the field relief would change, from a few figures. Each group is one row of a roster, times its people: whole
/// centavos, so nothing is lost. What depends on a person's own days with other employers is not in it.
/// </summary>
/// <param name="PermanentFrom">First month in which somebody of the season becomes permanent, which ends the relief.</param>
public sealed record SeasonBudget(
    IReadOnlyList<SeasonGroup> Groups,
    IReadOnlyList<SeasonMonth> Months,
    DateOnly? PermanentFrom
)
{
    /// <summary>All the season.</summary>
    public CostShares Total => Months.Aggregate(default(CostShares), (sum, m) => sum + m.Shares);

    /// <summary>The relief of all the season; <see langword="null"/> when a month's is not known.</summary>
    public long? Relief => Months.Aggregate((long?)0, (sum, m) => sum + m.Relief);

    /// <summary>People whose contributions are not known in some month.</summary>
    public int Unknown => Months.Max(m => m.Unknown);

    /// <param name="zone">A member of the law's <c>zona_salarial</c>, or <see langword="null"/>.</param>
    /// <exception cref="Engine.Plans.NoLawForDateException">The law held has nothing for a month of the season.</exception>
    public static SeasonBudget Of(Snapshot law, IReadOnlyList<SeasonGroup> groups, string? zone)
    {
        var rows = groups.Select((g, i) => Row(g, i)).ToList();
        var roster = new Roster(
            rows.Count,
            rows,
            [.. rows.Select(r => new RosterWorker([r], HasDefectiveRows: false))],
            [],
            []
        );
        var report = RosterCost.Run(
            law,
            roster,
            RosterPeriod.OfDays(groups.Min(g => g.From), groups.Max(g => g.To)),
            new RosterAssumptions(zone, HasRelief: false),
            RunChoices.Default
        );
        return new SeasonBudget(
            groups,
            [
                .. report
                    .RowMonths.GroupBy(m => m.Month)
                    .OrderBy(m => m.Key)
                    .Select(m => Month(m.Key, [.. m], groups)),
            ],
            report.RowMonths.Where(m => m.IsPermanent == true).Select(m => (DateOnly?)m.Month).Min()
        );
    }

    private static SeasonMonth Month(
        DateOnly month,
        IReadOnlyList<RowMonth> rows,
        IReadOnlyList<SeasonGroup> groups
    ) =>
        new(
            month,
            rows.Sum(r => groups[r.Row].People),
            rows.Sum(r => (long)r.Days * groups[r.Row].People),
            rows.Aggregate(
                default(CostShares),
                (sum, r) => sum + Times(r.Shares, groups[r.Row].People)
            ),
            rows.Aggregate(
                (long?)0,
                (sum, r) => sum + (r.ReliefIfAcceptedCentavos * groups[r.Row].People)
            ),
            rows.Where(r => !r.IsKnown).Sum(r => groups[r.Row].People)
        );

    private static CostShares Times(CostShares s, int people) =>
        new(s.Employer * people, s.Worker * people, s.Deducted * people, s.State * people, 0);

    private static RosterRow Row(SeasonGroup group, int index) =>
        new(
            index + 1,
            new PersonName("", "", ""),
            null,
            null,
            null,
            group.From,
            group.To,
            group.DailyWage,
            null,
            HasRelief: false,
            null,
            null,
            new RosterFiling("", "", "", "", null)
        );
}
