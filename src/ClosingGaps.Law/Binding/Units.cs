using ClosingGaps.Law.Model;

namespace ClosingGaps.Law.Binding;

/// <summary>How units go together in sums, products and powers.</summary>
internal static class Units
{
    /// <summary>Equal units; a plain number goes with percentages, counts and multiples of the UMA, which do not mix with each other.</summary>
    public static bool Agree(Unit a, Unit b) =>
        a == b
        || (
            a.IsPureNumber
            && b.IsPureNumber
            && (a.Flavour == Flavour.Plain || b.Flavour == Flavour.Plain)
        );

    /// <summary>Of two that agree, the one that says more.</summary>
    public static Unit Common(Unit a, Unit b) => a.Flavour == Flavour.Plain ? b : a;

    /// <summary>Product (sign 1) or quotient (−1); <see langword="null"/> when a power grows out of all measure.</summary>
    public static Unit? Combine(Unit a, Unit b, bool divide)
    {
        try
        {
            return divide ? a / b : a * b;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>A whole power; <see langword="null"/> when it grows out of all measure.</summary>
    public static Unit? Power(Unit unit, int exponent)
    {
        try
        {
            return unit.Power(exponent);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
