using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>The next question, until there is none.</summary>
internal sealed class QuestionModel : InterviewPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (await TakeIn())
        {
            if (
                Form["agregar"].Length > 0
                && Answers.Jobs.Count < Casework.Interviews.Answers.MostJobs
            )
            {
                Keep(Answers.WithNewJob());
            }

            Step =
                Form["cambiar"] is { Length: > 0 } key && Interview.Find(Answers, key) is { } wanted
                    ? wanted
                    : Interview.Next(Answers);
        }

        return Page();
    }
}
