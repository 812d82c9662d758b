using ClosingGaps.Casework.LawBook;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Web.Pages.Law;

/// <summary>What holds of a thing on a day in one place.</summary>
/// <param name="Package">Whose law it is.</param>
/// <param name="Text">The amount, or the formula as written; a table has none.</param>
/// <param name="Table">The version in force.</param>
/// <param name="Exceptions">Of a formula, in force that day.</param>
internal sealed record LawThere(
    PackageSymbol Package,
    string? Text,
    TextSpan? Formula,
    TableVersion? Table,
    IReadOnlyList<RuleException> Exceptions,
    DateOnly From,
    Provenance? Provenance,
    Citation? Citation
)
{
    public static IEnumerable<LawThere> Of(Symbol symbol, DateOnly date, string language) =>
        symbol switch
        {
            ValueSymbol value => value
                .Scopes.Prepend(null)
                .Select(scope => Place.At(value, date, scope))
                .OfType<ValueEntry>()
                .Distinct()
                .Select(e => new LawThere(
                    e.Package,
                    LawWords.Amount(e.Amount, value.Type, language),
                    null,
                    null,
                    [],
                    e.From,
                    e.Provenance,
                    value.Citation
                )),
            TableSymbol table => table
                .Versions.Select(v => v.Package.Scope)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(scope => Place.At(table, date, scope))
                .OfType<TableVersion>()
                .Distinct()
                .Select(v => new LawThere(
                    v.Package,
                    null,
                    null,
                    v,
                    [],
                    v.From,
                    v.Provenance,
                    table.Citation
                )),
            RuleSymbol rule => rule
                .Layers.Where(l =>
                    l.At(date) is not null || l.Exceptions.Any(e => Place.InForce(e, date))
                )
                .Select(l => new LawThere(
                    l.Package,
                    null,
                    l.At(date)?.Formula.Span,
                    null,
                    [.. l.Exceptions.Where(e => Place.InForce(e, date))],
                    l.At(date)?.From ?? DateOnly.MinValue,
                    l.At(date)?.Provenance,
                    l.Citation ?? rule.Citation
                )),
            _ => [],
        };
}

/// <summary>What held from when to when.</summary>
/// <param name="What">Formula or exception; blank for a value.</param>
internal sealed record HistoryRow(
    bool IsCurrent,
    DateOnly From,
    DateOnly? To,
    string What,
    string Text,
    Provenance Provenance,
    PackageSymbol Package
)
{
    public static IEnumerable<HistoryRow> Of(Symbol symbol, DateOnly date, string language)
    {
        var rows = symbol switch
        {
            ValueSymbol value => value.Entries.Select(e => new HistoryRow(
                IsIn(e.From, e.To),
                e.From,
                e.To,
                "",
                LawWords.Amount(e.Amount, value.Type, language),
                e.Provenance,
                e.Package
            )),
            TableSymbol table => table.Versions.Select(v => new HistoryRow(
                IsIn(v.From, v.To),
                v.From,
                v.To,
                "",
                "",
                v.Provenance,
                v.Package
            )),
            RuleSymbol rule => rule.Layers.SelectMany(l =>
                l.Versions.Select(v => new HistoryRow(
                        IsIn(v.From, v.To),
                        v.From,
                        v.To,
                        language == "en" ? "formula" : "fórmula",
                        SourceLines.Folded(v.Formula.Span),
                        v.Provenance,
                        l.Package
                    ))
                    .Concat(
                        l.Exceptions.Select(e => new HistoryRow(
                            IsIn(e.From, e.To),
                            e.From,
                            e.To,
                            (language == "en" ? "except: " : "salvo: ") + e.Name.Replace('_', ' '),
                            $"{SourceLines.Folded(e.Condition.Span)} : {SourceLines.Folded(e.Result.Span)}",
                            e.Provenance,
                            l.Package
                        ))
                    )
            ),
            _ => [],
        };
        return rows.OrderByDescending(r => r.From);

        bool IsIn(DateOnly from, DateOnly? to) => from <= date && (to is null || date <= to);
    }
}
