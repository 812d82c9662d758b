using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law.Model;
using ClosingGaps.Population.Ageing;
using ClosingGaps.Population.Imputation;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Calibration;
using ClosingGaps.Statistics.Sampling;
using ClosingGaps.Tests.Policy;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Population.Ageing;

/// <summary>A survey moved to the population of another year: its margins are met, its people are not touched, and the errors know of it.</summary>
public sealed class AgedSurveyTests
{
    private static readonly TargetPopulation Target = TargetPopulation.Find("2023T4")!;

    private static readonly Lazy<MappedSurvey> Real = new(() =>
        Read(SharedData.Path("data", "enigh2010"))
    );

    private static readonly Lazy<MappedSurvey> Sample = new(() =>
        Read(RepositoryRoot.Combine("data", "synthetic"))
    );

    public static TheoryData<string> Methods => ["linear", "raking", "bounded"];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_margin_is_met(string method)
    {
        var (aged, note) = To(Real.Value, Target, Method(method));
        Assert.Equal(41, note.Margins.Count);
        foreach (var margin in Target.Margins)
        {
            var found = Total(aged, margin);
            Assert.Equal(margin.Persons, found.Value, margin.Persons * 1e-6);
            // What the weights are made to meet has no sampling error left.
            Assert.InRange(found.StandardError, 0, margin.Persons * 1e-5);
        }

        var state = note.Margins[8];
        Assert.Equal("habitantes del estado 09", state.Name.Es);
        Assert.Equal(Total(Real.Value.Survey, Target.Margins[8]).Value, state.Before, 1);
        Assert.True(note.LowestFactor < 1 && note.HighestFactor > 1);
        Assert.InRange(note.EffectiveAfter, 1_000, note.EffectiveBefore);
    }

    [Fact]
    public void Bounds_hold_and_raking_gives_no_negative_weight()
    {
        var bounded = To(Real.Value, Target, AgedSurvey.Bounded).Note;
        Assert.InRange(bounded.LowestFactor, 0.2, 1);
        Assert.InRange(bounded.HighestFactor, 1, 5);
        Assert.Equal(0, To(Real.Value, Target, CalibrationMethod.Raking).Note.NegativeWeights);
    }

    [Fact]
    public void People_stay_as_they_were_told_and_so_does_the_survey_before()
    {
        var before = Real.Value.Survey;
        var weight = before.Households.Column(Survey.Weight)[0];
        var (aged, _) = To(Real.Value, Target, CalibrationMethod.Raking);
        foreach (var name in before.Persons.ColumnNames)
            Assert.Same(before.Persons.Column(name), aged.Persons.Column(name));
        Assert.Equal(weight, before.Households.Column(Survey.Weight)[0]);
        Assert.NotEqual(weight, aged.Households.Column(Survey.Weight)[0]);
    }

    [Fact]
    public void A_margin_that_cannot_be_met_is_named()
    {
        var impossible = Target with
        {
            Margins =
            [
                .. Target.Margins.Select(m =>
                    m.State == 20 ? m with { Persons = m.Persons * 9 } : m
                ),
            ],
        };
        var error = Assert.Throws<CalibrationException>(() =>
            To(Sample.Value, impossible, AgedSurvey.Bounded)
        );
        Assert.Contains("habitantes del estado 20", error.Margins);
    }

    [Fact]
    public void A_mapping_without_a_rule_of_the_margins_is_told()
    {
        Assert.Empty(AgedSurvey.Lacking(Sample.Value.Mapping, Target));
        var odd = Target with
        {
            Margins = [Target.Margins[^1] with { Rules = ["cosecha_agaves"] }],
        };
        Assert.Equal(["cosecha_agaves"], AgedSurvey.Lacking(Sample.Value.Mapping, odd));
        Assert.Throws<ArgumentException>(() => To(Sample.Value, odd, CalibrationMethod.Raking));
    }

    [Theory]
    [InlineData("2023T4")]
    [InlineData("2023-T4")]
    [InlineData("2023-q4")]
    public void A_quarter_is_found_as_people_write_it(string name) =>
        Assert.Same(Target, TargetPopulation.Find(name));

    [Theory]
    [InlineData("2020", 126_014_024, 35)]
    [InlineData("2023T3", 129_406_736, 41)]
    public void Other_periods_are_met_as_well(string period, double persons, int margins)
    {
        var target = TargetPopulation.Find(period)!;
        Assert.Equal(margins, target.Margins.Count);
        Assert.Equal(persons, target.Margins.Where(m => m.State > 0).Sum(m => m.Persons), 0);
        var (survey, note) = To(Real.Value, target, CalibrationMethod.Raking);
        Assert.Equal(persons, survey.Design(SurveyLevel.Person).Weights.ToArray().Sum(), 0);
        Assert.Equal(period, note.Period);
    }

    /// <summary>INEGI's tabulations of 2023-Q4 (2023_trim_4_Nacional.xls): population, less that of 15 and over; women.</summary>
    [Fact]
    public void Women_and_children_of_a_quarter_are_those_of_its_tabulations()
    {
        Assert.Equal(
            67_737_691,
            Target.Margins.Single(m => m.Name.Es == "población, mujeres").Persons
        );
        Assert.Equal(
            129_625_968 - 100_839_743,
            Target.Margins.Single(m => m.Name.Es == "menores de 15").Persons
        );
    }

    [Fact]
    public void A_quarter_without_totals_is_not() => Assert.Null(TargetPopulation.Find("1999T1"));

    [Fact]
    public void States_add_up_to_the_population_and_every_margin_names_its_source()
    {
        Assert.Equal(129_625_968, Target.Margins.Where(m => m.State > 0).Sum(m => m.Persons), 1);
        Assert.All(Target.Margins, m => Assert.Contains("INEGI", m.Source));
    }

    private static (Survey Survey, CalibrationNote Note) To(
        MappedSurvey mapped,
        TargetPopulation target,
        CalibrationMethod method
    ) => AgedSurvey.To(mapped, target, method, new KernelEngine().Run);

    private static Estimate Total(Survey survey, TargetMargin margin)
    {
        string[] names = [.. margin.Rules, "es_mujer", "años_de_edad"];
        var found = new MappedSurvey(survey, Real.Value.Mapping).Run(
            [.. names.Select(n => (RuleSymbol)Real.Value.Mapping.Find(n)!)],
            new KernelEngine().Run
        );
        var states = survey.Column(SurveyLevel.Person, Survey.State);
        var counts = new bool[survey.Persons.RowCount];
        for (var p = 0; p < counts.Length; p++)
        {
            counts[p] =
                found[..^2].All(rule => rule[p] == 1)
                && (margin.IsWoman is null || found[^2][p] == (margin.IsWoman.Value ? 1 : 0))
                && found[^1][p] >= margin.Ages.From
                && found[^1][p] <= margin.Ages.To
                && (margin.State == 0 || states[p] == margin.State);
        }

        return Estimator.Count(survey.Design(SurveyLevel.Person), counts);
    }

    private static CalibrationMethod Method(string name) =>
        name switch
        {
            "linear" => CalibrationMethod.Linear,
            "raking" => CalibrationMethod.Raking,
            _ => AgedSurvey.Bounded,
        };

    private static MappedSurvey Read(string folder)
    {
        var law = MappedLaw.Load("enigh2010");
        return new(Survey.Read(folder, SurveyRows.ColumnsOf(law)), law);
    }
}
