using System.Numerics;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

internal static class ExactDouble
{
    /// <summary>The fraction that a finite double is, exactly; −0 becomes 0.</summary>
    public static Rational ToRational(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        if (exponent == 0)
        {
            exponent++; // subnormal
        }
        else
        {
            mantissa |= 1L << 52;
        }

        exponent -= 1075;
        BigInteger number = bits < 0 ? -mantissa : mantissa;
        return exponent >= 0
            ? new Rational(number << exponent, 1)
            : new Rational(number, BigInteger.One << -exponent);
    }
}
