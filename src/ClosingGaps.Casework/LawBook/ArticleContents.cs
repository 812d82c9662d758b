using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.LawBook;

/// <summary>A thing that an article says.</summary>
/// <param name="Package">Whose words: a rule may have a layer of another package.</param>
/// <param name="Exception">Name of the exception that cites it, when it is not the whole rule.</param>
public sealed record ArticleItem(
    Citation Citation,
    Symbol Symbol,
    PackageSymbol Package,
    string? Exception
);

/// <summary>All that is encoded of an article.</summary>
public static class ArticleContents
{
    /// <summary>In the order of the instrument, transitories last; then of the law's text.</summary>
    public static IReadOnlyList<ArticleItem> Of(Snapshot law, Func<Citation?, bool> matches)
    {
        var items = new List<ArticleItem>();
        foreach (var symbol in law.All<Symbol>())
        {
            Add(symbol.Citation, symbol, symbol.Package, null);
            if (symbol is not RuleSymbol rule)
            {
                continue;
            }

            foreach (var layer in rule.Layers)
            {
                Add(layer.Citation, rule, layer.Package, null);
                foreach (var e in layer.Exceptions)
                {
                    if (e.Citation != layer.Citation)
                    {
                        Add(e.Citation, rule, layer.Package, e.Name);
                    }
                }
            }
        }

        return
        [
            .. items
                .Distinct()
                .OrderBy(i => i.Citation.IsTransitory)
                .ThenBy(i => i.Citation.Reference, NaturalOrder.Instance)
                .ThenBy(i => i.Symbol.Span.Source?.Path, StringComparer.Ordinal)
                .ThenBy(i => i.Symbol.Span.Start),
        ];

        void Add(Citation? citation, Symbol symbol, PackageSymbol package, string? exception)
        {
            if (matches(citation))
            {
                items.Add(new ArticleItem(citation!, symbol, package, exception));
            }
        }
    }
}
