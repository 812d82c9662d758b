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
        var whole = Math.Floor(scaled + 0.5 + (scaled * Guard));
        return Restore(x, whole, scale, digits);
    }

    /// <summary>Toward zero.</summary>
    public static double Truncate(double x, int digits)
    {
        var scale = Scale(digits);
        var scaled = Math.Abs(digits >= 0 ? x * scale : x / scale);
        var whole = Math.Floor(scaled + (scaled * Guard));
        return Restore(x, whole, scale, digits);
    }

    /// <summary>Away from zero.</summary>
    public static double Up(double x, int digits)
    {
        var scale = Scale(digits);
        var scaled = Math.Abs(digits >= 0 ? x * scale : x / scale);
        var whole = Math.Ceiling(scaled - (scaled * Guard));
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
