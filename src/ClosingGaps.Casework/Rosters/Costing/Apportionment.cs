namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>
/// Centavos of a month shared over stretches of it by days. The law rounds what is paid for the month, not for a week, so the shares are
/// whole centavos that add up to the month: each gets its part rounded down, and the centavos left go to the largest remainders, the
/// earlier stretch first among equals.
/// </summary>
internal static class Apportionment
{
    /// <param name="centavos">Of the month.</param>
    /// <param name="days">Of each stretch; their sum is not zero.</param>
    /// <param name="shares">One for each stretch.</param>
    public static void ByDays(long centavos, ReadOnlySpan<int> days, Span<long> shares)
    {
        var all = 0L;
        foreach (var d in days)
        {
            all += d;
        }

        var left = centavos;
        Span<long> remainders = stackalloc long[days.Length];
        for (var i = 0; i < days.Length; i++)
        {
            (shares[i], remainders[i]) = Math.DivRem(centavos * days[i], all);
            left -= shares[i];
        }

        for (; left != 0; left--)
        {
            var largest = 0;
            for (var i = 1; i < days.Length; i++)
            {
                if (remainders[i] > remainders[largest])
                {
                    largest = i;
                }
            }

            shares[largest]++;
            remainders[largest] = -1;
        }
    }
}
