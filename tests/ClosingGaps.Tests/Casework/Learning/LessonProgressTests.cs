using ClosingGaps.Casework.Learning;
using Xunit;

namespace ClosingGaps.Tests.Casework.Learning;

public sealed class LessonProgressTests
{
    private static readonly Lesson Lesson = ShippedLessons.Shelf.Find("lo-que-vale-la-proteccion")!;

    [Fact]
    public void What_was_written_is_read_again()
    {
        var progress = LessonProgress.Start.Next().Answer("$33,600.00").Next().Answer(null);
        Assert.Equal("2r33600.00~?", progress.Write());
        var read = LessonProgress.Read(progress.Write(), Lesson);
        Assert.Equal(progress.Step, read.Step);
        Assert.Equal(progress.Answers, read.Answers);
        Assert.True(read.IsAnswered);
    }

    [Fact]
    public void A_whole_lesson_counts_what_was_right()
    {
        var progress = LessonProgress.Start;
        string[] answers = ["33,600", "0", "7"];
        foreach (var step in Lesson.Steps)
        {
            var at = progress.Answers.Count;
            progress = step.Exercise is null
                ? progress.Next()
                : progress.Answer(answers[at]).Next();
        }

        Assert.Equal(Lesson.Steps.Count, progress.Step);
        Assert.Equal(2, progress.Right(Lesson));
        Assert.Equal(progress.Write(), LessonProgress.Read(progress.Write(), Lesson).Write());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hola")]
    [InlineData("99p")]
    [InlineData("1r")]
    [InlineData("0r1")]
    [InlineData("2p1~2")]
    [InlineData("2p<script>")]
    [InlineData("-1p")]
    [InlineData("5p1~1~1~1~1~1~1~1~1~1~1~1")]
    public void What_we_did_not_write_begins_again(string? text) =>
        Assert.Equal(LessonProgress.Start.Write(), LessonProgress.Read(text, Lesson).Write());
}
