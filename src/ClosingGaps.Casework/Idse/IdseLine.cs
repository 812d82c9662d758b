using System.Globalization;
using ClosingGaps.Casework.Identifiers;

namespace ClosingGaps.Casework.Idse;

/// <summary>A record as a line of 168 characters.</summary>
public static class IdseLine
{
    /// <summary>The line, without its end. Names are put in capitals without accents and cut at 27 letters, as the field allows.</summary>
    /// <exception cref="ArgumentException">A field does not fit: the message names it.</exception>
    public static string Write(IdseRecord record)
    {
        var isDeparture = record.Movement == IdseMovement.Departure;
        Span<char> line = stackalloc char[IdseLayout.Length];
        line.Fill(' ');
        Put(line, IdseLayout.Registration, record.EmployerRegistration, 11);
        Put(line, IdseLayout.Nss, record.Nss, 11);
        IdseLayout.Paternal.Put(line, NameWords.Capitals(record.Name.Paternal));
        IdseLayout.Maternal.Put(line, NameWords.Capitals(record.Name.Maternal));
        IdseLayout.Given.Put(line, NameWords.Capitals(record.Name.Given));
        if (isDeparture)
        {
            IdseLayout.DepartureZeros.Put(line, IdseLayout.Zeros);
            IdseLayout.LeaveCause.Put(line, $"{record.LeaveCause}");
        }
        else
        {
            var wage = record.WageCentavos.ToString("000000", CultureInfo.InvariantCulture);
            Put(line, IdseLayout.Wage, wage, 6);
            IdseLayout.WorkerType.Put(line, Code(record.WorkerType));
            IdseLayout.WageType.Put(line, Code(record.WageType));
            IdseLayout.ReducedWeek.Put(line, Code(record.ReducedWeek));
            IdseLayout.Clinic.Put(line, record.Clinic);
            IdseLayout.Curp.Put(line, record.Curp);
        }

        IdseLayout.Date.Put(line, record.Date.ToString("ddMMyyyy", CultureInfo.InvariantCulture));
        IdseLayout.Movement.Put(
            line,
            ((int)record.Movement).ToString("00", CultureInfo.InvariantCulture)
        );
        Put(line, IdseLayout.Guide, record.Guide, 5);
        Put(line, IdseLayout.WorkerKey, record.WorkerKey.PadRight(10), 10);
        if (!record.WorkerKey.All(IsKeyCharacter))
        {
            throw new ArgumentException(
                $"{IdseLayout.WorkerKey.Name.En}: \"{record.WorkerKey}\" is not letters and digits.",
                nameof(record)
            );
        }

        IdseLayout.Format.Put(line, "9");
        return new string(line);
    }

    /// <summary>What the employer's own key of a worker may hold.</summary>
    public static bool IsKeyCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-';

    private static void Put(Span<char> line, IdseField field, string text, int length)
    {
        if (text.Length != length)
        {
            throw new ArgumentException(
                $"{field.Name.En}: \"{text}\" does not have {length} characters.",
                nameof(text)
            );
        }

        field.Put(line, text);
    }

    private static string Code<T>(T? code)
        where T : struct, IConvertible =>
        code is { } known
            ? known.ToInt32(CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : "";
}
