using System.Globalization;

namespace ClosingGaps.Casework.Learning;

/// <summary>
/// How far a learner has come, as a short text that travels in her form: nothing about her is kept anywhere. "3r1~1900" is step 3 after
/// answering, with the answers to two exercises.
/// </summary>
/// <param name="Step">From 0; as many as the lesson has steps when it is over.</param>
/// <param name="IsAnswered">Whether the exercise of this step has its answer.</param>
/// <param name="Answers">To the exercises so far, in order; "?" for "no sé".</param>
public sealed record LessonProgress(int Step, bool IsAnswered, IReadOnlyList<string> Answers)
{
    public const string DoNotKnow = "?";

    private const int LongestAnswer = 15;

    public static LessonProgress Start { get; } = new(0, IsAnswered: false, []);

    public string Write() =>
        Step.ToString(CultureInfo.InvariantCulture)
        + (IsAnswered ? 'r' : 'p')
        + string.Join('~', Answers);

    /// <summary>What was written; the start when it was not by us.</summary>
    public static LessonProgress Read(string? text, Lesson lesson)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 200)
        {
            return Start;
        }

        var mark = text.IndexOfAny(['p', 'r']);
        if (
            mark < 1
            || !int.TryParse(
                text[..mark],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var step
            )
        )
        {
            return Start;
        }

        string[] answers = mark + 1 == text.Length ? [] : text[(mark + 1)..].Split('~');
        var isAnswered = text[mark] == 'r';
        var due = lesson
            .Steps.Take(isAnswered ? step + 1 : step)
            .Count(s => s.Exercise is not null);
        var fits =
            step <= lesson.Steps.Count
            && answers.Length == due
            && (
                !isAnswered
                || (step < lesson.Steps.Count && lesson.Steps[step].Exercise is not null)
            )
            && answers.All(a => a == Cleaned(a));
        return fits ? new LessonProgress(step, isAnswered, answers) : Start;
    }

    /// <summary>With the answer to this step's exercise.</summary>
    public LessonProgress Answer(string? written) =>
        this with
        {
            IsAnswered = true,
            Answers = [.. Answers, Cleaned(written ?? "")],
        };

    public LessonProgress Next() => this with { Step = Step + 1, IsAnswered = false };

    public int Right(Lesson lesson) =>
        lesson.Exercises.Zip(Answers).Count(pair => pair.First.IsRight(pair.Second));

    // Only what an answer is made of travels on.
    private static string Cleaned(string written)
    {
        var kept = new string([.. written.Where(c => char.IsAsciiDigit(c) || c is '.' or '-')]);
        return kept.Length is 0 or > LongestAnswer ? DoNotKnow : kept;
    }
}
