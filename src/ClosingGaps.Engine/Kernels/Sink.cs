using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

internal enum SinkKind : byte
{
    OutputValues,
    OutputStates,
    Sum,
}

/// <summary>A result that leaves the kernels: lane A (and B) go to place <paramref name="Index"/>.</summary>
internal readonly record struct Sink(SinkKind Kind, Entity Entity, int A, int B, int Index);
