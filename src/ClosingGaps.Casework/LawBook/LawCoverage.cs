using System.Globalization;
using System.Text.RegularExpressions;
using ClosingGaps.Casework.Contents;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.LawBook;

/// <summary>An article that the law folder encodes.</summary>
/// <param name="Citation">Of the first that cites it.</param>
/// <param name="Rules">Rules that cite it.</param>
/// <param name="Amounts">Values and tables that cite it.</param>
/// <param name="Cases">Worked cases beside them.</param>
/// <param name="Worst">The worst evidence of its amounts and formulas.</param>
/// <param name="Since">Its first dated day; <see langword="null"/> when none is dated.</param>
/// <param name="Lacks">Why it is not whole; <see langword="null"/> when it is, as far as we know.</param>
public sealed record CoveredArticle(
    Citation Citation,
    int Rules,
    int Amounts,
    int Cases,
    Evidence Worst,
    DateOnly? Since,
    Bilingual? Lacks
)
{
    public string Reference => Citation.Reference;
}

/// <summary>Articles that nobody has encoded, and why.</summary>
public sealed record UncoveredRange(int From, int To, Bilingual Why);

/// <summary>What is encoded of an instrument.</summary>
/// <param name="NewestSource">The latest day that the sources of its amounts and formulas name; <see langword="null"/> when they name none.</param>
public sealed record CoveredInstrument(
    InstrumentSymbol Instrument,
    IReadOnlyList<CoveredArticle> Articles,
    IReadOnlyList<UncoveredRange> Ranges,
    DateOnly? NewestSource
)
{
    /// <summary>Articles of which something is missing.</summary>
    public int Partly => Articles.Count(a => a.Lacks is not null);

    /// <summary>The worst evidence of all its articles.</summary>
    public Evidence Worst => Articles.Max(a => a.Worst);
}

/// <summary>Article by article, what of the law is encoded, partly, not, and why.</summary>
public static partial class LawCoverage
{
    /// <param name="file">content/law_coverage.yaml</param>
    /// <exception cref="ContentException">The file is not as it must be, or calls partly encoded what is not encoded.</exception>
    public static IReadOnlyList<CoveredInstrument> Of(Snapshot law, string file)
    {
        var notes = ContentFile
            .Read<CoverageFile>(file)
            .Instruments.ToDictionary(i => i.Instrument, StringComparer.Ordinal);
        var cases = law
            .Cases.Where(c => c.Citation is not null)
            .GroupBy(c => (c.Citation!.Instrument.Name, c.Citation.Reference))
            .ToDictionary(g => g.Key, g => g.Count());
        return
        [
            .. law.All<Symbol>()
                .Where(s => s.Citation is not null && s is RuleSymbol or ValueSymbol or TableSymbol)
                .GroupBy(s => s.Citation!.Instrument)
                .OrderBy(g => g.Key.Name, StringComparer.Ordinal)
                .Select(g => Of(g.Key, [.. g], cases, notes.GetValueOrDefault(g.Key.Name), file)),
        ];
    }

    private static CoveredInstrument Of(
        InstrumentSymbol instrument,
        IReadOnlyList<Symbol> symbols,
        Dictionary<(string, string), int> cases,
        CoverageFile.Entry? notes,
        string file
    )
    {
        var partly = notes?.Partly.ToDictionary(p => p.Article, p => p.Why) ?? [];
        var articles = symbols
            .GroupBy(s => s.Citation!.Reference)
            .OrderBy(g => g.Key, NaturalOrder.Instance)
            .Select(g => new CoveredArticle(
                g.First().Citation!,
                g.Count(s => s is RuleSymbol),
                g.Count(s => s is not RuleSymbol),
                cases.GetValueOrDefault((instrument.Name, g.Key)),
                g.SelectMany(Dated).Select(d => d.Evidence).DefaultIfEmpty(Evidence.Verified).Max(),
                g.SelectMany(Dated)
                    .Where(d => d.From != DateOnly.MinValue)
                    .Select(d => (DateOnly?)d.From)
                    .Min(),
                partly.GetValueOrDefault(g.Key)
            ))
            .ToList();
        var lost = partly.Keys.FirstOrDefault(p => !articles.Exists(a => a.Reference == p));
        return lost is null
            ? new CoveredInstrument(
                instrument,
                articles,
                [.. notes?.Ranges.Select(r => new UncoveredRange(r.From, r.To, r.Why!)) ?? []],
                symbols.SelectMany(Dated).SelectMany(d => DaysIn(d.Source)).Max()
            )
            : throw new ContentException(
                Path.GetFileName(file),
                new(
                    $"{instrument.Name}: el artículo «{lost}» no está codificado; quítelo de «partly».",
                    $"{instrument.Name}: article “{lost}” is not encoded; take it out of “partly”."
                )
            );
    }

    private static IEnumerable<(DateOnly From, Evidence Evidence, string? Source)> Dated(
        Symbol symbol
    ) =>
        symbol switch
        {
            ValueSymbol value => value.Entries.Select(e => Of(e.From, e.Provenance)),
            TableSymbol table => table.Versions.Select(v => Of(v.From, v.Provenance)),
            RuleSymbol rule => rule.Layers.SelectMany(l =>
                l.Versions.Select(v => Of(v.From, v.Provenance))
            ),
            _ => [],
        };

    private static (DateOnly, Evidence, string?) Of(DateOnly from, Provenance provenance) =>
        (from, provenance.Evidence, provenance.Source);

    private static IEnumerable<DateOnly?> DaysIn(string? source) =>
        Day()
            .Matches(source ?? "")
            .Select(m =>
                DateOnly.TryParseExact(
                    m.Value,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                    ? day
                    : (DateOnly?)null
            );

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.None, 1000)]
    private static partial Regex Day();
}

/// <summary>The file as written.</summary>
internal sealed class CoverageFile
{
    public List<Entry> Instruments { get; set; } = [];

    internal sealed class Entry
    {
        public string Instrument { get; set; } = "";

        public List<Range> Ranges { get; set; } = [];

        public List<Part> Partly { get; set; } = [];
    }

    internal sealed class Range
    {
        public int From { get; set; }

        public int To { get; set; }

        public Bilingual? Why { get; set; }
    }

    internal sealed class Part
    {
        public string Article { get; set; } = "";

        public Bilingual? Why { get; set; }
    }
}
