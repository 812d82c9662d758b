using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>
/// The columns that a plan reads, under one numbering: its inputs, then its histories, then the first and last day of spells; and which of
/// the two states each may hold.
/// </summary>
internal sealed class LaneColumns
{
    private readonly Plan plan;
    private readonly bool[] unknown;
    private readonly bool[] notApplicable;

    public LaneColumns(Plan plan, bool[] unknown, bool[] notApplicable)
    {
        this.plan = plan;
        this.unknown = unknown;
        this.notApplicable = notApplicable;
    }

    public int Count => Histories + plan.Histories.Count + 2;

    public int Histories => plan.Inputs.Count;

    public int SpellStart => Histories + plan.Histories.Count;

    public int SpellEnd => SpellStart + 1;

    public bool MayBeUnknown(int column) => unknown[column];

    public bool MayNotApply(int column) => notApplicable[column];

    public Entity Entity(int column)
    {
        if (column < Histories)
        {
            return plan.Inputs[column].Entity;
        }

        return column < SpellStart
            ? plan.Histories[column - Histories].Entity
            : Law.Model.Entity.Spell;
    }

    public bool IsBoolean(int column)
    {
        if (column < Histories)
        {
            return plan.Inputs[column].Type.Kind == TypeKind.Boolean;
        }

        return column < SpellStart
            && plan.Histories[column - Histories] is { Kind: HistoryKind.Lag } history
            && history.Of.Type.Kind == TypeKind.Boolean;
    }
}
