using ClosingGaps.Cli;
using ClosingGaps.Cli.Gaps;
using ClosingGaps.Cli.Output;
using Xunit;

namespace ClosingGaps.Tests.Cli;

/// <summary>Places as people write them.</summary>
public sealed class PlacesTests
{
    private static readonly Terminal Spanish = new(
        TextWriter.Null,
        TextWriter.Null,
        "es",
        colour: false
    );

    [Theory]
    [InlineData(null, "")]
    [InlineData("20", "20")]
    [InlineData("7", "07")]
    [InlineData("oaxaca", "20")]
    [InlineData("CIUDAD DE MEXICO", "09")]
    [InlineData("Mexico City", "09")]
    [InlineData("09007", "09007")]
    public void A_place_is_found_by_code_or_by_name_whatever_its_accents(
        string? asked,
        string code
    ) => Assert.Equal(code, Places.Find(Spanish, asked).Code);

    [Theory]
    [InlineData("33")]
    [InlineData("099")]
    [InlineData("Atlántida")]
    [InlineData("")]
    public void What_is_no_place_is_told(string asked)
    {
        var stop = Assert.Throws<Stop>(() => Places.Find(Spanish, asked));
        Assert.Equal(ExitCode.BadInput, stop.ExitCode);
    }
}
