using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Questions;

/// <summary>
/// What to ask next. What is known has been put in (a month that has been solved is a partial evaluation): from each output that is still
/// unknown, go down only through what is unknown and can still matter. A side of <c>y</c> whose other side is no, or a branch not taken, is
/// known already and is never asked about.
/// </summary>
public static class MissingInputs
{
    /// <summary>Unknown facts that the month's undetermined outputs still reach: first those that most outputs reach.</summary>
    public static IReadOnlyList<MissingInput> Of(
        SolvedMonth month,
        IEnumerable<(int Node, int Row)> outputs
    )
    {
        var found = new Dictionary<Missing, (int Outputs, int Conditions)>();
        foreach (var (node, row) in outputs)
        {
            if (month.Columns[node].State(row) == FactState.Unknown)
            {
                foreach (var (missing, conditions) in new Descent(month).From(node, row))
                {
                    var before = found.GetValueOrDefault(missing, (0, int.MaxValue));
                    found[missing] = (before.Item1 + 1, Math.Min(before.Item2, conditions));
                }
            }
        }

        // Then as the law reads them.
        var order = month.Plan.Inputs.Select((input, i) => (input, i)).ToDictionary();
        return found
            .OrderByDescending(f => f.Value.Outputs)
            .ThenBy(f => f.Value.Conditions)
            .ThenBy(f => f.Key.Input is { } input ? order[input] : int.MaxValue)
            .ThenBy(f => f.Key.Row)
            .Select(f => new MissingInput(
                f.Key.Input,
                f.Key.Entity,
                f.Key.Row,
                month.Population.Name(f.Key.Entity, f.Key.Row),
                f.Value.Outputs,
                f.Value.Conditions
            ))
            .ToList();
    }

    /// <summary>Every row of every output of the plan.</summary>
    public static IReadOnlyList<MissingInput> Of(SolvedMonth month) =>
        Of(
            month,
            month.Plan.Outputs.SelectMany(o =>
                Enumerable.Range(0, month.Columns[o.Node].Length).Select(row => (o.Node, row))
            )
        );

    private readonly record struct Missing(InputSymbol? Input, Entity Entity, int Row);

    private sealed class Descent(SolvedMonth month)
    {
        private readonly Dictionary<(int Node, int Row), int> seen = [];
        private readonly Dictionary<Missing, int> found = [];

        // By fewest conditions first, so that each place is visited once with its least number.
        private readonly PriorityQueue<(int Node, int Row), int> open = new();

        public Dictionary<Missing, int> From(int node, int row)
        {
            Visit(node, row, 0);
            while (open.TryDequeue(out var at, out var conditions))
            {
                if (seen[at] == conditions)
                {
                    Expand(month.Plan.Nodes[at.Node], at.Row, conditions);
                }
            }

            return found;
        }

        // Only what is unknown leads on.
        private void Visit(int node, int row, int conditions)
        {
            if (
                node < 0
                || row < 0
                || month.Columns[node].State(row) != FactState.Unknown
                || (seen.TryGetValue((node, row), out var before) && before <= conditions)
            )
            {
                return;
            }

            seen[(node, row)] = conditions;
            open.Enqueue((node, row), conditions);
        }

        private void Expand(PlanNode node, int row, int conditions)
        {
            switch (node.Op)
            {
                case PlanOp.Input:
                    var input = month.Plan.Inputs[node.Aux];
                    Find(new Missing(input, input.Entity, row), conditions);
                    break;
                case PlanOp.SpellStart or PlanOp.SpellEnd:
                    Find(new Missing(null, Entity.Spell, row), conditions);
                    break;
                case PlanOp.Select or PlanOp.Except or PlanOp.IfApplies:
                    var isKnown = State(node.A, node, row) != FactState.Unknown;
                    Operand(node.A, node, row, conditions);
                    Operand(node.B, node, row, conditions + (isKnown ? 0 : 1));
                    Operand(node.C, node, row, conditions + (isKnown ? 0 : 1));
                    break;
                case PlanOp.SumOf
                or PlanOp.MaximumOf
                or PlanOp.MinimumOf
                or PlanOp.AnyOf
                or PlanOp.AllOf:
                    Members(node, month.Plan.Nodes[node.A].Entity, node.A, node.B, row, conditions);
                    break;
                case PlanOp.CountOf:
                    Members(node, (Entity)node.Aux, -1, node.B, row, conditions);
                    break;
                case PlanOp.CoveredDays or PlanOp.RunOfDays:
                    Operand(node.A, node, row, conditions);
                    Operand(node.B, node, row, conditions);
                    Spells(node, row, conditions);
                    break;
                case PlanOp.Table:
                    foreach (var argument in month.Plan.Tables[node.Aux].Arguments)
                    {
                        Operand(argument, node, row, conditions);
                    }

                    break;
                default:
                    Operand(node.A, node, row, conditions);
                    Operand(node.B, node, row, conditions);
                    Operand(node.C, node, row, conditions);
                    break;
            }
        }

        private void Operand(int operand, PlanNode node, int row, int conditions)
        {
            if (operand < 0)
            {
                return;
            }

            if (IsLive(operand, node, row))
            {
                var entity = month.Plan.Nodes[operand].Entity;
                Visit(operand, month.Population.Ancestor(node.Entity, row, entity), conditions);
            }
        }

        // The branch that a known condition leaves out does not matter, whatever its state.
        private bool IsLive(int operand, PlanNode node, int row)
        {
            if (
                operand == node.A
                || node.Op is not (PlanOp.Select or PlanOp.Except or PlanOp.IfApplies)
            )
            {
                return true;
            }

            var (state, value) = month.Read(node.A, node.Entity, row);
            var takesFirst =
                node.Op == PlanOp.IfApplies
                    ? state == FactState.Known
                    : state == FactState.Known && value != 0;
            return state == FactState.Unknown
                || (takesFirst ? operand == node.B : operand == node.C);
        }

        private void Members(
            PlanNode node,
            Entity members,
            int body,
            int filter,
            int row,
            int conditions
        )
        {
            foreach (var member in month.Population.Members(node.Entity, row, members))
            {
                var (state, counts) =
                    filter < 0 ? (FactState.Known, 1) : month.Read(filter, members, member);
                if (state == FactState.NotApplicable || (state == FactState.Known && counts == 0))
                {
                    continue;
                }

                Visit(filter, member, conditions);
                Visit(body, member, conditions + (state == FactState.Unknown ? 1 : 0));
            }
        }

        private void Spells(PlanNode node, int row, int conditions)
        {
            foreach (var spell in month.Population.Members(node.Entity, row, Entity.Spell))
            {
                Visit(node.C, spell, conditions);
                var isUnknown =
                    month.Population.SpellDate(spell, isEnd: false).State == FactState.Unknown
                    || month.Population.SpellDate(spell, isEnd: true).State == FactState.Unknown;
                if (isUnknown)
                {
                    Find(new Missing(null, Entity.Spell, spell), conditions);
                }
            }
        }

        private FactState State(int operand, PlanNode node, int row) =>
            month.Read(operand, node.Entity, row).State;

        private void Find(Missing missing, int conditions)
        {
            if (!found.TryGetValue(missing, out var before) || conditions < before)
            {
                found[missing] = conditions;
            }
        }
    }
}
