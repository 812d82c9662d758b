using ClosingGaps.Policy.Charts;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>A chart as a page shows it.</summary>
/// <param name="Csv">Address of its figures, "~/…".</param>
/// <param name="Heading">2 or 3; 0 for none.</param>
internal sealed record ChartView(Chart Chart, string Csv, int Heading = 2)
{
    /// <summary>Whether women and men are told apart, and a key is due.</summary>
    public bool HasKey { get; init; } = true;

    public bool HasLongTable => Chart.Table.Rows.Count > 12;
}
