using System.Globalization;
using System.Text;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Validation;
using ClosingGaps.Population.Ageing;
using ClosingGaps.Population.Imputation;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Synthetic;
using ClosingGaps.Population.Synthetic.Enoe;
using ClosingGaps.Statistics.Calibration;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Policy.Validation;

/// <summary>Each survey at hand beside what was published: no difference without a reason, no reason without a difference.</summary>
public sealed class ValidationStudyTests
{
    private static readonly Lazy<ValidationReport> Sample = new(() =>
        Report(RepositoryRoot.Combine("data", "synthetic"), "enigh2010")
    );

    private static readonly Lazy<ValidationReport> Real2010 = new(() =>
        Report(SharedData.Path("data", "enigh2010"), "enigh2010")
    );

    private static readonly Lazy<ValidationReport> Real2016 = new(() =>
        Report(SharedData.Path("data", "enigh2016"), "enigh2016")
    );

    private static readonly Lazy<ValidationReport> Moved2010 = new(() =>
        Report(SharedData.Path("data", "enigh2010"), "enigh2010", "2023T4")
    );

    private static readonly Lazy<ValidationReport> Filled2016 = new(() =>
        Report(SharedData.Path("data", "enigh2016"), "enigh2016", null, "enigh2010")
    );

    private static readonly Lazy<ValidationReport> MadeUpEnoe = new(() =>
        MadeUp(EnoeQuarter.Usual.Name)
    );

    private static IEnumerable<ValidationReport> All =>
        [
            Sample.Value,
            MadeUpEnoe.Value,
            Real2010.Value,
            Real2016.Value,
            Moved2010.Value,
            Filled2016.Value,
        ];

    [Fact]
    public void Each_miss_of_the_synthetic_sample_has_its_reason() => Explained(Sample.Value);

    [Fact]
    public void Each_miss_of_2010_has_its_reason() => Explained(Real2010.Value);

    [Fact]
    public void Each_miss_of_2016_has_its_reason() => Explained(Real2016.Value);

    [Fact]
    public void Each_miss_of_the_made_up_enoe_has_its_reason() => Explained(MadeUpEnoe.Value);

    [Theory]
    [InlineData("ENOE2019T4")]
    [InlineData("ENOE2021T2")]
    public void Older_layouts_of_the_made_up_enoe_say_the_same_of_the_same_people(string quarter)
    {
        var older = MadeUp(quarter);
        Explained(older);
        Assert.Equal(
            MadeUpEnoe.Value.Lines.Select(l => (l.Target.Key, l.Standing, l.Ours?.Value)),
            older.Lines.Select(l => (l.Target.Key, l.Standing, l.Ours?.Value))
        );
    }

    [Fact]
    public void Each_miss_of_2010_moved_to_2023_has_its_reason() => Explained(Moved2010.Value);

    [Fact]
    public void Each_miss_of_2016_filled_by_donors_has_its_reason() => Explained(Filled2016.Value);

    [Fact]
    public void Each_reason_explains_some_miss()
    {
        var used = All.SelectMany(report =>
                report.Lines.Where(l => l.Standing == Standing.Misses).SelectMany(l => l.Reasons)
            )
            .ToHashSet();
        Assert.Empty(
            TargetBookTests.Shipped.Reasons.Where(r => !used.Contains(r)).Select(r => r.Id)
        );
    }

    [Fact]
    public void A_reason_that_can_be_computed_is()
    {
        // 2,144,224 of 114.7 million people; of 129,625,968 they would be 2,423,237.
        var line = Of(Real2010.Value, "pth.n@2023-Q4");
        var grown = Assert.Single(line.Redone);
        var people = Of(Real2010.Value, "population.n@2023-Q4").Ours!.Value;
        Assert.Equal(line.Ours!.Value / people * 129_625_968, grown.Ours.Value, 3);
        Assert.True(grown.Agrees);
        Assert.Equal(Ground.Computed, line.Ground);
        // With the unpaid, day labourers are those of the page.
        var labourers = Assert.Single(Of(Real2010.Value, "jor.n@2021").Redone);
        Assert.True(labourers.Agrees);
        Assert.Equal(2_332_596, labourers.Ours.Value);
        // An extreme explains nothing, however near it comes.
        var cleaning = Of(Real2016.Value, "pth.n@2025-08");
        Assert.Contains(cleaning.Redone, r => Math.Abs(r.StandardErrors) < 1 && !r.Agrees);
    }

