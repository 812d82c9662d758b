using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reforms;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Policy;

/// <summary>The monthly cost of full compliance on the people of a survey.</summary>
public sealed class CostStudyTests
{
    private static readonly DateOnly Date = new(2026, 6, 15);
    private static readonly Lazy<Snapshot> Law = new(() => MappedLaw.Load("enigh2010"));

    private static readonly Lazy<CostReport> Sample = new(() =>
        MappedLaw.Study(SampleFolder, Law.Value, new KernelEngine().Run).Cost(Date)
    );

    private static string SampleFolder => RepositoryRoot.Combine("data", "synthetic");

    [Fact]
    public void Payers_add_up_and_women_and_men_too()
    {
        Assert.NotEmpty(Sample.Value.Lines);
        foreach (var cell in Sample.Value.Lines.GroupBy(l => (l.Group, l.Sex, l.OnlyLeftOut)))
        {
            var by = cell.ToDictionary(l => l.Payer, l => l.Pesos.Value);
            Assert.Equal(
                by[Payer.All],
                by[Payer.Employer] + by[Payer.Worker] + by[Payer.State],
                by[Payer.All] * 1e-9
            );
        }

        foreach (var cell in Sample.Value.Lines.GroupBy(l => (l.Group, l.Payer, l.OnlyLeftOut)))
        {
            var by = cell.ToDictionary(l => l.Sex, l => l.Pesos.Value);
            Assert.Equal(by[Sex.Both], by[Sex.Women] + by[Sex.Men], by[Sex.Both] * 1e-9);
        }
    }

    /// <summary>What the law said by date and what compliance costs, of the 32 states, make up the country's; day labourers have neither by state.</summary>
    [Fact]
    public void The_states_that_are_told_in_full_add_up_to_the_country()
    {
        string[] states = [.. StateTile.All.Select(s => s.Code)];
        var study = new GapStudy(
            Survey.Read(SampleFolder, SurveyRows.ColumnsOf(Law.Value)),
            Law.Value,
            new KernelEngine().Run,
            states
        );
        var report = study.WithCost(study.Run(Date, MappedLaw.Source, states: states));
        Assert.Equal(states, report.States.Select(s => s.State));
        Assert.All(
            report.States,
            s =>
            {
                Assert.All(s.History, l => Assert.Equal(s.State, l.Place));
                Assert.All(s.Cost!.Lines, l => Assert.Equal(s.State, l.Place));
                Assert.DoesNotContain(s.Cost.Bases, b => b.Group == "es_jornalera");
            }
        );
        Assert.Equal(Sample.Value.Lines, report.Cost!.Lines);
        foreach (var nation in report.Cost.Lines.Where(l => l.Group != "es_jornalera"))
        {
            Assert.Equal(
                nation.Pesos.Value,
                report.States.Sum(s =>
                    s.Cost!.Lines.Single(l =>
                        (l.Group, l.Sex, l.OnlyLeftOut, l.Payer)
                        == (nation.Group, nation.Sex, nation.OnlyLeftOut, nation.Payer)
                    ).Pesos.Value
                ),
                Math.Abs(nation.Pesos.Value) * 1e-9 + 1e-6
            );
        }

        foreach (var nation in report.History.Where(l => l.Group == "es_trabajadora_hogar"))
        {
            Assert.Equal(
                nation.Estimate.Value,
                report.States.Sum(s =>
                    s.History.Single(l =>
                        (l.Date, l.Group, l.Sex, l.Measure)
                        == (nation.Date, nation.Group, nation.Sex, nation.Measure)
                    ).Estimate.Value
                ),
                1e-3
            );
        }
    }

    /// <summary>The same people in the names of 2022: whatever the layout, the law costs the same.</summary>
    [Fact]
    public void The_sample_in_the_layout_of_2022_costs_what_it_costs_in_that_of_2010()
    {
        using var folder = new TemporaryFolder();
        Copy("SYNTHETIC.txt", "SYNTHETIC.txt");
        Copy("concentrado.csv", "concentradohogar.csv");
        Copy("poblacion.csv", "poblacion.csv");
        Copy("ingresos.csv", "ingresos.csv");
        Copy("trabajos.csv", "trabajos.csv", ("numtrab", "id_trabajo"), ("cuo", "sinco"));
        var law = MappedLaw.Load("enigh");
        var choice = new SurveyChoice("enigh2022");
        var survey = Survey.Read(
            folder.Path,
            Survey.Present(folder.Path, SurveyRows.ColumnsOf(law), choice),
            choice: choice
        );
        Assert.All(
            survey.Column(SurveyLevel.Person, Survey.Year).Values.ToArray(),
            year => Assert.Equal(2022, year)
        );
        var cost = new GapStudy(survey, law, new KernelEngine().Run).Cost(Date);
        Assert.Equal(
            Sample.Value.Lines.Select(l => (l.Group, l.Sex, l.OnlyLeftOut, l.Payer, l.Pesos)),
            cost.Lines.Select(l => (l.Group, l.Sex, l.OnlyLeftOut, l.Payer, l.Pesos))
        );

        void Copy(string from, string to, params (string Old, string New)[] columns)
        {
            var text = File.ReadAllText(Path.Combine(SampleFolder, from));
            var end = text.IndexOf('\n');
            var header = columns.Aggregate(
                text[..end],
                (line, c) => line.Replace(c.Old, c.New, StringComparison.Ordinal)
            );
            folder.Write(to, header + text[end..]);
        }
    }

