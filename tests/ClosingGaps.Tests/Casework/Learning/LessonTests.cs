using System.Globalization;
using System.Text.RegularExpressions;
using ClosingGaps.Casework.Learning;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using Xunit;

namespace ClosingGaps.Tests.Casework.Learning;

/// <summary>What every lesson that ships must be.</summary>
public sealed partial class LessonTests
{
    private static readonly string[] Languages = ["es", "en"];

    public static TheoryData<string> Lessons() =>
        [.. ShippedLessons.Shelf.Lessons.Select(l => l.Id)];

    [Fact]
    public void There_are_five_and_their_order_is_that_of_their_numbers() =>
        Assert.Equal([1, 2, 3, 4, 5], ShippedLessons.Shelf.Lessons.Select(l => l.Number));

    [Theory]
    [MemberData(nameof(Lessons))]
    public void Its_texts_have_their_figures_the_same_in_both_languages(string id)
    {
        var lesson = ShippedLessons.Shelf.Find(id)!;
        foreach (var text in Texts(lesson))
        {
            Assert.Equal(Places(text.Es), Places(text.En));
            foreach (var language in Languages)
            {
                var filled = lesson.In(text, language);
                Assert.DoesNotContain('{', filled);
                Assert.DoesNotContain(
                    Engine.Answers.Figures.Unknown.In(language),
                    filled,
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void Each_exercise_has_one_right_answer(string id)
    {
        foreach (var exercise in ShippedLessons.Shelf.Find(id)!.Exercises)
        {
            Assert.Equal(FactState.Known, exercise.Matter.Found.State);
            Assert.False(exercise.IsRight(LessonProgress.DoNotKnow));
            if (exercise.Choices.Count > 0)
            {
                Assert.Single(exercise.Choices, c => exercise.Matter.Found.Is(c.State, c.Value));
            }
            else
            {
                var shown = exercise.Matter.Found.In("es").Split(' ')[0];
                Assert.True(exercise.IsRight(shown), $"{exercise.Question.Es} {shown}");
                Assert.False(exercise.IsRight("777777"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void Trying_what_already_stands_changes_nothing(string id)
    {
        foreach (var exercise in ShippedLessons.Shelf.Find(id)!.Exercises)
        {
            var trial = Assert.IsType<Trial>(exercise.Matter.Trial);
            var figures = exercise.Matter.Try(trial.Now);
            Assert.NotEmpty(figures);
            Assert.All(figures, f => Assert.Equal(f.Before, f.After));
        }
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void Something_that_may_be_tried_changes_a_figure(string id)
    {
        foreach (var exercise in ShippedLessons.Shelf.Find(id)!.Exercises)
        {
            var trial = exercise.Matter.Trial!;
            string[] tries =
                trial.Options.Count > 0
                    ? [.. trial.Options.Select(o => o.Written)]
                    : [.. Near(trial.Now)];
            Assert.Contains(tries, t => exercise.Matter.Try(t).Any(f => f.Before != f.After));
        }
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void What_cannot_be_tried_is_told_to_whoever_wrote_it(string id)
    {
        foreach (var exercise in ShippedLessons.Shelf.Find(id)!.Exercises)
        {
            var e = Assert.Throws<TrialException>(() => exercise.Matter.Try("muchos"));
            Assert.NotEqual(e.Text.Es, e.Text.En);
        }
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void It_names_the_provisions_of_all_that_it_asks(string id)
    {
        var lesson = ShippedLessons.Shelf.Find(id)!;
        foreach (var matter in lesson.Exercises.Select(e => e.Matter).OfType<CaseMatter>())
        {
            Assert.True(
                lesson.RestsOn.Contains(matter.Output),
                $"{id}: rests_on lacks {matter.Output.Name}."
            );
        }
    }

    private static IEnumerable<string> Near(string now) =>
        DateOnly.TryParseExact(now, "dd/MM/yyyy", out var day)
            ? new[] { 1, 3, 7, 20, -10 }.Select(n =>
                day.AddDays(-n).ToString("O", CultureInfo.InvariantCulture)
            )
            : ["1", "10", "20", "30", "600"];

    private static IEnumerable<Bilingual> Texts(Lesson lesson) =>
        lesson
            .Steps.SelectMany(s =>
                new[]
                {
                    s.Title,
                    s.Text,
                    s.Exercise?.Question,
                    s.Exercise?.Why,
                    s.Exercise?.Matter.Trial?.Ask,
                }
            )
            .OfType<Bilingual>()
            .Concat(lesson.Aims)
            .Concat(lesson.Discussion);

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^{}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
