using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

/// <summary>
/// The entries of a value in one scope as a line of days, without projections: <see cref="ValueSymbol.At"/> worked out once for all days.
/// </summary>
internal sealed class AmountTimeline
{
    private static readonly ConditionalWeakTable<
        ValueSymbol,
        ConcurrentDictionary<string, AmountTimeline>
    > Known = [];
    private static readonly HashSet<string> NoProjections = [];
    private readonly DateOnly[] starts;
    private readonly ValueEntry?[] entries;

    private AmountTimeline(ValueSymbol value, string? scope)
    {
        var changes = new SortedSet<DateOnly> { DateOnly.MinValue };
        foreach (var entry in value.Entries)
        {
            changes.Add(entry.From);
            if (entry.To is { } to && to < DateOnly.MaxValue)
            {
                changes.Add(to.AddDays(1));
            }
        }

        starts = [.. changes];
        entries = Array.ConvertAll(starts, date => value.At(date, scope, NoProjections));
    }

    public static AmountTimeline Of(ValueSymbol value, string? scope) =>
        Known
            .GetOrCreateValue(value)
            .GetOrAdd(
                scope ?? "",
                static (key, value) => new AmountTimeline(value, key.Length == 0 ? null : key),
                value
            );

    public ValueEntry? At(DateOnly date)
    {
        var index = Array.BinarySearch(starts, date);
        return entries[index >= 0 ? index : ~index - 1];
    }
}
