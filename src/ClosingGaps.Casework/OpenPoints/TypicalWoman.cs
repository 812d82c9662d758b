using ClosingGaps.Casework.Situations;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.OpenPoints;

/// <summary>A woman who does not exist, on whom open points are worked out.</summary>
/// <param name="Id">Name of her file in content/open_points/women.</param>
/// <param name="Who">What she is, in a few words.</param>
/// <param name="Request">Her facts and her month.</param>
public sealed record TypicalWoman(string Id, Bilingual Who, Request Request);
