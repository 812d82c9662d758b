using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Territories;
using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.Casework.Interviews;

public sealed class TypedTests
{
    [Theory]
    [InlineData("450", "450")]
    [InlineData("1,200", "1200")]
    [InlineData("$1 200.50", "1200.50")]
    [InlineData("1200.5", "1200.5")]
    [InlineData("$ 12,345,678", "12345678")]
    [InlineData("315.04 pesos", "315.04")]
    public void Amounts_as_people_type_them(string typed, string amount)
    {
        Assert.Equal(Rational.Parse(amount), TypedAmount.Read(typed, out var error));
        Assert.Null(error);
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("1.200")]
    [InlineData("12,00")]
    [InlineData("1,200 500")]
    [InlineData("1 2")]
    [InlineData("-5")]
    [InlineData("")]
    [InlineData("1.2.3")]
    [InlineData(".")]
    [InlineData("450.")]
    [InlineData("mil")]
    [InlineData("99999999999999999999999")]
    [InlineData("٤٥٠")]
    public void Amounts_that_could_be_another_are_asked_again(string typed)
    {
        Assert.Null(TypedAmount.Read(typed, out var error));
        Assert.NotEmpty(error!.Es);
        Assert.NotEmpty(error.En);
    }

    [Theory]
    [InlineData("17", "5", "1983")]
    [InlineData("17/05/1983", "", "")]
    [InlineData("17-5-1983", "", "")]
    [InlineData("17 5 1983", "", "")]
    [InlineData("1983-05-17", "", "")]
    public void Dates_as_people_type_them(string day, string month, string year) =>
        Assert.Equal(new DateOnly(1983, 5, 17), TypedDate.Read(day, month, year, out _));

    [Theory]
    [InlineData("31", "2", "1983")]
    [InlineData("17", "5", "83")]
    [InlineData("", "", "")]
    [InlineData("17", "", "1983")]
    [InlineData("mayo", "", "")]
    [InlineData("1", "13", "2020")]
    [InlineData("1", "1", "0001")]
    [InlineData("-1", "1", "2020")]
    public void Dates_that_cannot_be_are_asked_again(string day, string month, string year)
    {
        Assert.Null(TypedDate.Read(day, month, year, out var error));
        Assert.NotEmpty(error!.Es);
        Assert.NotEmpty(error.En);
    }

    [Fact]
    public void Places_are_found_without_accents_and_offered_when_near()
    {
        Assert.Equal(32, TerritoryNames.States.Count);
        Assert.Equal("09007", Assert.Single(TerritoryNames.Search("09", "IZTAPALAPA")).Code);
        Assert.Equal("09003", Assert.Single(TerritoryNames.Search("09", "coyoacan")).Code);
        Assert.Contains(TerritoryNames.Search("09", "Istapalapa"), t => t.Code == "09007");
        Assert.Empty(TerritoryNames.Search("99", "Iztapalapa"));
        Assert.Empty(TerritoryNames.Search("09", "  "));
        Assert.Equal("Iztapalapa, Ciudad de México", TerritoryNames.Text(9007));
        Assert.Equal("Oaxaca", TerritoryNames.Text(20));
    }
}
