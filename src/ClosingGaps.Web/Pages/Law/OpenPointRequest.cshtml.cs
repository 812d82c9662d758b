using System.Text;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Casework.OpenPoints;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>The information request about an open point: to be read, printed, copied, or taken as a text file.</summary>
internal sealed class OpenPointRequestModel(ContentLibrary content) : LawPage
{
    private const string Sheet = "solicitud";
    private const string TextFile = "solicitud.txt";

    public ReadingSymbol Reading { get; private set; } = null!;

    public RequestLetter Letter { get; private set; } = null!;

    public OpenPointBook Book => content.OpenPoints;

    /// <summary>The address of the letter as a file: of the language of the page.</summary>
    public string TextAddress =>
        Url.Content($"~/ley/puntos-abiertos/{Uri.EscapeDataString(Reading.Name)}/{TextFile}");

    public IActionResult OnGet(string nombre, string hoja)
    {
        if (
            hoja is not (Sheet or TextFile)
            || Snapshot.Find(nombre) is not ReadingSymbol reading
            || Book.Letter(reading) is not { } letter
        )
        {
            return NotFound();
        }

        (Reading, Letter) = (reading, letter);
        return hoja == Sheet
            ? Page()
            : new FileContentResult(
                Encoding.UTF8.GetBytes(letter.Text(Language)),
                "text/plain; charset=utf-8"
            )
            {
                FileDownloadName =
                    (Language == "en" ? "request-" : "solicitud-")
                    + PlainText.Of(reading.Name).Replace('_', '-')
                    + ".txt",
            };
    }
}
