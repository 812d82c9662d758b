using System.Globalization;
using System.Text;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Interviews;

/// <summary>
/// Bytes as letters and digits that a person can read aloud and type: base 32 without I, L, O and U, in groups of four. Reading takes
/// small letters, spaces and hyphens anywhere, O for 0, and I or L for 1.
/// </summary>
internal static class Crockford
{
    /// <summary>Longer texts are not codes.</summary>
    public const int LongestText = 4000;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (held, bits, letters) = (0, 0, 0);
        foreach (var b in bytes)
        {
            (held, bits) = ((held << 8) | b, bits + 8);
            while (bits >= 5)
            {
                bits -= 5;
                Append(held >> bits);
                held &= (1 << bits) - 1;
            }
        }

        if (bits > 0)
        {
            Append(held << (5 - bits));
        }

        return text.ToString();

        void Append(int five)
        {
            text.Append(letters > 0 && letters % 4 == 0 ? "-" : "").Append(Alphabet[five & 31]);
            letters++;
        }
    }

    /// <exception cref="BadCodeException">Not letters of a code.</exception>
    public static byte[] Read(string text)
    {
        if (text.Length > LongestText)
        {
            throw new BadCodeException(
                new Bilingual(
                    $"El código es demasiado largo: tiene {text.Length} letras y ninguno pasa de {LongestText}. Pega solo el código.",
                    $"The code is too long: it has {text.Length} letters and none has more than {LongestText}. Paste the code only."
                )
            );
        }

        var bytes = new List<byte>(text.Length);
        var (held, bits) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (
                Rune.IsWhiteSpace(rune)
                || Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation
            )
            {
                continue;
            }

            (held, bits) = ((held << 5) | Value(rune), bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(held >> bits));
                held &= (1 << bits) - 1;
            }
        }

        // What is left over is padding, and shorter than a letter.
        return held == 0 && bits < 5 ? [.. bytes] : throw AnswerCode.Damaged();
    }

    private static int Value(Rune rune)
    {
        var letter = Rune.ToUpperInvariant(rune);
        var c = letter.IsAscii ? (char)letter.Value : '\0';
        c = c switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            _ => c,
        };
        var value = c == '\0' ? -1 : Alphabet.IndexOf(c, StringComparison.Ordinal);
        return value >= 0
            ? value
            : throw new BadCodeException(
                new Bilingual(
                    $"El signo «{Shown(rune)}» no se usa en los códigos: solo van letras de la A a la Z (sin Ñ ni U) y números. Revisa que no falte ni sobre nada y vuelve a probar.",
                    $"The sign “{Shown(rune)}” is not used in codes: they have only letters A to Z (no Ñ, no U) and digits. See that nothing is missing or left over and try again."
                )
            );
    }

    private static string Shown(Rune rune) =>
        Rune.IsControl(rune) || rune == Rune.ReplacementChar
            ? string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")
            : rune.ToString();
}
