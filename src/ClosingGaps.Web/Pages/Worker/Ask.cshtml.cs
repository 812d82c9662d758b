using ClosingGaps.Casework.Contacts;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Messages;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>Ready messages, one for each employer with his job alone; only after what comes before.</summary>
internal sealed class AskModel(ContentLibrary content) : AnsweredPage
{
    /// <summary>She comes from the page of risks.</summary>
    [BindProperty(Name = "leido")]
    public string? HasRead { get; set; }

    public bool IsReady => Told is not null && HasRead == "1";

    internal IReadOnlyList<Contact> Helpers => content.Contacts.For(Claim.Insurance, null);

    public void OnPost() => Open();

    internal EmployerMessage Message(HouseMonth house)
    {
        // Worked out from his code's own answers, so that nothing else can stand in it.
        var alone = Told!.OnlyJob(house.Employment);
        var month = WorkerSheet.Of(Law.Calculator, alone).Month!;
        return EmployerMessage.Of(alone.Kind, month.Houses[0], month.Month, EmployerAddress(alone));
    }
}
