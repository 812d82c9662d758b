using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>
/// Which supports she already gets, and what being insured may put in question: asked as the interview asks, then answered. Never a reason to
/// stay out.
/// </summary>
internal sealed class SupportsModel : InterviewPage
{
    /// <summary><see langword="null"/> while something is asked.</summary>
    public Balance? Balance { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        AnswerAt = "tus-apoyos";
        if (!await TakeIn())
        {
            return Page();
        }

        var balance = Balance.Of(
            Law.Calculator,
            Answers.Situation(Law.Snapshot),
            Answers.Month,
            RunChoices.Default,
            Service<ContentLibrary>().Balance
        );
        var next = Form["cambiar"] is { Length: > 0 } key
            ? key
            : Open(balance).FirstOrDefault(m => Told(m) is null)?.Input!.Name;
        Step = next is null ? null : Interview.Find(Answers, next);
        if (Step is null)
        {
            Balance = balance;
        }

        return Page();
    }

    /// <summary>What she said that she does not know, and would tell more.</summary>
    public IEnumerable<MissingInput> NotKnown => Open(Balance!).Where(m => Told(m) is not null);

    /// <summary>Where a reading's option stands, in words.</summary>
    public string Source(SupportInQuestion support) =>
        SourceDates.InWords(support.Taken.Provenance.Source ?? "", Language);

    private static IEnumerable<MissingInput> Open(Balance balance) =>
        balance.Missing.Where(m => m.Input is not null).DistinctBy(m => m.Input);

    private Engine.Data.Fact? Told(MissingInput missing) =>
        Answers.Told(missing.Instance, missing.Input!.Name);
}
