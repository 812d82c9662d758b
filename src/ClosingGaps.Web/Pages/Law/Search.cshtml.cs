using ClosingGaps.Casework.LawBook;
using ClosingGaps.Law.Model;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>Finds things of the law by plain words, or by article; without a word, the instruments.</summary>
internal sealed class SearchModel : LawPage
{
    private const int OnAPage = 25;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public int Found { get; private set; }

    public int Pages => (Found + OnAPage - 1) / OnAPage;

    public IReadOnlyList<Symbol> Results { get; private set; } = [];

    /// <summary>Names near to what was asked, when nothing was found.</summary>
    public IReadOnlyList<Symbol> Near { get; private set; } = [];

    public IEnumerable<(InstrumentSymbol Instrument, int Items)> Instruments =>
        Snapshot
            .Instruments.Select(i =>
                (
                    Instrument: i,
                    Items: Snapshot.Symbols.Values.Count(s => s.Citation?.Instrument == i)
                )
            )
            .Where(i => i.Items > 0)
            .OrderByDescending(i => i.Items);

    public IActionResult OnGet()
    {
        if (string.IsNullOrWhiteSpace(Asked))
        {
            return Page();
        }

        Asked = Asked.Length > 200 ? Asked[..200] : Asked;
        if (
            ArticleQuery.Parse(Snapshot, Asked) is { Words.Count: > 0 } query
            && ArticleContents.Of(Snapshot, query.Matches) is [{ Citation: { } citation }, ..]
        )
        {
            return Redirect(Link(citation));
        }

        var all = Index.Search.Find(Asked);
        Found = all.Count;
        Number = Math.Clamp(Number, 1, Math.Max(1, Pages));
        Results = [.. all.Skip((Number - 1) * OnAPage).Take(OnAPage)];
        if (Found == 0)
        {
            Near =
            [
                .. LawLookup
                    .Near(Snapshot, Asked)
                    .Select(n => LawLookup.Find(Snapshot, n))
                    .OfType<Symbol>()
                    .Distinct(),
            ];
        }

        return Page();
    }
}
