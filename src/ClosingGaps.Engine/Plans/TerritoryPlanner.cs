using System.Globalization;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

/// <summary>Whether a row's territory lies in a scope, in comparisons of its number: 09 is 9, 09007 is 9007.</summary>
internal static class TerritoryPlanner
{
    /// <param name="territory">Node of the territory.</param>
    /// <param name="code">Two digits a state, five a municipality.</param>
    public static int IsIn(PlanDraft draft, int territory, string code)
    {
        var entity = draft.Nodes[territory].Entity;
        var state = int.Parse(code.AsSpan(0, 2), CultureInfo.InvariantCulture);
        var isState = draft.Add(PlanOp.Equal, entity, territory, Number(state));
        if (code.Length > 2)
        {
            // Known only by its state: it may be this municipality.
            var municipality = Number(int.Parse(code, CultureInfo.InvariantCulture));
            return draft.Add(
                PlanOp.Select,
                entity,
                isState,
                draft.Add(PlanOp.Unknown, entity),
                draft.Add(PlanOp.Equal, entity, territory, municipality)
            );
        }

        var from = draft.Add(PlanOp.LessOrEqual, entity, Number(state * 1000), territory);
        var to = draft.Add(PlanOp.Less, entity, territory, Number((state + 1) * 1000));
        var within = draft.Add(PlanOp.And, entity, from, to);
        return draft.Add(PlanOp.Or, entity, isState, within);

        int Number(long number) => draft.Fit(draft.Literal(number), entity);
    }
}
