using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Tracing;

/// <summary>
/// What every trace of one plan has in common: each rule's formulas with the node of each expression. Worked out once, so that the trace of
/// a person only reads numbers.
/// </summary>
internal sealed class TraceShape
{
    private readonly PlanIndex index;
    private readonly Dictionary<RuleSymbol, RuleShape> rules = [];

    public TraceShape(Plan plan)
    {
        index =
            plan.Index
            ?? throw new ArgumentException(
                "A trace needs the plan before optimisation.",
                nameof(plan)
            );
        Plan = plan;
        foreach (var rule in index.Rules)
        {
            rules.Add(rule, new RuleShape(index.Rule(rule)!));
        }

        foreach (var shape in rules.Values)
        {
            shape.Parts = shape.Placement.Parts.Select(PartOf).ToArray();
        }
    }

    public Plan Plan { get; }

    public RuleShape? Rule(RuleSymbol rule) => rules.GetValueOrDefault(rule);

    private PartShape PartOf(PartPlacement part) =>
        new(part, part.Layers.Select(layer => LayerOf(layer, part.Day)).ToArray());

    private LayerShape LayerOf(LayerPlacement layer, GoverningDay day) =>
        new(
            layer,
            layer.Version is null ? null : ExpressionOf(layer.Version.Formula, day),
            layer
                .Exceptions.Select(e => new ExceptionShape(
                    e,
                    ExpressionOf(e.Condition, day),
                    ExpressionOf(e.Result, day)
                ))
                .ToArray()
        );

    private ExpressionShape ExpressionOf(Expression expression, GoverningDay day) =>
        new(
            expression,
            index.Node(expression, day) ?? -1,
            ExpressionTree.Children(expression).Select(e => ExpressionOf(e, day)).ToArray(),
            expression is RuleExpression rule ? Rule(rule.Rule) : null
        );
}

internal sealed class RuleShape(RulePlacement placement)
{
    public RulePlacement Placement { get; } = placement;

    public RuleSymbol Rule => Placement.Rule;

    public PartShape[] Parts { get; set; } = [];
}

/// <param name="Layers">From the lowest.</param>
internal sealed record PartShape(PartPlacement Placement, LayerShape[] Layers);

internal sealed record LayerShape(
    LayerPlacement Placement,
    ExpressionShape? Formula,
    ExceptionShape[] Exceptions
);

internal sealed record ExceptionShape(
    RuleException Exception,
    ExpressionShape Condition,
    ExpressionShape Result
);

/// <param name="Node">Its node, or −1 when the plan did not need one.</param>
/// <param name="Rule">The rule that it names, if it names one of the plan.</param>
internal sealed record ExpressionShape(
    Expression Expression,
    int Node,
    ExpressionShape[] Operands,
    RuleShape? Rule
);
