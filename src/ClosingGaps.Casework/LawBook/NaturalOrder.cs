using System.Numerics;
using System.Text.RegularExpressions;

namespace ClosingGaps.Casework.LawBook;

/// <summary>Articles in the order of the law: 5-A, 27, 106, 239-A; digits count as numbers.</summary>
public sealed partial class NaturalOrder : IComparer<string>
{
    /// <summary>The one there is.</summary>
    public static NaturalOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var a = Parts().Matches(x ?? "");
        var b = Parts().Matches(y ?? "");
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
        {
            var isNumber = char.IsAsciiDigit(a[i].Value[0]) && char.IsAsciiDigit(b[i].Value[0]);
            var order = isNumber
                ? Number(a[i].Value).CompareTo(Number(b[i].Value))
                : string.CompareOrdinal(a[i].Value, b[i].Value);
            if (order != 0)
            {
                return order;
            }
        }

        return a.Count.CompareTo(b.Count);
    }

    private static BigInteger Number(string digits) =>
        BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+|[^0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Parts();
}
