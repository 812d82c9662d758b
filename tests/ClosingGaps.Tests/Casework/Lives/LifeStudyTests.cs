using System.Numerics;
using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Casework.Lives;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Casework.Lives;

public sealed class LifeStudyTests
{
    private static readonly DateOnly Date = new(2026, 11, 2);
    private static readonly Calculator Calculator = new(Shipped.Law);

    private static readonly Lazy<RightsBook> Book = new(() =>
        RightsBook.Read(RepositoryRoot.Combine("content", "rights"), Shipped.Law)
    );

    /// <summary>The three patterns of the open points: 22 weeks and never maternity pay; 30 and by one day; 37.</summary>
    [Theory]
    [InlineData(3, 22, false)]
    [InlineData(4, 30, true)]
    public void By_day_cover_at_the_minimum_wage(int days, int weeks, bool maternity)
    {
        var course = Of("342.47", WeeklyPattern.Of(days, 1));
        Assert.Equal(0, course.WholeMonths);
        Assert.Equal(days * 52, course.DaysAYear, tolerance: 1);
        Assert.Equal(weeks, course.WeeksAYear);
        Assert.Equal(maternity, When(course, "tiene_subsidio_maternidad") is not null);
        Assert.Equal(
            !maternity,
            course.DesignGap.Any(r => r.Right.Granted.Name == "tiene_subsidio_maternidad")
        );
    }

    [Fact]
    public void Three_days_take_forty_five_years_to_a_thousand_weeks()
    {
        // 156 or 157 days a year: a thousand weeks (6,997 days) in the 45th year.
        var month = When(Of("342.47", WeeklyPattern.Of(3, 1)), "cumple_edad_y_semanas");
        Assert.Equal(new DateOnly(2071, 8, 1), month);
    }

    [Fact]
    public void What_covers_the_month_whole_closes_the_gap()
    {
        var course = Of("450", WeeklyPattern.Of(5, 1));
        Assert.Equal(12, course.WholeMonths);
        Assert.Equal(365, course.DaysAYear);
        Assert.Equal(52, course.WeeksAYear);
        Assert.Empty(course.DesignGap);
        Assert.Equal(60, course.Pension!.Age);
    }

    [Fact]
    public void The_same_days_in_three_houses_are_the_same_weeks()
    {
        var (one, three) = (Of("450", WeeklyPattern.Of(4, 1)), Of("450", WeeklyPattern.Of(4, 3)));
        Assert.Equal(one.WeeksAYear, three.WeeksAYear);
        Assert.Equal(one.Reached.Select(r => r.Month), three.Reached.Select(r => r.Month));
    }

    [Fact]
    public void Without_her_age_what_rests_on_it_is_not_known_and_no_gap()
    {
        var course = Of("450", WeeklyPattern.Of(5, 1), birth: null);
        var pension = course.Reached.Single(r => r.Right.Granted.Name == "cumple_edad_y_semanas");
        Assert.True(pension.IsUnknown);
        Assert.Empty(course.DesignGap);
        Assert.Null(course.Pension);
    }

    [Theory]
    [InlineData(3, 3, "1,1,1")]
    [InlineData(4, 3, "2,1,1")]
    [InlineData(5, 3, "2,2,1")]
    [InlineData(5, 1, "5")]
    public void Days_are_shared_out(int days, int houses, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ',',
                WeeklyPattern
                    .Of(days, houses)
                    .Houses.Select(h => BitOperations.PopCount((uint)h.Days))
            )
        );

    private static DateOnly? When(LifeCourse course, string right) =>
        course.Reached.Single(r => r.Right.Granted.Name == right).Month;

    private static LifeCourse Of(string pay, LifePattern pattern, string? birth = "2001-05-17")
    {
        var builder = new SituationBuilder(Shipped.Law)
            .Add(Entity.Person, "rosa")
            .Add(Entity.Employment, "casa", "rosa", "familia")
            .Set("casa", "régimen", "trabajo_del_hogar")
            .Set("casa", "zona", "zona_general")
            .Set("casa", "salario_diario", pay)
            .Set("casa", "periodicidad_de_pago", "pago_mensual")
            .Set("casa", "recibe_alimentos", "no")
            .Set("casa", "recibe_habitación", "no");
        if (birth is not null)
        {
            builder.Set("rosa", "nacimiento", birth);
        }

        Assert.Empty(builder.Errors);
        return LifeStudy
            .Of(Calculator, builder.Build(), Date, RunChoices.Default, Book.Value, [pattern])
            .Courses[0];
    }
}
