namespace ClosingGaps.Tests.Independent;

/// <summary>LSS 33: the daily wage on which IMSS pays, in the reading "average": each base wage by the days worked at it.</summary>
internal static class Wages
{
    public static decimal Average(IReadOnlyList<Job> jobs, DateOnly day) =>
        Average(jobs, [.. Enumerable.Range(0, jobs.Count)], day);

    /// <summary>Of some of the jobs; the cap of LSS 28 is shared among all, as for the quotas.</summary>
    public static decimal Average(
        IReadOnlyList<Job> jobs,
        IReadOnlyList<int> counting,
        DateOnly day
    )
    {
        var bases = Quotas.BaseWages(jobs, day);
        return counting.Count == 1
            ? bases[counting[0]]
            : ByHand.Centavos(
                counting.Sum(j => bases[j] * jobs[j].Days) / counting.Sum(j => jobs[j].Days)
            );
    }

    public static string Show(IEnumerable<(DateOnly First, DateOnly Last)> spells) =>
        string.Join("; ", spells.Select(s => $"{s.First:yyyy-MM-dd}..{s.Last:yyyy-MM-dd}"));
}
