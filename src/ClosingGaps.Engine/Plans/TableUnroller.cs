using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

/// <summary>A table of one short axis as a chain of compare-and-select: no gather, and its cells are constants like any.</summary>
internal static class TableUnroller
{
    private const int MostRows = 16;

    public static bool Suits(TableUse use) => use.Lengths.Count == 1 && use.Lengths[0] <= MostRows;

    public static int Unroll(
        TableUse use,
        LawAt law,
        PlanDraft draft,
        Simplifier simplifier,
        int x,
        Entity entity
    )
    {
        var version = law.Version(use.Table, use.Scope, use.Day)!;
        var edges = version.Edges[0];
        var cells = version.Cells[use.Column];
        int result;
        if (use.Table.Axes[0].Type.Kind == TypeKind.Category)
        {
            result = Outside();
            for (var i = 0; i < edges.Count; i++)
            {
                result = Op(PlanOp.Select, Op(PlanOp.Equal, x, Edge(i)), Cell(i), result);
            }
        }
        else
        {
            result = Cell(0);
            for (var i = 1; i < edges.Count; i++)
            {
                result = Op(PlanOp.Select, Op(PlanOp.LessOrEqual, Edge(i), x), Cell(i), result);
            }

            if (edges[0] is not null)
            {
                result = Op(PlanOp.Select, Op(PlanOp.Less, x, Edge(0)), Outside(), result);
            }

            if (version.Ends[0] is not null)
            {
                result = Op(
                    PlanOp.Select,
                    Op(PlanOp.Less, x, Edge(edges.Count)),
                    result,
                    Outside()
                );
            }
        }

        // An unknown argument is unknown even where neighbouring cells agree, as in a lookup.
        return Op(PlanOp.IfApplies, x, result, draft.Add(PlanOp.NotApplicable, entity));

        int Op(PlanOp op, int a, int b, int c = -1) =>
            simplifier.Add(new PlanNode(op, entity, a, b, c));

        int Outside() => draft.Add(PlanOp.Unknown, entity);

        int Edge(int index) => Slot(-1, index);

        int Cell(int index) => cells[index] is null ? Outside() : Slot(use.Column, index);

        int Slot(int column, int index) =>
            draft.Fit(
                draft.Constant(new TableSlot(use.Table, use.Scope, column, index, use.Day)),
                entity
            );
    }
}
