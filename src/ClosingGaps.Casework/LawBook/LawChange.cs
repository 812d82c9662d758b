using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.LawBook;

/// <summary>One thing that begins or ends in the law on a day.</summary>
/// <param name="Kind">value, table, formula or exception.</param>
/// <param name="Name">Name of an exception.</param>
/// <param name="Before">A table has a line for each row. As it was the day before; <see langword="null"/> when there was none.</param>
/// <param name="After">As it is from that day; <see langword="null"/> when it ends.</param>
public sealed record LawChange(
    DateOnly Date,
    Symbol Symbol,
    Citation? Citation,
    PackageSymbol Package,
    string Kind,
    string? Name,
    string? Before,
    string? After,
    Provenance? Provenance
);

/// <summary>Finds the changes after one day, up to and including another. Projections are not law and are left out.</summary>
public sealed class LawChanges(string language)
{
    /// <summary>By instrument and article, then name and day.</summary>
    public IReadOnlyList<LawChange> Between(Snapshot snapshot, DateOnly first, DateOnly last)
    {
        var all = snapshot
            .All<ValueSymbol>()
            .SelectMany(Of)
            .Concat(snapshot.All<TableSymbol>().SelectMany(Of))
            .Concat(snapshot.All<RuleSymbol>().SelectMany(Of));
        return
        [
            .. all.Where(c => first < c.Date && c.Date <= last && c.Before != c.After)
                .OrderBy(c => c.Citation?.Instrument.Name, StringComparer.Ordinal)
                .ThenBy(c => c.Citation?.Reference ?? "", NaturalOrder.Instance)
                .ThenBy(c => c.Symbol.Id, StringComparer.Ordinal)
                .ThenBy(c => c.Date),
        ];
    }

    private IEnumerable<LawChange> Of(ValueSymbol value) =>
        Steps(
            value.Entries.Where(e => e.Provenance.Projection is null).ToList(),
            e => (e.From, e.To, e.Package, e.Provenance),
            e => LawWords.Amount(e.Amount, value.Type, language),
            value,
            _ => value.Citation,
            "value"
        );

    private IEnumerable<LawChange> Of(TableSymbol table) =>
        Steps(
            table.Versions.Where(v => v.Provenance.Projection is null).ToList(),
            v => (v.From, v.To, v.Package, v.Provenance),
            v => string.Join('\n', TableLines.Of(table, v, language)),
            table,
            _ => table.Citation,
            "table"
        );

    private static IEnumerable<LawChange> Of(RuleSymbol rule) =>
        rule.Layers.SelectMany(layer =>
            Steps(
                    layer.Versions,
                    v => (v.From, v.To, layer.Package, v.Provenance),
                    v => SourceLines.Folded(v.Formula.Span),
                    rule,
                    _ => layer.Citation ?? rule.Citation,
                    "formula"
                )
                .Concat(
                    layer.Exceptions.SelectMany(e =>
                        Steps(
                            [e],
                            x => (x.From, x.To, layer.Package, x.Provenance),
                            x =>
                                $"{SourceLines.Folded(x.Condition.Span)} : {SourceLines.Folded(x.Result.Span)}",
                            rule,
                            x => x.Citation ?? layer.Citation ?? rule.Citation,
                            "exception",
                            e.Name
                        )
                    )
                )
        );

    /// <summary>The beginnings and ends of a list of dated entries. A first entry that was always there is no change.</summary>
    private static IEnumerable<LawChange> Steps<T>(
        IReadOnlyList<T> entries,
        Func<T, (DateOnly From, DateOnly? To, PackageSymbol Package, Provenance Provenance)> dates,
        Func<T, string> text,
        Symbol symbol,
        Func<T, Citation?> citation,
        string kind,
        string? name = null
    )
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var (from, to, package, provenance) = dates(entries[i]);
            var same = entries.Where(e => dates(e).Package == package).ToList();
            if (from != DateOnly.MinValue)
            {
                var before = same.Find(e =>
                    dates(e).From < from && (dates(e).To is not { } end || end >= from.AddDays(-1))
                );
                yield return new(
                    from,
                    symbol,
                    citation(entries[i]),
                    package,
                    kind,
                    name,
                    before is null ? null : text(before),
                    text(entries[i]),
                    provenance
                );
            }

            // An end is a change of its own only when nothing takes over the next day.
            if (to is { } last && !same.Exists(e => dates(e).From == last.AddDays(1)))
            {
                yield return new(
                    last.AddDays(1),
                    symbol,
                    citation(entries[i]),
                    package,
                    kind,
                    name,
                    text(entries[i]),
                    null,
                    null
                );
            }
        }
    }
}
