using System.Globalization;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Interviews;

/// <summary>A date as people type it: day, month and year apart, or 17/05/1983 in the first of them.</summary>
public static class TypedDate
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private static readonly char[] Marks = ['/', '-', '.', ' '];

    /// <summary>The date, or <see langword="null"/> with what is wrong.</summary>
    public static DateOnly? Read(string day, string month, string year, out Bilingual? error)
    {
        var parts = new[] { day, month, year }.Select(p => p.Trim()).ToArray();
        if (parts[1].Length == 0 && parts[2].Length == 0)
        {
            var whole = parts[0]
                .Split(
                    Marks,
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                );
            if (whole.Length == 3)
            {
                // 2026-03-15, as files write it.
                parts = whole[0].Length == 4 ? [whole[2], whole[1], whole[0]] : whole;
            }
        }

        error = null;
        if (parts.All(p => p.Length == 0))
        {
            error = new Bilingual("Escribe la fecha.", "Type the date.");
            return null;
        }

        var numbers = Array.ConvertAll(
            parts,
            p =>
                int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                && p.Length <= 4
                    ? n
                    : 0
        );
        var problem =
            numbers[2] == 0 || parts[2].Length != 4
                ? new Bilingual(
                    "Escribe el año con cuatro números, como 1983.",
                    "Type the year with four digits, as 1983."
                )
            : numbers[2] is < FirstYear or > LastYear
                ? new Bilingual(
                    $"El año {numbers[2]} no puede ser. Revísalo.",
                    $"The year {numbers[2]} cannot be. Check it."
                )
            : numbers[1] is < 1 or > 12
                ? new Bilingual(
                    "Falta el mes, o no es del 1 al 12.",
                    "The month is missing, or is not 1 to 12."
                )
            : numbers[0] < 1 || numbers[0] > DateTime.DaysInMonth(numbers[2], numbers[1])
                ? new Bilingual(
                    "Falta el día, o ese mes no tiene tantos días.",
                    "The day is missing, or that month has not so many days."
                )
            : null;
        error = problem;
        return problem is null ? new DateOnly(numbers[2], numbers[1], numbers[0]) : null;
    }
}
