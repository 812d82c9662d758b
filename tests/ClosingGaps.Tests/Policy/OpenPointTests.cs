using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Policy;

/// <summary>Whom each open point of the law would move if it were read otherwise.</summary>
public sealed class OpenPointTests
{
    private static readonly DateOnly Date = new(2026, 11, 1);
    private static readonly Lazy<Snapshot> Law = new(() => MappedLaw.Load("enigh2010"));
    private static readonly Lazy<GapStudy> Study = new(() =>
        MappedLaw.Study(SampleFolder, Law.Value, new KernelEngine().Run)
    );

    private static readonly Lazy<OpenPointReport> Report = new(() =>
        Study.Value.OpenPoints(Date, TestContext.Current.CancellationToken)
    );

    private static string SampleFolder => RepositoryRoot.Combine("data", "synthetic");

    [Fact]
    public void Every_reading_of_the_law_is_there_once_and_none_of_the_survey()
    {
        var law = Law
            .Value.All<ReadingSymbol>()
            .Where(r => !r.Package.Name.StartsWith("encuesta", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(law);
        Assert.Equal(
            law.Select(r => r.Id).Order(StringComparer.Ordinal),
            Report.Value.Points.Select(p => p.Reading.Id).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void They_stand_by_women_moved_then_pesos()
    {
        Assert.True(Report.Value.Points[0].WomenMoved > 100_000);
        Assert.All(
            Report.Value.Points.Zip(Report.Value.Points.Skip(1)),
            p =>
                Assert.True(
                    p.First.WomenMoved > p.Second.WomenMoved
                        || (
                            p.First.WomenMoved == p.Second.WomenMoved
                            && p.First.PesosMoved >= p.Second.PesosMoved
                        )
                )
        );
    }

    [Fact]
    public void Women_are_part_of_everyone_and_only_what_is_reached_moves_anybody()
    {
        foreach (var point in Report.Value.Points)
        {
            Assert.Equal(point.IsReached, point.Options.Count > 0);
            Assert.All(
                point.Options,
                o =>
                {
                    Assert.True(o.Women.Moved.Value <= o.Everyone.Moved.Value);
                    Assert.True(o.Women.Moved.Value >= o.Women.Cost.Value);
                    Assert.True(o.Women.Moved.Value >= o.Women.Status.Value);
                }
            );
        }
    }

    [Fact]
    public void What_no_contribution_looks_at_is_counted_by_the_rules_that_it_moves()
    {
        Assert.All(Report.Value.Points, p => Assert.Equal(!p.IsReached, p.Elsewhere.Count > 0));
        // Nearly every domestic worker works fewer days than the month has: her bonus hangs on what a day's wage is.
        var bonus = Elsewhere("salario_de_quien_trabaja_por_día")!;
        Assert.InRange(bonus.Value, 1_000_000, 2_500_000);
        Assert.True(bonus.StandardError > 0);
        // Who is not taxed either way is moved by nobody's withholding: fewer than all, more than none.
        Assert.InRange(Elsewhere("retención_en_el_hogar")!.Value, 1, bonus.Value);
        // The survey does not ask the weeks that somebody contributed before falling ill.
        Assert.Null(Elsewhere("semanas_para_enfermedad"));
        Assert.Null(Elsewhere("primera_banda_de_la_pensión"));

        static Estimate? Elsewhere(string reading) =>
            Report.Value.Points.Single(p => p.Reading.Name == reading).Elsewhere[0].Women;
    }

    [Fact]
    public void The_pesos_of_an_option_are_those_of_the_range_of_the_cost()
    {
        var cost = Study.Value.Cost(Date).Lines;
        var factor = Report
            .Value.Points.Single(p => p.Reading.Name == "factor_integración_hogar")
            .Options;
        // The factor is of homes only: what it moves of everyone is what it moves of all domestic workers together.
        var domestic = cost.Single(l =>
            l
                is {
                    Group: "es_trabajadora_hogar",
                    Sex: Sex.Both,
                    OnlyLeftOut: false,
                    Payer: Payer.All
                }
        );
        Assert.Equal("factor_integración_hogar", domestic.MovedMostBy!.Name);
        Assert.Equal(
            domestic.High - domestic.Pesos.Value,
            factor.Max(o => o.Everyone.Pesos.Value),
            domestic.Pesos.Value * 0.02
        );
    }

    [Fact]
    public void When_the_duty_began_moves_women_between_its_two_dates_and_nobody_today()
    {
        var then = Study.Value.OpenPoints(new(2023, 2, 1), TestContext.Current.CancellationToken);
        var start = then.Points.Single(p => p.Reading.Name == "inicio_de_la_obligación");
        Assert.True(start.Options.Max(o => o.Women.Status.Value) > 1_000_000);
        var today = Report.Value.Points.Single(p => p.Reading.Name == "inicio_de_la_obligación");
        Assert.Equal(0, today.WomenMoved);
    }

    [Fact]
    public void Kernels_and_interpreter_say_the_same() =>
        Assert.Equal(
            Lines(
                MappedLaw
                    .Study(SampleFolder, Law.Value, Interpreter.Run)
                    .OpenPoints(Date, TestContext.Current.CancellationToken)
            ),
            Lines(Report.Value)
        );

    private static IEnumerable<OpenPointOption> Lines(OpenPointReport report) =>
        report.Points.SelectMany(p => p.Options);
}
