using System.Globalization;
using ClosingGaps.Casework.Contents;
using ClosingGaps.Policy.Validation;
using ClosingGaps.Population.Synthetic;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Policy.Validation;

/// <summary>The published figures are the register's, whole, and a file that is not as it must be says where.</summary>
public sealed class TargetBookTests
{
    internal static TargetBook Shipped { get; } =
        TargetBook.Read(RepositoryRoot.Combine("content", "targets"));

    [Fact]
    public void Every_figure_of_the_register_is_there_with_its_value()
    {
        var text = File.ReadAllText(SharedData.Path("facts", "targets.yaml"));
        var register = ContentFile.Parse<Dictionary<string, List<Dictionary<string, string>>>>(
            text,
            "targets.yaml"
        )["targets"];
        Assert.True(register.Count > 150);
        var ours = Shipped.Targets.ToDictionary(t => t.Key, StringComparer.Ordinal);
        foreach (var entry in register)
        {
            var key = $"{entry["id"]}@{entry["year"].TrimStart('~')}";
            Assert.True(ours.TryGetValue(key, out var target), key);
            Assert.Equal(double.Parse(entry["value"], CultureInfo.InvariantCulture), target.Value);
            Assert.Equal(entry["source"], target.Source);
        }
    }

    [Fact]
    public void What_the_synthetic_sample_was_fitted_to_is_marked()
    {
        foreach (var fitted in PublishedFigures.Calibrated)
        {
            // Some of the sample's totals (a sum, the census) are no targets here; those that are must say so.
            var same = Shipped
                .Targets.Where(t =>
                    t.Period == fitted.Period
                    && t.Ours is not null
                    && Math.Abs(t.Comparable - fitted.Value) < 1e-9
                )
                .ToList();
            Assert.All(same, t => Assert.Equal(SyntheticUse.Fitted, t.Synthetic));
        }

        Assert.True(Shipped.Targets.Count(t => t.Synthetic == SyntheticUse.Fitted) >= 15);
    }

    [Fact]
    public void Rounding_and_coefficient_of_variation_make_the_error()
    {
        var printed = Shipped.Targets.Single(t => t.Key == "pth.n@2023-Q4");
        Assert.Equal(2_471_119 * 0.0219, printed.StandardError, 6);
        var rounded = Shipped.Targets.Single(t => t.Key == "pth.n@2021-Q4");
        Assert.Equal(100_000 / Math.Sqrt(12), rounded.StandardError, 6);
        Assert.Equal(0, Shipped.Targets.Single(t => t.Key == "pth.n@2022-Q4").StandardError);
    }

    [Theory]
    [InlineData("2022-Q4", "2022-11-15")]
    [InlineData("2024-10", "2024-10-15")]
    [InlineData("2020", "2020-06-15")]
    [InlineData("2016-first", "2016-06-15")]
    public void A_period_has_its_middle(string period, string day)
    {
        Assert.True(TargetPeriod.IsWritten(period));
        Assert.Equal(
            DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            TargetPeriod.Middle(period)
        );
    }

    [Theory]
    [InlineData("unit: persons", "unit: people", "people")]
    [InlineData("period: \"2023-Q4\"", "period: \"2023-T4\"", "2023-T4")]
    [InlineData("definition: enoe_domestic", "definition: enoe", "enoe")]
    [InlineData("figure: total", "figure: mean", "pth.n@2023-Q4")]
    [InlineData("evidence: verified", "evidence: sure", "sure")]
    [InlineData("    value: 2471119\n", "", "pth.n@2023-Q4")]
    public void A_broken_file_says_where(string right, string wrong, string told)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.Combine("content", "targets")))
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        var path = Path.Combine(folder.Path, "domestic_work.yaml");
        var text = File.ReadAllText(path);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + wrong + text[(at + right.Length)..]);
        var error = Assert.Throws<ContentException>(() => TargetBook.Read(folder.Path));
        Assert.Contains("domestic_work.yaml", error.Text.Es, StringComparison.Ordinal);
        Assert.Contains(told, error.Text.En, StringComparison.Ordinal);
    }
}
