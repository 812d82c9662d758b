using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Home;

/// <summary>The doors, and the gap of today.</summary>
internal sealed class IndexModel(GapOfToday gap) : SitePage
{
    /// <summary><see langword="null"/> while the site, just opened, is still counting: the doors do not wait for it.</summary>
    public GapReport? Report { get; private set; }

    public ReportWords Words { get; private set; } = null!;

    /// <summary>The chart of cover, as SVG.</summary>
    public string Cover { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken stop)
    {
        Words = new ReportWords(Language);
        try
        {
            Report = await gap.Report(stop);
            Cover = GapCharts.Cover(Words, new GapLines(Report)).Svg;
        }
        catch (StudyNotReadyException)
        {
            // The page says so.
        }
    }
}
