using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Seasons;

/// <summary>When a run of days makes the law presume her permanent (LSS 5-A XIX, LFT 280).</summary>
/// <param name="Since">The day on which the presumption is met; <see langword="null"/> when it is not, up to the end of the year.</param>
/// <param name="Longest">Days of the longest run up to the end of the year, with any employer.</param>
/// <param name="Lacking">Days in a row that the last run lacks; <see langword="null"/> when not known.</param>
/// <param name="Otherwise">The same day under each other option of a reading, alone, where it is another.</param>
public sealed record Permanence(
    DateOnly? Since,
    int Longest,
    Result? Lacking,
    IReadOnlyList<PermanenceByReading> Otherwise
);

/// <summary>The day under one option of a reading.</summary>
public sealed record PermanenceByReading(
    ReadingSymbol Reading,
    ReadingOption Option,
    DateOnly? Since
);

/// <summary>Finds the day by putting her history to the law as it stood on some days: it only grows within a run.</summary>
internal sealed class PermanenceFinder(
    Calculator calculator,
    Situation situation,
    CareCalendar calendar,
    string person,
    DateOnly last
)
{
    /// <summary>Longest run that the law counts up to the end of the year.</summary>
    public int Longest(RunChoices choices) =>
        (int)Ends().Select(d => Ask(SeasonNames.Run, d, choices) ?? 0).DefaultIfEmpty(0).Max();

    /// <summary>First day on which the law presumes her permanent.</summary>
    public DateOnly? Since(RunChoices choices)
    {
        DateOnly? before = null;
        foreach (var end in Ends())
        {
            if (Ask(SeasonNames.PassedTheWeeks, end, choices) is not (null or 0))
            {
                return Earliest(before, end, choices);
            }

            before = end;
        }

        return null;
    }

    private DateOnly Earliest(DateOnly? before, DateOnly end, RunChoices choices)
    {
        var first = calendar.Stretches.Where(s => s.HasDates).Min(s => s.First!.Value);
        var (low, high) = ((before ?? first.AddDays(-1)).AddDays(1), end);
        while (low < high)
        {
            var middle = low.AddDays((high.DayNumber - low.DayNumber) / 2);
            (low, high) = Ask(SeasonNames.PassedTheWeeks, middle, choices) is not (null or 0)
                ? (low, middle)
                : (middle.AddDays(1), high);
        }

        return low;
    }

    // A run is longest on its last day, and a change of law may reach one that goes on: the last day of each month is looked at as well.
    private IEnumerable<DateOnly> Ends()
    {
        var dated = calendar.Stretches.Where(s => s.HasDates && s.First <= last).ToList();
        if (dated.Count == 0)
        {
            return [];
        }

        var first = dated.Min(s => s.First!.Value);
        var months = Enumerable
            .Range(0, ((last.Year - first.Year) * 12) + last.Month - first.Month + 1)
            .Select(m => new DateOnly(first.Year, first.Month, 1).AddMonths(m + 1).AddDays(-1));
        return dated
            .Select(s => s.Last!.Value)
            .Concat(months)
            .Where(d => d <= last)
            .Append(last)
            .Distinct()
            .Order();
    }

    private double? Ask(string name, DateOnly day, RunChoices choices)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        var cut = situation.Within(DateOnly.MinValue, day);
        var population = new SmallPopulation(cut);
        try
        {
            var rule = calculator.Law.Rule(name);
            var column = calculator
                .Run(
                    new Question(cut, month, month, [rule], choices),
                    population.Relations,
                    population.Column
                )[^1]
                .Outputs[0];
            var row = population.RowFor(Entity.Person, person);
            return column.State(row) == FactState.Known ? column.Values[row] : null;
        }
        catch (NoLawForDateException)
        {
            return null;
        }
    }
}
