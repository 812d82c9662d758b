namespace ClosingGaps.Casework.Interviews;

/// <summary>Whether an employer has registered her with IMSS, as she tells it.</summary>
public enum Registered : byte
{
    /// <summary>Nobody has asked yet.</summary>
    NotAsked = 0,

    No = 1,

    Yes = 2,

    /// <summary>"No sé".</summary>
    Unsure = 3,
}

/// <summary>Days of the week on which she goes to a job.</summary>
[Flags]
public enum WeekDays : byte
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    All = 127,
}

/// <summary>Days of the week on the calendar.</summary>
public static class WeekDaysExtensions
{
    /// <summary>Whether a day falls on one of them.</summary>
    public static bool Holds(this WeekDays days, DateOnly day) =>
        days.HasFlag(
            day.DayOfWeek == DayOfWeek.Sunday
                ? WeekDays.Sunday
                : (WeekDays)(1 << ((int)day.DayOfWeek - 1))
        );
}

/// <summary>One stretch of work in a job. A date that is <see langword="null"/> is one that she does not know.</summary>
/// <param name="GoesOn">She is still there: there is no last day.</param>
public sealed record Spell(DateOnly? From, DateOnly? To, bool GoesOn = false);

/// <summary>A job as she tells it, apart from the facts that the law asks by name.</summary>
/// <param name="Number">From 1: the key is made of it.</param>
/// <param name="Name">What she calls it; it never leaves her own code.</param>
/// <param name="Weekdays">The days she goes, when she told them so; the days of a month are counted from them.</param>
/// <param name="Spells">Of the field: when she was there.</param>
public sealed record Job(
    WorkKind Kind,
    int Number,
    string? Name = null,
    Registered Registered = Registered.NotAsked,
    WeekDays Weekdays = WeekDays.None,
    IReadOnlyList<Spell>? Spells = null
)
{
    /// <summary>Letters of a name, at most.</summary>
    public const int LongestName = 20;

    /// <summary><c>casa_1</c>, <c>rancho_1</c>: the name of the employment in the situation.</summary>
    public string Key => (Kind == WorkKind.Home ? "casa_" : "rancho_") + Digits(Number);

    public IReadOnlyList<Spell> Spells { get; init; } = Spells ?? [];

    /// <summary>How many days of a month fall on her week days: the calendar, no law.</summary>
    public int DaysIn(DateOnly month)
    {
        var days = 0;
        for (var day = 1; day <= DateTime.DaysInMonth(month.Year, month.Month); day++)
        {
            if (IsOn(new DateOnly(month.Year, month.Month, day)))
            {
                days++;
            }
        }

        return days;
    }

    /// <summary>Whether a day falls on her week days.</summary>
    public bool IsOn(DateOnly day) => Weekdays.Holds(day);

    /// <summary>
    /// Days of her stretches within a month, each day once; an open stretch goes on to the end of it. <see langword="null"/> when no
    /// stretch was told or a date is not known.
    /// </summary>
    public int? SpellDaysIn(DateOnly month)
    {
        if (Spells.Count == 0 || Spells.Any(s => s.From is null || (s.To is null && !s.GoesOn)))
        {
            return null;
        }

        var first = new DateOnly(month.Year, month.Month, 1);
        return Enumerable
            .Range(0, DateTime.DaysInMonth(month.Year, month.Month))
            .Select(first.AddDays)
            .Count(day => Spells.Any(s => s.From <= day && (s.GoesOn || day <= s.To)));
    }

    public bool Equals(Job? other) =>
        other is not null
        && (Kind, Number, Name, Registered, Weekdays)
            == (other.Kind, other.Number, other.Name, other.Registered, other.Weekdays)
        && Spells.SequenceEqual(other.Spells);

    public override int GetHashCode() => HashCode.Combine(Kind, Number, Name, Registered, Weekdays);

    private static string Digits(int number) =>
        number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
