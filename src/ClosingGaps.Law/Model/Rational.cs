using System.Globalization;
using System.Numerics;

namespace ClosingGaps.Law.Model;

/// <summary>
/// An exact fraction in lowest terms: the numbers of the law as written, and the judge of every computed figure.
/// It is not a fast number; population work uses double.
/// </summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        var gcd = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            gcd = -gcd;
        }

        Numerator = gcd.IsOne ? numerator : numerator / gcd;
        DenominatorMinusOne = (gcd.IsOne ? denominator : denominator / gcd) - 1;
    }

    public BigInteger Numerator { get; private init; }

    // So that default(Rational) is zero.
    private BigInteger DenominatorMinusOne { get; init; }

    /// <summary>Always positive.</summary>
    public BigInteger Denominator => DenominatorMinusOne + 1;

    public int Sign => Numerator.Sign;

    public bool IsInteger => DenominatorMinusOne.IsZero;

    public static Rational Zero => default;

    public static Rational One { get; } = new(1, 1);

    /// <summary>A fraction that is known to be in lowest terms, with a positive denominator.</summary>
    internal static Rational OfLowestTerms(BigInteger numerator, BigInteger denominator) =>
        new() { Numerator = numerator, DenominatorMinusOne = denominator - 1 };

    /// <summary>Reads digits with an optional sign and point ("−" or "-"), exactly.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    public static Rational Parse(ReadOnlySpan<char> digits)
    {
        var negative = digits.Length > 0 && (digits[0] == '-' || digits[0] == '−');
        if (negative)
        {
            digits = digits[1..];
        }

        var point = digits.IndexOf('.');
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        var whole =
            point < 0 ? digits.ToString() : string.Concat(digits[..point], digits[(point + 1)..]);
        var number = BigInteger.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture);
        return new Rational(negative ? -number : number, BigInteger.Pow(10, decimals));
    }

    public static implicit operator Rational(long value) => new(value, 1);

    public static Rational operator +(Rational a, Rational b) =>
        new(
            (a.Numerator * b.Denominator) + (b.Numerator * a.Denominator),
            a.Denominator * b.Denominator
        );

    public static Rational operator -(Rational a, Rational b) =>
        new(
            (a.Numerator * b.Denominator) - (b.Numerator * a.Denominator),
            a.Denominator * b.Denominator
        );

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public static Rational operator *(Rational a, Rational b) =>
        new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) =>
        new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public static Rational Min(Rational a, Rational b) => a <= b ? a : b;

    public static Rational Max(Rational a, Rational b) => a >= b ? a : b;

    public static Rational Abs(Rational a) => a.Sign < 0 ? -a : a;

    /// <summary>Largest whole number not above.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>Smallest whole number not below.</summary>
    public BigInteger Ceiling() => -(-this).Floor();

    /// <summary>Rounds half away from zero to a multiple of 10^−digits; digits may be negative.</summary>
    public Rational RoundHalfAway(int digits)
    {
        var scaled = Abs(this) * PowerOfTen(digits) + new Rational(1, 2);
        var rounded = new Rational(scaled.Floor(), 1) * PowerOfTen(-digits);
        return Sign < 0 ? -rounded : rounded;
    }

    /// <summary>10^exponent, exactly.</summary>
    public static Rational PowerOfTen(int exponent) =>
        exponent >= 0
            ? new(BigInteger.Pow(10, exponent), 1)
            : new(1, BigInteger.Pow(10, -exponent));

    /// <summary>This to a whole power of at least 0.</summary>
    public Rational Power(int exponent) =>
        new(BigInteger.Pow(Numerator, exponent), BigInteger.Pow(Denominator, exponent));

    /// <summary>The double nearest to this fraction (ties to even).</summary>
    public double ToDouble()
    {
        // A decimal text of enough digits is parsed by the runtime with correct rounding.
        if (Numerator.IsZero)
        {
            return 0;
        }

        var twos = Denominator;
        if (IsInteger && BigInteger.Abs(Numerator) <= (BigInteger)(1L << 53))
        {
            return (double)(long)Numerator;
        }

        // Scale so that the quotient has 64 significant bits and a sticky bit: exact round-to-nearest-even in the last step.
        var shift = (int)(64 - (Numerator.GetBitLength() - twos.GetBitLength()));
        var scaledNumerator =
            shift > 0 ? BigInteger.Abs(Numerator) << shift : BigInteger.Abs(Numerator);
        var scaledDenominator = shift < 0 ? twos << -shift : twos;
        var quotient = BigInteger.DivRem(scaledNumerator, scaledDenominator, out var remainder);
        if (!remainder.IsZero)
        {
            quotient |= 1;
        }

        var magnitude = Math.ScaleB(RoundToDouble(quotient), -shift);
        return Numerator.Sign < 0 ? -magnitude : magnitude;
    }

    public bool Equals(Rational other) =>
        Numerator == other.Numerator && DenominatorMinusOne == other.DenominatorMinusOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, DenominatorMinusOne);

    public int CompareTo(Rational other) =>
        (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Digits with a point when the fraction ends ("0.204"), else "numerator/denominator".</summary>
    public override string ToString()
    {
        var digits = 0;
        var rest = Denominator;
        var twos = 0;
        var fives = 0;
        while (rest.IsEven)
        {
            rest >>= 1;
            twos++;
        }

        while ((rest % 5).IsZero)
        {
            rest /= 5;
            fives++;
        }

        if (!rest.IsOne)
        {
            return $"{Numerator}/{Denominator}";
        }

        digits = Math.Max(twos, fives);
        var scaled = BigInteger.Abs(Numerator) * BigInteger.Pow(10, digits) / Denominator;
        var text = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');
        var sign = Sign < 0 ? "-" : "";
        return digits == 0 ? sign + text : $"{sign}{text[..^digits]}.{text[^digits..]}";
    }

    private static double RoundToDouble(BigInteger sticky)
    {
        // sticky has 64 or 65 bits, the last of which may be a sticky bit; keep 53 with ties to even.
        var extra = (int)sticky.GetBitLength() - 53;
        if (extra <= 0)
        {
            return (double)(long)sticky;
        }

        var kept = sticky >> extra;
        var dropped = sticky - (kept << extra);
        var half = BigInteger.One << (extra - 1);
        if (dropped > half || (dropped == half && !kept.IsEven))
        {
            kept += 1;
        }

        return Math.ScaleB((double)(long)kept, extra);
    }
}
