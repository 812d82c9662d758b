using ClosingGaps.Engine.Data;
using Xunit;

namespace ClosingGaps.Tests.Plans;

/// <summary>Equality to the last bit of values (not of −0 alone: of everything) and of states.</summary>
public static class SameBits
{
    public static void Check(
        IReadOnlyList<Column> expected,
        IReadOnlyList<Column> actual,
        string about
    )
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected[i].Length, actual[i].Length);
            for (var row = 0; row < expected[i].Length; row++)
            {
                var same =
                    expected[i].State(row) == actual[i].State(row)
                    && BitConverter.DoubleToInt64Bits(expected[i].Values[row])
                        == BitConverter.DoubleToInt64Bits(actual[i].Values[row]);
                Assert.True(
                    same,
                    $"{about}, column {i}, row {row}: {expected[i].State(row)} {expected[i].Values[row]:R} ≠ {actual[i].State(row)} {actual[i].Values[row]:R}"
                );
            }
        }
    }
}
