using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Tracing;

/// <summary>
/// Makes traces from what the interpreter computed on a plan before optimisation: follows the branches that were taken, and nothing else.
/// One tracer serves any number of persons and months of its plan.
/// </summary>
public sealed class Tracer(Plan plan)
{
    private readonly TraceShape shape = new(plan);

    /// <summary>The trace of a rule of the plan for a row.</summary>
    /// <param name="month">A month of this plan.</param>
    /// <param name="row">Row of the rule's entity.</param>
    public Trace Trace(SolvedMonth month, RuleSymbol output, int row)
    {
        var rule =
            shape.Rule(output)
            ?? throw new ArgumentException($"{output.Id} is not in the plan.", nameof(output));
        var law = new LawAt(month.Month, month.Choices);
        var steps = new TraceBuilder(month, law);
        var root = steps.Step(rule, row);
        steps.Complete();
        return new Trace(month, law, shape, root, steps.Steps);
    }
}
