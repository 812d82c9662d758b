namespace ClosingGaps.Tests.Population;

/// <summary>Domains of rows for tests.</summary>
internal static class Rows
{
    public static bool[] Where(int count, Func<int, bool> test) =>
        [.. Enumerable.Range(0, count).Select(test)];

    public static bool[] All(int count) => Where(count, _ => true);
}
