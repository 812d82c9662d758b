using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Tracing;

/// <summary>The steps of one trace. They are made when first named and filled in turn, so that a long chain of rules needs no deep stack.</summary>
internal sealed partial class TraceBuilder(SolvedMonth month, LawAt law)
{
    private readonly SmallPopulation population = month.Population;
    private readonly Dictionary<(RuleShape, int), TraceStep> known = [];
    private readonly List<RuleShape> shapes = [];
    private readonly List<TraceUse> uses = [];

    public List<TraceStep> Steps { get; } = [];

    public TraceStep Step(RuleShape rule, int row)
    {
        if (!known.TryGetValue((rule, row), out var step))
        {
            var (state, value) = Read(rule.Placement.Node, rule.Rule.Entity, row);
            step = new TraceStep(rule.Rule, row, state, value);
            known.Add((rule, row), step);
            Steps.Add(step);
            shapes.Add(rule);
        }

        return step;
    }

    public void Complete()
    {
        for (var i = 0; i < Steps.Count; i++)
        {
            var parts = new TracePart[shapes[i].Parts.Length];
            for (var p = 0; p < parts.Length; p++)
            {
                parts[p] = Part(shapes[i].Parts[p], Steps[i]);
            }

            Steps[i].Parts = parts;
        }
    }

    private TracePart Part(PartShape part, TraceStep step)
    {
        var (state, value) = Read(part.Placement.Node, step.Rule.Entity, step.Row);
        var day = part.Placement.Day;
        var layers = Layers(part, step.Rule.Entity, step.Row);
        return new TracePart(law.Day(day), law.Part(day), state, value, layers);
    }

    // From the highest: the first that counts on this row decides; those beneath are told of while it rests on them, or may.
    private List<TraceLayer> Layers(PartShape part, Entity entity, int row)
    {
        var layers = new List<TraceLayer>(1);
        for (var i = part.Layers.Length - 1; i >= 0; i--)
        {
            var layer = part.Layers[i];
            var rests = false;
            if (layer.Placement.InScope is { } scope)
            {
                var (counts, inside) = Read(scope, entity, row);
                if (counts == FactState.Known && inside == 0)
                {
                    continue;
                }

                rests = counts != FactState.Known;
            }

            uses.Clear();
            var exceptions = Exceptions(layer, entity, row, out var deciding);
            deciding ??= layer.Formula;
            rests |= deciding is null || Walk(deciding, entity, row);
            var (state, value) = Read(layer.Placement.Result, entity, row);
            layers.Add(new TraceLayer(layer, state, value, exceptions, [.. uses]));
            if (!rests)
            {
                break;
            }
        }

        return layers;
    }

    private TraceException[] Exceptions(
        LayerShape layer,
        Entity entity,
        int row,
        out ExpressionShape? deciding
    )
    {
        deciding = null;
        if (layer.Exceptions.Length == 0)
        {
            return [];
        }

        var outcomes = new TraceException[layer.Exceptions.Length];
        int? decided = null;
        for (var i = 0; i < outcomes.Length; i++)
        {
            var shape = layer.Exceptions[i];
            var priority = RuleLaw.Priority(shape.Exception);
            var outcome =
                decided is { } higher && priority < higher
                    ? ExceptionOutcome.NotTried
                    : Try(shape, entity, row);
            if (outcome == ExceptionOutcome.Taken && deciding is not null)
            {
                MarkConflict(outcomes.AsSpan(0, i));
                outcome = ExceptionOutcome.InConflict;
            }
            else if (outcome == ExceptionOutcome.Taken)
            {
                deciding = shape.Result;
            }

            if (outcome is not (ExceptionOutcome.NotTaken or ExceptionOutcome.NotTried))
            {
                decided = priority;
            }

            outcomes[i] = new TraceException(shape.Exception, outcome);
        }

        return outcomes;
    }

    private ExceptionOutcome Try(ExceptionShape exception, Entity entity, int row)
    {
        Walk(exception.Condition, entity, row);
        var (state, value) = Read(exception.Condition.Node, entity, row);
        return state == FactState.Unknown ? ExceptionOutcome.Unknown
            : state == FactState.Known && value != 0 ? ExceptionOutcome.Taken
            : ExceptionOutcome.NotTaken;
    }

    private static void MarkConflict(Span<TraceException> before)
    {
        foreach (ref var outcome in before)
        {
            if (outcome.Outcome == ExceptionOutcome.Taken)
            {
                outcome = outcome with { Outcome = ExceptionOutcome.InConflict };
            }
        }
    }

    private (FactState State, double Value) Read(int node, Entity entity, int row) =>
        month.Read(node, entity, row);
}
