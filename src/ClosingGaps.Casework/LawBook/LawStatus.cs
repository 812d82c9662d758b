using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.LawBook;

/// <summary>A value that its own history says will change, though no text does yet.</summary>
/// <param name="Last">First day of its last entry.</param>
/// <param name="Expected">The same day of the next year.</param>
public sealed record ExpectedChange(ValueSymbol Value, DateOnly Last, DateOnly Expected);

/// <summary>
/// What whoever keeps the law must look at: what ends or changes soon, what its history says will change, what is not known or not verified.
/// </summary>
/// <param name="Ends">Known ends with nothing after them, up to the last day.</param>
/// <param name="Changes">Known changes, up to the last day.</param>
/// <param name="Expected">Expected by their history, up to the last day; some may be late already.</param>
/// <param name="Unknown">Values in force that are looked for and not known.</param>
/// <param name="ByEvidence">How many values in force are how well known.</param>
public sealed record LawStatus(
    DateOnly Date,
    DateOnly Last,
    IReadOnlyList<LawChange> Ends,
    IReadOnlyList<LawChange> Changes,
    IReadOnlyList<ExpectedChange> Expected,
    IReadOnlyList<ValueSymbol> Unknown,
    IReadOnlyDictionary<Evidence, int> ByEvidence
)
{
    /// <summary>Entries on one day of the year, this many years in a row, make a habit.</summary>
    private const int YearsOfHabit = 3;

    /// <summary>Days ahead when nobody says how many: from late November they reach the change of the UMA.</summary>
    public const int UsualDays = 120;

    /// <summary>Whether a change that was expected should be there already.</summary>
    public bool IsLate(ExpectedChange change) => change.Expected <= Date;

    /// <param name="within">Days after the date that are looked at.</param>
    /// <param name="language">"es" or "en".</param>
    public static LawStatus Of(Snapshot law, DateOnly date, int within, string language)
    {
        var last = DateOnly.FromDayNumber(
            (int)Math.Clamp((long)date.DayNumber + within, 0, DateOnly.MaxValue.DayNumber)
        );
        var changes = new LawChanges(language).Between(law, date, last);
        var inForce = law.All<ValueSymbol>()
            .Select(v => (Value: v, Entry: InForce(v, date)))
            .Where(v => v.Entry is not null)
            .ToList();
        return new LawStatus(
            date,
            last,
            [.. changes.Where(c => c.After is null)],
            [.. changes.Where(c => c.After is not null)],
            [
                .. law.All<ValueSymbol>()
                    .Select(v => ByHabit(v, date))
                    .OfType<ExpectedChange>()
                    .Where(e => e.Expected <= last)
                    .OrderBy(e => e.Expected)
                    .ThenBy(e => e.Value.Id, StringComparer.Ordinal),
            ],
            [.. inForce.Where(v => v.Entry!.Amount is null).Select(v => v.Value)],
            inForce
                .GroupBy(v => v.Entry!.Provenance.Evidence)
                .ToDictionary(g => g.Key, g => g.Count())
        );
    }

    private static ValueEntry? InForce(ValueSymbol value, DateOnly date) =>
        value.Entries.LastOrDefault(e =>
            e.Provenance.Projection is null && e.From <= date && (e.To is null || date <= e.To)
        );

    /// <summary>Its last entries begin on one day of consecutive years, the last is open, and a year has passed or will.</summary>
    private static ExpectedChange? ByHabit(ValueSymbol value, DateOnly date)
    {
        var starts = value
            .Entries.Where(e => e.Provenance.Projection is null)
            .Select(e => e.From)
            .Distinct()
            .Order()
            .ToList();
        if (starts.Count < YearsOfHabit || starts[^1] > date)
        {
            return null;
        }

        var recent = starts[^YearsOfHabit..];
        var isHabit = recent.Zip(recent.Skip(1)).All(pair => pair.First.AddYears(1) == pair.Second);
        return isHabit && value.Entries[^1].To is null
            ? new ExpectedChange(value, recent[^1], recent[^1].AddYears(1))
            : null;
    }
}
