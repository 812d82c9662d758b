using ClosingGaps.Casework;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using Xunit;

namespace ClosingGaps.Tests.Casework.Interviews;

using Answers = ClosingGaps.Casework.Interviews.Answers;

public sealed class AnswersTests
{
    [Fact]
    public void Three_houses_told_give_what_the_example_file_gives()
    {
        var month = Month(SomeAnswers.ThreeHouses());
        Assert.Equal(2793.85, month[WorkerNames.AllQuotas]!.Figure.Value, 6);
        Assert.Equal(254.93, month[WorkerNames.AllDeducted]!.Figure.Value, 6);
        Assert.True(month[WorkerNames.WholeMonth]!.IsYes);
    }

    [Fact]
    public void Week_days_are_counted_in_the_month_asked_about()
    {
        var job = new Job(WorkKind.Home, 1, Weekdays: WeekDays.Monday | WeekDays.Sunday);
        Assert.Equal(10, job.DaysIn(new DateOnly(2026, 3, 1))); // 5 Mondays, 5 Sundays
        Assert.Equal(8, job.DaysIn(new DateOnly(2026, 2, 1)));
        Assert.Equal(31, (job with { Weekdays = WeekDays.All }).DaysIn(new DateOnly(2026, 3, 1)));
    }

    [Fact]
    public void Week_days_reach_the_law_as_days_of_the_month()
    {
        var answers = SomeAnswers.ThreeHouses().Forget("casa_2", "días_trabajados");
        answers = answers.With(answers.Job("casa_2")! with { Weekdays = WeekDays.Thursday });
        var days = Month(answers).Houses[1][WorkerNames.DaysWorked]!;
        Assert.Equal(4, days.Figure.Value);
        var april = Month(answers.At(new DateOnly(2026, 4, 1))).Houses[1][WorkerNames.DaysWorked]!;
        Assert.Equal(5, april.Figure.Value);
    }

    [Fact]
    public void Stretches_that_overlap_count_each_day_once_and_an_open_one_goes_on()
    {
        var job = new Job(
            WorkKind.Field,
            1,
            Spells:
            [
                new Spell(new DateOnly(2026, 1, 20), new DateOnly(2026, 2, 10)),
                new Spell(new DateOnly(2026, 2, 5), null, GoesOn: true),
            ]
        );
        Assert.Equal(12, job.SpellDaysIn(new DateOnly(2026, 1, 1)));
        Assert.Equal(28, job.SpellDaysIn(new DateOnly(2026, 2, 1)));
        Assert.Equal(31, job.SpellDaysIn(new DateOnly(2026, 3, 1)));
        Assert.Equal(0, job.SpellDaysIn(new DateOnly(2025, 12, 1)));
        Assert.Null(
            (job with { Spells = [new Spell(null, null)] }).SpellDaysIn(new DateOnly(2026, 1, 1))
        );
    }

    [Fact]
    public void An_employer_gets_his_job_and_nothing_else()
    {
        var all = SomeAnswers.ThreeHouses().With("casa_3", "cada_cuándo_le_pagan", Fact.Unknown);
        var his = all.OnlyJob("casa_3");
        var job = Assert.Single(his.Jobs);
        Assert.Equal("casa_1", job.Key);
        Assert.Null(job.Name);
        Assert.All(his.Facts, f => Assert.Equal("casa_1", f.Key.Instance));
        Assert.Null(his.Told(Answers.Worker, "nacimiento"));
        Assert.Null(his.Told("casa_1", "cada_cuándo_le_pagan"));
        Assert.Equal(Fact.Known(500), his.Told("casa_1", "salario_diario"));

        // The same quota for him, from his code alone.
        Assert.Equal(
            Month(all).Houses[2][WorkerNames.EmployerQuota]!.Figure.Value,
            Month(his).Houses[0][WorkerNames.EmployerQuota]!.Figure.Value
        );
    }

    [Fact]
    public void A_house_removed_takes_its_answers_and_its_number_is_free_again()
    {
        var two = SomeAnswers.ThreeHouses().Without("casa_2");
        Assert.Equal(["casa_1", "casa_3"], two.Jobs.Select(j => j.Key));
        Assert.DoesNotContain(two.Facts, f => f.Key.Instance == "casa_2");
        Assert.Equal("casa_2", two.WithNewJob().Jobs[^1].Key);
    }

    [Fact]
    public void What_the_law_would_not_take_is_as_if_it_had_not_been_told()
    {
        var answers = SomeAnswers
            .ThreeHouses()
            .With("casa_1", "zona", Fact.Known(7))
            .With("casa_1", "salario_diario", Fact.Known(-1))
            .With("casa_1", "nacimiento", Fact.Known(1))
            .With("casa_9", "salario_diario", Fact.Known(1))
            .With(Answers.Worker, "nacimiento", Fact.Known(3_000_000));
        var facts = answers.Situation(Shipped.Law).Facts;
        Assert.DoesNotContain(
            facts,
            f =>
                (f.Instance, f.Input.Name) is ("casa_1", "zona" or "salario_diario" or "nacimiento")
                || f.Instance == "casa_9"
                || f.Input.Name == "nacimiento"
        );
    }

    private static WorkerMonth Month(Answers answers) =>
        WorkerAnswer
            .Of(new Inquiry(new Calculator(Shipped.Law), answers.Question(Shipped.Law)))[0]
            .Months[^1];
}
