namespace ClosingGaps.Statistics.Distributions;

/// <summary>The regularised incomplete beta function Iₓ(a, b).</summary>
internal static class IncompleteBeta
{
    private const double Tiny = 1e-300;

    /// <summary>By its continued fraction (DLMF 8.17.22), on the side where it converges fast.</summary>
    public static double Regularised(double a, double b, double x)
    {
        if (x <= 0)
            return 0;
        if (x >= 1)
            return 1;
        var front = Math.Exp(
            a * Math.Log(x) + b * Math.Log(1 - x) + LogGamma(a + b) - LogGamma(a) - LogGamma(b)
        );
        return x < (a + 1) / (a + b + 2)
            ? front * Fraction(a, b, x) / a
            : 1 - front * Fraction(b, a, 1 - x) / b;
    }

    /// <summary>Evaluated forwards by Lentz's method (Thompson &amp; Barnett 1986).</summary>
    private static double Fraction(double a, double b, double x)
    {
        var c = 1.0;
        var d = 1 / AwayFromZero(1 - (a + b) * x / (a + 1));
        var value = d;
        for (var m = 1; m <= 1000; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / AwayFromZero(1 + even * d);
            c = AwayFromZero(1 + even / c);
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / AwayFromZero(1 + odd * d);
            c = AwayFromZero(1 + odd / c);
            value *= d * c;
            if (Math.Abs(d * c - 1) < 1e-16)
                break;
        }

        return value;
    }

    /// <summary>ln Γ(x) for x above zero: Stirling's series (DLMF 5.11.1) after moving x past 10.</summary>
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        while (x < 10)
        {
            shift -= Math.Log(x);
            x++;
        }

        var r = 1 / (x * x);
        var series =
            (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r / 1188)))) / x;
        return shift + (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI) + series;
    }

    private static double AwayFromZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
