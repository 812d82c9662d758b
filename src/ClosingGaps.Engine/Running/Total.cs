using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
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

    /// <summary>Adds a column with a factor for each row.</summary>
    /// <param name="column">Amounts on the grid, below 2⁵³ units; others are taken to the nearest unit, halves away from zero.</param>
    /// <param name="factors">Expansion factor of each row, at least 0.</param>
    /// <param name="digits">2 for centavos, 0 for counts and sí/no.</param>
    /// <exception cref="OverflowException">An amount of more than 2⁶³ units.</exception>
    public static Total Of(Column column, ReadOnlySpan<long> factors, int digits = 2)
    {
        if (factors.Length != column.Length)
        {
            throw new ArgumentException(
                $"{factors.Length} factors for {column.Length} rows.",
                nameof(factors)
            );
        }

        var scale = Rounding.Scale(digits);
        Int128 units = 0;
        Int128 known = 0;
        Int128 notApplicable = 0;
        Int128 unknown = 0;
        for (var row = 0; row < factors.Length; row++)
        {
            var factor = factors[row];
            switch (column.State(row))
            {
                case FactState.Known:
                    units +=
                        (Int128)
                            checked(
                                (long)
                                    Math.Round(
                                        column.Values[row] * scale,
                                        MidpointRounding.AwayFromZero
                                    )
                            ) * factor;
                    known += factor;
                    break;
                case FactState.NotApplicable:
                    notApplicable += factor;
                    break;
                default:
                    unknown += factor;
                    break;
            }
        }

        return new Total(units, digits, known, notApplicable, unknown);
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