    [Fact]
    public void The_numbers_that_reasons_tell_are_those_of_the_surveys()
    {
        var (of2010, of2016) = (Real2010.Value, Real2016.Value);
        Assert.Equal(0.071, Of(of2010, "pth.task.care@2021-Q4").Ours!.Value, 3);
        Assert.Equal(0.091, Of(of2016, "pth.task.care@2021-Q4").Ours!.Value, 3);
        Assert.Equal(39.8, Of(of2010, "pth.age.mean@2021-Q4").Ours!.Value, 1);
        Assert.Equal(41.0, Of(of2016, "pth.age.mean@2021-Q4").Ours!.Value, 1);
        Assert.Equal(40.6, Of(Moved2010.Value, "pth.age.mean@2021-Q4").Ours!.Value, 1);
        Assert.Equal(0.813, Of(of2010, "pth.benefits.none@2022-Q4").Ours!.Value, 3);
        Assert.Equal(0.813, Of(of2016, "pth.benefits.none@2022-Q4").Ours!.Value, 3);
        Assert.Equal(0.140, Of(of2010, "pth.aguinaldo@2022-Q4").Ours!.Value, 3);
        Assert.Equal(0.153, Of(of2016, "pth.aguinaldo@2022-Q4").Ours!.Value, 3);
        Assert.Equal(36.0, Of(Moved2010.Value, "jor.age.mean@2025-Q1").Ours!.Value, 1);
        Assert.Equal(
            0.790 - 0.715,
            Of(MadeUpEnoe.Value, "pth.benefits.none.women@2023-Q3").Ours!.Value
                - Of(Sample.Value, "pth.benefits.none.women@2023-Q3").Ours!.Value,
            3
        );
    }

