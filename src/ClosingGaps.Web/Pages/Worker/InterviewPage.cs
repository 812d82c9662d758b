using ClosingGaps.Casework.Interviews;
using ClosingGaps.Law.Text;
using ClosingGaps.Web.Pages.Worker.Reading;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>
/// What the question and the check-answers pages share: they read the code, take in what was just answered, and show a question, the
/// answers, or what is wrong with the code. Nothing typed is lost: with an error the same page comes back as it was filled in.
/// </summary>
internal abstract class InterviewPage : JourneyPage
{
    /// <summary>Of the address: hogar or campo.</summary>
    [BindProperty(Name = "trabajo", SupportsGet = true)]
    public string Work { get; set; } = "hogar";

    public Answers Answers { get; private set; } = null!;

    /// <summary>The page to show; <see langword="null"/> for the answers.</summary>
    public Step? Step { get; protected set; }

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>What is wrong with the code that came.</summary>
    public Bilingual? BadCode { get; private set; }

    /// <summary>What came with the form; shown again where it has errors.</summary>
    public FormFields Form { get; private set; } = FormFields.Empty;

    /// <summary>Where the question that is shown is answered: pregunta, or revisa when it came from there.</summary>
    public string AnswerAt { get; protected set; } = "pregunta";

    public Interview Interview => Service<InterviewDesk>().Interview;

    public WorkKind Kind => Work == "campo" ? WorkKind.Field : WorkKind.Home;

    /// <summary>What the page is about; an error is said first.</summary>
    public string Title =>
        BadCode is not null ? Say("Ese código no se puede leer", "That code cannot be read")
        : Step is null ? Say("Revisa lo que dijiste", "Check what you told")
        : (Errors.Count > 0 ? "Error: " : "") + Say(StepTitle.Of(Answers, Step, Interview.Book));

    public IActionResult OnGet() => LocalRedirect($"~/{Work}/empezar");

    /// <summary>Reads the code and what was answered. False when there is something to mend first, and it is shown.</summary>
    protected async Task<bool> TakeIn()
    {
        if (Request.HasFormContentType)
        {
            try
            {
                Form = new FormFields(await Request.ReadFormAsync(HttpContext.RequestAborted));
            }
            catch (Exception e) when (e is InvalidDataException or IOException)
            {
                // Not a form after all: as if nothing had been sent.
            }
        }

        Code = Code?.Trim() ?? "";
        if (Code.Length == 0)
        {
            Answers = Answers.Of(Kind, Interview.MonthOfLaw(Kind, Today));
        }
        else
        {
            try
            {
                Answers = AnswerCode.Read(Code).Answers;
                Work = Answers.Kind == WorkKind.Field ? "campo" : "hogar";
            }
            catch (BadCodeException e)
            {
                BadCode = e.Text;
                return false;
            }
        }

        // Who goes back to an earlier question leaves this one.
        if (
            !Form.Has("cambiar")
            && Form["q"] is { Length: > 0 } key
            && Interview.Find(Answers, key) is { } answered
        )
        {
            var reading = new StepReader(Form, Today).Read(Answers, answered);
            if (reading.Errors.Count > 0 || Form["otra"].Length > 0)
            {
                (Step, Errors) = (answered, Form["otra"].Length > 0 ? [] : reading.Errors);
                return false;
            }

            Answers = reading.Answers;
        }

        Keep();
        return true;
    }

    /// <summary>What the pages hold from here on.</summary>
    protected void Keep(Answers? answers = null)
    {
        Answers = answers ?? Answers;
        Code = AnswerCode.Write(Answers, Law.Snapshot);
    }
}
