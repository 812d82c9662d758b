using System.Globalization;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Learning;

/// <summary>Reads an amount as people in Mexico write it.</summary>
internal static class WrittenAmount
{
    public static double? Read(string text, LawType type)
    {
        var plain = text.Trim()
            .TrimStart('$')
            .TrimEnd('%')
            .Replace(",", "", StringComparison.Ordinal);
        plain = plain
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace("\u00a0", "", StringComparison.Ordinal);
        if (
            plain.Length is 0 or > 15
            || !double.TryParse(
                plain,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var amount
            )
        )
        {
            return null;
        }

        var isShare =
            type.Kind == TypeKind.Number
            && type.Unit.IsPureNumber
            && type.Unit.Flavour == Flavour.Percent;
        return isShare ? amount / 100 : amount;
    }
}
