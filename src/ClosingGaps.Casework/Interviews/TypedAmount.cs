using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Interviews;

/// <summary>
/// An amount as people type it: "1,200", "$1 200.50", "450". A comma or space parts thousands and nothing else: "1,5" may be one and a
/// half or fifteen, so it is asked again, never guessed.
/// </summary>
public static class TypedAmount
{
    private const int MostLetters = 20;

    /// <summary>The amount, or <see langword="null"/> with what is wrong.</summary>
    public static Rational? Read(string typed, out Bilingual? error)
    {
        var text = typed.Trim().TrimStart('$').Trim().Replace('\u00A0', ' ');
        if (text.EndsWith("pesos", StringComparison.OrdinalIgnoreCase))
        {
            text = text[..^5].Trim();
        }

        error = null;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var (whole, decimals) = point < 0 ? (text, "") : (text[..point], text[(point + 1)..]);
        var groups = whole.Split([',', ' ']);
        var isGrouped =
            groups.Length == 1
            || (
                groups[0].Length is >= 1 and <= 3
                && groups.Skip(1).All(g => g.Length == 3)
                && !(
                    whole.Contains(',', StringComparison.Ordinal)
                    && whole.Contains(' ', StringComparison.Ordinal)
                )
            );
        if (
            text.Length is > 0 and <= MostLetters
            && isGrouped
            && groups.All(g => g.Length > 0 && g.All(char.IsAsciiDigit))
            && decimals.All(char.IsAsciiDigit)
            && (point < 0 || decimals.Length is 1 or 2)
        )
        {
            return Rational.Parse(string.Concat(groups) + (point < 0 ? "" : "." + decimals));
        }

        error =
            text.Length == 0 ? new Bilingual("Escribe una cantidad.", "Type an amount.")
            : whole.Contains(',', StringComparison.Ordinal) && !isGrouped
                ? new Bilingual(
                    $"«{typed.Trim()}» puede ser dos cosas. Escribe los centavos con punto, como 450.50, y los miles sin coma, como 1200.",
                    $"“{typed.Trim()}” can mean two things. Write cents with a point, as 450.50, and thousands without a comma, as 1200."
                )
            : decimals.Length > 2
                ? new Bilingual(
                    $"«{typed.Trim()}» tiene más de dos números después del punto. ¿Son miles? Escríbelos sin punto, como 1200.",
                    $"“{typed.Trim()}” has more than two digits after the point. Thousands? Write them without a point, as 1200."
                )
            : new Bilingual(
                $"«{typed.Trim()}» no es una cantidad. Escribe solo números, como 450 o 1200.50.",
                $"“{typed.Trim()}” is not an amount. Type digits only, as 450 or 1200.50."
            );
        return null;
    }
}
