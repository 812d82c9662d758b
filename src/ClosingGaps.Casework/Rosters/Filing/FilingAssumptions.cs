namespace ClosingGaps.Casework.Rosters.Filing;

/// <summary>What the employer says of all rows that do not say it themselves; what nobody says keeps a record from being written.</summary>
/// <param name="Registration">Registro patronal, eleven characters, or empty.</param>
/// <param name="Guide">Guía, five digits, or empty.</param>
/// <param name="LeaveCause">1 to 9 or A, or <see langword="null"/>.</param>
public sealed record FilingAssumptions(string Registration, string Guide, char? LeaveCause);
