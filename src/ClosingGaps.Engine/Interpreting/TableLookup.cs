using ClosingGaps.Engine.Plans;

namespace ClosingGaps.Engine.Interpreting;

/// <summary>Intervals of tables whose numbers stand in the constants block; see <see cref="TableUse"/>.</summary>
public static class TableLookup
{
    /// <summary>
    /// The interval of an axis that holds <paramref name="x"/>, or −1. <paramref name="edges"/> are its lower edges and, last, the end.
    /// </summary>
    public static int Interval(ReadOnlySpan<double> edges, double x, bool isCategory)
    {
        if (!(x < edges[^1]))
        {
            return -1;
        }

        var low = 0;
        var high = edges.Length - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (edges[middle] <= x)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 || (isCategory && edges[low - 1] != x) ? -1 : low - 1;
    }

    /// <summary>One axis more: each row's place among the cells so far becomes its place among those of the axes so far and this one, or −1.</summary>
    internal static void Narrow(
        ReadOnlySpan<double> edges,
        Lanes argument,
        bool isCategory,
        Span<int> places,
        Span<byte> states
    )
    {
        var length = edges.Length - 1;
        for (var i = 0; i < places.Length; i++)
        {
            var interval = Interval(edges, argument.Values[i], isCategory);
            places[i] = interval < 0 || places[i] < 0 ? -1 : (places[i] * length) + interval;
            states[i] = Math.Max(states[i], argument.State(i));
        }
    }

    /// <summary>What stands at each row's place; unknown where there is no place or no number.</summary>
    /// <returns>Whether every row is known.</returns>
    internal static bool Take(
        ReadOnlySpan<double> cells,
        ReadOnlySpan<int> places,
        Span<double> result,
        Span<byte> states
    )
    {
        var all = true;
        for (var i = 0; i < result.Length; i++)
        {
            var cell = states[i] != Lanes.Known || places[i] < 0 ? double.NaN : cells[places[i]];
            if (double.IsNaN(cell))
            {
                cell = 0;
                states[i] = states[i] == Lanes.Known ? Lanes.Unknown : states[i];
                all = false;
            }

            result[i] = cell;
        }

        return all;
    }
}
