namespace ClosingGaps.Casework.LawBook;

/// <summary>A day, and a place (code of a state or municipality) or the country.</summary>
public sealed record Moment(DateOnly Date, string? Territory);
