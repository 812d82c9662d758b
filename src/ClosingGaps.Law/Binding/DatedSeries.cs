using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>Something in force from a day, perhaps to a day.</summary>
internal readonly record struct Dated(DateOnly From, DateOnly? To, TextSpan Span);

/// <summary>What one package says of a name over time: in order, without gaps or overlaps. Each entry lasts to the day before the next.</summary>
internal static class DatedSeries
{
    /// <summary>
    /// The entries with their last days, by date. A projection is a series of its own, laid over what is in force at its dates: it comes
    /// after what begins on the same day.
    /// </summary>
    public static IReadOnlyList<T> Ended<T>(
        DiagnosticBag bag,
        string name,
        IEnumerable<T> entries,
        Func<T, (Dated Dates, string? Projection)> when,
        Func<T, DateOnly?, T> endingOn
    )
    {
        var ended = new List<T>();
        foreach (var series in entries.GroupBy(e => when(e).Projection ?? ""))
        {
            var list = series.ToList();
            var ends = Ends(bag, name, list.ConvertAll(e => when(e).Dates));
            ended.AddRange(list.Select((e, i) => endingOn(e, ends[i])));
        }

        return
        [
            .. ended.OrderBy(e => when(e).Dates.From).ThenBy(e => when(e).Projection is not null),
        ];
    }

    /// <summary>The last day of each entry, <see langword="null"/> for those still in force.</summary>
    public static DateOnly?[] Ends(DiagnosticBag bag, string name, IReadOnlyList<Dated> entries)
    {
        var ends = new DateOnly?[entries.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            ends[i] = entry.To;
            if (entry.To < entry.From)
            {
                Report(BindingDiagnostics.DatesOutOfOrder, entry, entry.To.Value, entry.From);
                continue;
            }

            if (i + 1 == entries.Count)
            {
                continue;
            }

            var next = entries[i + 1];
            if (next.From <= entry.From)
            {
                Report(BindingDiagnostics.DatesOutOfOrder, next, next.From, entry.From);
                continue;
            }

            var dayBefore = next.From.AddDays(-1);
            if (entry.To is null)
            {
                ends[i] = dayBefore;
            }
            else if (entry.To > dayBefore)
            {
                Report(BindingDiagnostics.DateOverlap, next, next.From, entry.To.Value);
            }
            else if (entry.To < dayBefore)
            {
                Report(BindingDiagnostics.DateGap, next, entry.To.Value.AddDays(1), dayBefore);
            }
        }

        return ends;

        void Report(DiagnosticKind kind, Dated at, DateOnly first, DateOnly second) =>
            bag.Add(kind, at.Span, name, Wording.Day(first), Wording.Day(second));
    }
}
