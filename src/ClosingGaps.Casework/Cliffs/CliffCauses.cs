using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Cliffs;

/// <summary>
/// What switched between two neighbouring wages on the way to a result: walks the law's own steps down from the result, through those that
/// changed, to the conditions that turned and the table rows that were left.
/// </summary>
internal sealed class CliffCauses
{
    private readonly WagePoint below;
    private readonly WagePoint above;
    private readonly Plan plan;
    private readonly Dictionary<int, bool> seen = [];
    private readonly List<CliffCause> causes = [];

    private CliffCauses(WagePoint below, WagePoint above)
    {
        this.below = below;
        this.above = above;
        plan = below.Month.Plan;
    }

    public static IReadOnlyList<CliffCause> Of(WagePoint below, WagePoint above, RuleSymbol result)
    {
        var walk = new CliffCauses(below, above);
        walk.Follow(walk.plan.Outputs.First(o => o.Symbol == result).Node, result);
        return walk.causes;
    }

    /// <returns>Whether something switched at this step or beneath.</returns>
    /// <param name="chosen">The rule that what is found beneath decides.</param>
    private bool Follow(int index, RuleSymbol? chosen)
    {
        if (index < 0 || !Changed(index))
        {
            return false;
        }

        if (!seen.TryGetValue(index, out var found))
        {
            found = Look(index, chosen);
            seen[index] = found;
        }

        return found;
    }

    private bool Look(int index, RuleSymbol? chosen)
    {
        var node = plan.Nodes[index];
        var rule = plan.Sources[index].Rule ?? chosen;
        if (node.Op is PlanOp.Select or PlanOp.Except)
        {
            return Changed(node.A) ? Follow(node.A, rule)
                : below.Read(node.A).Value != 0 ? Follow(node.B, chosen)
                : Follow(node.C, chosen);
        }

        var found = false;
        foreach (var operand in plan.Operands(node))
        {
            found |= Follow(operand, chosen);
        }

        // One that turned because something jumped beneath is no cause of its own.
        if (!found && node.Op == PlanOp.Table)
        {
            Row(index, plan.Tables[node.Aux].Table, rule);
            return true;
        }

        if (!found && WagePoint.IsComparison(node.Op))
        {
            Condition(index, chosen);
            return true;
        }

        return found;
    }

    private void Condition(int index, RuleSymbol? chosen)
    {
        var source = plan.Sources[index];
        if (source.Rule is { } rule)
        {
            var text = source.Expression is { } expression ? Written(expression) : null;
            Add(
                new CliffCause(
                    rule,
                    text,
                    chosen,
                    LawType.Boolean,
                    Before(index),
                    After(index),
                    null
                )
            );
        }
    }

    private void Row(int index, TableSymbol table, RuleSymbol? rule)
    {
        var column = table.Columns[plan.Tables[plan.Nodes[index].Aux].Column];
        var version = table.At(below.Month.Month, null, below.Month.Choices.Projections);
        Add(
            new CliffCause(
                table,
                null,
                rule,
                column.Type,
                Before(index),
                After(index),
                version?.Provenance.Source
            )
        );
    }

    private void Add(CliffCause cause)
    {
        if (!causes.Contains(cause))
        {
            causes.Add(cause);
        }
    }

    private bool Changed(int node) => below.Read(node) != above.Read(node);

    private double Before(int node) => below.Read(node).Value;

    private double After(int node) => above.Read(node).Value;

    // White space carries no meaning in the law: one line.
    private static string? Written(Expression expression) =>
        expression.Span.Source is { } source
            ? string.Join(
                ' ',
                source
                    .Content.Substring(expression.Span.Start, expression.Span.Length)
                    .Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            )
            : null;
}
