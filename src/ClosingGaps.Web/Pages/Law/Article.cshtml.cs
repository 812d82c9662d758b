using ClosingGaps.Casework.LawBook;
using ClosingGaps.Law.Model;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>All that is encoded of an article; of an instrument, its articles.</summary>
internal sealed class ArticleModel : LawPage
{
    public InstrumentSymbol Instrument { get; private set; } = null!;

    /// <summary>As in the address; <see langword="null"/> for the whole instrument.</summary>
    public string? Article { get; private set; }

    public IReadOnlyList<ArticleItem> Items { get; private set; } = [];

    public IReadOnlyList<CaseSymbol> Cases { get; private set; } = [];

    public IActionResult OnGet(string instrumento, string? articulo)
    {
        if (ArticleQuery.Parse(Snapshot, $"{instrumento} {articulo}") is not { } query)
        {
            return NotFound();
        }

        (Instrument, Article) = (query.Instrument, articulo);
        Items = ArticleContents.Of(Snapshot, query.Matches);
        Cases = [.. Snapshot.Cases.Where(c => articulo is not null && query.Matches(c.Citation))];
        return Items.Count + Cases.Count > 0 ? Page() : NotFound();
    }
}
