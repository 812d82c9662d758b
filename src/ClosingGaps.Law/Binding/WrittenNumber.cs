using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>A number as written: its exact value and its unit.</summary>
internal readonly record struct WrittenNumber(Rational Value, Unit Unit)
{
    private const int MostDigits = 40;

    /// <summary>The number, or <see langword="null"/> with an error reported. 20.40 % is 0.204.</summary>
    public static WrittenNumber? Read(DiagnosticBag bag, NumberSyntax number)
    {
        if (TypeBinder.OfNumber(number) is not { } unit)
        {
            bag.Add(BindingDiagnostics.UnknownType, number.Span, string.Join('/', number.Unit));
            return null;
        }

        if (!IsReadable(number.Digits))
        {
            bag.Add(
                BindingDiagnostics.BadNumber,
                number.Span,
                number.Digits.Length > MostDigits ? number.Digits[..20] + "…" : number.Digits,
                "1234.56"
            );
            return null;
        }

        var value = Rational.Parse(number.Digits);
        return new WrittenNumber(IsPercent(unit) ? value / 100 : value, unit);
    }

    public static bool IsPercent(Unit unit) =>
        unit is { IsPureNumber: true, Flavour: Flavour.Percent };

    // Digits and one point: a damaged file may hold a million of them, and exact arithmetic would take its time.
    private static bool IsReadable(string digits) =>
        digits.Length is > 0 and <= MostDigits
        && digits.Count(c => c == '.') <= 1
        && digits.Any(char.IsAsciiDigit)
        && digits.All(c => c == '.' || char.IsAsciiDigit(c));
}
