using System.Numerics;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Law.Binding;

/// <summary>What is known of the decimal grid of a result. See <see cref="Grid"/>.</summary>
internal static class Grids
{
    /// <summary>The finest decimal that an amount as written needs, at least units.</summary>
    public static Grid Of(Rational value)
    {
        var digits = 0;
        var rest = value.Denominator;
        while (!rest.IsOne && digits < 30)
        {
            var divisor = BigInteger.GreatestCommonDivisor(rest, 10);
            if (divisor.IsOne)
            {
                return Grid.None;
            }

            rest /= divisor;
            digits++;
        }

        return Grid.Of(digits);
    }

    /// <summary>Either of two: the finer, if both are known.</summary>
    public static Grid Join(Grid a, Grid b) =>
        a.IsKnown && b.IsKnown ? Grid.Of(Math.Max(a.Digits, b.Digits)) : Grid.None;

    /// <summary>A sum, difference or product: whole numbers stay whole; sums of decimals, as doubles, leave their grid.</summary>
    public static Grid Arithmetic(Grid a, Grid b) =>
        a.IsWhole && b.IsWhole ? Grid.Whole : Grid.None;

    /// <summary>A sum of many.</summary>
    public static Grid Sum(Grid parts) => parts.IsWhole ? Grid.Whole : Grid.None;

    /// <summary>On which answers to an input of a type are taken: centavos, whole days, hundredths of a per cent.</summary>
    public static Grid OfInput(LawType type)
    {
        if (type.Kind != TypeKind.Number)
        {
            return Grid.Whole;
        }

        var unit = type.Unit;
        if (unit.IsPureNumber)
        {
            return unit.Flavour switch
            {
                Flavour.Count => Grid.Whole,
                Flavour.Percent or Flavour.Uma => Grid.Of(4),
                _ => Grid.None,
            };
        }

        var whole =
            unit == Unit.Of(BaseUnit.Day)
            || unit == Unit.Of(BaseUnit.Week)
            || unit == Unit.Of(BaseUnit.Month)
            || unit == Unit.Of(BaseUnit.Year);
        return whole ? Grid.Whole : Grid.Centavo;
    }
}
