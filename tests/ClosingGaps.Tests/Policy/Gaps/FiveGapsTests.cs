using System.Globalization;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Synthetic;
using ClosingGaps.Population.Synthetic.Enoe;
using ClosingGaps.Statistics.Sampling;
using ClosingGaps.Tests.LawFolder;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Policy.Gaps;

/// <summary>For each person and branch one state: they add up, over states, cells and sexes, on the real surveys and on the sample.</summary>
public sealed class FiveGapsTests
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly DateOnly Date = new(2026, 11, 1);

    private static readonly Dictionary<string, Lazy<FiveGapsReport>> Reports = new()
    {
        ["enigh2010"] = new(() => Report(SharedData.Path("data", "enigh2010"), "enigh2010")),
        ["enigh2016"] = new(() => Report(SharedData.Path("data", "enigh2016"), "enigh2016")),
        ["synthetic"] = new(() => Report(RepositoryRoot.Combine("data", "synthetic"), "enigh2010")),
    };

    internal static FiveGapsReport Report(
        string folder,
        string mapping,
        IReadOnlyCollection<string>? by = null,
        IReadOnlyList<DateOnly>? dates = null,
        DateOnly? date = null
    )
    {
        var mapped = MappedLaw.Load(mapping);
        var survey = Survey.Read(folder, Survey.Present(folder, SurveyRows.ColumnsOf(mapped)));
        return new FiveGapsStudy(survey, mapped, Shipped.Law, new KernelEngine().Run).Run(
            date ?? Date,
            MappedLaw.Source,
            by,
            dates
        );
    }

    public static TheoryData<string> Surveys => [.. Reports.Keys];

    [Theory]
    [MemberData(nameof(Surveys))]
    public void The_states_of_each_branch_add_up_to_the_people_of_every_cell(string survey)
    {
        var groups = Reports[survey]
            .Value.States.GroupBy(s => (s.Group, s.Sex, s.Branch, s.Cell))
            .ToList();
        Assert.NotEmpty(groups);
        Assert.All(
            groups,
            g =>
            {
                var people = g.Single(s => s.State is null);
                var parts = g.Where(s => s.State is not null).ToList();
                Assert.Equal(Enum.GetValues<GapState>().Length, parts.Count);
                Assert.Equal(people.Estimate.Cases, parts.Sum(p => p.Estimate.Cases));
                Same(people.Estimate.Value, parts.Sum(p => p.Estimate.Value));
            }
        );
    }

    [Theory]
    [MemberData(nameof(Surveys))]
    public void The_cells_of_each_breakdown_add_up_to_the_country_and_the_sexes_to_both(
        string survey
    )
    {
        var report = Reports[survey].Value;
        var nation = report
            .States.Where(s => s.Cell.IsNation)
            .ToDictionary(s => (s.Group, s.Sex, s.Branch, s.State), s => s.Estimate);
        Assert.All(
            report
                .States.Where(s => !s.Cell.IsNation && s.Cell.Dimension != "pool")
                .GroupBy(s => (s.Group, s.Sex, s.Branch, s.State, s.Cell.Dimension)),
            g =>
            {
                var whole = nation[(g.Key.Group, g.Key.Sex, g.Key.Branch, g.Key.State)];
                Assert.Equal(whole.Cases, g.Sum(s => s.Estimate.Cases));
                Same(whole.Value, g.Sum(s => s.Estimate.Value));
            }
        );
        Assert.All(
            nation.Where(n => n.Key.Sex == Sex.Both),
            n =>
                Assert.Equal(
                    n.Value.Cases,
                    nation[(n.Key.Group, Sex.Women, n.Key.Branch, n.Key.State)].Cases
                        + nation[(n.Key.Group, Sex.Men, n.Key.Branch, n.Key.State)].Cases
                )
        );
    }

    /// <summary>From the survey's files alone, by another program: hours of care, repairs and housework over 168, main job in industry 8140, aged 15 and over.</summary>
    [Fact]
    public void Unpaid_work_is_the_share_of_the_week_that_the_survey_gives()
    {
        Assert.Equal(0.1582706783536728, Share("enigh2010", Sex.Women)!.Value, 1e-12);
        Assert.Equal(1788, Share("enigh2010", Sex.Women)!.Known);
        Assert.Equal(0.05877598242923306, Share("enigh2010", Sex.Men)!.Value, 1e-12);
        // The file of persons of 2016 at hand does not ask: not zero.
        Assert.Null(Share("enigh2016", Sex.Women));

        static Estimate? Share(string survey, Sex sex) => Unpaid(Reports[survey].Value, sex);
    }

    /// <summary>Of the made-up quarter, from its text alone: options 2, 3, 4, 6 and 7 of question 9. Before 2013 there was no option 7, and so no sum.</summary>
    [Fact]
    public void Of_ENOE_it_is_question_nine_where_all_its_options_were_asked()
    {
        using var folder = new TemporaryFolder();
        using var before = new TemporaryFolder();
        var report = OfQuarter("ENOE2023T4", folder);
        var women = Unpaid(report, Sex.Women)!;

        var persons = Rows("ENOE_SDEMT423.csv").ToDictionary(Key);
        var homes = Rows("ENOE_COE1T423.csv")
            .Where(r => r["p4a"] == "8140")
            .Select(Key)
            .ToHashSet();
        var (sum, weights) = (0.0, 0.0);
        foreach (var row in Rows("ENOE_COE2T423.csv"))
        {
            var person = persons[Key(row)];
            if (
                !homes.Contains(Key(row))
                || person["sex"] != "2"
                || int.Parse(person["eda"], Invariant) < 15
            )
                continue;
            int[] told =
            [
                .. new[] { 2, 3, 4, 6, 7 }
                    .Select(k => row[FormattableString.Invariant($"p9_h{k}")])
                    .Where(h => h.Length > 0)
                    .Select(h => int.Parse(h, Invariant)),
            ];
            if (told.Contains(98))
                continue;
            var weight = double.Parse(person["fac_tri"], Invariant);
            sum += weight * told.Sum();
            weights += weight;
        }

        Assert.Equal(sum / weights / 168, women.Value, 1e-9);
        Assert.Null(Unpaid(OfQuarter("ENOE2012T4", before), Sex.Women));

        // Days of the week and months of the season are told, and so are not assumed; of the sample they are.
        Assert.DoesNotContain(report.Assumptions, a => a.Id is "season_months" or "hours_per_day");
        Assert.Equal(WorkAssumptions.All, Reports["synthetic"].Value.Assumptions);

        static FiveGapsReport OfQuarter(string name, TemporaryFolder to)
        {
            SyntheticSample.Write(
                to.Path,
                EnoeSample.Files(
                    RepositoryRoot.Combine("data", "synthetic"),
                    EnoeSample.UsualSeed,
                    EnoeQuarter.Parse(name)
                )
            );
            return Report(to.Path, "enoe");
        }

        IEnumerable<Dictionary<string, string>> Rows(string file)
        {
            var lines = folder.Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var names = lines[0].Split(',');
            return lines
                .Skip(1)
                .Select(l => names.Zip(l.Split(',')).ToDictionary(p => p.First, p => p.Second));
        }

        static string Key(Dictionary<string, string> row) =>
            string.Join('-', new[] { "con", "v_sel", "n_hog", "n_ren" }.Select(c => row[c]));
    }

    private static Estimate? Unpaid(FiveGapsReport report, Sex sex) =>
        report
            .Sdg.Single(s =>
                s.Indicator == "5.4.1" && s.Group == "es_trabajadora_hogar" && s.Sex == sex
            )
            .Estimate;

    [Theory]
    [MemberData(nameof(Surveys))]
    public void The_covers_of_a_state_add_up_to_it(string survey)
    {
        var report = Reports[survey].Value;
        Assert.All(
            report.Cover.GroupBy(c => (c.Group, c.Sex, c.Branch, c.State)),
            g =>
            {
                var state = report.States.Single(s =>
                    s.Cell.IsNation
                    && s.Group == g.Key.Group
                    && s.Sex == g.Key.Sex
                    && s.Branch == g.Key.Branch
                    && s.State == g.Key.State
                );
                Assert.Equal(state.Estimate.Cases, g.Sum(c => c.Estimate.Cases));
            }
        );
    }

    [Theory]
    [MemberData(nameof(Surveys))]
    public void What_is_shown_rests_on_thirty_cases_or_is_a_sure_zero(string survey)
    {
        var report = Reports[survey].Value;
        Assert.All(
            report.States.Where(s => s.Showing == Showing.Shown),
            s => Assert.True(s.Estimate.Cases >= 30)
        );
        Assert.All(
            report.States.Where(s => s.Showing == Showing.Zero),
            s => Assert.Equal(0, s.Estimate.Cases)
        );
        // A figure of one row is a person: no single equation may give back what was withheld.
        Assert.All(
            report.States.GroupBy(s => (s.Group, s.Sex, s.Branch, s.Cell)),
            g => Assert.NotEqual(1, g.Count(s => s.Showing is not (Showing.Shown or Showing.Zero)))
        );
        Assert.All(
            report.States.GroupBy(s => (s.Group, s.Branch, s.Cell, s.State)),
            g => Assert.NotEqual(1, g.Count(s => s.Showing is not (Showing.Shown or Showing.Zero)))
        );
    }

    [Theory]
    [InlineData("enigh2010")]
    [InlineData("enigh2016")]
    public void Women_day_labourers_have_no_figure_by_state(string survey) =>
        Assert.All(
            Reports[survey]
                .Value.States.Where(s =>
                    s.Group == "es_jornalera"
                    && s.Sex == Sex.Women
                    && s.Cell.Dimension == "state"
                    && s.Estimate.Cases > 0
                ),
            s => Assert.NotEqual(Showing.Shown, s.Showing)
        );

    /// <summary>R, survey 4.4: 1,960,073 (72,015) women domestic workers in 2010; 2,527,748 (57,709) in 2016.</summary>
    [Theory]
    [InlineData("enigh2010", 1_960_073, 72_015)]
    [InlineData("enigh2016", 2_527_748, 57_709)]
    public void The_people_are_those_of_R(string survey, double people, double error)
    {
        var line = Reports[survey]
            .Value.States.First(s =>
                s.Cell.IsNation
                && s.Group == "es_trabajadora_hogar"
                && s.Sex == Sex.Women
                && s.State is null
            );
        Assert.Equal(people, line.Estimate.Value, tolerance: 0.5);
        Assert.Equal(error, line.Estimate.StandardError, tolerance: 0.5);
    }

    /// <summary>The files of 2016 tell who has no right of her own, not who has it through her work: the others stay unknown.</summary>
    [Fact]
    public void What_2016_does_not_say_is_unknown_and_never_covered()
    {
        var states = Reports["enigh2016"].Value.States.Where(s => s.Cell.IsNation).ToList();
        Assert.All(
            states.Where(s => s.State is GapState.Covered or GapState.Inadequate),
            s => Assert.Equal(0, s.Estimate.Cases)
        );
        Assert.Contains(states, s => s.State == GapState.Unknown && s.Estimate.Cases > 0);
    }

    /// <summary>Before the reform of 2022 domestic workers were excluded, by will or in suspense, whatever their days.</summary>
    [Theory]
    [InlineData(2018, GapState.Voluntary)]
    [InlineData(2021, GapState.Suspended)]
    public void Before_the_reform_exclusion_comes_first(int year, GapState state)
    {
        var women = AtDate
            .Value.Dates.Where(s =>
                s.Date.Year == year
                && s.Group == "es_trabajadora_hogar"
                && s.Sex == Sex.Women
                && s.Branch == Branch.OldAge
            )
            .ToDictionary(s => s.State?.ToString() ?? "", s => s.Estimate.Value);
        Assert.True(women[state.ToString()] > 0.8 * women[""]);
        Assert.Equal(0, women[nameof(GapState.Compliance)]);
    }

    /// <summary>What changed since is the difference of the two counts, and nothing for the people themselves.</summary>
    [Fact]
    public void A_change_between_two_laws_is_the_difference_of_their_counts()
    {
        var report = AtDate.Value;
        Assert.All(
            report.Dates,
            d =>
            {
                var now = report.States.Single(s =>
                    s.Cell.IsNation
                    && s.Group == d.Group
                    && s.Sex == d.Sex
                    && s.Branch == d.Branch
                    && s.State == d.State
                );
                Assert.Equal(
                    d.State is null ? 0 : now.Estimate.Value - d.Estimate.Value,
                    d.Change.Value,
                    tolerance: 1e-3
                );
            }
        );
        // Whoever the law moved is all that the error is of: smaller than that of two separate figures.
        var moved = report.Dates.Single(d =>
            d.Date.Year == 2021
            && d.Group == "es_trabajadora_hogar"
            && d.Sex == Sex.Women
            && d.Branch == Branch.WorkRisks
            && d.State == GapState.Compliance
        );
        Assert.True(moved.Change.Value > 0 && moved.Change.StandardError > 0);
    }

    [Fact]
    public void A_contrast_is_the_difference_of_the_two_shares()
    {
        var report = Reports["synthetic"].Value;
        Assert.NotEmpty(report.Contrasts);
        Assert.All(
            report.Contrasts.Where(c => c.Sex == Sex.Both),
            c =>
            {
                double Share(Sex sex)
                {
                    double Of(GapState? state) =>
                        report
                            .States.Single(s =>
                                s.Cell.IsNation
                                && s.Group == c.Group
                                && s.Sex == sex
                                && s.Branch == c.Branch
                                && s.State == state
                            )
                            .Estimate.Value;
                    return Of(c.State) / Of(null);
                }

                Assert.Equal(
                    Share(Sex.Women) - Share(Sex.Men),
                    c.Difference.Value,
                    tolerance: 1e-9
                );
            }
        );
    }

    private static readonly Lazy<FiveGapsReport> AtDate = new(() =>
        Report(
            RepositoryRoot.Combine("data", "synthetic"),
            "enigh2010",
            [],
            [new DateOnly(2018, 6, 15), new DateOnly(2021, 6, 15)]
        )
    );

    private static void Same(double expected, double actual) =>
        Assert.Equal(expected, actual, tolerance: 1e-9 * Math.Max(1, Math.Abs(expected)));
}
