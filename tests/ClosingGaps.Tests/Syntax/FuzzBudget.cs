using System.Diagnostics;
using System.Globalization;

namespace ClosingGaps.Tests.Syntax;

/// <summary>How long random tests run: short in the suite, FUZZ_SECONDS each when asked.</summary>
internal static class FuzzBudget
{
    private static readonly int? seconds = int.TryParse(
        Environment.GetEnvironmentVariable("FUZZ_SECONDS"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var parsed
    )
        ? parsed
        : null;

    /// <summary>Whether a long run was asked for.</summary>
    public static bool IsLong => seconds is not null;

    /// <summary>Times a cheap test is repeated.</summary>
    public static int Iterations(int inSuite) => seconds is { } s ? s * inSuite : inSuite;

    /// <summary>Repeats with seeds 0, 1, 2, …: so many in the suite, else until the time is over.</summary>
    public static void Repeat(int inSuite, Action<int> test)
    {
        var clock = Stopwatch.StartNew();
        for (
            var seed = 0;
            seconds is { } s ? clock.Elapsed.TotalSeconds < s : seed < inSuite;
            seed++
        )
        {
            test(seed);
        }
    }
}
