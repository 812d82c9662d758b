using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>
/// What a kernel does to one vector of rows. A plan node becomes a few of these: its value, and, where they can arise at all, a mask of rows
/// that are unknown and one of rows that do not apply. A mask is all ones or all zeros in each lane; a yes/no is a mask too.
/// </summary>
internal enum LaneOp : byte
{
    /// <summary>Slot Aux of the plan's constants, repeated over the lanes.</summary>
    Constant,

    /// <summary>A number fixed by the lowering itself (0.5, a scale, a bit pattern): literal Aux of the graph.</summary>
    Literal,

    /// <summary>Values of column Aux of <see cref="LaneColumns"/>.</summary>
    Column,

    /// <summary>Mask of the rows of column Aux that are unknown.</summary>
    ColumnUnknown,

    /// <summary>Mask of the rows of column Aux that do not apply.</summary>
    ColumnNotApplicable,

    /// <summary>Whole survey factors of the rows of the node's entity.</summary>
    Weight,

    /// <summary>A nation's number A on the rows of the node's entity.</summary>
    Repeat,

    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary>A &lt; B ? A : B.</summary>
    Minimum,

    /// <summary>A &gt; B ? A : B.</summary>
    Maximum,
    Floor,
    Ceiling,

    // Bits.
    And,
    Or,
    Xor,

    /// <summary>A and not B.</summary>
    AndNot,

    // Masks from numbers.
    Equal,
    Less,
    LessOrEqual,

    /// <summary>Mask A ? B : C.</summary>
    Select,

    // From here on a step of its own, over the columns of a block; the result is a column of the block.

    /// <summary>Sum of column A over each row's members, from left to right.</summary>
    SegmentSum,

    /// <summary>Bits of column A or-ed over each row's members.</summary>
    SegmentOr,

    /// <summary>How many members (at entity Aux) each row has.</summary>
    SegmentCount,

    /// <summary>Greatest of A among members not masked by B (skip); 0 when there is none.</summary>
    SegmentMaximum,

    /// <summary>Least of A among members not masked by B (skip); 0 when there is none.</summary>
    SegmentMinimum,

    /// <summary>Column A of a wider entity, repeated on the members.</summary>
    Spread,

    /// <summary>A function of the plan evaluated row by row: call Aux of the graph. The values.</summary>
    Call,

    /// <summary>The mask of rows that call A leaves unknown.</summary>
    CallUnknown,

    // Ends of a kernel's work; in kernel code only.

    /// <summary>Writes A to pointer Aux.</summary>
    Store,

    /// <summary>Writes the state bytes of unknown A and not applicable B to pointer Aux.</summary>
    StoreStates,

    /// <summary>Adds A to running sum Aux of the block.</summary>
    Accumulate,
}

/// <summary>An operation, the entity whose rows it runs over and its operands (earlier nodes, −1 where absent).</summary>
internal readonly record struct LaneNode(
    LaneOp Op,
    Entity Entity,
    int A = -1,
    int B = -1,
    int C = -1,
    int Aux = 0
)
{
    /// <summary>Whether it reads memory as it stands rather than compute.</summary>
    public bool IsSource => Op <= LaneOp.Weight;

    /// <summary>Whether it is a step between kernels.</summary>
    public bool IsStep => Op is >= LaneOp.SegmentSum and <= LaneOp.CallUnknown;
}
