using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Engine.Judging;

// Over the members of a row, and over its spells.
public sealed partial class ExactEvaluator
{
    private ExactValue Aggregate(AggregateExpression aggregate, int row, Moment moment) =>
        aggregate.Operator is AggregateOperator.Any or AggregateOperator.All
            ? Quantified(aggregate, row, moment)
            : Gathered(aggregate, row, moment);

    private ExactValue Gathered(AggregateExpression aggregate, int row, Moment moment)
    {
        Rational? total = null;
        var used = ExactValue.Known(0);
        ExactValue? unknown = null;
        foreach (var member in population.Members(aggregate.Entity, row, aggregate.Members))
        {
            var filter = Filter(aggregate.Where, aggregate.Members, member, moment);
            if (!filter.IsTrue && !filter.IsUnknown)
            {
                used = used.After(filter);
                continue;
            }

            var part = aggregate.Body is null
                ? ExactValue.Known(1)
                : At(aggregate.Body, aggregate.Members, member, moment);
            if (part.State == FactState.NotApplicable)
            {
                used = used.After(part);
            }
            else if (filter.IsUnknown || part.IsUnknown)
            {
                var cause = filter.IsUnknown ? filter.After(part) : part;
                unknown = unknown is { } before ? before.After(cause) : cause;
            }
            else
            {
                used = used.After(filter).After(part);
                total = total is { } sum ? Join(aggregate.Operator, sum, part.Value) : part.Value;
            }
        }

        if (unknown is { } cannot)
        {
            return cannot.AsUnknown().After(used);
        }

        var hasNoExtreme =
            total is null
            && aggregate.Operator is (AggregateOperator.Maximum or AggregateOperator.Minimum);
        return hasNoExtreme
            ? ExactValue.NotApplicable.After(used)
            : ExactValue.Known(total ?? 0).After(used);
    }

    /// <summary>Any is a chain of <c>o</c> over (filter and body), All a chain of <c>y</c> over (not filter, or body); members that do not apply are left out.</summary>
    private ExactValue Quantified(AggregateExpression aggregate, int row, Moment moment)
    {
        var decidesWhen = aggregate.Operator == AggregateOperator.Any;
        var used = ExactValue.Known(!decidesWhen);
        ExactValue? unknown = null;
        foreach (var member in population.Members(aggregate.Entity, row, aggregate.Members))
        {
            var filter = Filter(aggregate.Where, aggregate.Members, member, moment);
            if (!filter.IsTrue && !filter.IsUnknown)
            {
                used = used.After(filter);
                continue;
            }

            var body = At(aggregate.Body!, aggregate.Members, member, moment);
            if (filter.IsTrue && body.IsKnown && body.IsTrue == decidesWhen)
            {
                return body.After(filter);
            }

            if (body.IsUnknown || (filter.IsUnknown && body.IsKnown && body.IsTrue == decidesWhen))
            {
                var cause = filter.IsUnknown ? filter.After(body) : body;
                unknown = unknown is { } before ? before.After(cause) : cause;
            }
            else
            {
                used = used.After(filter.IsUnknown ? body : filter.After(body));
            }
        }

        return unknown is { } cannot ? cannot.AsUnknown().After(used) : used;
    }

    private ExactValue Filter(Expression? where, Entity members, int member, Moment moment) =>
        where is null ? ExactValue.Known(1) : At(where, members, member, moment);

    private static Rational Join(AggregateOperator how, Rational a, Rational b) =>
        how switch
        {
            AggregateOperator.Maximum => Rational.Max(a, b),
            AggregateOperator.Minimum => Rational.Min(a, b),
            _ => a + b,
        };

    private ExactValue CoveredDays(CoveredDaysExpression expression, int row, Moment moment)
    {
        var from = Evaluate(expression.From, row, moment);
        var to = Evaluate(expression.To, row, moment);
        if (ExactArithmetic.Dominant(from, to) is { } dominant)
        {
            return dominant;
        }

        var spells = Spells(expression.Where, expression.Entity, row, moment, out var used);
        return used.IsKnown
            ? ExactValue
                .Known(ExactSpells.Covered(spells, from.Value, to.Value))
                .After(used)
                .After(from)
                .After(to)
            : used;
    }

    private ExactValue RunOfDays(RunOfDaysExpression expression, int row, Moment moment)
    {
        var at = Evaluate(expression.At, row, moment);
        var gap = Evaluate(expression.Gap, row, moment);
        if (ExactArithmetic.Dominant(at, gap) is { } dominant)
        {
            return dominant;
        }

        var spells = Spells(expression.Where, expression.Entity, row, moment, out var used);
        return used.IsKnown
            ? ExactValue
                .Known(ExactSpells.Run(spells, at.Value, gap.Value))
                .After(used)
                .After(at)
                .After(gap)
            : used;
    }

    /// <summary>The row's spells that apply and pass the filter; <paramref name="used"/> is unknown when one of them is.</summary>
    private List<(Rational From, Rational To)> Spells(
        Expression? where,
        Entity entity,
        int row,
        Moment moment,
        out ExactValue used
    )
    {
        var spells = new List<(Rational, Rational)>();
        used = ExactValue.Known(0);
        ExactValue? unknown = null;
        foreach (var spell in population.Members(entity, row, Entity.Spell))
        {
            var filter = Filter(where, Entity.Spell, spell, moment);
            if (!filter.IsTrue && !filter.IsUnknown)
            {
                used = used.After(filter);
                continue;
            }

            var from = SpellDate(spell, isEnd: false);
            var to = SpellDate(spell, isEnd: true);
            var all = ExactArithmetic.Add(ExactArithmetic.Add(filter, from), to);
            if (from.State == FactState.NotApplicable || to.State == FactState.NotApplicable)
            {
                continue;
            }

            if (all.IsUnknown)
            {
                unknown = unknown is { } before ? before.After(all) : all;
            }
            else
            {
                used = used.After(all);
                spells.Add((from.Value, to.Value));
            }
        }

        if (unknown is { } cannot)
        {
            used = cannot.After(used);
        }

        return spells;
    }
}
