using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>
/// A plan operation that runs row by row (dates, tables read as a gather, spells) through the very functions of the interpreter.
/// </summary>
/// <param name="Op">YearsBetween … RunOfDays.</param>
/// <param name="Entity">Rows of the result.</param>
/// <param name="Aux">Table use, for <see cref="PlanOp.Table"/>.</param>
/// <param name="Arguments">Values (not-known rows 0); for spells also first day, last day and the mask of spells that count.</param>
internal sealed record LaneCall(PlanOp Op, Entity Entity, int Aux, IReadOnlyList<int> Arguments)
{
    public bool Equals(LaneCall? other) =>
        other is not null
        && Op == other.Op
        && Entity == other.Entity
        && Aux == other.Aux
        && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() =>
        Arguments.Aggregate(HashCode.Combine(Op, Entity, Aux), HashCode.Combine);
}
