using System.Globalization;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Identifiers;

/// <summary>
/// Número de Seguridad Social: subdelegation, year of affiliation, year of birth (two digits each), a serial of four, and a check digit.
/// A check digit that does not fit is a warning: old numbers exist whose digit is another.
/// </summary>
public sealed record Nss
{
    private static readonly Bilingual Copy = new(
        "Cópielo de la tarjeta o de la constancia del IMSS (imss.gob.mx, «asignación o localización de NSS»).",
        "Copy it from the IMSS card or certificate (imss.gob.mx, \"asignación o localización de NSS\")."
    );

    private Nss(string text) => Text = text;

    /// <summary>The eleven digits.</summary>
    public string Text { get; }

    /// <summary>The last two digits of the year of birth as IMSS recorded it.</summary>
    public int BirthYear => int.Parse(Text.AsSpan(4, 2), CultureInfo.InvariantCulture);

    /// <summary>Whether the last digit is the one that the others give.</summary>
    public bool HasRightCheckDigit => Text[10] == CheckDigit(Text);

    /// <inheritdoc/>
    public override string ToString() => Masked.Digits(Text);

    /// <summary>Reads one as written: spaces and hyphens do not matter.</summary>
    public static Checked<Nss> Read(string written)
    {
        var text = Compact.Of(written);
        if (text.Where(c => !char.IsAsciiDigit(c)).Cast<char?>().FirstOrDefault() is { } stranger)
        {
            return Checked.Wrong<Nss>(
                new(
                    $"un NSS solo tiene dígitos y este lleva «{stranger}»",
                    $"an NSS has digits only and this one holds \"{stranger}\""
                ),
                Copy
            );
        }

        if (text.Length != 11)
        {
            return Checked.Wrong<Nss>(
                new(
                    $"un NSS tiene 11 dígitos y este tiene {text.Length}",
                    $"an NSS has 11 digits and this one has {text.Length}"
                ),
                text.Length == 10 && CheckDigit("0" + text) == text[9] ? LostZero : Copy
            );
        }

        var nss = new Nss(text);
        return new Checked<Nss>(
            nss,
            nss.HasRightCheckDigit
                ? []
                :
                [
                    IdentifierDefect.Warning(
                        new(
                            $"el último dígito debería ser {CheckDigit(text)}: quizá hay un dígito mal copiado",
                            $"the last digit should be {CheckDigit(text)}: a digit may be miscopied"
                        ),
                        Copy
                    ),
                ]
        );
    }

    /// <summary>The check digit of the first ten, by Luhn's sum.</summary>
    public static char CheckDigit(string text)
    {
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            var product = (text[i] - '0') * (1 + (i % 2));
            sum += product > 9 ? product - 9 : product;
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    private static readonly Bilingual LostZero = new(
        "Parece que la hoja de cálculo quitó el cero del principio: dé formato de texto a la columna y escríbalo.",
        "The spreadsheet seems to have dropped the leading zero: format the column as text and type it."
    );
}
