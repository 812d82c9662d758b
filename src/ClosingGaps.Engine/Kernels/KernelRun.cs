using System.Buffers;
using System.Runtime.InteropServices;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>
/// One run of a compiled plan over a population: the nation first, then blocks of rows on any number of threads. Blocks share nothing, and
/// totals are sums of whole numbers, so the results do not depend on how many threads ran.
/// </summary>
internal sealed unsafe class KernelRun : IDisposable
{
    private readonly CompiledPlan compiled;
    private readonly Relations relations;
    private readonly List<GCHandle> pins = [];
    private readonly Int128[] totals;
    private readonly BlockCutter cutter;
    private readonly double[] slots;
    private readonly nint[] offsets = new nint[64];
    private readonly double[] rented;
    private readonly nint constants;
    private int nextBlock;
    private int faults;

    public KernelRun(
        CompiledPlan compiled,
        double[] slots,
        Relations relations,
        IReadOnlyList<Column> columns,
        IReadOnlyList<Factors> factors,
        Column[] outputs
    )
    {
        this.compiled = compiled;
        this.relations = relations;
        this.slots = slots;
        totals = new Int128[compiled.Sums];
        ColumnValues = [.. columns.Select(c => Pin(c.Values))];
        ColumnStates = [.. columns.Select(c => c.States is null ? 0 : Pin(c.States))];
        OutputValues = [.. outputs.Select(c => Pin(c.Values))];
        OutputStates = [.. outputs.Select(c => c.States is null ? 0 : Pin(c.States))];
        foreach (var factor in factors)
        {
            Weights[(int)factor.Entity] = Pin(factor.Values);
        }

        foreach (var step in compiled.Rows)
        {
            if (step is MemberStep { Op: LaneOp.Spread } down)
            {
                PinOffsets(down.Members, down.Entity);
            }
            else if (step is MemberStep up)
            {
                PinOffsets(up.Entity, up.Members);
            }
        }

        cutter = new BlockCutter(compiled, relations);
        rented = ArrayPool<double>.Shared.Rent((compiled.Constants * Width) + 8);
        constants = (Pin(rented) + 63) & ~63;
    }

    /// <summary>What went wrong with the assumptions of the compilation, if anything.</summary>
    [Flags]
    public enum Fault
    {
        None = 0,

        /// <summary>A node of the nation is not known.</summary>
        NationNotKnown = 1,

        /// <summary>A column holds "no aplica" that should not.</summary>
        NotApplicable = 2,

        /// <summary>A total passed what doubles add exactly.</summary>
        LargeTotal = 4,
    }

    public nint[] ColumnValues { get; }

    public nint[] ColumnStates { get; }

    public nint[] OutputValues { get; }

    public nint[] OutputStates { get; }

    public nint[] Weights { get; } = new nint[8];

    /// <summary>The plan's constants block.</summary>
    public ReadOnlySpan<double> Slots => slots;

    private int Width => compiled.Bits / 64;

    public Fault Faults => (Fault)faults;

    /// <summary>Entity of a column of the run.</summary>
    public Entity EntityOf(int column) => compiled.Columns[column];

    /// <summary>Where the members of each row begin.</summary>
    public nint Offsets(Entity wide, Entity narrow) => offsets[((int)wide * 8) + (int)narrow];

    public Members Members(Entity wide, Entity narrow) =>
        Membership.Of(relations).Between(wide, narrow);

    /// <summary>Sum by index, once run.</summary>
    public Int128 Sum(int index) => index < 0 ? 0 : totals[index];

    public void Execute(int threads)
    {
        RunNation();
        if (faults != 0)
        {
            return;
        }

        var workers = Math.Max(1, Math.Min(threads, cutter.Blocks));
        var others = new Task[workers - 1];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = Task.Factory.StartNew(
                Work,
                CancellationToken.None,
                TaskCreationOptions.None,
                TaskScheduler.Default
            );
        }

