using ClosingGaps.Casework.LawBook;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>The open data: what there is, its hashes, its licence, and what each column means.</summary>
internal sealed class DataModel(OpenData data, GapOfToday gap) : SitePage
{
    public GapReport Report { get; private set; } = null!;

    public IReadOnlyList<(DataTable Table, DataFile Csv, DataFile Json)> Tables
    {
        get;
        private set;
    } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Report = await gap.Report(stop);
        var tables = new List<(DataTable, DataFile, DataFile)>();
        foreach (var table in await data.Tables(stop))
        {
            tables.Add(
                (
                    table,
                    (await data.File(table.Name + ".csv", stop))!,
                    (await data.File(table.Name + ".json", stop))!
                )
            );
        }

        Tables = tables;
    }

    public static string Size(DataFile file) =>
        file.Bytes.Length < 10_000
            ? $"{SiteWords.Count(file.Bytes.Length)} B"
            : $"{SiteWords.Count(file.Bytes.Length / 1000.0)} kB";
}
