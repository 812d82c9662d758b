using ClosingGaps.Casework;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Web.Pages.Employer;

/// <summary>Why one figure of the job is what it is: in words, then the steps with their numbers and articles, then the open points.</summary>
internal sealed class WhyModel : EmployerPage
{
    /// <summary>Steps told before the rest folds away.</summary>
    public const int MostSteps = 12;

    public Result? Figure { get; private set; }

    public Trace? Trace { get; private set; }

    public void OnGet() => Begin();

    public void OnPost()
    {
        Receive();
        Ask();
        if (
            Household is { } job
            && job.Law.Find(Request.Form["figura"].ToString()) is RuleSymbol rule
            && job.Find(rule.Name) is { } figure
        )
        {
            Figure = figure;
            Trace = job.Trace(figure);
        }
    }
}
