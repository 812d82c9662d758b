using System.Globalization;
using System.Text.Json;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

public sealed class LawCoverageTests
{
    private static readonly Lazy<IReadOnlyList<CoveredInstrument>> Coverage = new(() =>
        LawCoverage.Of(Shipped.Law, RepositoryRoot.Combine("content", "law_coverage.yaml"))
    );

    [Fact]
    public void The_page_is_what_the_law_gives() =>
        Golden.CheckFile(
            RepositoryRoot.Combine("docs", "law-coverage.md"),
            CoverageMarkdown.Of(Coverage.Value, "en")
        );

    /// <summary>No article of the texts held falls through: it is encoded, or a range says why it is not.</summary>
    [Theory]
    [InlineData("lss", 319)]
    [InlineData("lft", 1010)]
    public void Every_article_is_encoded_or_in_a_range(string instrument, int last)
    {
        var covered = Coverage.Value.Single(i => i.Instrument.Name == instrument);
        using var text = JsonDocument.Parse(
            File.ReadAllText(SharedData.Path("data", "laws", $"{instrument}_contenido.json"))
        );
        var numbers = text
            .RootElement.GetProperty("articulos")
            .EnumerateArray()
            .Where(a => a.GetProperty("tipo").GetString() == "articulo")
            .Select(a => Number(a.GetProperty("numero").GetString()!))
            .ToHashSet();
        Assert.Equal(last, numbers.Max());
        var encoded = covered
            .Articles.Where(a => char.IsAsciiDigit(a.Reference[0]))
            .Select(a => Number(a.Reference))
            .ToHashSet();
        Assert.Empty(encoded.Except(numbers));
        Assert.DoesNotContain(
            numbers,
            n => !encoded.Contains(n) && !covered.Ranges.Any(r => r.From <= n && n <= r.To)
        );
    }

    [Fact]
    public void Ranges_do_not_overlap_and_leave_no_hole()
    {
        foreach (var ranges in Coverage.Value.Select(i => i.Ranges).Where(r => r.Count > 0))
        {
            Assert.All(
                ranges.Zip(ranges.Skip(1)),
                pair => Assert.Equal(pair.First.To + 1, pair.Second.From)
            );
        }
    }

    private static int Number(string reference) =>
        int.Parse(
            string.Concat(reference.TakeWhile(char.IsAsciiDigit)),
            CultureInfo.InvariantCulture
        );
}
