using ClosingGaps.Casework.Learning;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Learning;

/// <summary>A lesson, step by step: where the learner is and what she answered travel in her form.</summary>
internal sealed class LessonModel(ContentLibrary content) : JourneyPage
{
    public Lesson Lesson { get; private set; } = null!;

    public LessonProgress Progress { get; private set; } = LessonProgress.Start;

    public IReadOnlyList<Symbol> Changed => content.Lessons.Changed(Lesson);

    public DateOnly? ReviewedOn => content.Lessons.ReviewOf(Lesson)?.On;

    /// <summary>The step shown; <see langword="null"/> when the lesson is over.</summary>
    public LessonStep? Step =>
        Progress.Step < Lesson.Steps.Count ? Lesson.Steps[Progress.Step] : null;

    /// <summary>What she answered to this step's exercise.</summary>
    public string Given => Progress.Answers[^1];

    /// <summary>What was written and could not be read, shown again.</summary>
    public string Written { get; private set; } = "";

    public Bilingual? Error { get; private set; }

    public IReadOnlyList<TriedFigure> Tried { get; private set; } = [];

    public IActionResult OnGet(string id) => Find(id) ? Page() : NotFound();

    public IActionResult OnPost(string id, string? hacer, string? respuesta, string? prueba)
    {
        if (!Find(id))
        {
            return NotFound();
        }

        Progress = LessonProgress.Read(Code, Lesson);
        switch (hacer)
        {
            case "responder" when Step?.Exercise is { } exercise && !Progress.IsAnswered:
                Answer(exercise, respuesta?.Trim() ?? "");
                break;
            case "seguir" when Step is { } step && (step.Exercise is null || Progress.IsAnswered):
                Progress = Progress.Next();
                break;
            case "probar" when Progress.IsAnswered:
                Try(Step!.Exercise!.Matter, prueba?.Trim() ?? "");
                break;
            default:
                break;
        }

        Code = Progress.Write();
        ModelState.Clear();
        return Page();
    }

    private bool Find(string id)
    {
        if (content.Lessons.Find(id) is not { } lesson)
        {
            return false;
        }

        Lesson = lesson;
        return true;
    }

    private void Answer(Exercise exercise, string written)
    {
        if (written == LessonProgress.DoNotKnow || exercise.ChoiceOf(written) is not null)
        {
            Progress = Progress.Answer(written);
        }
        else if (exercise.Choices.Count == 0 && exercise.Amount(written) is not null)
        {
            Progress = Progress.Answer(written);
        }
        else
        {
            Written = written;
            Error =
                exercise.Choices.Count > 0
                    ? new(
                        "Elige una respuesta. También vale «No sé».",
                        "Choose an answer. “I do not know” will do too."
                    )
                    : new(
                        "Escribe una cantidad con números, como 1,200. También vale «No sé».",
                        "Write an amount in digits, like 1,200. “I do not know” will do too."
                    );
        }
    }

    private void Try(Matter matter, string written)
    {
        Written = written;
        try
        {
            Tried = matter.Try(written);
        }
        catch (TrialException e)
        {
            Error = e.Text;
        }
    }
}
