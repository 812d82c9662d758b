using System.Globalization;
using ClosingGaps.Casework.Learning;
using ClosingGaps.Law.Text;
using ClosingGaps.Web.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ClosingGaps.Web.Tests.Words;

/// <summary>The texts of lessons, with their figures in place, whatever step shows them.</summary>
public sealed class LessonWordsTests(SiteFixture site)
{
    private IReadOnlyList<Lesson> Lessons =>
        site.Services.GetRequiredService<ContentLibrary>().Lessons.Lessons;

    [Fact]
    public void Each_lesson_is_easy_to_read()
    {
        foreach (var lesson in Lessons)
        {
            var measured = Readability.Of(Paragraphs(lesson, "es"));
            Assert.True(
                measured.Score >= 65,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{lesson.Id}: {measured.Score:0.0} ({measured})"
                )
            );
        }
    }

    [Fact]
    public void Sentences_are_short()
    {
        var longer = Lessons
            .SelectMany(l =>
                Paragraphs(l, "es")
                    .SelectMany(Readability.SentencesOf)
                    .Where(s => Readability.Length(s) > 20 && !MayBeLong.Contains(s))
                    .Select(s => $"{l.Id}: {Readability.Length(s)}: {s}")
            )
            .ToList();
        Assert.True(longer.Count == 0, string.Join('\n', longer));
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void Nothing_offends_and_each_language_is_itself(string language)
    {
        var other = language == "en" ? "es" : "en";
        var found = Lessons
            .SelectMany(l =>
                Paragraphs(l, language)
                    .SelectMany(t =>
                        BannedWords
                            .In(t, language)
                            .Concat(LanguageGuess.Of(t) == other ? [$"in {other}"] : [])
                            .Select(w => $"{l.Id}: {w}: {t}")
                    )
            )
            .ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static IEnumerable<string> Paragraphs(Lesson lesson, string language) =>
        lesson
            .Steps.SelectMany(Texts)
            .Concat([lesson.Audience, .. lesson.Aims, .. lesson.Materials, .. lesson.Discussion])
            .SelectMany(t =>
                lesson.In(t, language).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            );

    private static IEnumerable<Bilingual> Texts(LessonStep step) =>
        step.Exercise is not { } exercise
            ? [step.Text]
            :
            [
                step.Text,
                exercise.Question,
                exercise.Why,
                .. exercise.Choices.Select(c => c.Says),
                .. exercise.Choices.Select(c => c.Because).OfType<Bilingual>(),
                .. exercise.Matter.Trial is { } trial ? new[] { trial.Ask } : [],
            ];
}
