namespace ClosingGaps.Engine.Plans;

/// <summary>
/// Rounding of doubles to a decimal grid, as every executor does it, step by step, so that results agree bit for bit.
/// A true result that lies on a half (or on the grid, for truncation) may have been computed a few ulp off: the guard of about 20 ulp
/// takes it as exact. The judge is <see cref="Law.Model.Rational.RoundHalfAway"/>.
/// </summary>
public static class Rounding
{
    /// <summary>20 × 2⁻⁵²: the guard, relative to the scaled magnitude.</summary>
    public const double Guard = 20.0 / 4503599627370496.0;

    /// <summary>
    /// 2⁻³⁰ of a unit, about 10⁻⁹: the least guard. A small difference of larger amounts carries their error, not its own: net pay of
    /// −1.885 pesos out of 50 is computed as −1.88499…, and 20 ulp of the result would not see the half.
    /// </summary>
    public const double LeastGuard = 1.0 / 1073741824.0;

    /// <summary>A half and the least guard, exact in binary.</summary>
    public const double Half = 0.5 + LeastGuard;

    /// <summary>10^|digits|, exact up to 22.</summary>
    public static double Scale(int digits)
    {
        var scale = 1.0;
        for (var i = Math.Abs(digits); i > 0; i--)
        {
            scale *= 10.0;
        }

        return scale;
    }

    /// <summary>Half away from zero to a multiple of 10^−digits.</summary>
    public static double Nearest(double x, int digits)
    {
        var scale = Scale(digits);
        var scaled = Math.Abs(digits >= 0 ? x * scale : x / scale);
        var whole = Math.Floor(scaled + Half + (scaled * Guard));
        return Restore(x, whole, scale, digits);
    }

    /// <summary>Toward zero.</summary>
    public static double Truncate(double x, int digits)
    {
        var scale = Scale(digits);
        var scaled = Math.Abs(digits >= 0 ? x * scale : x / scale);
        var whole = Math.Floor(scaled + ((scaled * Guard) + LeastGuard));
        return Restore(x, whole, scale, digits);
    }

    /// <summary>Away from zero.</summary>
    public static double Up(double x, int digits)
    {
        var scale = Scale(digits);
        var scaled = Math.Abs(digits >= 0 ? x * scale : x / scale);
        // A zero less its guard has −0 for its ceiling; adding +0 takes the sign away.
        var whole = Math.Ceiling(scaled - ((scaled * Guard) + LeastGuard)) + 0.0;
        return Restore(x, whole, scale, digits);
    }

    /// <summary>Largest whole number not above.</summary>
    public static double Floor(double x) => Math.Floor(x + (Math.Abs(x) * Guard)) + 0.0;

    /// <summary>Smallest whole number not below; never −0.</summary>
    public static double Ceiling(double x) => Math.Ceiling(x - (Math.Abs(x) * Guard)) + 0.0;

    // The sign comes back by copying its bit; a negative amount that rounds to zero is +0, so that equal amounts are equal bits.
    private static double Restore(double x, double whole, double scale, int digits)
    {
        var magnitude = digits >= 0 ? whole / scale : whole * scale;
        return x < 0 ? 0.0 - magnitude : magnitude;
    }
}
