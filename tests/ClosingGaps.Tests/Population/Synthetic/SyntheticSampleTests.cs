using System.Text;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Synthetic;
using ClosingGaps.Population.Synthetic.Checks;
using Xunit;

namespace ClosingGaps.Tests.Population.Synthetic;

/// <summary>The sample that ships is what the program makes of the real survey, and its weights reach the published totals.</summary>
public sealed class SyntheticSampleTests
{
    private const long LargestSize = 13 * 128 * 1024;

    internal static readonly string Shipped = Path.Combine(
        SharedData.RepositoryRoot,
        "data",
        "synthetic"
    );

    private static readonly Lazy<IReadOnlyList<FigureCheck>> Figures = new(() =>
        SampleComparison.Figures(Shipped, real: null)
    );

    [Fact]
    public void The_shipped_files_are_what_the_real_survey_gives_byte_for_byte()
    {
        var made = SyntheticSample.Files(SharedData.Path("data", "enigh2010"));
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
            SyntheticSample.Write(Shipped, made);

        Assert.Equal(
            made.Select(f => f.Name).Order(StringComparer.Ordinal),
            Directory.GetFiles(Shipped).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        foreach (var (name, text) in made)
        {
            var shipped = File.ReadAllBytes(Path.Combine(Shipped, name));
            Assert.True(
                Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(shipped),
                $"{name} differs from what the generator makes. If the change is meant, run this test once with ACCEPT_GOLDEN=1 and commit the files."
            );
        }
    }

    [Fact]
    public void It_is_small_and_says_that_it_is_synthetic()
    {
        Assert.InRange(
            Directory.GetFiles(Shipped).Sum(f => new FileInfo(f).Length),
            1,
            LargestSize
        );
        Assert.True(Survey.Read(Shipped, [], SurveyCache.None).IsSynthetic);
        var notice = File.ReadAllText(Path.Combine(Shipped, SyntheticSample.Notice));
        Assert.Contains("Nadie en estos archivos existe", notice, StringComparison.Ordinal);
        Assert.Contains("Nobody in these files exists", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void It_stands_beside_the_program()
    {
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(Shipped, "poblacion.csv")),
            File.ReadAllBytes(Path.Combine(SyntheticSample.ShippedFolder, "poblacion.csv"))
        );
    }

    [Fact]
    public void It_has_every_column_that_the_mapping_of_its_layout_names()
    {
        var columns = Directory
            .GetFiles(Path.Combine(SharedData.RepositoryRoot, "mappings", "enigh2010"), "*.ley")
            .SelectMany(File.ReadLines)
            .Where(line => line.TrimStart().StartsWith("columna \"", StringComparison.Ordinal))
            .Select(line => line.Split('"')[1])
            .ToArray();

        Assert.Contains("trabajos.scian", columns);
        var survey = Survey.Read(Shipped, columns, SurveyCache.None);
        Assert.All(columns, c => Assert.Equal(c, survey.Column(SurveyLevel.Job, c).Name));
    }

    [Fact]
    public void Its_weights_reach_the_published_totals()
    {
        var calibrated = Figures.Value.Where(f => f.IsCalibrated).ToList();
        Assert.True(calibrated.Count >= 12);
        foreach (var figure in calibrated)
        {
            // The sample has workers of 12 to 14 too, whom the published figures leave out.
            Assert.InRange(figure.Sample.Value / figure.Published!.Value.Value, 0.98, 1.04);
            Assert.True(figure.Sample.StandardError > 0, figure.Name.En);
        }
    }

    /// <summary>What the weights were not made to reach tests the structure learnt from 2010.</summary>
    [Theory]
    [InlineData("  Aged 30 to 49", 0.04)]
    [InlineData("  Hours a week", 1)]
    [InlineData("  Age", 1)]
    public void Other_published_figures_are_near(string name, double distance)
    {
        var figure = Figures.Value.First(f => f.Name.En == name && f.Published is not null);
        Assert.False(figure.IsCalibrated);
        var published = figure.Published!.Value.Value;
        Assert.InRange(figure.Sample.Value, published - distance, published + distance);
    }

    [Theory]
    [InlineData("  Chiapas")]
    [InlineData("  Jalisco")]
    [InlineData("  México")]
    [InlineData("  Oaxaca")]
    public void Domestic_workers_of_each_state_of_the_programme_can_be_told(string state)
    {
        var figure = Figures.Value.First(f => f.Name.Es == state);
        Assert.False(figure.Sample.IsSuppressed);
        Assert.True(figure.Sample.Cases >= 30, $"{state}: {figure.Sample.Cases}");
    }

    [Fact]
    public void Only_a_real_survey_of_its_layout_can_be_fitted()
    {
        var synthetic = Assert.Throws<SurveyReadException>(() => SyntheticSample.Files(Shipped));
        Assert.Contains(
            "es una muestra sintética",
            synthetic.SpanishMessage,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "it is a synthetic sample",
            synthetic.EnglishMessage,
            StringComparison.Ordinal
        );
    }
}
