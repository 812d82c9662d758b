using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>
/// Which rule uses which, over all packages and dates. An edge is <em>earlier</em> when only a past month is used: it orders the binding
/// but makes no cycle.
/// </summary>
internal sealed class RuleGraph
{
    private readonly IReadOnlyList<Definition> rules;
    private readonly Dictionary<Definition, int> index = [];
    private readonly List<int>[] all;
    private readonly List<int>[] now;

    public RuleGraph(Session session, IReadOnlyList<Definition> rules)
    {
        this.rules = rules;
        all = new List<int>[rules.Count];
        now = new List<int>[rules.Count];
        for (var i = 0; i < rules.Count; i++)
        {
            index[rules[i]] = i;
        }

        for (var i = 0; i < rules.Count; i++)
        {
            var any = new SortedSet<int>();
            var same = new SortedSet<int>();
            foreach (var layer in rules[i].Layers<RuleSyntax>())
            {
                foreach (var (name, earlier) in Formulas(layer.Syntax).SelectMany(SyntaxWalk.Names))
                {
                    if (
                        session.Names.Quietly(name, layer.Package) is { } target
                        && index.TryGetValue(target.AnsweredBy ?? target, out var to)
                    )
                    {
                        any.Add(to);
                        if (!earlier)
                        {
                            same.Add(to);
                        }
                    }
                }
            }

            all[i] = [.. any];
            now[i] = [.. same];
        }
    }

    /// <summary>Groups of rules that use each other, those used first.</summary>
    public IEnumerable<IReadOnlyList<Definition>> Components() =>
        CycleFinder.Components(all).Select(c => c.ConvertAll(i => rules[i]));

    /// <summary>The rules of a cycle within one month, each using the next, or <see langword="null"/>.</summary>
    public IReadOnlyList<Definition>? CycleWithin(IReadOnlyList<Definition> component) =>
        CycleFinder
            .Cycle(now, component.Select(d => index[d]).ToHashSet())
            ?.ConvertAll(i => rules[i]);

    /// <summary>Whether a component uses itself at all.</summary>
    public bool IsRecursive(IReadOnlyList<Definition> component) =>
        component.Count > 1 || all[index[component[0]]].Contains(index[component[0]]);

    private static IEnumerable<ExpressionSyntax> Formulas(RuleSyntax rule) =>
        rule
            .Versions.Select(v => v.Formula)
            .Concat(rule.Exceptions.SelectMany(e => new[] { e.Condition, e.Result }));
}
