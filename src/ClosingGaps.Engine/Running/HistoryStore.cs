using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Running;

/// <summary>The results of earlier months that later ones still look back to.</summary>
internal sealed class HistoryStore(Itinerary itinerary, Relations relations)
{
    private readonly Dictionary<(Symbol, int Month), Column> kept = [];
    private readonly Dictionary<(Symbol, DateOnly Since), RunningSum> sums = [];
    private readonly DateOnly first = itinerary.Stops[0].Month;

    /// <summary>The column of a history for month <paramref name="t"/>.</summary>
    public Column Prepare(HistoryUse history, int t)
    {
        var (from, to) = Itinerary.Reach(history, t, first);
        if (history.Kind == HistoryKind.Accumulated)
        {
            return Accumulated(history, from, to);
        }

        var months = new List<Column>(to - from + 1);
        for (var u = from; u <= to; u++)
        {
            if (!kept.TryGetValue((history.Of, u), out var column))
            {
                return Unknown(history);
            }

            months.Add(column);
        }

        return history.Kind switch
        {
            HistoryKind.Lag => months[0],
            HistoryKind.Sum => HistoryColumns.Sum(months),
            HistoryKind.Maximum => HistoryColumns.Extreme(months, isMaximum: true),
            _ => HistoryColumns.Extreme(months, isMaximum: false),
        };
    }

    /// <param name="column"><see langword="null"/> when the month had no law for it.</param>
    public void Keep(Symbol symbol, int month, Column? column)
    {
        if (column is not null)
        {
            kept[(symbol, month)] = column;
        }
    }

    /// <summary>Lets go of what no month after <paramref name="t"/> needs.</summary>
    public void Forget(int t)
    {
        foreach (var key in kept.Keys.Where(k => itinerary.NeededUntil(k.Item1, k.Month) <= t))
        {
            kept.Remove(key);
        }
    }

    // Each month adds only the months since it was last asked.
    private Column Accumulated(HistoryUse history, int from, int to)
    {
        if (from < 0)
        {
            return Unknown(history);
        }

        var key = (history.Of, history.Since);
        if (!sums.TryGetValue(key, out var sum))
        {
            sum = new RunningSum(Column.Fill(relations.Count(history.Entity), 0), from);
        }

        for (var u = sum.Next; u <= to; u++)
        {
            sum = new RunningSum(
                kept.TryGetValue((history.Of, u), out var column)
                    ? HistoryColumns.Sum([sum.Column, column])
                    : Unknown(history),
                u + 1
            );
        }

        sums[key] = sum;
        return sum.Column;
    }

    private Column Unknown(HistoryUse history) =>
        Column.Fill(relations.Count(history.Entity), 0, FactState.Unknown);

    /// <param name="Next">First month not yet added.</param>
    private sealed record RunningSum(Column Column, int Next);
}
