using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>LSS 20: 206 days are 29 weeks, 207 are 30.</summary>
public sealed class WeeksTests
{
    [Fact]
    public void Weeks_are_counted_as_article_20_says()
    {
        int?[] women =
        [
            .. Enumerable.Range(0, 3000),
            .. Enumerable.Range(0, 40).Select(_ => (int?)null),
        ];
        new Recomputation<int?>(
            women,
            _ => new(2026, 5, 1),
            (days, told) => told.Set("días_acreditados", days)
        )
            .Output(
                "semanas_reconocidas",
                days => days is { } known ? ByHand.Weeks(known) : Figure.Unknown
            )
            .Edge("three days over or four", days => days is 206 or 207 or 38 or 39 or 1046 or 1047)
            .Check();
    }
}