        try
        {
            Work();
        }
        finally
        {
            Task.WaitAll(others); // they hold pointers into what this run pins
        }
    }

    public void Dispose()
    {
        foreach (var pin in pins)
        {
            pin.Free();
        }

        ArrayPool<double>.Shared.Return(rented);
    }

    private nint Pin(Array array)
    {
        var pin = GCHandle.Alloc(array, GCHandleType.Pinned);
        pins.Add(pin);
        return pin.AddrOfPinnedObject();
    }

    private void PinOffsets(Entity wide, Entity narrow)
    {
        ref var place = ref offsets[((int)wide * 8) + (int)narrow];
        if (place == 0)
        {
            place = Pin(Members(wide, narrow).Offsets);
        }
    }

    private void RunNation()
    {
        FillConstants(compiled.Nation, null);
        if (!compiled.IdleNation.TryTake(out var memory))
        {
            memory = new BlockMemory(
                [.. compiled.Buffers.Entities.Select(e => e == Entity.Nation ? 1 : 0)],
                compiled.MostPointers,
                compiled.Sums
            );
        }

        var block = new Block(this, compiled, memory, constants);
        block.At(Entity.Nation, 0, 1);
        if (!block.Applies(compiled.AssumedToApply))
        {
            faults |= (int)Fault.NotApplicable;
            return;
        }

        block.Run(compiled.Nation);
        AddSums(memory, totals);
        foreach (var mask in compiled.AssumedFalse)
        {
            if (
                compiled.Buffers.Nation.TryGetValue(mask, out var buffer)
                && *(long*)memory.Buffers[buffer] != 0
            )
            {
                faults |= (int)Fault.NationNotKnown;
            }
        }

        FillConstants(compiled.Rows, memory);
        compiled.IdleNation.Add(memory);
    }

    private void FillConstants(IReadOnlyList<Step> steps, BlockMemory? nation)
    {
        foreach (var step in steps)
        {
            if (step is not KernelStep kernel)
            {
                continue;
            }

            var target = (double*)constants + ((long)kernel.FirstConstant * Width);
            foreach (var source in kernel.Constants)
            {
                var value = source.Kind switch
                {
                    ConstantKind.Slot => slots[source.Index],
                    ConstantKind.Literal => BitConverter.Int64BitsToDouble(source.Bits),
                    _ => *(double*)nation!.Buffers[compiled.Buffers.Nation[source.Index]],
                };
                for (var lane = 0; lane < Width; lane++)
                {
                    *target++ = value;
                }
            }
        }
    }

    private void Work()
    {
        if (!compiled.Idle.TryTake(out var memory) || !cutter.Fits(memory.Rows))
        {
            memory = new BlockMemory(cutter.BufferRows(), compiled.MostPointers, compiled.Sums);
        }

        var sums = new Int128[compiled.Sums];
        var block = new Block(this, compiled, memory, constants);
        int index;
        while (faults == 0 && (index = Interlocked.Increment(ref nextBlock) - 1) < cutter.Blocks)
        {
            cutter.MoveTo(block, index);
            if (!block.Applies(compiled.AssumedToApply))
            {
                Interlocked.Or(ref faults, (int)Fault.NotApplicable);
                break;
            }

            block.Run(compiled.Rows);
            AddSums(memory, sums);
        }

        lock (totals)
        {
            for (var i = 0; i < sums.Length; i++)
            {
                totals[i] += sums[i];
            }
        }

        if (faults == 0) // else its sums are half made
        {
            compiled.Idle.Add(memory);
        }
    }

    private void AddSums(BlockMemory memory, Int128[] into)
    {
        if (!(memory.Sums[0] < Totals.Exact))
        {
            Interlocked.Or(ref faults, (int)Fault.LargeTotal);
            return;
        }

        for (var i = 1; i < into.Length; i++)
        {
            into[i] += (long)memory.Sums[i];
        }

        new Span<double>(memory.Sums, into.Length).Clear();
    }
}
