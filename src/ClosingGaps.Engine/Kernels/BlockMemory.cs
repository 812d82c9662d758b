using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ClosingGaps.Engine.Kernels;

/// <summary>Working memory of one thread: buffers of a block, the sums, and scratch rows for the end of a block that fills no whole vector.</summary>
internal sealed unsafe class BlockMemory
{
    private readonly byte[] memory;

    /// <param name="rows">Rows that each buffer holds.</param>
    /// <param name="pointers">Most columns that a kernel touches.</param>
    public BlockMemory(IReadOnlyList<int> rows, int pointers, int sums)
    {
        Rows = rows;
        var size = 0L;
        Buffers = new nint[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            Buffers[i] = (nint)size;
            // An odd number of cache lines apart, so that rows of many buffers do not fall in one cache set; and room to read past the end.
            size += ((((rows[i] + 16L) * sizeof(double)) + 63) / 64 | 1) * 64;
        }

        var scratch = size;
        size += pointers * 64L;
        var table = size;
        size += (pointers + 8) * sizeof(nint);
        var sumsAt = size;
        size += (sums + 1L) * sizeof(double);
        memory = GC.AllocateArray<byte>((int)size + 64, pinned: true);
        var start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(memory));
        start += (64 - ((nint)start % 64)) % 64;
        for (var i = 0; i < rows.Count; i++)
        {
            Buffers[i] += (nint)start;
        }

        Scratch = start + scratch;
        Pointers = (nint*)(start + table);
        Sums = (double*)(start + sumsAt);
    }

    public IReadOnlyList<int> Rows { get; }

    public nint[] Buffers { get; }

    /// <summary>64 bytes a pointer.</summary>
    public byte* Scratch { get; }

    public nint* Pointers { get; }

    public double* Sums { get; }
}
