namespace ClosingGaps.Tests.Independent;

/// <summary>LSS 33: the daily wage on which IMSS pays, in the reading "average": each base wage by the days worked at it.</summary>
internal static class Wages
{
    public static decimal Average(IReadOnlyList<Job> jobs, DateOnly day)
    {
        var bases = Quotas.BaseWages(jobs, day);
        return jobs.Count == 1
            ? bases[0]
            : ByHand.Centavos(bases.Zip(jobs, (b, j) => b * j.Days).Sum() / jobs.Sum(j => j.Days));
    }

    public static string Show(IEnumerable<(DateOnly First, DateOnly Last)> spells) =>
        string.Join("; ", spells.Select(s => $"{s.First:yyyy-MM-dd}..{s.Last:yyyy-MM-dd}"));
}
