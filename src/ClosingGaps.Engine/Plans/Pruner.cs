namespace ClosingGaps.Engine.Plans;

/// <summary>Drops what no output and no history that counts reads: nodes, then inputs, constants, tables and histories.</summary>
internal static class Pruner
{
    public static Plan Prune(Plan plan)
    {
        var live = Reach(plan);
        var nodeAt = new int[plan.Nodes.Count];
        var inputs = new Renumbering(plan.Inputs.Count);
        var histories = new Renumbering(plan.Histories.Count);
        var constants = new Renumbering(plan.Constants.Count);
        var tables = new Renumbering(plan.Tables.Count);
        var kept = new List<int>();
        for (var i = 0; i < nodeAt.Length; i++)
        {
            nodeAt[i] = live[i] ? kept.Count : -1;
            if (live[i])
            {
                kept.Add(i);
                Note(plan.Nodes[i]);
            }
        }

        return new Plan
        {
            Nodes = [.. kept.Select(i => Renumber(plan.Nodes[i]))],
            Sources = [.. kept.Select(i => plan.Sources[i])],
            Inputs = inputs.Pick(plan.Inputs),
            Constants = constants.Pick(plan.Constants),
            Histories =
            [
                .. histories.Pick(plan.Histories).Select(h => h with { Source = nodeAt[h.Source] }),
            ],
            Tables =
            [
                .. tables
                    .Pick(plan.Tables)
                    .Select(t =>
                        t with
                        {
                            Arguments = [.. t.Arguments.Select(a => nodeAt[a])],
                            FirstConstant = constants.At(t.FirstConstant),
                        }
                    ),
            ],
            Outputs = [.. plan.Outputs.Select(o => o with { Node = nodeAt[o.Node] })],
            Guards = plan.Guards,
        };

        void Note(PlanNode node)
        {
            switch (node.Op)
            {
                case PlanOp.Input:
                    inputs.Keep(node.Aux);
                    break;
                case PlanOp.History:
                    histories.Keep(node.Aux);
                    break;
                case PlanOp.Constant:
                    constants.Keep(node.Aux);
                    break;
                case PlanOp.Table:
                    tables.Keep(node.Aux);
                    var use = plan.Tables[node.Aux];
                    var cells = use.Lengths.Aggregate(1, (product, length) => product * length);
                    var slots = use.Lengths.Sum(length => length + 1) + cells;
                    for (var slot = 0; slot < slots; slot++)
                    {
                        constants.Keep(use.FirstConstant + slot);
                    }

                    break;
            }
        }

        PlanNode Renumber(PlanNode node) =>
            node with
            {
                A = node.A < 0 ? -1 : nodeAt[node.A],
                B = node.B < 0 ? -1 : nodeAt[node.B],
                C = node.C < 0 ? -1 : nodeAt[node.C],
                Aux = node.Op switch
                {
                    PlanOp.Input => inputs.At(node.Aux),
                    PlanOp.History => histories.At(node.Aux),
                    PlanOp.Constant => constants.At(node.Aux),
                    PlanOp.Table => tables.At(node.Aux),
                    _ => node.Aux,
                },
            };
    }

    private static bool[] Reach(Plan plan)
    {
        var live = new bool[plan.Nodes.Count];
        var waiting = new Stack<int>(plan.Outputs.Select(o => o.Node));
        while (waiting.TryPop(out var index))
        {
            if (live[index])
            {
                continue;
            }

            live[index] = true;
            var node = plan.Nodes[index];
            foreach (var operand in plan.Operands(node))
            {
                waiting.Push(operand);
            }

            if (node.Op == PlanOp.History)
            {
                waiting.Push(plan.Histories[node.Aux].Source);
            }
        }

        return live;
    }

    /// <summary>New places for the items of a list that are kept, in the old order.</summary>
    private sealed class Renumbering(int count)
    {
        private readonly bool[] keep = new bool[count];
        private int[]? places;

        public void Keep(int index) => keep[index] = true;

        public int At(int index)
        {
            if (places is null)
            {
                places = new int[keep.Length];
                for (int i = 0, next = 0; i < keep.Length; i++)
                {
                    places[i] = keep[i] ? next++ : -1;
                }
            }

            return places[index];
        }

        public IReadOnlyList<T> Pick<T>(IReadOnlyList<T> items) =>
            [.. items.Where((_, i) => keep[i])];
    }
}
