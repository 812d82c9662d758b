using System.Globalization;

namespace ClosingGaps.Tests.Independent;

/// <summary>What a re-computation says: a number, yes or no, a day, that it is not known, or that it does not apply.</summary>
internal readonly record struct Figure(decimal? Number, bool Applies = true)
{
    public static readonly Figure Unknown = new(null);
    public static readonly Figure NotApplicable = new(null, false);

    public static implicit operator Figure(decimal number) => new(number);

    public static implicit operator Figure(decimal? number) => new(number);

    public static implicit operator Figure(int number) => new(number);

    public static implicit operator Figure(bool yes) => new(yes ? 1 : 0);

    public static implicit operator Figure(bool? yes) => yes is { } known ? known : Unknown;

    public static implicit operator Figure(DateOnly day) => new(day.DayNumber);

    public static implicit operator Figure(DateOnly? day) => day is { } known ? known : Unknown;

    public override string ToString() =>
        !Applies ? "no aplica"
        : Number is not { } number ? "desconocido"
        : number.ToString(CultureInfo.InvariantCulture)
            + (
                number is > 700_000 and < 800_000 && number == Math.Truncate(number)
                    ? $" ({DateOnly.FromDayNumber((int)number):yyyy-MM-dd})"
                    : ""
            );
}
