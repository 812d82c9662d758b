using System.Globalization;
using ClosingGaps.Casework.Identifiers;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Idse;

/// <summary>Reads one line, field by field; what does not fit is told with its position.</summary>
internal sealed class IdseLineReader(string line, int number)
{
    private static readonly Bilingual Look = new(
        "Corrija el dato en su programa de nómina y genere el archivo otra vez.",
        "Correct the datum in your payroll program and make the file again."
    );

    public List<IdseDefect> Defects { get; } = [];

    public IdseRecord? Record()
    {
        if (line.Length != IdseLayout.Length)
        {
            Wrong(
                new IdseField(
                    Math.Min(line.Length, IdseLayout.Length) + 1,
                    IdseLayout.Length,
                    new("longitud", "length")
                ),
                $"la línea tiene {line.Length} caracteres y deben ser {IdseLayout.Length}",
                $"the line has {line.Length} characters and must have {IdseLayout.Length}"
            );
            return null;
        }

        var movement = Movement();
        var isDeparture = movement == IdseMovement.Departure;
        var isEnrolment = movement == IdseMovement.Enrolment;
        var record = new IdseRecord(
            movement ?? default,
            Registration(),
            Nss(),
            new PersonName(
                Name(IdseLayout.Paternal),
                Name(IdseLayout.Maternal),
                Name(IdseLayout.Given)
            ),
            isDeparture ? 0 : Wage(),
            isDeparture
                ? null
                : (IdseWorkerType?)Code(IdseLayout.WorkerType, 1, 4, mayBeBlank: !isEnrolment),
            isDeparture ? null : (IdseWageType?)Code(IdseLayout.WageType, 0, 2),
            isDeparture ? null : Code(IdseLayout.ReducedWeek, 0, 6),
            Date(),
            Digits(IdseLayout.Clinic, mayBeBlank: true),
            Digits(IdseLayout.Guide, mayBeBlank: false),
            WorkerKey(),
            isDeparture ? Cause() : null,
            Curp(isEnrolment)
        );
        Frame(movement, record);
        return Defects.Exists(d => d.IsError) ? null : record;
    }

    private IdseMovement? Movement()
    {
        var code = IdseLayout.Movement.Of(line);
        switch (code)
        {
            case "02":
                return IdseMovement.Departure;
            case "07":
                return IdseMovement.WageChange;
            case "08":
                return IdseMovement.Enrolment;
            default:
                Expect(
                    IdseLayout.Movement,
                    "08 (alta o reingreso), 07 (modificación) o 02 (baja)",
                    "08 (enrolment), 07 (wage change) or 02 (departure)"
                );
                return null;
        }
    }

