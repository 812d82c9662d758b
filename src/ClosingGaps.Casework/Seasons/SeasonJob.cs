using ClosingGaps.Engine.Questions;

namespace ClosingGaps.Casework.Seasons;

/// <summary>One employer of her year: what was paid in for her, what is owed at the end, and what has to be given.</summary>
/// <param name="Job">The job's name in the situation.</param>
/// <param name="Employer">As named in the situation, if it is.</param>
/// <param name="Place">Number of the state or municipality, when told.</param>
/// <param name="First">First day of the season; <see langword="null"/> when the dates are not known.</param>
/// <param name="Last">Last day, or that of the year when the season goes on.</param>
/// <param name="GoesOn">The season does not end within the year.</param>
/// <param name="Days">Days worked in the year.</param>
/// <param name="DaysInsured">Of them, those registered.</param>
/// <param name="Quotas">Of twelve months, in pesos.</param>
/// <param name="Dues">Owed when the season ends: bonus, vacation, premium and their sum, in pesos.</param>
/// <param name="Duties">What has to be given: yes, not applicable, not known.</param>
/// <param name="Bans">What may not happen; those with a yes happen.</param>
/// <param name="DiseasePay">Pay for a disease of the region: for the days told, or for one day, if it happened.</param>
/// <param name="DiseaseIsSupposed">No such days were told: the pay is that of one day.</param>
/// <param name="ReportBy">Last day to tell IMSS that she began.</param>
/// <param name="ClaimBy">Last day to claim what was owed at the end.</param>
/// <param name="Missing">What to ask, for what is not known.</param>
public sealed record SeasonJob(
    string Job,
    string? Employer,
    int? Place,
    DateOnly? First,
    DateOnly? Last,
    bool GoesOn,
    int Days,
    int DaysInsured,
    SeasonQuotas Quotas,
    IReadOnlyList<Result> Dues,
    IReadOnlyList<Result> Duties,
    IReadOnlyList<Result> Bans,
    Result? DiseasePay,
    bool DiseaseIsSupposed,
    Result? ReportBy,
    Result? ClaimBy,
    IReadOnlyList<MissingInput> Missing
)
{
    /// <summary>The sum of what is owed at the end.</summary>
    public Result? Due => Dues.Count > 0 ? Dues[^1] : null;
}

/// <summary>Twelve months of quotas of one job, by who pays; each <see langword="null"/> where the law held lacks it.</summary>
/// <param name="Employer">Before the field relief.</param>
/// <param name="Worker">The most that may be deducted from her.</param>
/// <param name="State">Without social quotas.</param>
/// <param name="Relief">The field relief as told.</param>
/// <param name="ReliefIfAsked">The relief if IMSS had accepted the employer's request.</param>
public sealed record SeasonQuotas(
    Result? Employer,
    Result? Worker,
    Result? State,
    Result? Relief,
    Result? ReliefIfAsked
);
