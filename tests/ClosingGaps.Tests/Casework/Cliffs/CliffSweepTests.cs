using ClosingGaps.Casework.Cliffs;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using Xunit;

namespace ClosingGaps.Tests.Casework.Cliffs;

/// <summary>The sweep finds the cliffs of the law that ships, all of them, and says what switched.</summary>
public sealed class CliffSweepTests
{
    private static readonly Calculator calculator = new(Shipped.Law);
    private static readonly DateOnly march = new(2026, 3, 1);

    private static CliffWork Work(string name) => CliffWork.All(march).Single(w => w.Name == name);

    private static CliffStudy Study(string work, DateOnly? month = null) =>
        CliffSweep.Find(
            calculator,
            CliffWork.All(month ?? march).Single(w => w.Name == work),
            month ?? march,
            RunChoices.Default
        );

    [Fact]
    public void The_minimum_wage_is_three_cliffs_at_once()
    {
        var cliff = Study("general").Cliffs[0];
        Assert.Equal((315.04m, 315.05m), (cliff.Below, cliff.Above));
        Assert.Equal(
            [
                "cotiza_por_el_salario_mínimo",
                "gana_el_salario_mínimo",
                "gana_solo_un_salario_mínimo",
            ],
            Switched(cliff)
        );
        var row = cliff.Jumps[0].Causes[0].Chosen!;
        Assert.Equal("tasa_cesantía_patronal", row.Name);
        Assert.Equal(330.36m, cliff.Recovery);
    }

    [Fact]
    public void The_subsidy_ends_at_once_at_its_cap()
    {
        // 11,492.66 over 31 days.
        var cliff = Assert.Single(Study("general").Cliffs, c => c.Below == 370.73m);
        var jump = cliff.Jumps.Single(j => j.Result.Name == "isr_retenido");
        Assert.Equal(535.65, jump.Change, 0.05);
        Assert.Equal("subsidio_al_empleo", Assert.Single(jump.Causes).Switched.Name);
    }

    [Fact]
    public void Old_age_rates_step_with_the_table_and_name_its_row()
    {
        var steps = Study("hogar")
            .Cliffs.SelectMany(c => c.Jumps)
            .SelectMany(j => j.Causes)
            .Where(c => c.Switched is TableSymbol)
            .Select(c => (c.Switched.Name, c.Before, c.After));
        Assert.Equal(
            [("cesantía_patronal", 0.06361, 0.06613), ("cesantía_patronal", 0.06613, 0.07513)],
            steps
        );
    }

    [Fact]
    public void By_the_day_a_wage_makes_the_month_whole()
    {
        var cliff = Assert.Single(
            Study("hogar-por-día").Cliffs,
            c => c.Jumps.Any(j => j.Result.Name == "días_con_cobertura")
        );
        var jump = cliff.Jumps.Single(j => j.Result.Name == "días_con_cobertura");
        Assert.Equal((12.0, 31.0), (jump.Before, jump.After));
        Assert.Equal("mes_completo", Assert.Single(jump.Causes).Switched.Name);
    }

    [Fact]
    public void Before_may_2024_the_rows_of_the_subsidy_were_cliffs()
    {
        var study = Study("general", new DateOnly(2024, 4, 1));
        Assert.Contains(
            study.Cliffs.SelectMany(c => c.Jumps).SelectMany(j => j.Causes),
            c => c.Switched.Name == "subsidio_de_2013"
        );
    }

    [Fact]
    public void What_is_unknown_is_said()
    {
        Assert.Empty(Study("campo").Unknown);
        Assert.Equal(
            "estímulo_del_campo",
            Assert.Single(Study("campo", new DateOnly(2023, 4, 1)).Unknown).Name
        );
    }

    /// <summary>Every centavo of a stretch is computed: where a result jumps by a peso or a day the sweep has a cliff, and nowhere else.</summary>
    [Theory]
    [InlineData("general", 310, 340)]
    [InlineData("hogar", 385, 395)]
    [InlineData("hogar-por-día", 775, 785)]
    public void No_cliff_is_missed(string work, int from, int to)
    {
        var line = new WageLine(calculator, Work(work), march, RunChoices.Default);
        line.Compute(Enumerable.Range(from * 100, ((to - from) * 100) + 1).Select(w => (long)w));
        var jumps = new List<decimal>();
        for (long wage = from * 100; wage < to * 100; wage++)
        {
            if (
                line.Watched.Any(r =>
                    Math.Abs(line.At(wage + 1).Read(r).Value - line.At(wage).Read(r).Value) >= 1
                )
            )
            {
                jumps.Add(wage / 100m);
            }
        }

        Assert.NotEmpty(jumps);
        Assert.Equal(
            jumps,
            Study(work).Cliffs.Select(c => c.Below).Where(w => w >= from && w < to)
        );
    }

    private static IEnumerable<string> Switched(Cliff cliff) =>
        cliff.Jumps.SelectMany(j => j.Causes).Select(c => c.Switched.Name).Distinct();
}
