using System.Collections.Concurrent;
using ClosingGaps.Casework.Contents;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Law;
using ClosingGaps.Law.Model;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>What the law pages look up, made once: who uses whom, the words, the worked cases and the open readings of each thing.</summary>
internal sealed class LawIndex
{
    private readonly ILookup<Symbol, CaseSymbol> cases;
    private readonly Dictionary<string, int> bare;
    private readonly Lazy<IReadOnlyList<CoveredInstrument>> coverage;
    private readonly ConcurrentDictionary<string, Lazy<Snapshot?>> proposals = new(
        StringComparer.Ordinal
    );

    public LawIndex(LawLibrary law, IHostEnvironment site)
    {
        Snapshot = law.Snapshot;
        Graph = new SymbolGraph(Snapshot);
        var content =
            ProductFolder.Find(site.ContentRootPath, "law_words.yaml", "content")
            ?? throw new DirectoryNotFoundException(
                "No se encuentra «content/law_words.yaml». · \"content/law_words.yaml\" was not found."
            );
        Search = new LawSearch(
            Snapshot,
            ContentFile.Read<WordsFile>(Path.Combine(content, "law_words.yaml")).Groups
        );
        coverage = new(() => LawCoverage.Of(Snapshot, Path.Combine(content, "law_coverage.yaml")));
        cases = Snapshot
            .Cases.Where(c => c.Proposals.Count == 0)
            .SelectMany(c =>
                c.Expectations.Select(e => e.Output).Distinct().Select(o => (Output: o, Case: c))
            )
            .ToLookup(p => p.Output, p => p.Case);
        bare = Snapshot
            .Symbols.Values.GroupBy(s => s.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        Changes = new(() => Of("es"));
        EnglishChanges = new(() => Of("en"));

        IReadOnlyList<LawChange> Of(string language) =>
            [
                .. new LawChanges(language)
                    .Between(Snapshot, DateOnly.MinValue, DateOnly.MaxValue)
                    .OrderByDescending(c => c.Date),
            ];
    }

    public Snapshot Snapshot { get; }

    public SymbolGraph Graph { get; }

    public LawSearch Search { get; }

    private Lazy<IReadOnlyList<LawChange>> Changes { get; }

    private Lazy<IReadOnlyList<LawChange>> EnglishChanges { get; }

    /// <summary>All that ever began or ended, newest first.</summary>
    public IReadOnlyList<LawChange> ChangesIn(string language) =>
        language == "en" ? EnglishChanges.Value : Changes.Value;

    /// <summary>What of each law is encoded, and why the rest is not.</summary>
    public IReadOnlyList<CoveredInstrument> Coverage => coverage.Value;

    /// <summary>Worked cases that expect a result of it.</summary>
    public IEnumerable<CaseSymbol> Cases(Symbol symbol) => cases[symbol];

    /// <summary>Open points that what it gives hangs on.</summary>
    public IEnumerable<ReadingSymbol> Readings(Symbol symbol) =>
        Snapshot.All<ReadingSymbol>().Where(r => Graph.DependsOn(symbol, r));

    /// <summary>The law with a proposal of its folder over it, loaded once.</summary>
    public Snapshot? With(string proposal, Func<Snapshot?> load) =>
        proposals.GetOrAdd(proposal, _ => new Lazy<Snapshot?>(load)).Value;

    /// <summary>The page of a name: "~/ley/uma_diaria".</summary>
    public string Link(Symbol symbol, DateOnly? at = null) =>
        $"~/ley/{Uri.EscapeDataString(bare.GetValueOrDefault(symbol.Name) <= 1 ? symbol.Name : symbol.Id)}"
        + (at is { } date ? $"?al={LawPage.Iso(date)}" : "");

    /// <summary>The page of the article, with all its sections: LSS 239-C VII is on that of 239-C.</summary>
    public static string Link(Citation citation) =>
        $"~/ley/articulo/{Uri.EscapeDataString(citation.Instrument.Name)}/{Uri.EscapeDataString(Article(citation))}";

    /// <summary>"239-C"; "transitorio segundo".</summary>
    public static string Article(Citation citation)
    {
        var first = citation.Reference.Split(' ')[0];
        return citation.IsTransitory ? $"transitorio {first}" : first;
    }

    private sealed class WordsFile
    {
        public List<List<string>> Groups { get; set; } = [];
    }
}
