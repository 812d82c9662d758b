using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Tests.Population;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Policy;

/// <summary>The gaps that the mapping's rules give on the real survey are those that R's survey package gives.</summary>
public sealed class GapStudyTests
{
    private static readonly Lazy<GapReport> Enigh2010 = new(() =>
        Report(SharedData.Path("data", "enigh2010"), "enigh2010")
    );

    [Theory]
    [InlineData("es_trabajadora_hogar", Sex.Both, "domestic workers (main job scian 8140)")]
    [InlineData("es_trabajadora_hogar", Sex.Women, "women domestic workers")]
    [InlineData(
        "es_jornalera",
        Sex.Both,
        "agricultural day labourers (paid subordinate cuo 9111-9113)"
    )]
    [InlineData("es_jornalera", Sex.Women, "women day labourers")]
    public void People_equal_R(string group, Sex sex, string indicator)
    {
        var reference = RSurveyRow.Read("ENIGH2010").Single(r => r.Indicator == indicator);
        Assert.Null(reference.Difference(Line(Enigh2010.Value, group, sex).People));
    }

    [Fact]
    public void Rate_of_women_domestic_workers_equals_R()
    {
        const string indicator =
            "women domestic workers affiliated through work (atemed=1, inst_1-4, inscr_1)";
        var reference = RSurveyRow.Read("ENIGH2010").Single(r => r.Indicator == indicator);
        Assert.Null(
            reference.Difference(Line(Enigh2010.Value, "es_trabajadora_hogar", Sex.Women).Rate)
        );
    }

    [Fact]
    public void Women_and_men_add_up()
    {
        foreach (var group in GapStudy.Groups)
        {
            var lines = Enigh2010.Value.Lines.Where(l => l.Group == group).ToDictionary(l => l.Sex);
            Near(
                lines[Sex.Both].People.Value,
                lines[Sex.Women].People.Value + lines[Sex.Men].People.Value
            );
            Near(
                lines[Sex.Both].Insured.Value,
                lines[Sex.Women].Insured.Value + lines[Sex.Men].Insured.Value
            );
        }
    }

    [Fact]
    public void The_sample_that_ships_is_synthetic_and_says_so()
    {
        var report = Report(RepositoryRoot.Combine("data", "synthetic"), "enigh2010");
        Assert.True(report.IsSynthetic);
        Assert.InRange(Line(report, "es_trabajadora_hogar", Sex.Both).People.Value, 2.2e6, 2.8e6);
    }

    [Fact]
    public void A_mapping_without_the_rules_is_refused_by_name()
    {
        var survey = Survey.Read(RepositoryRoot.Combine("data", "synthetic"), []);
        var empty = LawLoader
            .Load([new("x/paquete.ley", "paquete x es \"X\" en \"X\"\n")])
            .Snapshot!;
        var error = Assert.Throws<ArgumentException>(() =>
            GapStudy.Run(survey, empty, Interpreter.Run)
        );
        Assert.Contains("es_trabajadora_hogar", error.Message, StringComparison.Ordinal);
    }

    private static GapReport Report(string folder, string mapping)
    {
        var loaded = LawLoader.Load(RepositoryRoot.Combine("mappings", mapping));
        Assert.DoesNotContain(loaded.Diagnostics, d => d.IsError);
        Snapshot snapshot = loaded.Snapshot!;
        return GapStudy.Run(
            Survey.Read(folder, SurveyRows.ColumnsOf(snapshot)),
            snapshot,
            Interpreter.Run
        );
    }

    private static GapLine Line(GapReport report, string group, Sex sex) =>
        report.Lines.Single(l => l.Group == group && l.Sex == sex);

    private static void Near(double expected, double found) =>
        Assert.InRange(
            found,
            expected - (1e-6 * Math.Abs(expected)),
            expected + (1e-6 * Math.Abs(expected))
        );
}
