using ClosingGaps.Casework.Cards;
using ClosingGaps.Casework.Contacts;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Messages;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>What she takes along: a sheet, a pocket card, texts, a calendar; and for each employer a sheet with his job alone.</summary>
internal sealed class CardModel(ContentLibrary content) : AnsweredPage
{
    /// <summary>"carta", "bolsillo", or the key of the job whose employer's sheet is wanted.</summary>
    [BindProperty(Name = "hoja")]
    public string? PageWanted { get; set; }

    /// <summary>Initials or a name, if she wants them on paper: in no code, and gone with the page.</summary>
    [BindProperty(Name = "nombre")]
    public string? Typed { get; set; }

    public string? Name => JobName.Clean(Typed);

    /// <summary>The job whose employer's sheet it is.</summary>
    public Job? For => PageWanted is { } key ? Told?.Job(key) : null;

    public bool IsPocket => PageWanted == "bolsillo";

    internal IReadOnlyList<Contact> Phones =>
        [
            .. content
                .Contacts.For(Claim.Insurance, null)
                .Union(content.Contacts.For(Claim.Dismissal, null))
                .Union(content.Contacts.For(Claim.Emergency, null))
                .Where(c => c.Phone is not null)
                .DistinctBy(c => c.Phone)
                .Take(3),
        ];

    public void OnPost() => Open();

    internal IHtmlContent OwnQr() =>
        new HtmlString(
            QrDrawing.Svg(
                CodeAddress(Told!),
                Say("Código QR de mis respuestas", "QR code of my answers")
            )
        );

    internal IHtmlContent EmployerQr(Answers alone) =>
        new HtmlString(
            QrDrawing.Svg(
                EmployerAddress(alone),
                Say("Código QR de este trabajo", "QR code of this job")
            )
        );

    internal string Written(Answers answers) => AnswerCode.Write(answers, Law.Snapshot);

    internal string WhatsApp =>
        OwnSummary.WhatsApp(
            Sheet,
            $"{Request.Scheme}://{Request.Host}{Request.PathBase}/{Work}/codigo",
            Language
        );

    internal string Sms => OwnSummary.Sms(Sheet, Language);
}
