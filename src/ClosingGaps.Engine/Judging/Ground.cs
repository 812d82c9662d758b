using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Judging;

/// <summary>A disposition that a result rests on: a dated value, a version of a table or formula, an exception taken, a reading.</summary>
/// <param name="From">First day in force; <see cref="DateOnly.MinValue"/> when undated.</param>
/// <param name="To">Last day, <see langword="null"/> when open.</param>
public sealed record Ground(
    Symbol Symbol,
    Provenance Provenance,
    PackageSymbol Package,
    DateOnly From,
    DateOnly? To
);
