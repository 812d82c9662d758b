using ClosingGaps.Engine;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>What one branch of insurance costs over the whole months, before the month's payment is rounded.</summary>
/// <param name="Rule">The branch, with its article.</param>
/// <param name="IsWorkers">Whether the law charges it to the worker.</param>
/// <param name="Centavos">Of the rows and months whose contributions are known.</param>
public sealed record RosterBranch(RuleSymbol Rule, bool IsWorkers, long Centavos)
{
    /// <summary>The terms of which the law adds the contributions of employer and worker, as they stand in its formulas.</summary>
    internal static IReadOnlyList<RosterBranch> Of(
        RosterLaw law,
        RosterMonths months,
        RunChoices choices,
        IReadOnlyList<RowMonth> costed
    )
    {
        var known = costed.Where(m => m.IsKnown).ToList();
        var first = known.Count == 0 ? default : known.Min(m => m.Month);
        var rules = Terms(law.Employer, first)
            .Select(r => (Rule: r, IsWorkers: false))
            .Concat(Terms(law.Worker, first).Select(r => (Rule: r, IsWorkers: true)))
            .ToList();
        var pesos = months.Sums([.. rules.Select(r => r.Rule)], choices, known);
        return
        [
            .. rules.Zip(
                pesos,
                (r, p) =>
                    new RosterBranch(
                        r.Rule,
                        r.IsWorkers,
                        (long)Math.Round(p * 100, MidpointRounding.AwayFromZero)
                    )
            ),
        ];
    }

    // A rule that adds rules, or only rounds another, is its terms; any other is one.
    private static IEnumerable<RuleSymbol> Terms(RuleSymbol rule, DateOnly date)
    {
        var formula = rule
            .Layers.Select(l => l.At(date)?.Formula)
            .LastOrDefault(f => f is not null);
        while (formula is RoundExpression rounded)
        {
            formula = rounded.Operand;
        }

        return formula is BinaryExpression { Function: BinaryFunction.Add } or RuleExpression
            ? Addends(formula).SelectMany(a => a is RuleExpression r ? Terms(r.Rule, date) : [])
            : [rule];
    }

    private static IEnumerable<Expression> Addends(Expression expression) =>
        expression is BinaryExpression { Function: BinaryFunction.Add } sum
            ? Addends(sum.Left).Concat(Addends(sum.Right))
            : [expression];
}
