using System.Globalization;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Reference;
using ClosingGaps.Statistics.Sampling;
using Xunit;

namespace ClosingGaps.Tests.Policy.Gaps;

/// <summary>When a model of states stands, what it says of each, and what it never gives away.</summary>
public sealed class StateModelTests
{
    private static readonly string[] States = [.. StateCensus.Shipped.Rows.Select(s => s.State)];

    [Fact]
    public void States_add_up_to_the_country_and_every_one_has_a_figure()
    {
        var model = Models(rows: 120, cases: s => 2 + Number(s) % 9)[0];

        Assert.Equal(ModelVerdict.Fits, model.Verdict);
        Assert.Equal(States, model.States.Select(s => s.State));
        // Every state has the same people in these lines.
        Assert.Equal(model.National.Value, model.States.Average(s => s.Value), 1e-12);
        Assert.All(model.States, s => Assert.True(s.Interval.Low >= 0 && s.Error > 0));
    }

    [Fact]
    public void A_state_where_nobody_was_met_has_the_models_figure_and_says_so()
    {
        var model = Models(rows: 120, cases: s => 2 + Number(s) % 9, unseen: "19")[0];

        var there = model.Of("19")!;
        Assert.True(there.IsSynthetic);
        Assert.Null(there.Direct);
        Assert.True(there.Value > 0);
        Assert.All(model.States.Where(s => s.State != "19"), s => Assert.False(s.IsSynthetic));
    }

    [Fact]
    public void With_few_cases_in_the_country_there_is_no_model() =>
        Assert.All(
            Models(rows: 20, cases: s => s == "01" ? 5 : 0),
            m =>
            {
                Assert.Equal(ModelVerdict.FewCases, m.Verdict);
                Assert.Empty(m.States);
            }
        );

    [Fact]
    public void States_that_differ_by_chance_alone_are_not_told_apart()
    {
        var model = Models(rows: 100, cases: s => 4)[0];

        Assert.Equal(ModelVerdict.NoDifference, model.Verdict);
        Assert.Empty(model.States);
        Assert.Equal(0, model.Fit!.Deviation);
    }

    /// <summary>Women day labourers of a state are never shown from its own sample, nor is anything from fewer than 30 interviews.</summary>
    [Fact]
    public void Own_figures_are_shown_no_more_than_elsewhere()
    {
        var models = Models(rows: 120, cases: s => 2 + Number(s) % 9);
        Assert.All(
            models.Where(m => m is { Group: "es_jornalera", Sex: Sex.Women }),
            m => Assert.All(m.States, s => Assert.Null(s.Direct))
        );
        Assert.All(
            models.Where(m => m.Group == "es_trabajadora_hogar"),
            m => Assert.All(m.States, s => Assert.NotNull(s.Direct))
        );
        Assert.All(
            Models(rows: 25, cases: s => Number(s) % 5),
            m => Assert.All(m.States, s => Assert.Null(s.Direct))
        );
    }

    [Fact]
    public void Without_the_32_states_there_is_no_model() =>
        Assert.Empty(StateModelStudy.Of([.. Lines(120, s => 5, null).Where(l => l.Place != "32")]));

    private static int Number(string state) => int.Parse(state, CultureInfo.InvariantCulture);

    private static IReadOnlyList<StateModel> Models(
        int rows,
        Func<string, int> cases,
        string? unseen = null
    ) => StateModelStudy.Of([.. Lines(rows, cases, unseen)]);

    // Simple random samples: every state has the same people, and one PSU a row.
    private static IEnumerable<GapLine> Lines(int rows, Func<string, int> cases, string? unseen)
    {
        foreach (var group in (string[])["es_trabajadora_hogar", "es_jornalera"])
        {
            foreach (var sex in Enum.GetValues<Sex>())
            {
                var all = States.Where(s => s != unseen).Sum(cases);
                foreach (var measure in (GapMeasure[])[GapMeasure.WorkRate, GapMeasure.OwnRate])
                {
                    yield return Line(
                        null,
                        measure,
                        Share(all, 31 * rows + (unseen is null ? rows : 0))
                    );
                    foreach (var state in States)
                        yield return Line(
                            state,
                            measure,
                            state == unseen ? Share(0, 0) : Share(cases(state), rows)
                        );
                }

                foreach (var state in States)
                    yield return Line(
                        state,
                        GapMeasure.People,
                        new(
                            state == unseen ? 0 : 1000,
                            100,
                            rows,
                            rows,
                            rows,
                            rows,
                            0,
                            Precision.High
                        )
                    );

                GapLine Line(string? place, GapMeasure measure, Estimate estimate) =>
                    new(group, new Bilingual(group, group), place, sex, measure, estimate);
            }
        }
    }

    private static Estimate Share(int cases, int rows)
    {
        var share = rows == 0 ? double.NaN : (double)cases / rows;
        var error = Math.Sqrt(share * (1 - share) / rows);
        return new(
            share,
            error,
            rows,
            rows,
            cases,
            rows - 1,
            0,
            PrecisionRule.Default.Grade(error / share, rows)
        );
    }
}
