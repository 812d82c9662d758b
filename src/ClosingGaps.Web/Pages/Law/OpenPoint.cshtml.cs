using ClosingGaps.Casework.OpenPoints;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>One open point: how it can be read, how many women it moves, what it does to women of example, and what to ask of whom.</summary>
internal sealed class OpenPointModel(GapOfToday gap, ContentLibrary content) : LawPage
{
    public ReadingSymbol Reading { get; private set; } = null!;

    /// <summary><see langword="null"/> when the register does not know it.</summary>
    public OpenPointNote? Note { get; private set; }

    public IReadOnlyList<WorkedWoman> Worked { get; private set; } = [];

    public GapReport Gap { get; private set; } = null!;

    public ReportWords Words { get; private set; } = null!;

    /// <summary>Each other option, with whom it moves in the survey.</summary>
    public IReadOnlyList<(ReadingOption Option, string Effect)> Effects { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string nombre, CancellationToken stop)
    {
        if (Snapshot.Find(nombre) is not ReadingSymbol reading)
        {
            return NotFound();
        }

        Reading = reading;
        Note = content.OpenPoints.Of(reading);
        Worked = Note is null ? [] : WorkedWoman.Of(Law.Calculator, Note);
        Gap = await gap.Report(stop);
        Words = new ReportWords(Language);
        var report = await gap.OpenPoints(stop);
        // The study has linked the law again, under the survey's mapping: the same names, other symbols.
        Effects = report.Points.FirstOrDefault(p => p.Reading.Id == reading.Id) is { } point
            ? [.. new OpenPointWords(Language).Effects(report, point)]
            : [];
        return Page();
    }
}
