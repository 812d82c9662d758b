using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Cliffs;

/// <summary>One wage of a sweep with the column of every step of the law at it.</summary>
internal sealed class WagePoint
{
    private readonly int[] rows;
    private readonly (FactState, double)[] way;

    /// <param name="name">Of its household, person, employment and spell.</param>
    public WagePoint(SolvedMonth month, string name)
    {
        Month = month;
        rows =
        [
            .. Enum.GetValues<Entity>()
                .Select(e => e == Entity.Nation ? 0 : month.Population.Row(e, name)),
        ];
        way =
        [
            .. Enumerable
                .Range(0, month.Plan.Nodes.Count)
                .Where(n =>
                    IsComparison(month.Plan.Nodes[n].Op) || month.Plan.Nodes[n].Op == PlanOp.Table
                )
                .Select(Read),
        ];
    }

    public SolvedMonth Month { get; }

    /// <summary>State and number of a step of the plan for this wage's person.</summary>
    public (FactState State, double Value) Read(int node)
    {
        var row = rows[(int)Month.Plan.Nodes[node].Entity];
        return row < 0
            ? (FactState.Unknown, 0)
            : (Month.Columns[node].State(row), Month.Columns[node].Values[row]);
    }

    public (FactState State, double Value) Read(Symbol output) =>
        Read(Month.Plan.Outputs.First(o => o.Symbol == output).Node);

    /// <summary>Whether both wages take the same way through the law: each condition as true, each table in the same row.</summary>
    public bool IsLike(WagePoint other) => way.AsSpan().SequenceEqual(other.way);

    internal static bool IsComparison(PlanOp op) =>
        op is PlanOp.Equal or PlanOp.NotEqual or PlanOp.Less or PlanOp.LessOrEqual;
}
