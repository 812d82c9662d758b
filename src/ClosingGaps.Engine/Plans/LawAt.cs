using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Engine.Plans;

/// <summary>The law as a run sees it in one month: which day governs, and which entry or version counts there.</summary>
internal sealed class LawAt(DateOnly month, RunChoices choices)
{
    private readonly Dictionary<RuleSymbol, IReadOnlyList<DayRange>> parts = [];

    public RunChoices Choices { get; } = choices;

    public DayRange Month { get; } =
        new(
            new DateOnly(month.Year, month.Month, 1),
            new DateOnly(month.Year, month.Month, 1).AddMonths(1).AddDays(-1)
        );

    /// <summary>Parts of the month as a rule <c>por día</c> cuts it.</summary>
    public IReadOnlyList<DayRange> Parts(RuleSymbol rule)
    {
        if (!parts.TryGetValue(rule, out var found))
        {
            found = MonthParts.Of(rule, Month.From, Choices);
            parts.Add(rule, found);
        }

        return found;
    }

    /// <summary>The days of a part of the month; the whole month outside rules <c>por día</c>.</summary>
    public DayRange Part(GoverningDay day) => day.Rule is { } rule ? Parts(rule)[day.Part] : Month;

    /// <summary>The day that governs.</summary>
    public DateOnly Day(GoverningDay day) =>
        day.Kind switch
        {
            Governing.LastDay => Month.To,
            Governing.ByDay => Part(day).From,
            _ => Month.From,
        };

    /// <summary>Amount of a value in one scope, with the run's own put in its place; false when no entry counts. A null amount is unknown.</summary>
    /// <param name="timeline">The value's in this scope, when the caller holds it.</param>
    public bool TryAmount(
        ValueSymbol value,
        string? scope,
        GoverningDay day,
        out Rational? amount,
        out ValueEntry? entry,
        AmountTimeline? timeline = null
    )
    {
        var date = Day(day);
        entry =
            Choices.Projections.Count == 0
                ? (timeline ?? AmountTimeline.Of(value, scope)).At(date)
                : value.At(date, scope, Choices.Projections);
        amount = entry?.Amount;
        if (Replaced(value, date) is { } replacement && (entry is not null || scope is null))
        {
            amount = replacement;
            entry = null;
            return true;
        }

        return entry is not null;
    }

    public TableVersion? Version(TableSymbol table, string? scope, GoverningDay day) =>
        table.At(Day(day), scope, Choices.Projections);

    private Rational? Replaced(ValueSymbol value, DateOnly date)
    {
        if (Choices.Overrides.Count == 0)
        {
            return null;
        }

        ValueOverride? found = null;
        foreach (var change in Choices.Overrides)
        {
            if (
                change.Value == value
                && change.From <= date
                && (found is null || change.From >= found.From)
            )
            {
                found = change;
            }
        }

        return found?.Amount;
    }
}
