using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>
/// Cuts the rows into blocks: runs of whole rows of the widest entity that the plan touches, short enough that a block's buffers and columns
/// stay in the second-level cache.
/// </summary>
internal sealed class BlockCutter
{
    private const int CacheBytes = 192 * 1024;
    private const int MostRows = 4096;
    private const int LeastRows = 64;

    private readonly CompiledPlan compiled;
    private readonly int[]?[] offsets = new int[8][];
    private readonly int outerRows;
    private readonly int step;
    private readonly int[] most = new int[8];

    public BlockCutter(CompiledPlan compiled, Relations relations)
    {
        this.compiled = compiled;
        outerRows = compiled.Outer == Entity.Nation ? 0 : relations.Count(compiled.Outer);
        for (var wide = compiled.Outer; wide < compiled.Inner; wide = Entities.Below(wide))
        {
            offsets[(int)wide] = Entities.Offsets(relations, wide);
        }

        var innerRows = compiled.Outer == Entity.Nation ? 0 : relations.Count(compiled.Inner);
        var ratio = (double)Math.Max(1, innerRows) / Math.Max(1, outerRows);
        var rows = Math.Clamp(CacheBytes / compiled.BytesPerRow, LeastRows, MostRows);
        step = Math.Max(8, (int)(rows / Math.Max(1.0, ratio)) / 8 * 8);
        Blocks = (outerRows + step - 1) / step;
        Span<int> from = stackalloc int[8];
        Span<int> to = stackalloc int[8];
        for (var i = 0; i < Blocks; i++)
        {
            Ranges(i, from, to);
            for (var entity = 0; entity < most.Length; entity++)
            {
                most[entity] = Math.Max(most[entity], to[entity] - from[entity]);
            }
        }
    }

    public int Blocks { get; }

    /// <summary>Rows that each buffer must hold.</summary>
    public int[] BufferRows() => [.. compiled.Buffers.Entities.Select(e => most[(int)e])];

    public bool Fits(IReadOnlyList<int> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] < most[(int)compiled.Buffers.Entities[i]])
            {
                return false;
            }
        }

        return true;
    }

    public void MoveTo(Block block, int index)
    {
        Span<int> from = stackalloc int[8];
        Span<int> to = stackalloc int[8];
        Ranges(index, from, to);
        for (var entity = compiled.Outer; entity <= compiled.Inner; entity = Entities.Below(entity))
        {
            block.At(entity, from[(int)entity], to[(int)entity] - from[(int)entity]);
        }
    }

    private void Ranges(int index, Span<int> from, Span<int> to)
    {
        var wide = compiled.Outer;
        from[(int)wide] = index * step;
        to[(int)wide] = Math.Min(outerRows, (index + 1) * step);
        while (wide < compiled.Inner)
        {
            var narrow = Entities.Below(wide);
            var starts = offsets[(int)wide]!;
            from[(int)narrow] = starts[from[(int)wide]];
            to[(int)narrow] = starts[to[(int)wide]];
            wide = narrow;
        }
    }
}
