using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.LawBook;

/// <summary>All that one package says, beside what the packages beneath it say.</summary>
public static class PackageContents
{
    /// <summary>
    /// Values, tables, formulas and exceptions of a package, each from the day it begins. What lay beneath that day is the
    /// change's <c>Before</c>.
    /// </summary>
    /// <param name="law">Loaded with the package, when it is a proposal.</param>
    /// <param name="language">Of amounts: <c>es</c> or <c>en</c>.</param>
    public static IReadOnlyList<LawChange> Of(
        Snapshot law,
        PackageSymbol package,
        string language
    ) =>
        [
            .. law.All<ValueSymbol>()
                .SelectMany(v => OfValue(v, package, language))
                .Concat(law.All<TableSymbol>().SelectMany(t => OfTable(t, package, language)))
                .Concat(law.All<RuleSymbol>().SelectMany(r => OfRule(r, package)))
                .OrderBy(c => c.Citation?.Instrument.Name, StringComparer.Ordinal)
                .ThenBy(c => c.Citation?.Reference ?? "", NaturalOrder.Instance)
                .ThenBy(c => c.Symbol.Id, StringComparer.Ordinal)
                .ThenBy(c => c.Date),
        ];

    private static IEnumerable<LawChange> OfValue(
        ValueSymbol value,
        PackageSymbol package,
        string language
    ) =>
        value
            .Entries.Where(e => e.Package == package)
            .Select(e =>
            {
                var beneath = value.Entries.LastOrDefault(b =>
                    package.Over.Contains(b.Package)
                    && b.From <= e.From
                    && (b.To is null || e.From <= b.To)
                );
                return new LawChange(
                    e.From,
                    value,
                    value.Citation,
                    package,
                    "value",
                    null,
                    beneath is null ? null : LawWords.Amount(beneath.Amount, value.Type, language),
                    LawWords.Amount(e.Amount, value.Type, language),
                    e.Provenance
                );
            });

    private static IEnumerable<LawChange> OfTable(
        TableSymbol table,
        PackageSymbol package,
        string language
    ) =>
        table
            .Versions.Where(v => v.Package == package)
            .Select(v =>
            {
                var beneath = table.Versions.LastOrDefault(b =>
                    package.Over.Contains(b.Package)
                    && b.From <= v.From
                    && (b.To is null || v.From <= b.To)
                );
                return new LawChange(
                    v.From,
                    table,
                    table.Citation,
                    package,
                    "table",
                    null,
                    beneath is null
                        ? null
                        : string.Join('\n', TableLines.Of(table, beneath, language)),
                    string.Join('\n', TableLines.Of(table, v, language)),
                    v.Provenance
                );
            });

    private static IEnumerable<LawChange> OfRule(RuleSymbol rule, PackageSymbol package)
    {
        foreach (var layer in rule.Layers.Where(l => l.Package == package))
        {
            foreach (var v in layer.Versions)
            {
                var beneath = rule
                    .Layers.LastOrDefault(l => package.Over.Contains(l.Package))
                    ?.At(v.From);
                yield return new LawChange(
                    v.From,
                    rule,
                    layer.Citation ?? rule.Citation,
                    package,
                    "formula",
                    null,
                    beneath is null ? null : SourceLines.Folded(beneath.Formula.Span),
                    SourceLines.Folded(v.Formula.Span),
                    v.Provenance
                );
            }

            foreach (var e in layer.Exceptions)
            {
                yield return new LawChange(
                    e.From,
                    rule,
                    e.Citation ?? layer.Citation ?? rule.Citation,
                    package,
                    "exception",
                    e.Name,
                    null,
                    $"{SourceLines.Folded(e.Condition.Span)} : {SourceLines.Folded(e.Result.Span)}",
                    e.Provenance
                );
            }
        }
    }
}
