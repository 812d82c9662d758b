using Xunit;

namespace ClosingGaps.Browser.Tests;

/// <summary>A list of what is wrong, shown whole.</summary>
internal static class Findings
{
    public static void AreNone(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all.Take(60))}");
    }
}
