using System.Collections.Concurrent;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>A plan made into steps for one request and one shape of its columns; it holds no data and serves any number of runs at once.</summary>
internal sealed class CompiledPlan
{
    public required Plan Plan { get; init; }

    public required int Bits { get; init; }

    public required IReadOnlyList<Step> Nation { get; init; }

    public required IReadOnlyList<Step> Rows { get; init; }

    public required BufferPlan Buffers { get; init; }

    /// <summary>Constants of all kernels together.</summary>
    public required int Constants { get; init; }

    /// <summary>Running sums; the first bounds the magnitude of all.</summary>
    public required int Sums { get; init; }

    public required IReadOnlyList<CompiledOutput> Outputs { get; init; }

    public required IReadOnlyList<CompiledTotal> Totals { get; init; }

    /// <summary>Nodes of the nation that must come out false, or the plan must be compiled without that assumption.</summary>
    public required IReadOnlyCollection<int> AssumedFalse { get; init; }

    /// <summary>Column numbers whose rows were taken to be never "no aplica"; verified block by block.</summary>
    public required IReadOnlyList<int> AssumedToApply { get; init; }

    /// <summary>Widest and narrowest entity of its rows; a block is a run of whole rows of the widest. Nation when it has none.</summary>
    public required Entity Outer { get; init; }

    public required Entity Inner { get; init; }

    /// <summary>Entity of each column of <see cref="LaneColumns"/>.</summary>
    public required IReadOnlyList<Entity> Columns { get; init; }

    /// <summary>Most columns that one kernel touches.</summary>
    public required int MostPointers { get; init; }

    /// <summary>Buffers, and the columns that stream through, for a row of the narrowest entity (a bound where entities differ).</summary>
    public required int BytesPerRow { get; init; }

    /// <summary>Idle working memory of rows, taken and given back by runs.</summary>
    public ConcurrentBag<BlockMemory> Idle { get; } = [];

    /// <summary>Idle working memory of the nation.</summary>
    public ConcurrentBag<BlockMemory> IdleNation { get; } = [];
}

/// <param name="MayBeKnownOnly">No state can arise: the column has no state bytes.</param>
internal readonly record struct CompiledOutput(Entity Entity, bool MayBeKnownOnly);

/// <summary>Where a total's parts are among the sums; −1 where none can arise.</summary>
internal readonly record struct CompiledTotal(
    int Digits,
    int Sum,
    int Weight,
    int Unknown,
    int NotApplicable
);
