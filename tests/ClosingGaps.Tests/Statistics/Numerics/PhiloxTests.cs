using ClosingGaps.Statistics.Numerics;
using Xunit;

namespace ClosingGaps.Tests.Statistics.Numerics;

public sealed class PhiloxTests
{
    // Known answers that come with the authors' own implementation (Random123, philox4x32 of 10 rounds).
    [Fact]
    public void Gives_the_known_answers_of_its_authors()
    {
        Assert.Equal(
            (0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u),
            new Philox(0).At(0, 0, 0, 0)
        );
        Assert.Equal(
            (0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu),
            new Philox(ulong.MaxValue).At(
                uint.MaxValue,
                uint.MaxValue,
                uint.MaxValue,
                uint.MaxValue
            )
        );
        Assert.Equal(
            (0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u),
            new Philox(0x299f31d0_a4093822).At(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344)
        );
    }

    [Fact]
    public void Whole_numbers_stay_in_their_range_and_reach_its_ends()
    {
        Assert.Equal(0, Philox.Below(0, 7));
        Assert.Equal(6, Philox.Below(uint.MaxValue, 7));
        var times = new int[7];
        for (uint i = 0; i < 7000; i++)
            times[Philox.Below(new Philox(5).At(i, 0, 0, 0).A, 7)]++;
        Assert.All(times, t => Assert.InRange(t, 850, 1150));
    }
}