    [Fact]
    public void What_the_sample_was_learnt_from_is_what_the_survey_gives()
    {
        var said = Sample
            .Value.Lines.Where(l => l.Standing is Standing.Agrees or Standing.Misses)
            .Select(l => l.Target.Key)
            .ToHashSet();
        var text = new StringBuilder(
            "# La ENIGH 2010 real, en las cifras que la muestra sintética también dice: para ver qué heredó de ella. Las escribe una prueba.\nfigures:\n"
        );
        foreach (
            var line in Real2010.Value.Lines.Where(l =>
                l.Standing is Standing.Agrees or Standing.Misses && said.Contains(l.Target.Key)
            )
        )
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  - {{ of: {line.Target.Key}, value: {line.Ours!.Value:G7}, standard_error: {line.Ours.StandardError:G5} }}\n"
            );
        }

        Golden.CheckFile(
            RepositoryRoot.Combine("content", "targets", TargetBook.LearntName),
            text.ToString()
        );
    }

    [Fact]
    public void What_moved_weights_reach_validates_nothing()
    {
        var moved = Moved2010.Value;
        foreach (var key in (string[])["employed.n@2023-Q4", "employed.n.women@2023-Q4"])
        {
            Assert.Equal(SyntheticUse.Fitted, Of(moved, key).Fitted);
            Assert.False(Of(moved, key).IsValidation);
            Assert.Equal(0, Of(moved, key).StandardErrors!.Value, 3);
        }

        Assert.Equal(SyntheticUse.FittedToItsKind, Of(moved, "pth.n@2022-Q4").Fitted);
        Assert.Equal(SyntheticUse.FittedToItsKind, Of(moved, "pth.share_women@2022-Q4").Fitted);
        // Hours and cover are still the survey's own.
        Assert.True(Of(moved, "pth.hours.mean@2022-Q4").IsValidation);
        Assert.True(Of(moved, "pth.health_access.women@2023-Q3").IsValidation);
        // A total of the survey itself is of its own weights.
        Assert.Equal(Standing.NotAsked, Of(moved, "households.n@2010").Standing);
    }

    [Fact]
    public void Donors_say_what_2016_did_not_ask_and_their_error_counts()
    {
        var filled = Of(Filled2016.Value, "pth.health_access.women@2023-Q3");
        Assert.Equal(Standing.Agrees, filled.Standing);
        Assert.Equal(Standing.NotAsked, Of(Real2016.Value, filled.Target.Key).Standing);
        // What they do not give is as it was.
        Assert.Equal(
            Of(Real2016.Value, "pth.hours.mean@2022-Q4").Ours,
            Of(Filled2016.Value, "pth.hours.mean@2022-Q4").Ours
        );
    }

    [Fact]
    public void Totals_that_publishers_gave_of_the_same_survey_are_reached()
    {
        Assert.Equal(29_556_772, Of(Real2010.Value, "households.n@2010").Ours!.Value);
        Assert.Equal(33_462_598, Of(Real2016.Value, "households.n@2016").Ours!.Value);
        var deprived = Of(Real2016.Value, "car.ss@2016-first").Ours!;
        // 55.80 % (SE 0.34): R, survey 4.x, as the file of benchmarks gives it.
        Assert.Equal(0.5580, deprived.Value, 4);
        Assert.Equal(0.0034, deprived.StandardError, 4);
        Assert.Equal(Standing.NotAsked, Of(Real2016.Value, "households.n@2010").Standing);
    }

    [Fact]
    public void What_the_weights_were_fitted_to_validates_nothing()
    {
        Assert.DoesNotContain(
            Sample.Value.Lines,
            l => l.IsValidation && l.Target.Synthetic != SyntheticUse.None
        );
        // Of a real survey it is a figure like any other.
        Assert.True(Of(Real2010.Value, "pth.n@2023-Q4").IsValidation);
    }

    [Fact]
    public void What_a_survey_does_not_ask_is_said()
    {
        // The files of 2016 do not tell the reason of affiliation, nor pay.
        Assert.Equal(
            Standing.NotAsked,
            Of(Real2016.Value, "pth.health_access.women@2023-Q3").Standing
        );
        Assert.Equal(Standing.NotAsked, Of(Real2016.Value, "pth.income.month@2022-Q4").Standing);
        Assert.Equal(Standing.NotCompared, Of(Real2010.Value, "pth.migrant@2022-Q4").Standing);
        Assert.All(
            Real2010.Value.Lines.Where(l => l.Standing == Standing.NotCompared),
            l => Assert.NotNull(l.Target.NotCompared)
        );
    }

    [Fact]
    public void The_difference_is_in_errors_of_both()
    {
        var line = Of(Real2010.Value, "pth.n@2023-Q4");
        var both = Math.Sqrt(
            Math.Pow(line.Ours!.StandardError, 2) + Math.Pow(2_471_119 * 0.0219, 2)
        );
        Assert.Equal((line.Ours.Value - 2_471_119) / both, line.StandardErrors!.Value, 9);
    }

    [Fact]
    public void Money_is_brought_to_the_prices_of_the_figure()
    {
        var of2022 = Of(Real2010.Value, "pth.income.month@2022-Q4").Ours!.Value;
        var of2023 = Of(Real2010.Value, "pth.income.month@2023-Q3").Ours!.Value;
        // UDI of 15 June 2023 over that of 2022 (Banco de México).
        Assert.Equal(7.766627 / 7.334567, of2023 / of2022, 6);
    }

    private static ValidationReport MadeUp(string quarter)
    {
        using var folder = new TemporaryFolder();
        SyntheticSample.Write(
            folder.Path,
            EnoeSample.Files(
                RepositoryRoot.Combine("data", "synthetic"),
                EnoeSample.UsualSeed,
                EnoeQuarter.Parse(quarter)
            )
        );
        return Report(folder.Path, "enoe");
    }

    private static void Explained(ValidationReport report) =>
        Assert.Empty(
            report.Unexplained.Select(l =>
                $"{report.Survey}: {l.Target.Key} {l.Target.Comparable} vs {l.Ours!.Value} ({l.StandardErrors:0.0})"
            )
        );

    private static ValidationLine Of(ValidationReport report, string key) =>
        report.Lines.Single(l => l.Target.Key == key);

    private static ValidationReport Report(
        string folder,
        string mapping,
        string? period = null,
        string? donors = null
    )
    {
        var engine = new KernelEngine();
        var mapped = Mapped(folder, mapping);
        var population = period is null ? null : TargetPopulation.Find(period)!;
        var (survey, note) = population is null
            ? (mapped.Survey, null)
            : AgedSurvey.To(mapped, population, CalibrationMethod.Raking, engine.Run);
        IReadOnlyList<Survey> draws = [];
        if (donors is not null)
        {
            var from = Mapped(SharedData.Path("data", donors), donors);
            var imputation = new DonorImputation(mapped, from, engine.Run, draws: 3);
            draws = [.. Enumerable.Range(0, 3).Select(imputation.Draw)];
        }

        return ValidationStudy.Run(
            survey,
            mapped.Mapping,
            engine.Run,
            new GapSource(
                survey.Title,
                survey.IsSynthetic,
                survey.Persons.RowCount,
                mapping,
                "",
                ""
            )
            {
                Calibration = note,
            },
            TargetBookTests.Shipped,
            population,
            draws
        );
    }

    private static MappedSurvey Mapped(string folder, string mapping)
    {
        var law = MappedLaw.Load(mapping);
        return new(Survey.Read(folder, Survey.Present(folder, SurveyRows.ColumnsOf(law))), law);
    }
}
