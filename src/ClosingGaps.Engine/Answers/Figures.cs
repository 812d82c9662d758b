using System.Globalization;
using System.Numerics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Engine.Answers;

/// <summary>
/// Figures as people in Mexico read them: $1,234.50, 20.4%, 31 días, 15 de marzo de 2026. Decimals beyond the sixth are not shown; the
/// JSON forms carry all digits.
/// </summary>
public static class Figures
{
    private static readonly string[] MonthsEs =
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];

    /// <summary>A result in any state.</summary>
    /// <param name="language">"es" or "en".</param>
    public static string Text(LawType type, FactState state, double value, string language) =>
        state switch
        {
            FactState.Known => Text(type, value, language),
            FactState.NotApplicable => NotApplicable.In(language),
            _ => Unknown.In(language),
        };

    /// <inheritdoc cref="Text(LawType, FactState, double, string)"/>
    public static string Text(LawType type, double value, string language) =>
        type.Kind switch
        {
            TypeKind.Boolean => value != 0 ? (language == "en" ? "yes" : "sí") : "no",
            TypeKind.Date => Day(value) is { } day ? Date(day, language) : OffCalendar.In(language),
            TypeKind.Category => type.Category!.Member((int)value)?.Label.In(language)
                ?? Digits(value),
            TypeKind.Territory => Territory((int)value),
            _ => Number(type.Unit, value, language),
        };

    /// <summary>"desconocido", "unknown".</summary>
    public static Bilingual Unknown { get; } = new("desconocido", "unknown");

    /// <summary>"no aplica", "not applicable".</summary>
    public static Bilingual NotApplicable { get; } = new("no aplica", "not applicable");

    /// <summary>A date before the year 1 or after 9999, which a sum of dates and days can give.</summary>
    public static Bilingual OffCalendar { get; } =
        new("una fecha fuera del calendario", "a date off the calendar");

    /// <summary>The day of a number of days since 0001-01-01; <see langword="null"/> off the calendar.</summary>
    public static DateOnly? Day(double number) =>
        number >= 0 && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : null;

    /// <summary>"15 de marzo de 2026", "15 March 2026".</summary>
    public static string Date(DateOnly date, string language) =>
        language == "en"
            ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{date.Day} de {MonthsEs[date.Month - 1]} de {date.Year}"
            );

    /// <summary>"marzo de 2026", "March 2026".</summary>
    public static string Month(DateOnly month, string language) =>
        language == "en"
            ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{MonthsEs[month.Month - 1]} de {month.Year}"
            );

    /// <summary>"2026-03-15": for programs, and where a date is written as the law's files write it.</summary>
    public static string Iso(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"2026-03".</summary>
    public static string IsoMonth(DateOnly month) =>
        month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>"09", "09007".</summary>
    public static string Territory(int code) =>
        code.ToString(code < 100 ? "00" : "00000", CultureInfo.InvariantCulture);

    private static string Number(Unit unit, double value, string language)
    {
        if (unit.IsPureNumber)
        {
            return unit.Flavour switch
            {
                Flavour.Percent => Digits(value * 100) + "%",
                Flavour.Uma => Digits(value) + " UMA",
                _ => Digits(value),
            };
        }

        if (unit.Peso == 1)
        {
            var amount = Math.Abs(value).ToString("#,##0.00####", CultureInfo.InvariantCulture);
            var below = UnitWords.Below(unit, language);
            return (value < 0 && amount != "0.00" ? "-$" : "$") + amount + below;
        }

        return $"{Digits(value)} {UnitWords.Of(unit, value, language)}";
    }

    private static string Digits(double value)
    {
        var text = value.ToString("#,##0.######", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