    [Fact]
    public void Range_holds_the_figure_and_names_what_moves_it()
    {
        Assert.All(
            Sample.Value.Lines,
            l => Assert.True(l.Low <= l.Pesos.Value && l.Pesos.Value <= l.High)
        );
        var all = Sample.Value.Lines.Single(l =>
            l.Group == "es_trabajadora_hogar"
            && l is { Sex: Sex.Both, OnlyLeftOut: true, Payer: Payer.All }
        );
        Assert.True(all.Low < all.High);
        Assert.NotNull(all.MovedMostBy);
    }

    [Fact]
    public void Wages_of_a_made_up_sample_are_not_moved() =>
        Assert.Equal("como_están", Sample.Value.Wages!.Name);

    [Fact]
    public void Kernels_and_interpreter_cost_the_same() =>
        Assert.Equal(
            MappedLaw.Study(SampleFolder, Law.Value, Interpreter.Run).Cost(Date).Lines,
            Sample.Value.Lines
        );

    [Fact]
    public void The_left_out_cost_no_more_than_all()
    {
        foreach (var cell in Sample.Value.Lines.GroupBy(l => (l.Group, l.Sex, l.Payer)))
        {
            var by = cell.ToDictionary(l => l.OnlyLeftOut, l => l.Pesos.Value);
            Assert.True(by[true] <= by[false]);
        }
    }

    [Fact]
    public void Without_incomes_among_the_files_the_report_says_so()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(SampleFolder))
        {
            if (Path.GetFileName(file) != "ingresos.csv")
            {
                File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
            }
        }

        var columns = Survey.Present(folder.Path, SurveyRows.ColumnsOf(Law.Value));
        var study = new GapStudy(Survey.Read(folder.Path, columns), Law.Value, Interpreter.Run);
        Assert.False(study.Cost(Date).HasEarnings);
        Assert.Contains(study.Run(Date, MappedLaw.Source).Lines, l => l.Estimate.Value > 0);
    }

    [Fact]
    public void Files_of_2016_hold_no_earnings()
    {
        var law = MappedLaw.Load("enigh2016");
        var study = MappedLaw.Study(
            SharedData.Path("data", "enigh2016"),
            law,
            new KernelEngine().Run
        );
        Assert.False(study.Cost(Date).HasEarnings);
    }

    [Fact]
    public void One_point_more_of_housing_is_a_fifth_more_of_housing_and_nothing_else()
    {
        var reformed = Reformed("tasa_infonavit", "6 %");
        var cost = MappedLaw
            .Study(SampleFolder, Law.Value, new KernelEngine().Run)
            .Cost(Date, reformed);
        var all = cost
            .Changes.Where(c =>
                c.Group == "es_jornalera" && c is { Sex: Sex.Both, OnlyLeftOut: true }
            )
            .ToDictionary(c => c.Payer);
        Assert.Equal(0, all[Payer.Worker].Difference.Value);
        Assert.Equal(0, all[Payer.State].Difference.Value);
        var twice = MappedLaw
            .Study(SampleFolder, Law.Value, new KernelEngine().Run)
            .Cost(Date, Reformed("tasa_infonavit", "7 %"))
            .Changes.Single(c =>
                c.Group == "es_jornalera"
                && c is { Sex: Sex.Both, OnlyLeftOut: true, Payer: Payer.Employer }
            );
        var once = all[Payer.Employer].Difference;
        Assert.True(once.Value > 0);
        // To the half centavo of each person's rounding.
        Assert.Equal(2 * once.Value, twice.Difference.Value, once.Value * 1e-4);
        Assert.Equal(
            2 * once.StandardError,
            twice.Difference.StandardError,
            once.StandardError * 1e-3
        );
        Assert.True(once.StandardError < all[Payer.Employer].Before.StandardError);
    }

    private static Snapshot Reformed(string value, string amount) =>
        ReformedLaw
            .Load(
                [
                    .. LawLoader.Read(RepositoryRoot.Combine("law")),
                    .. LawLoader.ReadBeside(RepositoryRoot.Combine("mappings", "enigh2010")),
                ],
                [],
                [
                    new ValueChange(
                        (ValueSymbol)Law.Value.Find(value)!,
                        amount,
                        new DateOnly(2026, 1, 1)
                    ),
                ]
            )
            .Snapshot!;
}
