using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

/// <summary>
/// The way from the law to the nodes of a plan before optimisation: what a trace follows. The same expression has one node for each day, or
/// part of the month, at which the plan reads it.
/// </summary>
public sealed class PlanIndex
{
    private readonly Dictionary<ExpressionAt, int> nodes = [];
    private readonly Dictionary<RuleSymbol, RulePlacement> rules = [];

    /// <summary>The node of an expression (this very object) as read at a day; <see langword="null"/> when the plan does not hold it.</summary>
    public int? Node(Expression expression, GoverningDay day) =>
        nodes.TryGetValue(new ExpressionAt(expression, day), out var node) ? node : null;

    /// <summary>How a rule was planned; <see langword="null"/> when the plan does not reach it.</summary>
    public RulePlacement? Rule(RuleSymbol rule) => rules.GetValueOrDefault(rule);

    /// <summary>All rules of the plan.</summary>
    public IReadOnlyCollection<RuleSymbol> Rules => rules.Keys;

    internal void Add(Expression expression, GoverningDay day, int node) =>
        nodes[new ExpressionAt(expression, day)] = node;

    internal void Add(RulePlacement placement) => rules.Add(placement.Rule, placement);

    // Records compare by content; the trace asks for this very object.
    private readonly struct ExpressionAt(Expression expression, GoverningDay day)
        : IEquatable<ExpressionAt>
    {
        private readonly Expression expression = expression;
        private readonly GoverningDay day = day;

        public bool Equals(ExpressionAt other) =>
            ReferenceEquals(expression, other.expression) && day == other.day;

        public override bool Equals(object? obj) => obj is ExpressionAt other && Equals(other);

        public override int GetHashCode() =>
            HashCode.Combine(
                System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(expression),
                day
            );
    }
}

/// <summary>A rule in a plan.</summary>
/// <param name="Node">Its value.</param>
/// <param name="Parts">The month, or its parts for a rule <c>por día</c>.</param>
public sealed record RulePlacement(RuleSymbol Rule, int Node, IReadOnlyList<PartPlacement> Parts);

/// <summary>A rule at one day.</summary>
/// <param name="Node">Its value there.</param>
/// <param name="Layers">Layers that have something to say at that day, from the lowest.</param>
public sealed record PartPlacement(
    GoverningDay Day,
    int Node,
    IReadOnlyList<LayerPlacement> Layers
);

/// <summary>What one package says of a rule at a day.</summary>
/// <param name="Version">Its formula, or <see langword="null"/> when it only adds exceptions to the layer beneath.</param>
/// <param name="Exceptions">Exceptions in force, in the order in which they are tried: the highest priority first.</param>
/// <param name="InScope">Node that says on which rows the layer counts, or <see langword="null"/>: on all.</param>
/// <param name="Base">Node of the formula, or of the layer beneath, before exceptions.</param>
/// <param name="Result">Node after exceptions.</param>
/// <param name="Node">Node after the choice between this layer and those beneath.</param>
public sealed record LayerPlacement(
    RuleLayer Layer,
    RuleVersion? Version,
    IReadOnlyList<RuleException> Exceptions,
    int? InScope,
    int Base,
    int Result,
    int Node
);
