using System.Collections.Frozen;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Identifiers;

/// <summary>Sex as the CURP writes it.</summary>
public enum CurpSex
{
    /// <summary>M, mujer.</summary>
    Woman,

    /// <summary>H, hombre.</summary>
    Man,

    /// <summary>X, non-binary: admitted by RENAPO's newer rules.</summary>
    NonBinary,
}

/// <summary>
/// Clave Única de Registro de Población: four letters of the name, birth date, sex, entity of birth, three consonants, a differentiator
/// that tells the century, and a check digit. Structure and date are errors; a check digit that does not fit is a warning, because the
/// register and not the arithmetic says which CURP is hers.
/// </summary>
public sealed record Curp
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

    private static readonly FrozenSet<string> Entities = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. "AS BC BS CC CH CL CM CS DF DG GR GT HG JC MC MN MS NE NL NT OC PL QR QT SL SP SR TC TL TS VZ YN ZS".Split(
                ' '
            ),
        ]
    );

    private static readonly Bilingual Copy = new(
        "Cópiela de la constancia de la CURP (gob.mx/curp) o del acta de nacimiento.",
        "Copy it from the CURP certificate (gob.mx/curp) or the birth certificate."
    );

    private Curp(string text, DateOnly birth) => (Text, Birth) = (text, birth);

    /// <summary>The eighteen characters.</summary>
    public string Text { get; }

    /// <summary>Date of birth; its century is told by the seventeenth character: a digit is 19xx, a letter 20xx.</summary>
    public DateOnly Birth { get; }

    /// <summary>Sex.</summary>
    public CurpSex Sex =>
        Text[10] switch
        {
            'M' => CurpSex.Woman,
            'H' => CurpSex.Man,
            _ => CurpSex.NonBinary,
        };

    /// <summary>Entity of birth as RENAPO codes it: OC Oaxaca, CS Chiapas, NE born abroad.</summary>
    public string BirthEntity => Text[11..13];

    /// <summary>Whether the last digit is the one that the others give.</summary>
    public bool HasRightCheckDigit => Text[17] == CheckDigit(Text);

    /// <inheritdoc/>
    public override string ToString() => Masked.Letters(Text);

    /// <summary>Reads one as written: spaces and case do not matter.</summary>
    public static Checked<Curp> Read(string written)
    {
        var text = Compact.Of(written);
        if (text.Length != 18)
        {
            return Checked.Wrong<Curp>(
                new(
                    $"una CURP tiene 18 caracteres y esta tiene {text.Length}",
                    $"a CURP has 18 characters and this one has {text.Length}"
                ),
                Copy
            );
        }

        if (FirstMisfit(text) is >= 0 and var place)
        {
            var (es, en) = Expected(place);
            return Checked.Wrong<Curp>(
                new(
                    $"en el carácter {place + 1} dice «{text[place]}» y ahí va {es}",
                    $"character {place + 1} is \"{text[place]}\" where {en} belongs"
                ),
                Copy
            );
        }

        var century = char.IsDigit(text[16]) ? 1900 : 2000;
        if (ShortDate.In(century, text.AsSpan(4, 6)) is not { } birth)
        {
            return Checked.Wrong<Curp>(
                new(
                    $"la fecha de nacimiento «{text[4..10]}» (año, mes, día; {century / 100}xx por el carácter 17) no existe",
                    $"the birth date \"{text[4..10]}\" (year, month, day; {century / 100}xx by character 17) does not exist"
                ),
                Copy
            );
        }

        var curp = new Curp(text, birth);
        return new Checked<Curp>(
            curp,
            curp.HasRightCheckDigit
                ? []
                :
                [
                    IdentifierDefect.Warning(
                        new(
                            $"el último dígito debería ser {CheckDigit(text)}: quizá hay un carácter mal copiado",
                            $"the last digit should be {CheckDigit(text)}: a character may be miscopied"
                        ),
                        Copy
                    ),
                ]
        );
    }

    /// <summary>The check digit of the first seventeen characters.</summary>
    public static char CheckDigit(string text)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += Alphabet.IndexOf(text[i], StringComparison.Ordinal) * (18 - i);
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>Whether the letters and consonants are those of a name; exceptions are real, so a misfit only deserves a look.</summary>
    public bool FitsName(PersonName name) =>
        Text[..4] == Letters(name) && Text[13..16] == Consonants(name);

    /// <summary>The first four letters that a name gives.</summary>
    public static string Letters(PersonName name)
    {
        var paternal = NameWords.OfSurname(name.Paternal);
        var letters = string.Concat(
            Initial(paternal),
            NameWords.InnerVowel(paternal) ?? 'X',
            Initial(NameWords.OfSurname(name.Maternal)),
            Initial(NameWords.OfGiven(name.Given))
        );
        return InconvenientWords.OfCurp.Contains(letters)
            ? $"{letters[0]}X{letters[2..]}"
            : letters;
    }

    /// <summary>The three consonants that a name gives.</summary>
    public static string Consonants(PersonName name) =>
        string.Concat(
            Consonant(NameWords.OfSurname(name.Paternal)),
            Consonant(NameWords.OfSurname(name.Maternal)),
            Consonant(NameWords.OfGiven(name.Given))
        );

    private static char Initial(string word) => word.Length == 0 ? 'X' : Letter(word[0]);

    private static char Consonant(string word) => Letter(NameWords.InnerConsonant(word) ?? 'X');

    private static char Letter(char c) => c == 'Ñ' || !char.IsAsciiLetter(c) ? 'X' : c;

    // The place of the first character that cannot stand where it stands, from 0; −1 when all can.
    private static int FirstMisfit(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Fits(text, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Fits(string text, int i)
    {
        var c = text[i];
        return i switch
        {
            1 => c is 'A' or 'E' or 'I' or 'O' or 'U' or 'X',
            < 4 => char.IsAsciiLetter(c),
            < 10 or 17 => char.IsAsciiDigit(c),
            10 => c is 'H' or 'M' or 'X',
            11 => char.IsAsciiLetter(c),
            12 => Entities.Contains(text[11..13]),
            < 16 => char.IsAsciiLetter(c) && c is not ('A' or 'E' or 'I' or 'O' or 'U'),
            _ => char.IsAsciiLetterOrDigit(c),
        };
    }

    private static (string Es, string En) Expected(int i) =>
        i switch
        {
            1 => ("una vocal o X", "a vowel or X"),
            < 4 => ("una letra", "a letter"),
            < 10 => ("un dígito de la fecha de nacimiento", "a digit of the birth date"),
            10 => ("H, M o X", "H, M or X"),
            < 13 => (
                "la clave de una entidad de nacimiento (OC, CS, NE…)",
                "the code of an entity of birth (OC, CS, NE…)"
            ),
            < 16 => ("una consonante", "a consonant"),
            16 => ("un dígito o una letra", "a digit or a letter"),
            _ => ("un dígito", "a digit"),
        };
}
