using ClosingGaps.Engine.Kernels;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Validation;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
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

    [Fact]
    public void Each_miss_of_the_synthetic_sample_has_its_reason() => Explained(Sample.Value);

    [Fact]
    public void Each_miss_of_2010_has_its_reason() => Explained(Real2010.Value);

    [Fact]
    public void Each_miss_of_2016_has_its_reason() => Explained(Real2016.Value);

    [Fact]
    public void Each_reason_explains_some_miss_in_each_survey_that_it_names()
    {
        foreach (var report in new[] { Sample.Value, Real2010.Value, Real2016.Value })
        {
            var used = report
                .Lines.Where(l => l.Standing == Standing.Misses)
                .SelectMany(l => l.Reasons)
                .Select(r => r.Id)
                .ToHashSet();
            var idle = TargetBookTests
                .Shipped.Reasons.Where(r =>
                    r.Surveys.Contains(report.Survey) && !used.Contains(r.Id)
                )
                .Select(r => $"{report.Survey}: {r.Id}");
            Assert.Empty(idle);
        }
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

    private static void Explained(ValidationReport report) =>
        Assert.Empty(
            report.Unexplained.Select(l =>
                $"{report.Survey}: {l.Target.Key} {l.Target.Comparable} vs {l.Ours!.Value} ({l.StandardErrors:0.0})"
            )
        );

    private static ValidationLine Of(ValidationReport report, string key) =>
        report.Lines.Single(l => l.Target.Key == key);

    private static ValidationReport Report(string folder, string mapping)
    {
        var law = MappedLaw.Load(mapping);
        var survey = Survey.Read(folder, Survey.Present(folder, SurveyRows.ColumnsOf(law)));
        return ValidationStudy.Run(
            survey,
            law,
            new KernelEngine().Run,
            new GapSource(
                survey.Title,
                survey.IsSynthetic,
                survey.Persons.RowCount,
                mapping,
                "",
                ""
            ),
            TargetBookTests.Shipped
        );
    }
}
