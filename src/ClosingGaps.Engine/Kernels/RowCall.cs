using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>Operations that run row by row over the columns of a block, by the interpreter's own functions.</summary>
internal readonly unsafe ref struct RowCall(KernelRun run, Plan plan, LaneCall call)
{
    /// <summary>Whether arguments from the third on are of spells.</summary>
    public bool IsOfSpells => call.Op >= PlanOp.CoveredDays;

    /// <param name="failed">All ones where the function has no value.</param>
    public void Rows(double** columns, int rows, double* values, long* failed)
    {
        for (var i = 0; i < rows; i++)
        {
            var value = call.Op switch
            {
                PlanOp.YearsBetween => Dates.YearsBetween(columns[0][i], columns[1][i]),
                PlanOp.MonthsAfter => Dates.MonthsAfter(columns[0][i], columns[1][i]),
                PlanOp.YearOf => Dates.YearOf(columns[0][i]),
                PlanOp.MonthOf => Dates.MonthOf(columns[0][i]),
                _ => Cell(columns, i),
            };
            var fails = double.IsNaN(value);
            values[i] = fails ? 0 : value;
            failed[i] = fails ? -1 : 0;
        }
    }

    /// <summary>Over the spells whose mask says that they count.</summary>
    public void Spells(
        double** columns,
        (int First, int Count) rows,
        (int First, int Count) spells,
        double* values
    )
    {
        var states = new byte[rows.Count];
        Interpreting.SpellDays.Over(
            call.Op == PlanOp.RunOfDays,
            Known(columns[0], rows.Count),
            Known(columns[1], rows.Count),
            hasWhere: true,
            Known(columns[4], spells.Count),
            Known(columns[2], spells.Count),
            Known(columns[3], spells.Count),
            new BlockMembers(run.Members(call.Entity, Entity.Spell), rows.First, spells.First),
            new Span<double>(values, rows.Count),
            states
        );
    }

    private double Cell(double** columns, int row)
    {
        var use = plan.Tables[call.Aux];
        var constants = run.Slots;
        var at = use.FirstConstant;
        var flat = 0;
        for (var axis = 0; axis < use.Lengths.Count; axis++)
        {
            var length = use.Lengths[axis];
            var interval = TableLookup.Interval(
                constants.Slice(at, length + 1),
                columns[axis][row],
                use.Table.Axes[axis].Type.Kind == TypeKind.Category
            );
            if (interval < 0)
            {
                return double.NaN;
            }

            flat = (flat * length) + interval;
            at += length + 1;
        }

        return constants[at + flat];
    }

    private static Lanes Known(double* values, int count) => new(new(values, count), default);
}
