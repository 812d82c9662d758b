using System.Globalization;
using ClosingGaps.Tests.Repository;
using ClosingGaps.Web.Site;
using Xunit;

namespace ClosingGaps.Web.Tests.Words;

/// <summary>Mexico's forms need ICU: a build or a container with invariant globalization would write others in silence.</summary>
public sealed class GlobalizationTests
{
    [Fact]
    public void Globalization_is_not_invariant()
    {
        Assert.False(
            AppContext.TryGetSwitch("System.Globalization.Invariant", out var invariant)
                && invariant
        );
        foreach (
            var file in new[]
            {
                "Directory.Build.props",
                "src/ClosingGaps.Web/ClosingGaps.Web.csproj",
            }
        )
        {
            Assert.DoesNotContain(
                "<InvariantGlobalization>true",
                File.ReadAllText(RepositoryRoot.Combine(file.Split('/'))),
                StringComparison.OrdinalIgnoreCase
            );
        }
    }

    [Fact]
    public void Amounts_are_written_as_in_Mexico()
    {
        Assert.Equal("$1,234,567.50", SiteWords.MoneyText(1_234_567.5));
        Assert.Equal("-$45.30", SiteWords.MoneyText(-45.3));
        Assert.Equal("2.3%", SiteWords.Percent(0.023));
        Assert.Equal("1,234", SiteWords.Count(1234));
    }

    [Fact]
    public void Dates_are_written_out_in_both_languages()
    {
        var day = new DateOnly(2026, 9, 3);
        Assert.Equal("3 de septiembre de 2026", new SiteWords("es").Date(day));
        Assert.Equal("3 September 2026", new SiteWords("en").Date(day));
    }

    [Fact]
    public void Words_sort_as_in_Mexican_dictionaries()
    {
        string[] names = ["Ocampo", "Ñáñez", "Nava", "Álvarez"];
        Assert.Equal(
            ["Álvarez", "Nava", "Ñáñez", "Ocampo"],
            names.Order(
                StringComparer.Create(CultureInfo.GetCultureInfo("es-MX"), ignoreCase: true)
            )
        );
    }
}
