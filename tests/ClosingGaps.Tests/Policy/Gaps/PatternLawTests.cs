using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Casework.Lives;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Tests.LawFolder;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Policy.Gaps;

/// <summary>What a pattern reaches over a year is what the same woman's life, day by day, reaches.</summary>
public sealed class PatternLawTests
{
    private static readonly DateOnly Date = new(2026, 11, 2);

    private static PatternOutcome Outcome(WorkPattern pattern) =>
        new PatternLaw([pattern], new PlanCache(Shipped.Law), new KernelEngine().Run, Date).Find()[
            0
        ];

    private static double Reached(PatternOutcome outcome, string rule) =>
        outcome.Reached[BranchRules.Tests.Select(t => t.Rule).ToList().IndexOf(rule)];

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(3, 3)]
    [InlineData(5, 1)]
    public void Her_weeks_and_rights_are_those_of_her_life(int days, int houses)
    {
        var outcome = Outcome(new WorkPattern(WorkRegime.Homes, days, houses, 12, 45, 1));
        var course = Life(WeeklyPattern.Of(days, houses));
        // Her life tells its first year, from one date on; a day more or less may fall in it.
        Assert.Equal(course.WeeksAYear, outcome.Weeks, tolerance: 1);
        foreach (
            var (right, rule) in ((string, string)[])
                [
                    ("tiene_subsidio_maternidad", "alcanza_maternidad"),
                    ("tiene_subsidio_por_enfermedad", "alcanza_enfermedad"),
                ]
        )
        {
            var reached = course.Reached.Single(r => r.Right.Granted.Name == right);
            Assert.Equal(reached.Month is null ? 0 : 1, Reached(outcome, rule));
        }

        // Forty-five years from the age of twenty.
        var pension = course.Reached.Single(r => r.Right.Granted.Name == "cumple_edad_y_semanas");
        Assert.Equal(pension.Age is <= 65 ? 1 : 0, Reached(outcome, "alcanza_vejez"));
        var invalidity = course.Reached.Single(r => r.Right.Granted.Citation?.Reference == "122");
        Assert.Equal(
            invalidity.Month is { } month && month <= Date.AddYears(5).AddMonths(1) ? 1 : 0,
            Reached(outcome, "alcanza_invalidez")
        );
    }

    [Fact]
    public void The_final_weeks_are_those_of_the_last_rise()
    {
        Rational? At(string value, int year) =>
            ((ValueSymbol)Shipped.Law.Find(value)!)
                .At(new DateOnly(year, 6, 1), null, new HashSet<string>())
                ?.Amount;
        Assert.Equal(
            At("semanas_para_pensión", 2040),
            At("semanas_para_pensión_de_quien_empieza", 2026)
        );
    }

    [Fact]
    public void With_the_general_rules_a_week_of_one_day_is_a_whole_week()
    {
        var pattern = new WorkPattern(WorkRegime.Homes, 1, 1, 12, 45, 1);
        Assert.Equal(7, Outcome(pattern).Weeks);
        Assert.Equal(52, Outcome(pattern.UnderGeneralRegime()).Weeks);
    }

    private static LifeCourse Life(LifePattern pattern)
    {
        var law = Shipped.Law;
        var builder = new SituationBuilder(law)
            .Add(Entity.Person, "rosa")
            .Add(Entity.Employment, "empleo", "rosa", "familia")
            .Set("rosa", "nacimiento", "2006-11-01")
            .Set("empleo", "régimen", "trabajo_del_hogar")
            .Set("empleo", "zona", "zona_general")
            .Set("empleo", "periodicidad_de_pago", "pago_mensual")
            .Set("empleo", "recibe_alimentos", "no")
            .Set("empleo", "recibe_habitación", "no")
            .Set("empleo", "salario_diario", "342.47");
        Assert.Empty(builder.Errors);
        return LifeStudy
            .Of(
                new Calculator(law),
                builder.Build(),
                Date,
                RunChoices.Default,
                RightsBook.Read(RepositoryRoot.Combine("content", "rights"), law),
                [pattern]
            )
            .Courses[0];
    }
}
