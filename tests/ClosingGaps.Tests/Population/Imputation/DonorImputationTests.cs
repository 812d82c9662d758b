using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Imputation;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;
using ClosingGaps.Tests.Policy;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Population.Imputation;

/// <summary>What a survey lacks, given by donors of another.</summary>
public sealed class DonorImputationTests
{
    private const string Pay = "imputada.pago_mensual_de_la_encuesta";

    private static readonly Lazy<MappedSurvey> Of2010 = new(() => Read("enigh2010"));
    private static readonly Lazy<MappedSurvey> Of2016 = new(() => Read("enigh2016"));

    private static readonly Lazy<DonorImputation> Real = new(() =>
        new(Of2016.Value, Of2010.Value, new KernelEngine().Run, draws: 3)
    );

    [Fact]
    public void Nothing_that_the_survey_has_is_touched()
    {
        var (before, after) = (Of2016.Value.Survey, Real.Value.Draw(0));
        foreach (var level in Enum.GetValues<SurveyLevel>())
        {
            foreach (var name in before.Table(level).ColumnNames)
            {
                Assert.Same(before.Table(level).Column(name), after.Table(level).Column(name));
            }
        }
    }

    [Fact]
    public void What_is_imputed_says_from_whom_and_how()
    {
        var pay = Real.Value.Draw(0).Persons.Column(Pay);
        Assert.Equal(OriginKind.Imputed, pay.Origin.Kind);
        Assert.Equal("ENIGH 2010", pay.Origin.Donors);
        Assert.Equal(2, Real.Value.Draw(0).NotObserved.Count());
        Assert.Empty(Of2016.Value.Survey.NotObserved);
        var note = Real.Value.Note;
        Assert.Equal(note.Recipients, note.WithoutDonor + note.Cells.Sum(c => c.Recipients));
        Assert.True(note.Recipients > 12_000);
        Assert.Equal(0, note.WithoutDonor);
    }

    [Fact]
    public void Only_who_takes_part_receives()
    {
        var takesPart = Of2016.Value.Run(
            [(RuleSymbol)Of2016.Value.Mapping.Find(DonorRules.TakesPart)!],
            new KernelEngine().Run
        )[0];
        var pay = Real.Value.Draw(0).Persons.Column(Pay);
        var given = 0;
        for (var row = 0; row < takesPart.Length; row++)
        {
            if (takesPart[row] != 1)
                Assert.True(double.IsNaN(pay[row]));
            else
                given += double.IsNaN(pay[row]) ? 0 : 1;
        }

        // Who has no boss has no pay of a boss, and keeps none.
        Assert.InRange(given, 12_000, Real.Value.Note.Recipients - 50);
    }

    [Fact]
    public void Every_value_given_is_one_that_a_donor_told()
    {
        var told = Of2010
            .Value.Run(
                [(RuleSymbol)Of2010.Value.Mapping.Find("pago_mensual_de_la_encuesta")!],
                new KernelEngine().Run
            )[0]
            .ToHashSet();
        foreach (var value in Real.Value.Draw(1).Persons.Column(Pay).Values)
            Assert.True(double.IsNaN(value) || told.Contains(value));
    }

    [Fact]
    public void Draws_differ_and_each_comes_again()
    {
        double[] Values(int draw) => Real.Value.Draw(draw).Persons.Column(Pay).Values.ToArray();
        Assert.Equal(Values(1), Values(1));
        Assert.NotEqual(Values(1), Values(2));
    }

    [Fact]
    public void A_mapping_that_lacks_nothing_asks_for_nothing()
    {
        Assert.True(DonorRules.AreIn(MappedLaw.Load("enigh2016")));
        Assert.False(DonorRules.AreIn(MappedLaw.Load("enigh2010")));
    }

    [Fact]
    public void Both_mappings_can_match_and_the_donors_can_give() =>
        Assert.Empty(
            DonorImputation.NotGiven(MappedLaw.Load("enigh2016"), MappedLaw.Load("enigh2010"))
        );

    [Theory]
    [InlineData("donantes.ley")]
    [InlineData("empleadoras.ley")]
    public void Both_mappings_say_the_same(string file)
    {
        // All but the worked cases, whose facts have other names.
        string Rules(string mapping) =>
            File.ReadAllText(RepositoryRoot.Combine("mappings", mapping, file)).Split("\ncaso ")[0];
        Assert.Equal(Rules("enigh2010"), Rules("enigh2016"));
    }

    /// <summary>
    /// Two thirds of those who work long hours and one in ten of the others lose their pay, as if it had not been asked. Their mean pay,
    /// imputed from the rest, must come back within its own error; a donor taken from just anybody does not bring it back.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Pay_that_was_hidden_comes_back_within_its_error(int mask)
    {
        var masked = Masked.Create(Of2010.Value, (ulong)mask);

        var byCells = masked.Impute(masked.Cells);
        Assert.InRange(
            byCells.Value - masked.Truth,
            -2 * byCells.StandardError,
            2 * byCells.StandardError
        );
        // Some error is owed to not having been told.
        Assert.True(byCells.StandardError > masked.ErrorIfTold);

        double[][] everybody = [new double[masked.Cells[0].Length]];
        var byNothing = masked.Impute(everybody);
        Assert.True(
            Math.Abs(byNothing.Value - masked.Truth) > 2 * byNothing.StandardError,
            $"{byNothing.Value} of {masked.Truth} ± {byNothing.StandardError}"
        );
    }

    private static MappedSurvey Read(string name)
    {
        var law = MappedLaw.Load(name);
        return new(Survey.Read(SharedData.Path("data", name), SurveyRows.ColumnsOf(law)), law);
    }
}
