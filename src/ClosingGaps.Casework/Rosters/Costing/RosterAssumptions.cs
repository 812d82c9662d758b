namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>What the employer says of all rows that do not say it themselves; what nobody says is unknown.</summary>
/// <param name="Zone">A member of the law's <c>zona_salarial</c>, or <see langword="null"/>.</param>
/// <param name="HasRelief">Whether IMSS accepted the field relief, or <see langword="null"/>.</param>
public sealed record RosterAssumptions(string? Zone, bool? HasRelief)
{
    /// <summary>Nothing is said.</summary>
    public static RosterAssumptions None { get; } = new(null, null);
}
