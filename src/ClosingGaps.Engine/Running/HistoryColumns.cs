using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Running;

/// <summary>
/// Months put together row by row, oldest first: those that do not apply are skipped, one that is unknown makes the row unknown.
/// </summary>
internal static class HistoryColumns
{
    private const byte NotApplicable = (byte)FactState.NotApplicable;
    private const byte Unknown = (byte)FactState.Unknown;

    /// <summary>From 0.</summary>
    public static Column Sum(IReadOnlyList<Column> months)
    {
        var result = new double[months[0].Length];
        foreach (var month in months)
        {
            // Rows that are not known hold 0, which adds nothing.
            for (var i = 0; i < result.Length; i++)
            {
                result[i] += month.Values[i];
            }
        }

        var states = Unknowns(months, result);
        return new Column(result, states);
    }

    /// <summary>No aplica when no month applies.</summary>
    public static Column Extreme(IReadOnlyList<Column> months, bool isMaximum)
    {
        var result = new double[months[0].Length];
        var any = new bool[result.Length];
        foreach (var month in months)
        {
            for (var i = 0; i < result.Length; i++)
            {
                if (month.State(i) != FactState.Known)
                {
                    continue;
                }

                var x = month.Values[i];
                var keeps = isMaximum ? result[i] > x : result[i] < x;
                result[i] = any[i] && keeps ? result[i] : x;
                any[i] = true;
            }
        }

        var states = Unknowns(months, result);
        for (var i = 0; i < result.Length; i++)
        {
            if (!any[i] && states?[i] != Unknown)
            {
                states ??= new byte[result.Length];
                states[i] = NotApplicable;
            }
        }

        return new Column(result, states);
    }

    private static byte[]? Unknowns(IReadOnlyList<Column> months, double[] result)
    {
        byte[]? states = null;
        foreach (var month in months)
        {
            if (month.IsComplete)
            {
                continue;
            }

            for (var i = 0; i < result.Length; i++)
            {
                if (month.States![i] == Unknown)
                {
                    states ??= new byte[result.Length];
                    states[i] = Unknown;
                    result[i] = 0;
                }
            }
        }

        return states;
    }
}
