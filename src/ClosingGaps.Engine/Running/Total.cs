using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Running;

/// <summary>
/// A population total: whole grid units (centavos) times whole expansion factors, so that it is exact and the same in any order, on any
/// number of threads, and in a database.
/// </summary>
/// <param name="Units">Sum over known rows of units × factor; a unit is 10^−<paramref name="Digits"/>.</param>
/// <param name="Known">Sum of factors of known rows.</param>
/// <param name="NotApplicable">Sum of factors of rows to which it does not apply.</param>
/// <param name="Unknown">Sum of factors of rows that are unknown; the figure is worth what this share is small.</param>
public readonly record struct Total(
    Int128 Units,
    int Digits,
    Int128 Known,
    Int128 NotApplicable,
    Int128 Unknown
)
{
    /// <summary>The amount, exactly.</summary>
    public Rational Amount =>
        new Rational((System.Numerics.BigInteger)Units, 1) * Rational.PowerOfTen(-Digits);

    /// <summary>Part of the weight that is unknown, 0 to 1; 0 when there is no weight.</summary>
    public double ShareUnknown
    {
        get
        {
            var all = Known + NotApplicable + Unknown;
            return all == 0 ? 0 : (double)Unknown / (double)all;
        }
    }

    /// <summary>The sum of totals of disjoint rows, on one grid.</summary>
    public static Total operator +(Total a, Total b) =>
        a.Digits == b.Digits
            ? new Total(
                a.Units + b.Units,
                a.Digits,
                a.Known + b.Known,
                a.NotApplicable + b.NotApplicable,
                a.Unknown + b.Unknown
            )
            : throw new ArgumentException(
                $"Grids of {a.Digits} and {b.Digits} decimals.",
                nameof(b)
            );
}
