using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>What one load has gathered so far; each binder adds its part.</summary>
internal sealed class Session(DiagnosticBag bag)
{
    /// <summary>Every package found, loaded or not.</summary>
    public IReadOnlyList<Package> AllPackages { get; set; } = [];

    /// <summary>Packages of this load, lowest first.</summary>
    public IReadOnlyList<Package> Packages { get; set; } = [];

    public HashSet<Package> CyclicPackages { get; } = [];

    public Dictionary<string, Instrument> Instruments { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Category> Categories { get; } = new(StringComparer.Ordinal);

    public NameTable Names { get; } = new();

    /// <summary>Names of projections that some value or table carries.</summary>
    public HashSet<string> Projections { get; } = new(StringComparer.Ordinal);

    public List<CaseSymbol> Cases { get; } = [];

    public Uses Uses { get; } = new();

    private int suggestionsLeft = 200_000;

    public DiagnosticBag Bag => bag;

    /// <summary>
    /// Whether one more unknown name may be compared with so many known ones. A damaged file can hold thousands of each; the first
    /// suggestions are the ones that help.
    /// </summary>
    public bool MaySuggestAmong(int names)
    {
        suggestionsLeft -= Math.Max(1, names);
        return suggestionsLeft >= 0;
    }

    public void Report(DiagnosticKind kind, TextSpan span, params DiagnosticArgument[] arguments) =>
        bag.Add(kind, span, arguments);

    public void Report(
        DiagnosticKind kind,
        TextSpan span,
        IReadOnlyList<(TextSpan, Bilingual)> related,
        params DiagnosticArgument[] arguments
    ) => bag.Add(new Diagnostic(kind, span, arguments, related));

    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            bag.Add(diagnostic);
        }
    }

    /// <summary>Declarations of one kind in all packages, with the article in which each stands.</summary>
    public IEnumerable<Placed<T>> Declarations<T>()
        where T : DeclarationSyntax
    {
        foreach (var package in Packages)
        {
            foreach (var file in package.Files)
            {
                Instrument? instrument = null;
                Citation? citation = null;
                foreach (var declaration in file.Declarations)
                {
                    switch (declaration)
                    {
                        case InstrumentSyntax opened:
                            instrument = Instruments.GetValueOrDefault(opened.Name.Name);
                            citation = instrument is null
                                ? null
                                : new Citation(instrument.Symbol, "", false);
                            break;
                        case ArticleSyntax article when instrument is not null:
                            citation = new Citation(
                                instrument.Symbol,
                                article.Reference,
                                article.IsTransitory
                            );
                            break;
                        case T wanted:
                            yield return new Placed<T>(wanted, package, citation);
                            break;
                    }
                }
            }
        }
    }

    public Snapshot ToSnapshot(string hash) =>
        new()
        {
            Packages = [.. Packages.Select(p => p.Symbol)],
            Proposals =
            [
                .. AllPackages
                    .Where(p => p.Syntax.IsProposal)
                    .Select(p => p.Name)
                    .Order(StringComparer.Ordinal),
            ],
            Instruments =
            [
                .. Instruments
                    .Values.Select(i => i.Symbol)
                    .OrderBy(i => i.Name, StringComparer.Ordinal),
            ],
            Categories =
            [
                .. Categories
                    .Values.Select(c => c.Symbol)
                    .OrderBy(c => c.Name, StringComparer.Ordinal),
            ],
            Symbols = Snapshot.ById(Names.All.Select(d => d.Symbol).OfType<Symbol>()),
            Cases = Cases,
            Hash = hash,
        };
}

/// <summary>An instrument and the package that first declared it.</summary>
internal sealed record Instrument(InstrumentSymbol Symbol, Package Package, bool IsConcurrent);

/// <summary>A category and the package that declares it.</summary>
internal sealed record Category(CategorySymbol Symbol, Package Package);
