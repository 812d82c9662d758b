using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>
/// Binds formulas, those that others use first, because what a rule may give (its grid, whether it may not apply) is known only once its
/// formula is. Rules that meet only through earlier months are bound together until nothing changes.
/// </summary>
internal static class RuleBinder
{
    public static void Bind(Session session)
    {
        var rules = session.Names.OfKind(DefinitionKind.Rule).ToList();
        foreach (var rule in rules)
        {
            RuleDeclarer.Declare(session, rule);
        }

        AnswerBinder.Link(session, rules);
        var graph = new RuleGraph(session, rules);
        foreach (var component in graph.Components())
        {
            var cycle = graph.CycleWithin(component);
            if (cycle is not null)
            {
                ReportCycle(session, cycle);
            }

            Bind(session, component, settle: cycle is null && graph.IsRecursive(component));
        }
    }

    private static void Bind(Session session, IReadOnlyList<Definition> component, bool settle)
    {
        var bound = component.Where(d => d.Symbol is not null).ToList();
        foreach (var rule in bound)
        {
            // The best that could be; binding can only make it worse, so that the rounds end.
            var symbol = (RuleSymbol)rule.Symbol!;
            symbol.Grid = Grid.Whole;
            symbol.MayNotApply = false;
        }

        var changed = settle;
        for (var round = 0; changed && round < 64; round++)
        {
            changed = false;
            foreach (var rule in bound)
            {
                changed |= RuleBodyBinder.Bind(session, new DiagnosticBag(), rule);
            }
        }

        foreach (var rule in bound)
        {
            RuleBodyBinder.Bind(session, session.Bag, rule);
            AnswerBinder.Check(session, rule);
            GoverningCheck.Run(session, rule);
            ExceptionConflicts.Run(session, (RuleSymbol)rule.Symbol!);
        }
    }

    private static void ReportCycle(Session session, IReadOnlyList<Definition> cycle)
    {
        session.Report(
            BindingDiagnostics.RuleCycle,
            cycle[0].Span,
            [.. cycle.Skip(1).Select(d => (d.Span, new Bilingual(d.Name, d.Name)))],
            string.Join(" → ", cycle.Append(cycle[0]).Select(d => d.Name))
        );
    }
}
