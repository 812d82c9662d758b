using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>What every page of the gap has: the study, the words, and the parts of the report.</summary>
internal abstract class GapPage(GapOfToday gap) : SitePage
{
    public ReportData Data { get; private set; } = null!;

    public GapReport Report => Data.Gap;

    public ReportWords Words { get; private set; } = null!;

    public IReadOnlyList<ReportSection> Sections { get; private set; } = [];

    /// <summary>Whether the five gaps are counted already; they are, some seconds after the site's start.</summary>
    public bool HasFive => gap.HasFive;

    /// <summary>A part by its id; it may not be there, as the cost of a survey without pay.</summary>
    public SectionView? Part(string id, string csv = "") =>
        Sections.FirstOrDefault(s => s.Id == id) is { } section
            ? new SectionView(section, csv)
            : null;

    /// <param name="withFive">Whether the page shows the five gaps.</param>
    /// <param name="withLedger">Whether it shows the ledger.</param>
    protected async Task Read(
        ReportPlace place,
        CancellationToken stop,
        bool withFive = false,
        bool withLedger = false
    )
    {
        Words = new ReportWords(Language);
        Data = await gap.Data(place, stop, withFive, withLedger);
        Sections = ReportSections.Of(Words, Data);
    }
}
