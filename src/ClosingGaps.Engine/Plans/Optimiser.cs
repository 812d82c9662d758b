using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

/// <summary>
/// The same results, bit for bit, from fewer operations: common sub-expressions once, work moved to the widest entity that knows enough,
/// small tables as selections, literals folded, neutral steps and what nobody reads dropped. Nothing is reordered that rounding could see.
/// </summary>
internal sealed class Optimiser
{
    private readonly Plan source;
    private readonly LawAt law;
    private readonly PlanDraft draft = new(shareNodes: true);
    private readonly Simplifier simplifier;

    private Optimiser(Plan source, LawAt law)
    {
        this.source = source;
        this.law = law;
        simplifier = new Simplifier(draft);
    }

    public static Plan Run(Plan plan, LawAt law) => new Optimiser(plan, law).Run();

    private Plan Run()
    {
        var map = new int[source.Nodes.Count];
        for (var i = 0; i < map.Length; i++)
        {
            draft.Source = source.Sources[i];
            map[i] = Rewrite(source.Nodes[i], map);
        }

        return Pruner.Prune(
            new Plan
            {
                Nodes = draft.Nodes,
                Inputs = source.Inputs,
                Histories = [.. source.Histories.Select(h => h with { Source = map[h.Source] })],
                Constants = draft.Constants,
                Tables = draft.Tables,
                Outputs = [.. source.Outputs.Select(o => o with { Node = map[o.Node] })],
                Sources = draft.Sources,
                Guards = source.Guards,
            }
        );
    }

    private int Rewrite(PlanNode node, int[] map)
    {
        switch (node.Op)
        {
            case PlanOp.Constant:
                return draft.Constant(source.Constants[node.Aux]);
            case PlanOp.Table:
            {
                var use = source.Tables[node.Aux];
                return Table(use, [.. use.Arguments.Select(a => map[a])], node.Entity);
            }

            default:
                return Hoist(
                    node with
                    {
                        A = node.A < 0 ? -1 : map[node.A],
                        B = node.B < 0 ? -1 : map[node.B],
                        C = node.C < 0 ? -1 : map[node.C],
                    }
                );
        }
    }

    // Operands that are all repeated from wider rows: compute there, then repeat.
    private int Hoist(PlanNode node)
    {
        if (node.Op.IsGiven() || node.Op.IsAggregate() || node.Op == PlanOp.Broadcast)
        {
            return simplifier.Add(node);
        }

        Span<int> operands = [node.A, node.B, node.C];
        if (Widest(operands, node.Entity) is not { } wide)
        {
            return simplifier.Add(node);
        }

        Lower(operands, wide);
        var computed = simplifier.Add(
            node with
            {
                Entity = wide,
                A = operands[0],
                B = operands[1],
                C = operands[2],
            }
        );
        return simplifier.Add(new PlanNode(PlanOp.Broadcast, node.Entity, computed));
    }

    private int Table(TableUse use, int[] arguments, Entity entity)
    {
        if (Widest(arguments, entity) is { } wide)
        {
            Lower(arguments, wide);
            var computed = TableAt(use, arguments, wide);
            return simplifier.Add(new PlanNode(PlanOp.Broadcast, entity, computed));
        }

        return TableAt(use, arguments, entity);
    }

    private int TableAt(TableUse use, int[] arguments, Entity entity) =>
        TableUnroller.Suits(use)
            ? TableUnroller.Unroll(use, law, draft, simplifier, arguments[0], entity)
            : draft.Table(
                use.Table,
                use.Scope,
                use.Column,
                use.Day,
                use.Lengths,
                arguments,
                entity
            );

    /// <summary>The narrowest entity from which operands are repeated, when all are and it is wider than this one.</summary>
    private Entity? Widest(ReadOnlySpan<int> operands, Entity entity)
    {
        var widest = Entity.Nation;
        var any = false;
        foreach (var operand in operands)
        {
            if (operand < 0 || IsStateOnly(operand))
            {
                continue;
            }

            var node = draft.Nodes[operand];
            if (node.Op != PlanOp.Broadcast)
            {
                return null;
            }

            var from = draft.Nodes[node.A].Entity;
            if (from == Entity.Employer)
            {
                return null; // a row without a known employer is unknown only after the repetition
            }

            any = true;
            widest = from > widest ? from : widest;
        }

        return any && widest != entity ? widest : null;
    }

    private void Lower(Span<int> operands, Entity wide)
    {
        foreach (ref var operand in operands)
        {
            if (operand >= 0)
            {
                operand = IsStateOnly(operand)
                    ? draft.Add(draft.Nodes[operand].Op, wide)
                    : draft.Fit(draft.Nodes[operand].A, wide);
            }
        }
    }

    private bool IsStateOnly(int node) =>
        draft.Nodes[node].Op is PlanOp.Unknown or PlanOp.NotApplicable;
}
