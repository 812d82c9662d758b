using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Country;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Country;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Policy.Country;

/// <summary>A made-up country of 650,000 persons, two hundred times smaller than Mexico, beside the synthetic sample that it is drawn from.</summary>
public sealed class CountryStudyTests
{
    private const long Persons = 650_000;
    private static readonly DateOnly Date = new(2026, 6, 15);
    private static readonly Lazy<Snapshot> Law = new(() => MappedLaw.Load("enigh2010"));
    private static readonly Lazy<CountryModel> Model = new(() => CountryModel.Learn(SampleFolder));
    private static readonly Lazy<CountryReport> Country = new(() => Run(Persons, threads: 2));

    private static readonly Lazy<GapReport> Sample = new(() =>
        MappedLaw
            .Study(SampleFolder, Law.Value, new KernelEngine().Run)
            .Run(Date, MappedLaw.Source, withHistory: false)
    );

    private static string SampleFolder => RepositoryRoot.Combine("data", "synthetic");

    /// <summary>
    /// Each total of the country, blown up to the sample's population, within three standard errors of the sample's: of the sample, and of
    /// the country as a draw of so many persons. Of figures shown only; those of a state rest on few.
    /// </summary>
    [Fact]
    public void Totals_agree_with_the_sample_s_within_sampling_error()
    {
        var scale = Model.Value.PersonsOfSample / Country.Value.Persons;
        var lines = Country.Value.Lines.ToDictionary(l => (l.Group, l.Place, l.Sex, l.Measure));
        var compared = 0;
        var far = new List<string>();
        foreach (var line in Sample.Value.Lines)
        {
            if (
                line.Estimate.IsSuppressed
                || !lines.TryGetValue((line.Group, line.Place, line.Sex, line.Measure), out var own)
            )
                continue;
            compared++;
            var found = own.Persons * scale;
            var error = Math.Sqrt(
                (line.Estimate.StandardError * line.Estimate.StandardError)
                    + (own.Persons * scale * scale)
            );
            if (Math.Abs(found - line.Estimate.Value) > 3 * error)
            {
                far.Add(
                    $"{line.Group} {line.Place} {line.Sex} {line.Measure}: {found:N0}, {line.Estimate.Value:N0} ± {error:N0}"
                );
            }
        }

        Assert.True(compared > 60, $"{compared}");
        Assert.Equal("", string.Join("\n", far));
    }

    [Fact]
    public void The_country_has_about_the_persons_asked_for() =>
        Assert.InRange(Country.Value.Persons, Persons * 0.97, Persons * 1.03);

    [Fact]
    public void Any_number_of_threads_and_either_executor_count_the_same()
    {
        var one = Run(20_000, threads: 1);
        Same(one, Run(20_000, threads: 4));
        Same(
            one,
            new CountryStudy(Law.Value, Interpreter.Run, Date).Run(
                Model.Value.Of(20_000),
                CountryModel.DefaultSeed,
                threads: 2,
                stop: TestContext.Current.CancellationToken
            )
        );
    }

    [Fact]
    public void Another_seed_is_another_country() =>
        Assert.NotEqual(Run(20_000, 1).Lines, Run(20_000, 1, seed: 5).Lines);

    [Fact]
    public void Women_and_men_add_up_and_so_do_what_the_law_says_and_the_payers()
    {
        foreach (var cell in Country.Value.Lines.GroupBy(l => (l.Group, l.Place, l.Measure)))
        {
            var by = cell.ToDictionary(l => l.Sex, l => l.Persons);
            Assert.Equal(by[Sex.Both], by[Sex.Women] + by[Sex.Men]);
        }

        foreach (var cell in Country.Value.Lines.GroupBy(l => (l.Group, l.Place, l.Sex)))
        {
            var by = cell.ToDictionary(l => l.Measure, l => l.Persons);
            Assert.Equal(
                by[GapMeasure.People],
                by[GapMeasure.Mandatory]
                    + by[GapMeasure.Voluntary]
                    + by[GapMeasure.Suspended]
                    + by[GapMeasure.Excluded]
                    + by[GapMeasure.Forbidden]
                    + by[GapMeasure.LawUnknown]
            );
        }

        foreach (var cell in Country.Value.Costs.GroupBy(c => (c.Group, c.Sex, c.OnlyLeftOut)))
        {
            var by = cell.ToDictionary(c => c.Payer, c => c.Pesos);
            Assert.Equal(by[Payer.All], by[Payer.Employer] + by[Payer.Worker] + by[Payer.State]);
            Assert.True(by[Payer.All] > 0);
        }
    }

    [Fact]
    public void A_real_survey_is_no_source_of_a_country() =>
        Assert.Throws<ArgumentException>(() =>
            CountryModel.Learn(SharedData.Path("data", "enigh2010"))
        );

    private static void Same(CountryReport one, CountryReport other)
    {
        Assert.Equal(one.Persons, other.Persons);
        Assert.Equal(one.Lines, other.Lines);
        Assert.Equal(one.Costs, other.Costs);
    }

    private static CountryReport Run(
        long persons,
        int threads,
        ulong seed = CountryModel.DefaultSeed
    ) =>
        new CountryStudy(Law.Value, new KernelEngine().Run, Date).Run(
            Model.Value.Of(persons, seed),
            seed,
            threads
        );
}
