using ClosingGaps.Casework.Interviews;
using ClosingGaps.Law;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>The interview with the words of <c>content/questions.yaml</c>, over the law of the site.</summary>
internal sealed class InterviewDesk
{
    public InterviewDesk(IHostEnvironment site, LawLibrary law)
    {
        var folder =
            ProductFolder.Find(site.ContentRootPath, "questions.yaml", "content")
            ?? throw new DirectoryNotFoundException(
                "No se encuentra «content/questions.yaml». · \"content/questions.yaml\" was not found."
            );
        Interview = new Interview(
            law.Calculator,
            QuestionBook.Read(Path.Combine(folder, "questions.yaml"), law.Snapshot)
        );
    }

    public Interview Interview { get; }
}
