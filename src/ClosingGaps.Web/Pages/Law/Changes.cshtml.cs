using System.Globalization;
using ClosingGaps.Casework.LawBook;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>What began and ended in the law, year by year, newest first.</summary>
internal sealed class ChangesModel : LawPage
{
    [BindProperty(SupportsGet = true, Name = "de")]
    public int? Asked { get; set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public int Year { get; private set; }

    public IReadOnlyList<LawChange> Changes { get; private set; } = [];

    public void OnGet()
    {
        var all = Index.ChangesIn(Language).Where(c => !c.Package.IsProposal).ToList();
        Years = [.. all.Select(c => c.Date.Year).Distinct()];
        Year = Asked is { } year && Years.Contains(year) ? year : Years.First(y => y <= Today.Year);
        Changes = [.. all.Where(c => c.Date.Year == Year)];
    }

    /// <summary>Of a table only the rows that differ; never a whole long table.</summary>
    public static (IReadOnlyList<string> Gone, IReadOnlyList<string> New) Lines(LawChange change)
    {
        var before = change.Before?.Split('\n') ?? [];
        var after = change.After?.Split('\n') ?? [];
        return ([.. before.Except(after)], [.. after.Except(before)]);
    }

    public static string Anchor(DateOnly date) =>
        date.ToString("'d'yyyyMMdd", CultureInfo.InvariantCulture);
}
