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
}
