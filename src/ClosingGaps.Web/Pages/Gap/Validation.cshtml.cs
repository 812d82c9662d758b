using System.Text;
using ClosingGaps.Policy.Validation;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>The site's figures beside those that others published: the difference in standard errors, and the reason of each miss.</summary>
internal sealed class ValidationModel(ValidationOfToday validation) : SitePage
{
    public ValidationReport Report { get; private set; } = null!;

    public ValidationWords Words { get; private set; } = null!;

    /// <summary>The reasons of the misses, in the order in which they are met.</summary>
    public IReadOnlyList<MissReason> Reasons { get; private set; } = [];

    public IEnumerable<ValidationLine> Compared =>
        Report.Lines.Where(l => l.Standing is not (Standing.NotAsked or Standing.NotCompared));

    public IEnumerable<IGrouping<string, ValidationLine>> NotSaid =>
        Report
            .Lines.Where(l => l.Standing is Standing.NotAsked or Standing.NotCompared)
            .GroupBy(l =>
                Say(l.Target.NotCompared ?? new(Words.Say(l.Standing), Words.Say(l.Standing)))
            );

    public async Task<IActionResult> OnGetAsync(string? form, CancellationToken stop)
    {
        if (form is not (null or "csv"))
            return NotFound();
        Report = await validation.Report(stop);
        if (form is "csv")
        {
            return new FileContentResult(
                Encoding.UTF8.GetBytes(ValidationCsv.Write(Report, Language)),
                "text/csv; charset=utf-8"
            )
            {
                FileDownloadName = "validacion.csv",
            };
        }

        Words = new ValidationWords(Language);
        Reasons =
        [
            .. Report
                .Lines.Where(l => l.Standing == Standing.Misses)
                .SelectMany(l => l.Reasons)
                .Distinct(),
        ];
        return Page();
    }

    public int Number(MissReason reason) => Reasons.TakeWhile(r => r != reason).Count() + 1;

    public string State(ValidationLine line) =>
        line.Fitted switch
        {
            SyntheticUse.Fitted => "=",
            SyntheticUse.FittedToItsKind => "≈",
            _ => Words.Say(line.Standing),
        };
}
