using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Identifiers;

/// <summary>
/// Registro Federal de Contribuyentes: four letters of a person's name (three of a company's), a date, two characters that tell homonyms
/// apart, and a check digit. About one in a hundred real ones does not fit its check digit, so that is a warning.
/// </summary>
public sealed record Rfc
{
    // The place of a character in this list is its value; a space stands before the three letters of a company.
    private const string Alphabet = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

    private static readonly string[] Generic = ["XAXX010101000", "XEXX010101000"];

    private static readonly Bilingual Copy = new(
        "Cópielo de la constancia de situación fiscal del SAT.",
        "Copy it from the SAT's certificate of tax status."
    );

    private Rfc(string text) => Text = text;

    /// <summary>Thirteen characters of a person, twelve of a company.</summary>
    public string Text { get; }

    /// <summary>Whether it is a person's.</summary>
    public bool IsPerson => Text.Length == 13;

    /// <summary>Whether it is one that the SAT lends to whoever has none.</summary>
    public bool IsGeneric => Generic.Contains(Text);

    /// <summary>YYMMDD of birth, or of foundation; the century is not told.</summary>
    public string ShortDate => Text[^9..^3];

    /// <summary>Whether the last character is the one that the others give; generic ones have none.</summary>
    public bool HasRightCheckDigit => IsGeneric || Text[^1] == CheckDigit(Text);

    /// <inheritdoc/>
    public override string ToString() => Masked.Letters(Text);

    /// <summary>Reads one as written: spaces, hyphens and case do not matter.</summary>
    public static Checked<Rfc> Read(string written)
    {
        var text = Compact.Of(written);
        if (text.Length is not (12 or 13) || (text.Length == 12 && char.IsLetter(text[3])))
        {
            return Checked.Wrong<Rfc>(
                new(
                    $"un RFC tiene 13 caracteres (12 el de una empresa) y este tiene {text.Length}",
                    $"an RFC has 13 characters (12 a company's) and this one has {text.Length}"
                ),
                Copy
            );
        }

        if (Generic.Contains(text))
        {
            return new Checked<Rfc>(new Rfc(text), []);
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!Fits(text[i], text.Length - i))
            {
                var (es, en) = Expected(text.Length - i);
                return Checked.Wrong<Rfc>(
                    new(
                        $"en el carácter {i + 1} dice «{text[i]}» y ahí va {es}",
                        $"character {i + 1} is \"{text[i]}\" where {en} belongs"
                    ),
                    Copy
                );
            }
        }

        var rfc = new Rfc(text);
        if (!Identifiers.ShortDate.Exists(rfc.ShortDate))
        {
            return Checked.Wrong<Rfc>(
                new(
                    $"la fecha «{rfc.ShortDate}» (año, mes, día) no existe",
                    $"the date \"{rfc.ShortDate}\" (year, month, day) does not exist"
                ),
                Copy
            );
        }

        return new Checked<Rfc>(
            rfc,
            rfc.HasRightCheckDigit
                ? []
                :
                [
                    IdentifierDefect.Warning(
                        new(
                            $"el último carácter debería ser {CheckDigit(text)}; uno de cada cien RFC reales no lo cumple",
                            $"the last character should be {CheckDigit(text)}; one in a hundred real RFCs does not fit"
                        ),
                        Copy
                    ),
                ]
        );
    }

    /// <summary>The check digit of all characters but the last.</summary>
    public static char CheckDigit(string text)
    {
        var padded = text.PadLeft(13);
        var sum = 0;
        for (var i = 0; i < 12; i++)
        {
            sum += Alphabet.IndexOf(padded[i], StringComparison.Ordinal) * (13 - i);
        }

        return (11 - (sum % 11)) switch
        {
            11 => '0',
            10 => 'A',
            var digit => (char)('0' + digit),
        };
    }

    /// <summary>
    /// The four letters that a person's name gives: two of the first surname and one each of the second and the given name; with a first
    /// surname of one or two letters, or with one surname only, two of the given name.
    /// </summary>
    public static string Letters(PersonName name)
    {
        var paternal = NameWords.OfSurname(name.Paternal);
        var maternal = NameWords.OfSurname(name.Maternal);
        var given = NameWords.OfGiven(name.Given);
        var only = paternal.Length == 0 ? maternal : paternal;
        var letters =
            paternal.Length == 0 || maternal.Length == 0 ? First(only, 2) + First(given, 2)
            : paternal.Length <= 2 ? First(paternal, 1) + First(maternal, 1) + First(given, 2)
            : string.Concat(
                First(paternal, 1),
                NameWords.InnerVowel(paternal) ?? 'X',
                First(maternal, 1),
                First(given, 1)
            );
        return InconvenientWords.OfRfc.Contains(letters) ? letters[..3] + "X" : letters;
    }

    private static string First(string word, int count) =>
        word[..Math.Min(count, word.Length)].PadRight(count, 'X');

    // By the place from the end, which persons and companies share: 1 is the check digit.
    private static bool Fits(char c, int fromEnd) =>
        fromEnd switch
        {
            1 => char.IsAsciiDigit(c) || c == 'A',
            2 or 3 => char.IsAsciiLetterOrDigit(c) && c is not ('O' or '0'),
            <= 9 => char.IsAsciiDigit(c),
            _ => char.IsAsciiLetter(c) || c is 'Ñ' or '&',
        };

    private static (string Es, string En) Expected(int fromEnd) =>
        fromEnd switch
        {
            1 => ("un dígito o la letra A", "a digit or the letter A"),
            2 or 3 => (
                "un dígito del 1 al 9 o una letra que no sea O",
                "a digit from 1 to 9 or a letter other than O"
            ),
            <= 9 => ("un dígito de la fecha", "a digit of the date"),
            _ => ("una letra", "a letter"),
        };
}
