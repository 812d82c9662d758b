using System.Globalization;

namespace ClosingGaps.Population.Surveys.Csv;

/// <summary>Numbers as surveys write them: digits, point decimal, codes with leading zeros.</summary>
internal static class Number
{
    private static readonly double[] PowersOfTen =
    [
        1e0,
        1e1,
        1e2,
        1e3,
        1e4,
        1e5,
        1e6,
        1e7,
        1e8,
        1e9,
        1e10,
        1e11,
        1e12,
        1e13,
        1e14,
        1e15,
    ];

    /// <summary>The nearest double; false for anything that is not a finite number.</summary>
    public static bool TryParse(ReadOnlySpan<byte> field, out double value)
    {
        // Up to 15 digits the digits are an exact integer and the power of ten an exact double, so that
        // one division rounds correctly. Longer ones and exponents take the general way.
        long digits = 0;
        var count = 0;
        var decimals = -1;
        var negative = field.Length > 0 && field[0] == (byte)'-';
        for (var i = negative ? 1 : 0; i < field.Length; i++)
        {
            var c = field[i];
            if (c is >= (byte)'0' and <= (byte)'9' && count < 15)
            {
                digits = digits * 10 + (c - '0');
                count++;
                if (decimals >= 0)
                    decimals++;
            }
            else if (c == (byte)'.' && decimals < 0)
            {
                decimals = 0;
            }
            else
            {
                return TryParseGeneral(field, out value);
            }
        }

        value = decimals > 0 ? digits / PowersOfTen[decimals] : digits;
        if (negative)
            value = -value;
        return count > 0;
    }

    /// <summary>A whole number without sign made of digits only, at most <paramref name="maxDigits"/>
    /// after leading zeros.</summary>
    public static bool TryParseKey(ReadOnlySpan<byte> field, int maxDigits, out ulong key)
    {
        key = 0;
        var digits = field.TrimStart((byte)'0');
        if (field.IsEmpty || digits.Length > maxDigits)
            return false;
        foreach (var c in digits)
        {
            if (c is < (byte)'0' or > (byte)'9')
                return false;
            key = key * 10 + (ulong)(c - '0');
        }

        return true;
    }

    private static bool TryParseGeneral(ReadOnlySpan<byte> field, out double value) =>
        double.TryParse(
            field,
            NumberStyles.AllowLeadingSign
                | NumberStyles.AllowDecimalPoint
                | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out value
        ) && double.IsFinite(value);
}
