using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Answers;

/// <summary>A month of a small population with the column of every node: what traces, missing inputs and bounds read.</summary>
/// <param name="Plan">Before optimisation.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Columns">By node.</param>
public sealed record SolvedMonth(
    Plan Plan,
    SmallPopulation Population,
    DateOnly Month,
    RunChoices Choices,
    Column[] Columns
)
{
    /// <summary>State and number of a node for a row of <paramref name="entity"/>, which may be narrower than the node's own.</summary>
    internal (FactState State, double Value) Read(int node, Entity entity, int row)
    {
        if (node < 0)
        {
            return (FactState.Unknown, 0);
        }

        var own = Plan.Nodes[node].Entity;
        if (own != entity)
        {
            row = Population.Ancestor(entity, row, own);
        }

        return row < 0
            ? (FactState.Unknown, 0)
            : (Columns[node].State(row), Columns[node].Values[row]);
    }
}
