using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reforms;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;
using ClosingGaps.Tests.Population;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Policy;

/// <summary>
/// The gaps that the mapping's rules and the law give on the real surveys are those that R's survey package gives, and they add up.
/// </summary>
public sealed class GapStudyTests
{
    private static readonly DateOnly Date = new(2026, 6, 15);

    private static readonly Dictionary<string, Lazy<GapReport>> Real = new()
    {
        ["enigh2010"] = new(() => Report(SharedData.Path("data", "enigh2010"), "enigh2010")),
        ["enigh2016"] = new(() => Report(SharedData.Path("data", "enigh2016"), "enigh2016")),
    };

    private static readonly Lazy<Snapshot> Law2010 = new(() => MappedLaw.Load("enigh2010"));

    private static string Sample => RepositoryRoot.Combine("data", "synthetic");

    [Theory]
    [InlineData(
        "es_trabajadora_hogar",
        null,
        Sex.Both,
        GapMeasure.People,
        "domestic workers (main job scian 8140)"
    )]
    [InlineData(
        "es_trabajadora_hogar",
        null,
        Sex.Women,
        GapMeasure.People,
        "women domestic workers"
    )]
    [InlineData(
        "es_trabajadora_hogar",
        "09",
        Sex.Women,
        GapMeasure.People,
        "women domestic workers, state 09"
    )]
    [InlineData(
        "es_trabajadora_hogar",
        null,
        Sex.Women,
        GapMeasure.WorkRate,
        "women domestic workers affiliated through work (atemed=1, inst_1-4, inscr_1)"
    )]
    [InlineData(
        "es_jornalera",
        null,
        Sex.Both,
        GapMeasure.People,
        "agricultural day labourers (paid subordinate cuo 9111-9113)"
    )]
    [InlineData("es_jornalera", null, Sex.Women, GapMeasure.People, "women day labourers")]
    [InlineData(
        "es_jornalera",
        "09",
        Sex.Women,
        GapMeasure.People,
        "women day labourers, state 09"
    )]
    public void Enigh2010_equals_R(
        string group,
        string? place,
        Sex sex,
        GapMeasure measure,
        string indicator
    ) => EqualsR("enigh2010", "ENIGH2010", group, place, sex, measure, indicator);

    [Theory]
    [InlineData(
        "es_trabajadora_hogar",
        null,
        Sex.Both,
        GapMeasure.People,
        "domestic workers (main job scian 8140)"
    )]
    [InlineData(
        "es_trabajadora_hogar",
        null,
        Sex.Women,
        GapMeasure.People,
        "women domestic workers (scian 8140)"
    )]
    [InlineData(
        "es_trabajadora_hogar",
        "09",
        Sex.Women,
        GapMeasure.People,
        "women domestic workers, state 09"
    )]
    [InlineData(
        "es_trabajadora_hogar_por_ocupación",
        null,
        Sex.Both,
        GapMeasure.People,
        "domestic workers (sinco 9611)"
    )]
    [InlineData(
        "es_trabajadora_hogar",
        null,
        Sex.Both,
        GapMeasure.OwnRate,
        "direct social-security access of domestic workers (CONEVAL ss_dir)"
    )]
    [InlineData(
        "es_trabajadora_hogar",
        null,
        Sex.Women,
        GapMeasure.OwnRate,
        "direct social-security access of women domestic workers"
    )]
    [InlineData(
        "es_trabajadora_hogar",
        "09",
        Sex.Women,
        GapMeasure.OwnRate,
        "direct access women domestic workers, state 09"
    )]
    [InlineData(
        "es_jornalera",
        null,
        Sex.Both,
        GapMeasure.People,
        "agricultural day labourers (paid, subordinate, sinco 9111-9113)"
    )]
    [InlineData(
        "es_jornalera",
        null,
        Sex.Women,
        GapMeasure.People,
        "women agricultural day labourers"
    )]
    [InlineData(
        "es_jornalera",
        null,
        Sex.Women,
        GapMeasure.OwnRate,
        "direct social-security access of women day labourers"
    )]
    [InlineData(
        "es_jornalera",
        "09",
        Sex.Women,
        GapMeasure.People,
        "women day labourers, state 09"
    )]
    public void Enigh2016_equals_R(
        string group,
        string? place,
        Sex sex,
        GapMeasure measure,
        string indicator
    ) => EqualsR("enigh2016", "ENIGH2016", group, place, sex, measure, indicator);

    [Theory]
    [InlineData("enigh2010")]
    [InlineData("enigh2016")]
    public void What_the_law_says_and_how_people_are_covered_both_add_up_to_the_group(string survey)
    {
        foreach (var cell in Real[survey].Value.Lines.GroupBy(l => (l.Group, l.Place, l.Sex)))
        {
            var by = cell.ToDictionary(l => l.Measure, l => l.Estimate.Value);
            Near(
                by[GapMeasure.People],
                by[GapMeasure.Mandatory]
                    + by[GapMeasure.Voluntary]
                    + by[GapMeasure.Suspended]
                    + by[GapMeasure.Excluded]
                    + by[GapMeasure.Forbidden]
                    + by[GapMeasure.LawUnknown]
            );
            Near(
                by[GapMeasure.People],
                by[GapMeasure.CoveredOwn]
                    + by[GapMeasure.CoveredByKin]
                    + by[GapMeasure.NotCovered]
                    + by[GapMeasure.CoverageUnknown]
            );
        }
    }

