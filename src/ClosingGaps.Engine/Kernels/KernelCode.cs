namespace ClosingGaps.Engine.Kernels;

/// <summary>
/// An instruction of a kernel. Operands are earlier instructions; Aux is a place among the kernel's own constants, pointers or sums, so that two
/// kernels of one shape are one machine code whatever plan they serve.
/// </summary>
internal readonly record struct KernelInstruction(LaneOp Op, int A, int B, int C, int Aux);

/// <summary>The shape of a kernel; two are equal when their instructions are.</summary>
/// <param name="instructions">In an order in which operands come first.</param>
/// <param name="pointers">Columns that it reads or writes.</param>
/// <param name="sums">Running sums.</param>
internal sealed class KernelCode(KernelInstruction[] instructions, int pointers, int sums)
    : IEquatable<KernelCode>
{
    private readonly KernelInstruction[] instructions = instructions;
    private readonly int hash = instructions.Aggregate(
        HashCode.Combine(pointers, sums),
        HashCode.Combine
    );

    public IReadOnlyList<KernelInstruction> Instructions => instructions;

    public int Pointers => pointers;

    public int Sums => sums;

    public bool Equals(KernelCode? other) =>
        other is not null
        && hash == other.hash
        && instructions.AsSpan().SequenceEqual(other.instructions);

    public override bool Equals(object? obj) => Equals(obj as KernelCode);

    public override int GetHashCode() => hash;
}
