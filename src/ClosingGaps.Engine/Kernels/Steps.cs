using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>Where a column that a step touches lives.</summary>
internal enum PlaceKind : byte
{
    /// <summary>Values of a column of the run (<see cref="LaneColumns"/>).</summary>
    ColumnValues,

    /// <summary>State bytes of a column of the run.</summary>
    ColumnStates,

    /// <summary>A buffer of the block.</summary>
    Buffer,

    /// <summary>Values of an output of the run.</summary>
    OutputValues,

    /// <summary>State bytes of an output.</summary>
    OutputStates,

    /// <summary>Survey factors of an entity.</summary>
    Weight,
}

internal readonly record struct Place(PlaceKind Kind, int Index)
{
    public bool IsBytes => Kind is PlaceKind.ColumnStates or PlaceKind.OutputStates;

    public bool IsWritten => Kind is PlaceKind.OutputValues or PlaceKind.OutputStates;
}

/// <summary>What fills a constant of a kernel: the plan's constants, fixed bits, or what the nation's steps left in a buffer.</summary>
/// <param name="Index">Slot of the plan, or lane node of the nation.</param>
/// <param name="Bits">A literal, as bits: −0 is not 0.</param>
internal readonly record struct ConstantSource(ConstantKind Kind, int Index, long Bits = 0);

internal enum ConstantKind : byte
{
    Slot,
    Literal,
    Nation,
}

/// <summary>One thing to do to a block, in order.</summary>
internal abstract record Step(Entity Entity);

/// <summary>Run a kernel over the block's rows of the entity.</summary>
/// <param name="Sums">For each running sum of the code, its place among the run's sums.</param>
internal sealed record KernelStep(
    Entity Entity,
    KernelCode Code,
    IReadOnlyList<Place> Pointers,
    IReadOnlyList<ConstantSource> Constants,
    IReadOnlyList<int> Sums
) : Step(Entity)
{
    /// <summary>Where its constants begin among the run's, in constants.</summary>
    public int FirstConstant { get; init; }

    /// <summary>Its machine code, shared with every plan that has a kernel of this shape.</summary>
    public Kernel? Kernel { get; set; }
}

/// <summary>Combine or repeat columns between an entity and its members.</summary>
internal sealed record MemberStep(
    Entity Entity,
    LaneOp Op,
    Entity Members,
    Place? A,
    Place? B,
    Place Result
) : Step(Entity);

/// <summary>Evaluate a function row by row.</summary>
internal sealed record CallStep(
    Entity Entity,
    LaneCall Call,
    IReadOnlyList<Place> Arguments,
    Place Values,
    Place Unknown
) : Step(Entity);
