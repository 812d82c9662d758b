namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>Centavos, by who pays. Exact to add in any order.</summary>
/// <param name="Employer">Contributions that the law charges to the employer, housing included.</param>
/// <param name="Worker">Contributions that the law charges to the worker.</param>
/// <param name="Deducted">The part of <paramref name="Worker"/> that may be deducted from her; the employer pays the rest (LSS 36).</param>
/// <param name="State">What the State adds, without the social quotas, whose amount is not known.</param>
/// <param name="Relief">What the decree for the field waives of both.</param>
public readonly record struct CostShares(
    long Employer,
    long Worker,
    long Deducted,
    long State,
    long Relief
)
{
    /// <summary>Handed to IMSS without relief: employer and worker.</summary>
    public long Total => Employer + Worker;

    /// <summary>Handed to IMSS with relief.</summary>
    public long AfterRelief => Total - Relief;

    /// <summary>What the employer pays from his own pocket, without relief.</summary>
    public long EmployerPays => Total - Deducted;

    /// <summary>Payer by payer.</summary>
    public static CostShares operator +(CostShares a, CostShares b) =>
        new(
            a.Employer + b.Employer,
            a.Worker + b.Worker,
            a.Deducted + b.Deducted,
            a.State + b.State,
            a.Relief + b.Relief
        );
}