    private string Registration()
    {
        var text = IdseLayout.Registration.Of(line);
        if (
            !text[..10].All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))
            || !char.IsAsciiDigit(text[10])
        )
        {
            Expect(
                IdseLayout.Registration,
                "diez letras o dígitos y un dígito verificador",
                "ten letters or digits and a check digit"
            );
        }

        return text;
    }

    private string Nss()
    {
        var read = Identifiers.Nss.Read(IdseLayout.Nss.Of(line));
        Take(IdseLayout.Nss, read.Defects);
        return IdseLayout.Nss.Of(line);
    }

    private string Curp(bool isRequired)
    {
        var text = IdseLayout.Curp.Of(line).Trim();
        if (text.Length > 0)
        {
            Take(IdseLayout.Curp, Identifiers.Curp.Read(text).Defects);
        }
        else if (isRequired)
        {
            Expect(
                IdseLayout.Curp,
                "la CURP, que el alta lleva (RACERF 47)",
                "the CURP, which an enrolment carries (RACERF 47)"
            );
        }

        return text;
    }

    // A number sign stands for Ñ in files of programs that avoid it; no name has one.
    private string Name(IdseField field)
    {
        var text = field.Of(line).Replace('#', 'Ñ');
        if (!text.All(c => char.IsAsciiLetterUpper(c) || c is 'Ñ' or ' '))
        {
            Expect(field, "mayúsculas sin acentos", "capital letters without accents");
        }

        return text.Trim();
    }

    private int Wage()
    {
        var text = IdseLayout.Wage.Of(line);
        if (text.All(char.IsAsciiDigit) && text != "000000")
        {
            return int.Parse(text, CultureInfo.InvariantCulture);
        }

        Expect(
            IdseLayout.Wage,
            "seis dígitos mayores que cero, los dos últimos de centavos (045050 es 450.50)",
            "six digits greater than zero, the last two of centavos (045050 is 450.50)"
        );
        return 0;
    }

    private int? Code(IdseField field, int lowest, int highest, bool mayBeBlank = false)
    {
        var c = field.Of(line)[0];
        if (c == ' ' && mayBeBlank)
        {
            return null;
        }

        if (c >= '0' + lowest && c <= '0' + highest)
        {
            return c - '0';
        }

        Expect(field, $"un dígito de {lowest} a {highest}", $"a digit from {lowest} to {highest}");
        return null;
    }

    private string Digits(IdseField field, bool mayBeBlank)
    {
        var text = field.Of(line);
        if (!text.All(char.IsAsciiDigit) && !(mayBeBlank && text.All(c => c == ' ')))
        {
            Expect(field, $"{field.Length} dígitos", $"{field.Length} digits");
        }

        return text.Trim();
    }

    private string WorkerKey()
    {
        var text = IdseLayout.WorkerKey.Of(line);
        if (!text.All(IdseLine.IsKeyCharacter))
        {
            Expect(
                IdseLayout.WorkerKey,
                "letras sin acento, dígitos o nada",
                "letters without accent, digits or nothing"
            );
        }

        return text.Trim();
    }

    private DateOnly Date()
    {
        if (
            DateOnly.TryParseExact(
                IdseLayout.Date.Of(line),
                "ddMMyyyy",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            return date;
        }

        Expect(
            IdseLayout.Date,
            "una fecha que exista, día, mes y año (06102026)",
            "a date that exists, day, month and year (06102026)"
        );
        return default;
    }

    private char? Cause()
    {
        var c = IdseLayout.LeaveCause.Of(line)[0];
        if (c is (>= '1' and <= '9') or 'A')
        {
            return c;
        }

        Expect(IdseLayout.LeaveCause, "1 a 9, o A", "1 to 9, or A");
        return null;
    }

    // What must be blank or zero, and what a person must have.
    private void Frame(IdseMovement? movement, IdseRecord record)
    {
        if (movement == IdseMovement.Departure)
        {
            if (IdseLayout.DepartureZeros.Of(line) != IdseLayout.Zeros)
            {
                Expect(IdseLayout.DepartureZeros, "quince ceros", "fifteen zeros");
            }

            Blank(IdseLayout.Clinic);
            Blank(IdseLayout.Curp);
            Blank(IdseLayout.Fillers[1]);
        }
        else
        {
            IdseLayout.Fillers.ToList().ForEach(Blank);
            Blank(IdseLayout.LeaveCause);
        }

        if (record.Name.Given.Length == 0)
        {
            Expect(IdseLayout.Given, "un nombre", "a given name");
        }

        if (record.Name.Paternal.Length + record.Name.Maternal.Length == 0)
        {
            Expect(IdseLayout.Paternal, "al menos un apellido", "at least one surname");
        }

        if (IdseLayout.Format.Of(line) != "9")
        {
            Expect(IdseLayout.Format, "9", "9");
        }
    }

    private void Blank(IdseField field)
    {
        if (field.Of(line).Any(c => c != ' '))
        {
            Expect(field, "espacios", "blanks");
        }
    }

    // The shown text is masked where it may be someone's number.
    private void Expect(IdseField field, string es, string en)
    {
        var isPersonal = field == IdseLayout.Nss || field == IdseLayout.Curp;
        var shown = isPersonal ? Masked.Letters(field.Of(line)) : field.Of(line);
        Wrong(field, $"dice «{shown}» y ahí va {es}", $"it is \"{shown}\" where {en} belongs");
    }

    private void Wrong(IdseField field, string es, string en) =>
        Defects.Add(new IdseDefect(number, field.From, field.Name, true, new(es, en), Look));

    private void Take(IdseField field, IEnumerable<IdentifierDefect> defects) =>
        Defects.AddRange(
            defects.Select(d => new IdseDefect(
                number,
                field.From,
                field.Name,
                d.IsError,
                d.What,
                d.Mend
            ))
        );
}
