using ClosingGaps.Casework.LawBook;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>What of each law is encoded, and why the rest is not; of one law, article by article.</summary>
internal sealed class CoverageModel : LawPage
{
    public IReadOnlyList<CoveredInstrument> Instruments { get; private set; } = [];

    /// <summary>The one asked about; <see langword="null"/> for the list of all.</summary>
    public CoveredInstrument? One { get; private set; }

    public IActionResult OnGet(string? instrumento)
    {
        Instruments = Index.Coverage;
        One = Instruments.FirstOrDefault(i => i.Instrument.Name == instrumento);
        return instrumento is null || One is not null ? Page() : NotFound();
    }

    public string LinkTo(CoveredInstrument i) =>
        Url.Content("~/ley/cobertura/" + Uri.EscapeDataString(i.Instrument.Name));

    /// <summary>The page of an article, as the index of the law writes it.</summary>
    public string ArticleLink(CoveredArticle article) =>
        Url.Content(
            $"~/ley/articulo/{Uri.EscapeDataString(One!.Instrument.Name)}/{Uri.EscapeDataString(LawIndex.Article(article.Citation))}"
        );

    /// <summary>"3 reglas", "1 monto": what there is of each.</summary>
    public IEnumerable<string> Counts(CoveredArticle a)
    {
        (int Count, string Es, string En)[] all =
        [
            (a.Rules, "regla", "rule"),
            (a.Amounts, "monto", "amount"),
            (a.Cases, "caso", "case"),
        ];
        return all.Where(c => c.Count > 0)
            .Select(c => $"{c.Count} {Say(c.Es, c.En)}{(c.Count == 1 ? "" : "s")}");
    }
}
