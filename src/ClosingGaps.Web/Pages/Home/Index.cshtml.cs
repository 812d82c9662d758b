using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Home;

/// <summary>The doors, and the gap of today.</summary>
internal sealed class IndexModel(GapOfToday gap) : SitePage
{
    public GapReport Report { get; private set; } = null!;

    public ReportWords Words { get; private set; } = null!;

    public GapLines Lines { get; private set; } = null!;

    /// <summary>The chart of cover, as SVG.</summary>
    public string Cover { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken stop)
    {
        Report = await gap.Report(stop);
        Words = new ReportWords(Language);
        Lines = new GapLines(Report);
        Cover = GapCharts.Cover(Words, Lines).Svg;
    }
}
