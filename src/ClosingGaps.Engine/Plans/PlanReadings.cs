using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

/// <summary>Which readings a node of a plan rests on, in its own month or in those that it looks back to.</summary>
internal static class PlanReadings
{
    public static IEnumerable<ReadingSymbol> Of(Plan plan, int node)
    {
        var seen = new HashSet<int>();
        var waiting = new Stack<int>([node]);
        while (waiting.TryPop(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            var at = plan.Nodes[next];
            if (at.Op == PlanOp.Constant && plan.Constants[at.Aux] is ReadingSlot slot)
            {
                yield return slot.Reading;
            }

            if (at.Op == PlanOp.History)
            {
                waiting.Push(plan.Histories[at.Aux].Source);
            }

            foreach (var operand in plan.Operands(at))
            {
                waiting.Push(operand);
            }
        }
    }
}
