namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>What the law gives for one row in one month.</summary>
/// <param name="Row">Index in <see cref="Roster.Rows"/>.</param>
/// <param name="Month">First day.</param>
/// <param name="Days">Days of the row in the month.</param>
/// <param name="Shares">Of the month; zero where unknown.</param>
/// <param name="IsKnown">Whether the contributions are known.</param>
/// <param name="IsReliefKnown">Whether the relief is known.</param>
/// <param name="BaseWageCentavos">Contribution base wage a day; <see langword="null"/> when unknown.</param>
/// <param name="IsMinor">She worked in the month below the age that the law asks: not costed.</param>
/// <param name="IsUnderpaid">Paid less than her trade's minimum wage; <see langword="null"/> when unknown.</param>
/// <param name="MinimumWageCentavos">The minimum wage due a day; <see langword="null"/> when unknown.</param>
/// <param name="RunOfDays">Days in a row up to the last day worked by the end of the month, for the 27 weeks.</param>
/// <param name="IsPermanent">Whether the run that goes on at the end of the month makes her permanent.</param>
/// <param name="NoticeDue">Last day to tell IMSS of the row's start, counted Monday to Friday.</param>
/// <param name="IsNoticeLate">Whether it was told later; <see langword="null"/> when the day is not known.</param>
/// <param name="ReliefIfAcceptedCentavos">The relief if IMSS had accepted it; <see langword="null"/> when unknown.</param>
public sealed record RowMonth(
    int Row,
    DateOnly Month,
    int Days,
    CostShares Shares,
    bool IsKnown,
    bool IsReliefKnown,
    int? BaseWageCentavos,
    bool IsMinor,
    bool? IsUnderpaid,
    int? MinimumWageCentavos,
    int? RunOfDays,
    bool? IsPermanent,
    DateOnly? NoticeDue,
    bool? IsNoticeLate,
    long? ReliefIfAcceptedCentavos
);

/// <summary>A row in a week.</summary>
/// <param name="Row">Index in <see cref="Roster.Rows"/>.</param>
/// <param name="Week">Index in <see cref="RosterPeriod.Weeks"/>.</param>
/// <param name="Days">Of work in the week.</param>
/// <param name="Shares">Parts of the months, by days; zero where unknown.</param>
public sealed record CostCell(
    int Row,
    int Week,
    int Days,
    CostShares Shares,
    bool IsKnown,
    bool IsReliefKnown
);
