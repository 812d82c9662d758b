using ClosingGaps.Casework.Interviews;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>All answers, each with the way to change it; a question that is changed here comes back here.</summary>
internal sealed class ReviewModel : InterviewPage
{
    /// <summary>The code as it was before a job was taken away, to bring it back.</summary>
    public string? Before { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        AnswerAt = "revisa";
        if (await TakeIn())
        {
            if (Form["quitar"] is { Length: > 0 } key && Answers.Job(key) is not null)
            {
                Before = Code;
                Keep(Answers.Without(key));
            }

            Step =
                Form["cambiar"] is { Length: > 0 } change ? Interview.Find(Answers, change)
                : Answers.Jobs.Count == 0 ? new JobsStep()
                : null;
        }

        return Page();
    }
}
