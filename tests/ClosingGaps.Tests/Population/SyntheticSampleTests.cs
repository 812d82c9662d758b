using System.Text;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Synthetic;
using ClosingGaps.Statistics.Sampling;
using Xunit;

namespace ClosingGaps.Tests.Population;

/// <summary>The sample that ships is what the generator makes, and looks like the published country.</summary>
public sealed class SyntheticSampleTests
{
    private static readonly string Shipped = Path.Combine(
        SharedData.RepositoryRoot,
        "data",
        "synthetic"
    );

    private static readonly Lazy<Survey> Sample = new(() =>
        Survey.Read(
            Shipped,
            [
                "poblacion.sexo",
                "poblacion.edad",
                "poblacion.hablaind",
                "poblacion.inscr_1",
                "trabajos.numtrab",
                "trabajos.scian",
                "trabajos.cuo",
                "trabajos.pago",
                "trabajos.htrab",
                "trabajos.pres_2",
                "ingresos.ing_tri[clave=P001..P007]",
            ],
            SurveyCache.None
        )
    );

    [Fact]
    public void The_shipped_files_are_those_of_the_generator_byte_for_byte()
    {
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
            SyntheticSample.Write(Shipped);

        var made = SyntheticSample.Files();
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

        var size = Directory.GetFiles(Shipped).Sum(f => new FileInfo(f).Length);
        Assert.InRange(size, 1, 400_000);
    }

    [Fact]
    public void It_says_that_it_is_synthetic()
    {
        Assert.True(Sample.Value.IsSynthetic);
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

    [Theory]
    [InlineData("population", 129_625_968, 0.005)]
    [InlineData("domestic workers", 2_485_193, 0.0001)]
    [InlineData("domestic workers in Mexico City", 204_824, 0.0001)]
    [InlineData("women share of domestic workers", 0.902, 0.001)]
    [InlineData("domestic women insured", 0.025, 0.1)]
    [InlineData("domestic bonus", 0.239, 0.02)]
    [InlineData("domestic income", 4_866, 0.02)]
    [InlineData("domestic hours under 15", 0.18, 0.02)]
    [InlineData("day labourers", 2_407_701, 0.0001)]
    [InlineData("women share of day labourers", 0.127, 0.001)]
    [InlineData("labourer hours", 35.7, 0.02)]
    [InlineData("labourer income", 4_220, 0.02)]
    [InlineData("labourers insured", 0.03, 0.25)]
    public void National_figures_come_out_as_published(
        string figure,
        double published,
        double tolerance
    )
    {
        var estimate = Figure(Sample.Value, figure);

        Assert.InRange(estimate.Value, published * (1 - tolerance), published * (1 + tolerance));
        Assert.True(estimate.StandardError > 0);
        Assert.NotEqual(Precision.Suppressed, estimate.Precision);
    }

    private static Estimate Figure(Survey survey, string figure)
    {
        var jobs = survey.Design(SurveyLevel.Job);
        SurveyColumn J(string name) => survey.Column(SurveyLevel.Job, name);
        bool[] Job(Func<int, bool> test) => Rows.Where(jobs.RowCount, test);
        var (number, industry, occupation) = (
            J("trabajos.numtrab"),
            J("trabajos.scian"),
            J("trabajos.cuo")
        );
        var (sex, paid, insured) = (
            J("poblacion.sexo"),
            J("trabajos.pago"),
            J("poblacion.inscr_1")
        );
        var domestic = Job(i => number[i] == 1 && industry[i] == 8140);
        var domesticWomen = Job(i => domestic[i] && sex[i] == 2);
        var labourers = Job(i => number[i] == 1 && paid[i] == 1 && occupation[i] == 9111);
        var women = Job(i => sex[i] == 2);
        var covered = Job(i => insured[i] == 1);
        var hours = J("trabajos.htrab");
        var monthly = J("ingresos.ing_tri[clave=P001..P007]").Values.ToArray();
        for (var i = 0; i < monthly.Length; i++)
            monthly[i] /= 3;
        var state = J(Survey.State);
        return figure switch
        {
            "population" => Estimator.Count(
                survey.Design(SurveyLevel.Person),
                Rows.All(survey.Persons.RowCount)
            ),
            "domestic workers" => Estimator.Count(jobs, domestic),
            "domestic workers in Mexico City" => Estimator.Count(
                jobs,
                Job(i => domestic[i] && state[i] == 9)
            ),
            "women share of domestic workers" => Estimator.Share(jobs, women, domestic),
            "domestic women insured" => Estimator.Share(jobs, covered, domesticWomen),
            "domestic bonus" => Estimator.Share(
                jobs,
                Job(i => J("trabajos.pres_2")[i] == 2),
                domestic
            ),
            "domestic income" => Estimator.Mean(jobs, monthly, domestic),
            "domestic hours under 15" => Estimator.Share(jobs, Job(i => hours[i] < 15), domestic),
            "day labourers" => Estimator.Count(jobs, labourers),
            "women share of day labourers" => Estimator.Share(jobs, women, labourers),
            "labourer hours" => Estimator.Mean(jobs, hours.Values, labourers),
            "labourer income" => Estimator.Mean(jobs, monthly, labourers),
            "labourers insured" => Estimator.Share(jobs, covered, labourers),
            _ => throw new ArgumentException($"No figure '{figure}'.", nameof(figure)),
        };
    }
}
