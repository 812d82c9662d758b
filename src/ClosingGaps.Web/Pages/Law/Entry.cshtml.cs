using ClosingGaps.Casework.LawBook;
using ClosingGaps.Engine.Cases;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>One rule, value, table, input or reading on a day: what it says, its history, its neighbours, its cases.</summary>
internal sealed class EntryModel(GapOfToday gap) : LawPage
{
    private const int CasesShown = 6;

    public Symbol Symbol { get; private set; } = null!;

    /// <summary>Whether another amount of it can be tried on the gap of today.</summary>
    public bool CanBeTried => Symbol is ValueSymbol value && gap.HangsOn(value);

    /// <summary>What holds on the day, the country first, then each state and municipality that has its own.</summary>
    public IReadOnlyList<LawThere> Holds { get; private set; } = [];

    public IReadOnlyList<HistoryRow> History { get; private set; } = [];

    public IReadOnlyList<Symbol> Uses => Index.Graph.Uses(Symbol);

    public IReadOnlyList<Symbol> Users => Index.Graph.Users(Symbol);

    public IReadOnlyList<ReadingSymbol> Readings { get; private set; } = [];

    public IReadOnlyList<CaseResult> Cases { get; private set; } = [];

    public int CasesInAll { get; private set; }

    public IActionResult OnGet(string nombre)
    {
        if (LawLookup.Find(Snapshot, nombre) is not { } symbol)
        {
            return Redirect(
                Url.Content($"~/ley?q={Uri.EscapeDataString(nombre.Replace('_', ' '))}")
            );
        }

        Symbol = symbol;
        Holds = [.. LawThere.Of(symbol, At, Language)];
        History = [.. HistoryRow.Of(symbol, At, Language)];
        Readings = [.. Index.Readings(symbol)];
        var cases = Index.Cases(symbol).ToList();
        CasesInAll = cases.Count;
        // The law's own examples, run now: what stands on the page is what the engine gives.
        Cases = [.. cases.Take(CasesShown).Select(c => CaseRunner.Run(Law.Calculator, c))];
        return Page();
    }
}
