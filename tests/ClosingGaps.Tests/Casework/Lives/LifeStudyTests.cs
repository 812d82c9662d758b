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
    [InlineData(5, 37, true)]
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

    /// <summary>LSS 20 and 102: thirty weeks are 207 days; by the day she has 156, 208, 260 a year.</summary>
    [Theory]
    [InlineData(3, 156, -51)]
    [InlineData(4, 208, 1)]
    [InlineData(5, 260, 53)]
    public void The_days_to_spare_or_lacking_are_those_of_the_worst_year(
        int days,
        int insured,
        int spare
    ) =>
        Assert.Equal(
            new YearMargin(insured, spare),
            Maternity(Of("342.47", WeeklyPattern.Of(days, 1))).Margin
        );

    [Fact]
    public void A_leap_year_of_four_days_a_week_has_no_day_more_on_its_worst_day()
    {
        // From June 2027 to June 2028: 366 days, 52 weeks and two days, which may both be free.
        var course = Of("342.47", WeeklyPattern.Of(4, 1), date: new DateOnly(2026, 6, 1));
        Assert.Equal(new YearMargin(208, 1), Maternity(course).Margin);
    }

    [Theory]
    [InlineData(206, -1)]
    [InlineData(207, 0)]
    [InlineData(208, 1)]
    public void One_day_decides(int days, int spare)
    {
        // From March: no day of February in between.
        var from = new DateOnly(2026, 3, 2);
        var right = Maternity(
            Of("400", new SeasonPattern([(from, from.AddDays(days - 1))]), date: from, work: Field)
        );
        Assert.Equal(new YearMargin(days, spare), right.Margin);
        Assert.Equal(spare < 0, right.IsNever);
    }

    [Fact]
    public void The_day_of_a_leap_year_is_enough_in_that_year_only()
    {
        // 206 days over the turn of the year: 207 in the twelve months that have the 29th of February 2028.
        var from = new DateOnly(2026, 11, 2);
        var season = new SeasonPattern([(from, from.AddDays(205))]);
        var right = Maternity(Of("400", season, date: from, work: Field));
        Assert.Equal(new DateOnly(2028, 3, 1), right.Month);
        Assert.Equal(new YearMargin(206, -1), right.Margin);
    }

    [Fact]
    public void What_never_comes_says_which_test_fails()
    {
        var test = Assert.Single(Maternity(Of("342.47", WeeklyPattern.Of(3, 1))).Failing);
        Assert.Equal("semanas_cotizadas_para_maternidad", test.Subject.Symbol!.Name);
        Assert.Equal((22, 30), (test.Subject.Value, test.Threshold!.Value));
    }

    [Fact]
    public void Eight_weeks_in_a_row_do_not_turn_on_the_days_of_a_year()
    {
        var kept = Reached(Of("342.47", WeeklyPattern.Of(5, 1)), "tiene_atención_conservada");
        Assert.True(kept.IsNever);
        Assert.Null(kept.Margin);
        Assert.Equal(0, Assert.Single(kept.Failing).Subject.Value);
    }

    /// <summary>Of six months a year maternity pay is never reached; what one season gives is, when it ends.</summary>
    [Fact]
    public void A_season_of_six_months()
    {
        var course = Of("400", SeasonPattern.Of(Date, 6), work: Field);
        Assert.Equal((181, 26), (course.DaysAYear, course.WeeksAYear));
        Assert.Equal(new YearMargin(181, -26), Maternity(course).Margin);
        Assert.True(Maternity(course).IsNever);
        Assert.Equal(new DateOnly(2027, 1, 1), When(course, "tiene_atención_conservada"));
    }

    [Fact]
    public void A_season_repeats_every_year_also_over_the_turn_of_the_year()
    {
        var season = SeasonPattern.Of(new DateOnly(2026, 11, 1), 4);
        Assert.True(season.IsWorked(new DateOnly(2030, 2, 28)));
        Assert.False(season.IsWorked(new DateOnly(2030, 3, 1)));
        Assert.True(season.IsWorked(new DateOnly(2029, 11, 1)));
        Assert.False(season.IsWorked(new DateOnly(2029, 10, 31)));
    }

    [Fact]
    public void Weeks_that_she_has_bring_the_pension_nearer()
    {
        var (none, some) = (
            Of("450", WeeklyPattern.Of(3, 1), birth: "1966-05-17"),
            Of("450", WeeklyPattern.Of(3, 1), birth: "1966-05-17", weeks: 990)
        );
        Assert.True(When(none, "cumple_edad_y_semanas") is null or { Year: > 2050 });
        // Ten weeks at 22 a year, before 2031 with fewer weeks asked: she has them when they are asked.
        Assert.Equal(new DateOnly(2026, 11, 1), When(some, "cumple_edad_y_semanas"));
    }

    [Fact]
    public void Without_her_pay_it_is_asked_and_no_life_is_made_up()
    {
        var study = Study(null, WeeklyPattern.Of(4, 1));
        Assert.Empty(study.Courses);
        Assert.Contains(study.Missing, m => m.Input?.Name == "salario_diario");
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

    private const string Field = "trabajo_del_campo";

    private static ReachedRight Maternity(LifeCourse course) =>
        Reached(course, "tiene_subsidio_maternidad");

    private static ReachedRight Reached(LifeCourse course, string right) =>
        course.Reached.Single(r => r.Right.Granted.Name == right);

    private static DateOnly? When(LifeCourse course, string right) => Reached(course, right).Month;

    private static LifeCourse Of(
        string pay,
        LifePattern pattern,
        string? birth = "2001-05-17",
        DateOnly? date = null,
        string work = "trabajo_del_hogar",
        int? weeks = null
    ) => Study(pay, pattern, birth, date, work, weeks).Courses[0];

    private static LifeStudy Study(
        string? pay,
        LifePattern pattern,
        string? birth = "2001-05-17",
        DateOnly? date = null,
        string work = "trabajo_del_hogar",
        int? weeks = null
    )
    {
        var builder = new SituationBuilder(Shipped.Law)
            .Add(Entity.Person, "rosa")
            .Add(Entity.Employment, "empleo", "rosa", "familia")
            .Set("empleo", "régimen", work)
            .Set("empleo", "zona", "zona_general")
            .Set("empleo", "periodicidad_de_pago", "pago_mensual")
            .Set("empleo", "recibe_alimentos", "no")
            .Set("empleo", "recibe_habitación", "no");
        if (pay is not null)
        {
            builder.Set("empleo", "salario_diario", pay);
        }

        if (birth is not null)
        {
            builder.Set("rosa", "nacimiento", birth);
        }

        if (weeks is { } recognised)
        {
            builder.Set("rosa", "semanas_cotizadas", $"{recognised}");
        }

        Assert.Empty(builder.Errors);
        return LifeStudy.Of(
            Calculator,
            builder.Build(),
            date ?? Date,
            RunChoices.Default,
            Book.Value,
            [pattern]
        );
    }
}