    [Fact]
    public void Women_and_men_add_up()
    {
        var lines = Real["enigh2010"].Value.Lines.Where(l => l.Measure < GapMeasure.WorkRate);
        foreach (var cell in lines.GroupBy(l => (l.Group, l.Place, l.Measure)))
        {
            var by = cell.ToDictionary(l => l.Sex, l => l.Estimate.Value);
            Near(by[Sex.Both], by[Sex.Women] + by[Sex.Men]);
        }
    }

    [Fact]
    public void Domestic_work_was_voluntary_then_suspended_then_mandatory()
    {
        var status = Real["enigh2016"]
            .Value.History.Where(l => l.Group == "es_trabajadora_hogar" && l.Sex == Sex.Both)
            .GroupBy(l => l.Date)
            .Select(g => g.MaxBy(l => l.Estimate.Value)!.Measure);
        Assert.Equal(
            [
                GapMeasure.Voluntary,
                GapMeasure.Suspended,
                GapMeasure.Suspended,
                GapMeasure.Mandatory,
                GapMeasure.Mandatory,
            ],
            status
        );
    }

    [Fact]
    public void Cover_through_work_is_unknown_in_2016_not_zero()
    {
        var line = Line(
            Real["enigh2016"].Value,
            "es_trabajadora_hogar",
            null,
            Sex.Women,
            GapMeasure.CoveredByWork
        );
        Assert.Equal(0, line.Known);
        Assert.Equal(1, line.UnknownShare);
        Assert.Equal(5235, line.N);
    }

    [Fact]
    public void Kernels_and_interpreter_give_the_same_report()
    {
        var interpreted = MappedLaw.Study(Sample, Law2010.Value, Interpreter.Run);
        var emitted = MappedLaw.Study(Sample, Law2010.Value, new KernelEngine().Run);
        Assert.Equal(
            interpreted.Run(Date, MappedLaw.Source).Lines,
            emitted.Run(Date, MappedLaw.Source).Lines
        );
    }

    [Fact]
    public void Difference_has_the_error_of_the_persons_whom_the_reform_moves()
    {
        var folder = SharedData.Path("data", "enigh2010");
        var baseline = Law2010.Value;
        var lower = new ValueChange(
            (ValueSymbol)baseline.Find("edad_mínima_en_el_campo")!,
            "15 años",
            new DateOnly(2026, 1, 1)
        );
        var reformed = ReformedLaw.Load(
            [
                .. LawLoader.Read(RepositoryRoot.Combine("law")),
                .. LawLoader.ReadBeside(RepositoryRoot.Combine("mappings", "enigh2010")),
            ],
            [],
            [lower]
        );
        var report = MappedLaw
            .Study(folder, baseline, new KernelEngine().Run)
            .Run(Date, MappedLaw.Source, reformed.Snapshot!);
        GapChange Change(GapMeasure measure) =>
            report.Changes.Single(c =>
                c.Group == "es_jornalera"
                && c.Place is null
                && c.Sex == Sex.Both
                && c.Measure == measure
            );

        var forbidden = Change(GapMeasure.Forbidden);
        var adolescents = Change(GapMeasure.Adolescents);
        Assert.True(forbidden.Difference.Value < -1000);
        Near(forbidden.Difference.Value, forbidden.After.Value - forbidden.Before.Value);
        // Whoever leaves the one count enters the other: one error, and not that of two separate figures.
        Near(adolescents.Difference.Value, -forbidden.Difference.Value);
        Near(adolescents.Difference.StandardError, forbidden.Difference.StandardError);
        Assert.True(
            forbidden.Difference.StandardError
                < Math.Sqrt(
                    Math.Pow(forbidden.Before.StandardError, 2)
                        + Math.Pow(forbidden.After.StandardError, 2)
                )
        );
    }

    [Fact]
    public void The_sample_that_ships_is_synthetic_and_says_so()
    {
        var survey = Survey.Read(Sample, []);
        Assert.True(survey.IsSynthetic);
        var report = MappedLaw
            .Study(Sample, Law2010.Value, Interpreter.Run)
            .Run(Date, MappedLaw.Source);
        Assert.InRange(
            Line(report, "es_trabajadora_hogar", null, Sex.Both, GapMeasure.People).Value,
            2.2e6,
            2.8e6
        );
    }

    [Fact]
    public void A_mapping_without_the_rules_is_refused_by_name()
    {
        var empty = LawLoader
            .Load([new("x/paquete.ley", "paquete x es \"X\" en \"X\"\n")])
            .Snapshot!;
        var error = Assert.Throws<ArgumentException>(() =>
            MappedLaw.Study(Sample, empty, Interpreter.Run)
        );
        Assert.Contains("es_trabajadora_hogar", error.Message, StringComparison.Ordinal);
    }

    private static GapReport Report(string folder, string mapping) =>
        MappedLaw
            .Study(folder, MappedLaw.Load(mapping), new KernelEngine().Run)
            .Run(Date, MappedLaw.Source);

    private static void EqualsR(
        string survey,
        string source,
        string group,
        string? place,
        Sex sex,
        GapMeasure measure,
        string indicator
    )
    {
        var reference = RSurveyRow.Read(source).Single(r => r.Indicator == indicator);
        Assert.Null(reference.Difference(Line(Real[survey].Value, group, place, sex, measure)));
    }

    private static Estimate Line(
        GapReport report,
        string group,
        string? place,
        Sex sex,
        GapMeasure measure
    ) =>
        report
            .Lines.Single(l =>
                l.Group == group && l.Place == place && l.Sex == sex && l.Measure == measure
            )
            .Estimate;

    private static void Near(double expected, double found) =>
        Assert.InRange(
            found,
            expected - (1e-6 * Math.Abs(expected)),
            expected + (1e-6 * Math.Abs(expected))
        );
}
