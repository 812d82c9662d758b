using System.Runtime.CompilerServices;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>The steps of a plan over one run of rows, in one thread's memory.</summary>
internal sealed unsafe class Block(
    KernelRun run,
    CompiledPlan compiled,
    BlockMemory memory,
    nint constants
)
{
    private readonly int width = compiled.Bits / 64;
    private readonly int[] first = new int[8];
    private readonly int[] count = new int[8];

    /// <summary>Sets the rows of an entity that the block covers.</summary>
    public void At(Entity entity, int firstRow, int rows)
    {
        first[(int)entity] = firstRow;
        count[(int)entity] = rows;
    }

    /// <summary>Whether none of the columns holds "no aplica" in the block.</summary>
    public bool Applies(IReadOnlyList<int> columns)
    {
        foreach (var column in columns)
        {
            var entity = (int)run.EntityOf(column);
            var states = (byte*)run.ColumnStates[column] + first[entity];
            if (
                count[entity] > 0
                && new ReadOnlySpan<byte>(states, count[entity]).Contains(
                    (byte)FactState.NotApplicable
                )
            )
            {
                return false;
            }
        }

        return true;
    }

    public void Run(IReadOnlyList<Step> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            switch (steps[i])
            {
                case KernelStep kernel:
                    Run(kernel);
                    break;
                case MemberStep members:
                    Run(members);
                    break;
                case CallStep call:
                    Run(call);
                    break;
            }
        }
    }

    /// <summary>Address of the block's row 0 of a column.</summary>
    private nint Address(Place place, Entity entity)
    {
        var row = first[(int)entity];
        return place.Kind switch
        {
            PlaceKind.Buffer => memory.Buffers[place.Index],
            PlaceKind.ColumnValues => run.ColumnValues[place.Index] + ((nint)row * sizeof(double)),
            PlaceKind.ColumnStates => run.ColumnStates[place.Index] + row,
            PlaceKind.OutputValues => run.OutputValues[place.Index] + ((nint)row * sizeof(double)),
            PlaceKind.OutputStates => run.OutputStates[place.Index] + row,
            _ => run.Weights[place.Index] + ((nint)row * sizeof(double)),
        };
    }

    private void Run(KernelStep step)
    {
        var rows = count[(int)step.Entity];
        var whole = rows - (rows % width);
        var rest = rows - whole;
        var pointers = memory.Pointers;
        for (var i = 0; i < step.Pointers.Count; i++)
        {
            pointers[i] = Address(step.Pointers[i], step.Entity);
        }

        var own = (double*)constants + ((long)step.FirstConstant * width);
        if (whole > 0)
        {
            Call(step, pointers, own, whole);
        }

        if (rest > 0)
        {
            RunRest(step, own, whole, rest);
        }
    }

    private void Call(KernelStep step, nint* pointers, double* own, nint rows)
    {
        var sums = stackalloc double[step.Code.Sums];
        new Span<double>(sums, step.Code.Sums).Clear();
        step.Kernel!(pointers, own, rows, sums);
        for (var i = 0; i < step.Code.Sums; i++)
        {
            memory.Sums[step.Sums[i]] += sums[i];
        }
    }

    // The last rows fill no vector: they are copied to scratch, the last one repeated over the lanes that are left, with no weight.
    private void RunRest(KernelStep step, double* own, int whole, int rest)
    {
        var pointers = memory.Pointers;
        for (var i = 0; i < step.Pointers.Count; i++)
        {
            var place = step.Pointers[i];
            var size = place.IsBytes ? 1 : sizeof(double);
            var there = (byte*)pointers[i] + ((nint)whole * size);
            if (place.Kind == PlaceKind.Buffer)
            {
                pointers[i] = (nint)there;
                continue;
            }

            var scratch = memory.Scratch + (i * 64);
            pointers[i] = (nint)scratch;
            if (!place.IsWritten)
            {
                for (var lane = 0; lane < width; lane++)
                {
                    var row = Math.Min(lane, rest - 1) * size;
                    Unsafe.CopyBlockUnaligned(scratch + (lane * size), there + row, (uint)size);
                }

                if (place.Kind == PlaceKind.Weight)
                {
                    new Span<double>((double*)scratch + rest, width - rest).Clear();
                }
            }
        }

        Call(step, pointers, own, width);
        for (var i = 0; i < step.Pointers.Count; i++)
        {
            var place = step.Pointers[i];
            if (place.IsWritten)
            {
                var size = place.IsBytes ? 1 : sizeof(double);
                Unsafe.CopyBlockUnaligned(
                    (byte*)Address(place, step.Entity) + ((nint)whole * size),
                    memory.Scratch + (i * 64),
                    (uint)(rest * size)
                );
            }
        }
    }

    private void Run(MemberStep step)
    {
        var wide = step.Op == LaneOp.Spread ? step.Members : step.Entity;
        var narrow = step.Op == LaneOp.Spread ? step.Entity : step.Members;
        var rows = count[(int)wide];
        var result = (void*)Address(step.Result, step.Entity);
        var a = step.A is { } place ? (void*)Address(place, step.Members) : null;
        var offsets = (int*)run.Offsets(wide, narrow) + first[(int)wide];
        var bias = first[(int)narrow];
        switch (step.Op)
        {
            case LaneOp.SegmentSum:
                Segments.Sum((double*)a, offsets, bias, rows, (double*)result);
                break;
            case LaneOp.SegmentOr:
                Segments.Or((long*)a, offsets, bias, rows, (long*)result);
                break;
            case LaneOp.SegmentCount:
                Segments.Count(offsets, rows, (double*)result);
                break;
            case LaneOp.Spread:
                Segments.Spread((double*)a, offsets, bias, rows, (double*)result);
                break;
            default:
                var mask = (long*)Address(step.B!.Value, step.Members);
                var isMaximum = step.Op == LaneOp.SegmentMaximum;
                Segments.Extreme((double*)a, mask, offsets, bias, rows, isMaximum, (double*)result);
                break;
        }
    }

    private void Run(CallStep step)
    {
        var call = new RowCall(run, compiled.Plan, step.Call);
        var rows = count[(int)step.Entity];
        var columns = stackalloc double*[step.Arguments.Count];
        for (var i = 0; i < step.Arguments.Count; i++)
        {
            var isOfSpells = call.IsOfSpells && i > 1;
            columns[i] = (double*)Address(
                step.Arguments[i],
                isOfSpells ? Entity.Spell : step.Entity
            );
        }

        var values = (double*)Address(step.Values, step.Entity);
        var failed = (long*)Address(step.Unknown, step.Entity);
        if (call.IsOfSpells)
        {
            call.Spells(
                columns,
                (first[(int)step.Entity], rows),
                (first[(int)Entity.Spell], count[(int)Entity.Spell]),
                values
            );
        }
        else
        {
            call.Rows(columns, rows, values, failed);
        }
    }
}
