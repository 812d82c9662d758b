using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>A part of a report as a page shows it.</summary>
/// <param name="Csv">Address of its figures, "~/…"; empty for none.</param>
internal sealed record SectionView(ReportSection Section, string Csv = "")
{
    /// <summary>Its one picture, which has the title and sentence of the part; <see langword="null"/> for none or several.</summary>
    public Chart? Only => Section.Charts is [var only] ? only : null;

    /// <summary>The tables by name, each with whether it is folded away: that of a picture is, one that stands alone is not.</summary>
    public IReadOnlyList<(string Caption, ChartTable Table, bool IsFolded)> Tables =>
        [
            .. Section
                .Charts.Select(c => (c.Title, c.Table, true))
                .Concat(
                    Section.Table is { } t ? [(Section.Title, t, Section.Charts.Count > 0)] : []
                )
                .Where(t => t.Item2.Rows.Count > 0),
        ];

    /// <summary>Whether a cell is an identity and no word of any language.</summary>
    public static bool IsHash(string cell) => cell.Length == 64 && cell.All(char.IsAsciiHexDigit);
}
