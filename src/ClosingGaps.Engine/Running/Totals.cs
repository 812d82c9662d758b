using System.Globalization;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Running;

/// <summary>
/// Whole survey factors: how many people (or homes, jobs) each row stands for. Whole, so that totals of money are exact in any order.
/// </summary>
public sealed class Factors
{
    /// <exception cref="ArgumentException">A factor is negative or not whole, or together they pass 2⁵³.</exception>
    public Factors(Entity entity, double[] values)
    {
        var total = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] >= 0) || Math.Floor(values[i]) != values[i])
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Factor of row {i} is {values[i]}: a factor is a whole number, zero or more."
                    ),
                    nameof(values)
                );
            }

            total += values[i];
        }

        if (total > Totals.Exact)
        {
            throw new ArgumentException("The factors add to more than 2^52.", nameof(values));
        }

        Entity = entity;
        Values = values;
    }

    /// <summary>Whose rows they weigh.</summary>
    public Entity Entity { get; }

    public double[] Values { get; }
}

/// <summary>Adding columns exactly.</summary>
public static class Totals
{
    /// <summary>2⁵²: whole doubles below it add and scale exactly.</summary>
    public const double Exact = 4503599627370496.0;

    /// <summary>Digits of the units in which an output is added: its grid, whole for yes/no, and centavos when its grid is not known.</summary>
    public static int Digits(Symbol output)
    {
        var grid = output switch
        {
            RuleSymbol rule => rule.Grid,
            InputSymbol input => input.Grid,
            ValueSymbol value => value.Grid,
            _ => Grid.Whole,
        };
        if (output.Type.Kind != TypeKind.Number)
        {
            return 0;
        }

        return grid.IsKnown ? Math.Max(0, grid.Digits) : 2;
    }

    /// <summary>A value in whole units of 10^−digits, half away from zero.</summary>
    public static double Units(double value, int digits)
    {
        var whole = Math.Floor(Math.Abs(value * Plans.Rounding.Scale(digits)) + 0.5);
        return value < 0 ? 0.0 - whole : whole;
    }

    /// <summary>The total of a column, one row after another in 128-bit integers: what faster ways must equal.</summary>
    /// <exception cref="ArgumentException">Not one factor for each row.</exception>
    public static Total Of(Column column, Factors factors, int digits)
    {
        if (factors.Values.Length != column.Length)
        {
            throw new ArgumentException(
                $"{factors.Values.Length} factors for {column.Length} rows.",
                nameof(factors)
            );
        }

        Int128 sum = 0;
        Span<Int128> weights = stackalloc Int128[3];
        for (var row = 0; row < column.Length; row++)
        {
            var factor = (Int128)factors.Values[row];
            var state = column.State(row);
            weights[(int)state] += factor;
            if (state == FactState.Known)
            {
                sum += (Int128)Units(column.Values[row], digits) * factor;
            }
        }

        return new Total(sum, digits, weights[0], weights[1], weights[2]);
    }
}
