using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Engine.Judging;

/// <summary>
/// The judge: evaluates the typed tree in exact fractions and three states, for a small population, from the law alone. It knows nothing of
/// plans, so that a plan's executors can be judged by it. It is lazy: only what a result needs is evaluated, each rule once a row and month.
/// Not thread-safe.
/// </summary>
/// <param name="population">Instances and their facts by month.</param>
/// <param name="firstMonth">Where history begins: months before it are unknown.</param>
/// <param name="choices">Readings, projections and amounts chosen for the run.</param>
public sealed partial class ExactEvaluator(
    SmallPopulation population,
    DateOnly firstMonth,
    RunChoices choices
)
{
    private const int DeepStackBytes = 256 * 1024 * 1024;

    private readonly DateOnly firstMonth = new(firstMonth.Year, firstMonth.Month, 1);
    private readonly Dictionary<(RuleSymbol, int Row, DateOnly Month), ExactValue> results = [];

    /// <summary>A rule, input or value of a row in a month.</summary>
    /// <param name="output">What is asked. A value is read on the first day of the month.</param>
    /// <param name="row">Row of the output's entity in the population.</param>
    /// <param name="month">Any day of the month.</param>
    public ExactValue Evaluate(Symbol output, int row, DateOnly month)
    {
        month = new DateOnly(month.Year, month.Month, 1);
        return output switch
        {
            RuleSymbol rule => Rule(rule, row, month),
            InputSymbol input => Input(input, row, month),
            ValueSymbol value => National(value, month),
            _ => throw new ArgumentException(
                $"{output.Id} is not something that can be computed",
                nameof(output)
            ),
        };
    }

    private ExactValue Rule(RuleSymbol rule, int row, DateOnly month)
    {
        if (results.TryGetValue((rule, row, month), out var known))
        {
            return known;
        }

        ExactValue result;
        if (rule.Governing == Governing.ByDay)
        {
            var whole = Moment.Of(month, Governing.FirstDay, rule);
            var parts = MonthParts
                .Of(rule, month, choices)
                .Select(p => whole with { Day = p.From, First = p.From, Last = p.To })
                .Select(m => Layer(rule, rule.Layers.Count - 1, row, m));
            result = Total(AggregateOperator.Sum, parts, ExactValue.NotApplicable);
        }
        else
        {
            var moment = Moment.Of(month, rule.Governing, rule);
            result = Layer(rule, rule.Layers.Count - 1, row, moment);
        }

        results[(rule, row, month)] = result;
        return result;
    }

    /// <summary>The rule as layers 0 … <paramref name="layer"/> leave it.</summary>
    private ExactValue Layer(RuleSymbol rule, int layer, int row, Moment moment)
    {
        for (; layer >= 0; layer--)
        {
            var current = rule.Layers[layer];
            if (current.At(moment.Day) is null && !HasException(current, moment.Day))
            {
                continue;
            }

            if (current.Package.Scope is not { } scope || rule.Territory is not { } territory)
            {
                return Formula(rule, layer, row, moment);
            }

            var inside = InTerritory(TerritoryOf(territory, rule.Entity, row, moment), scope);
            if (inside.IsTrue)
            {
                return Formula(rule, layer, row, moment).After(inside);
            }

            if (!inside.IsFalse)
            {
                return Choose(
                    inside,
                    Formula(rule, layer, row, moment),
                    Layer(rule, layer - 1, row, moment)
                );
            }
        }

        return rule.Layers.Any(l => l.At(moment.Day) is not null)
            ? ExactValue.NotApplicable
            : ExactValue.Unknown(new NoLaw(rule, moment.Day));
    }

    private ExactValue Formula(RuleSymbol rule, int layer, int row, Moment moment)
    {
        var current = rule.Layers[layer];
        var here = moment with { Rule = rule, Layer = layer };
        ExactValue? taken = Exceptions(rule, current, row, here, out var notTaken);
        if (taken is { } exceptional)
        {
            return exceptional;
        }

        var version = current.At(moment.Day);
        var result = version is null
            ? Layer(rule, layer - 1, row, moment)
            : At(version.Formula, rule.Entity, row, here)
                .On(
                    new Ground(rule, version.Provenance, current.Package, version.From, version.To)
                );
        return result.After(notTaken);
    }

    /// <summary>
    /// The exception that replaces the formula: the highest priority first, those without one last. Among equals all are looked at, so that
    /// their order in the file cannot matter: one that is unknown makes the result unknown, two that hold are a conflict.
    /// </summary>
    private ExactValue? Exceptions(
        RuleSymbol rule,
        RuleLayer layer,
        int row,
        Moment moment,
        out ExactValue notTaken
    )
    {
        notTaken = ExactValue.Known(0);
        var candidates = layer
            .Exceptions.Where(e => IsInForce(e, moment.Day))
            .GroupBy(e => e.Priority ?? 0)
            .OrderByDescending(g => g.Key);
        foreach (var equals in candidates)
        {
            RuleException? taken = null;
            ExactValue unknown = default;
            foreach (var exception in equals)
            {
                var condition = At(exception.Condition, rule.Entity, row, moment);
                notTaken = notTaken.After(condition);
                if (condition.IsTrue && taken is not null)
                {
                    return ExactValue
                        .Unknown(new LawConflict(rule, taken, exception))
                        .After(notTaken);
                }

                taken = condition.IsTrue ? exception : taken;
                if (condition.IsUnknown)
                {
                    unknown = unknown.IsUnknown ? unknown.After(condition) : condition;
                }
            }

            if (unknown.IsUnknown)
            {
                return unknown.After(notTaken);
            }

            if (taken is not null)
            {
                var ground = new Ground(
                    rule,
                    taken.Provenance,
                    layer.Package,
                    taken.From,
                    taken.To
                );
                return At(taken.Result, rule.Entity, row, moment).On(ground).After(notTaken);
            }
        }

        return null;
    }

    private static bool HasException(RuleLayer layer, DateOnly day) =>
        layer.Exceptions.Any(e => IsInForce(e, day));

    private static bool IsInForce(RuleException exception, DateOnly day) =>
        exception.From <= day && (exception.To is null || day <= exception.To);

    /// <summary>An unknown condition gives unknown unless both branches agree; one that does not apply gives no aplica.</summary>
    private static ExactValue Choose(
        in ExactValue condition,
        in ExactValue then,
        in ExactValue otherwise
    )
    {
        if (condition.IsKnown)
        {
            return (condition.IsTrue ? then : otherwise).After(condition);
        }

        if (!condition.IsUnknown)
        {
            return condition;
        }

        return then.Agrees(otherwise)
            ? then.After(otherwise).After(condition)
            : condition.After(otherwise).After(then);
    }

    /// <summary>An expression at a row of <paramref name="entity"/>, which may be narrower than the expression's own.</summary>
    private ExactValue At(Expression expression, Entity entity, int row, Moment moment)
    {
        var own = population.Ancestor(entity, row, expression.Entity);
        return own < 0
            ? ExactValue.Unknown(new NoEmployer(population.Name(entity, row)))
            : Evaluate(expression, own, moment);
    }

    // Law nests deep (long chains of rules, many months back): when this stack is nearly full, go on with a fresh one.
    private ExactValue Evaluate(Expression expression, int row, Moment moment)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return EvaluateHere(expression, row, moment);
        }

        ExactValue result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = EvaluateHere(expression, row, moment);
                }
                catch (Exception e)
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            },
            DeepStackBytes
        );
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
