using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.LawBook;

/// <summary>Who uses whom in the law, over all dates and packages. Lists are in the order of the law's text, then by id.</summary>
public sealed class SymbolGraph
{
    private readonly Dictionary<Symbol, IReadOnlyList<Symbol>> uses = [];
    private readonly Dictionary<Symbol, List<Symbol>> users = [];
    private readonly Dictionary<Symbol, HashSet<Symbol>> moves = [];

    /// <param name="snapshot">The law whose rules are read.</param>
    public SymbolGraph(Snapshot snapshot)
    {
        foreach (var rule in snapshot.All<RuleSymbol>())
        {
            var used = Expressions(rule)
                .SelectMany(Symbols)
                .Concat(rule.Territory is { } territory ? [territory] : [])
                .Where(s => s != rule)
                .Distinct()
                .ToList();
            uses[rule] = used;
            foreach (var symbol in used)
            {
                if (!users.TryGetValue(symbol, out var list))
                {
                    users[symbol] = list = [];
                }

                list.Add(rule);
            }
        }
    }

    /// <summary>What a rule names directly.</summary>
    public IReadOnlyList<Symbol> Uses(Symbol symbol) => uses.GetValueOrDefault(symbol, []);

    /// <summary>The rules that name it directly.</summary>
    public IReadOnlyList<Symbol> Users(Symbol symbol) =>
        users.TryGetValue(symbol, out var list) ? list : [];

    /// <summary>Whether a symbol reaches another, by any number of steps.</summary>
    public bool DependsOn(Symbol symbol, Symbol other)
    {
        if (!moves.TryGetValue(other, out var moved))
        {
            moves[other] = moved = [.. Moves(other)];
        }

        return moved.Contains(symbol);
    }

    /// <summary>Everything that a change of the symbol can move, nearest first.</summary>
    public IReadOnlyList<Symbol> Moves(Symbol symbol)
    {
        var found = new List<Symbol> { symbol };
        var seen = new HashSet<Symbol> { symbol };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(Users(found[i]).Where(seen.Add));
        }

        return found[1..];
    }

    private static IEnumerable<Expression> Expressions(RuleSymbol rule) =>
        rule.Layers.SelectMany(layer =>
            layer
                .Versions.Select(v => v.Formula)
                .Concat(layer.Exceptions.SelectMany(e => new[] { e.Condition, e.Result }))
        );

    /// <summary>Names used directly, in the order met. The territory that chooses a state's law counts as used.</summary>
    private static IEnumerable<Symbol> Symbols(Expression expression)
    {
        IEnumerable<Symbol?> own = expression switch
        {
            InputExpression e => [e.Input],
            ValueExpression e => [e.Value, e.Territory],
            RuleExpression e => [e.Rule],
            ReadingExpression e => [e.Reading],
            TableExpression e => [e.Table, e.Territory],
            _ => [],
        };
        return own.OfType<Symbol>().Concat(ExpressionTree.Children(expression).SelectMany(Symbols));
    }
}
