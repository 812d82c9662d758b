using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Tracing;

/// <summary>The answer to <em>¿por qué?</em> for one output, one row and one month.</summary>
public sealed class Trace
{
    private readonly SolvedMonth month;
    private readonly TraceShape shape;
    private Bounds? bounds;
    private IReadOnlyList<Ground>? grounds;

    internal Trace(
        SolvedMonth month,
        LawAt law,
        TraceShape shape,
        TraceStep root,
        IReadOnlyList<TraceStep> steps
    )
    {
        this.month = month;
        this.shape = shape;
        Law = law;
        Root = root;
        Steps = steps;
    }

    /// <summary>The step of the output.</summary>
    public TraceStep Root { get; }

    /// <summary>Every step, the root first, each once.</summary>
    public IReadOnlyList<TraceStep> Steps { get; }

    /// <summary>First day of the month.</summary>
    public DateOnly Month => Law.Month.From;

    public RunChoices Choices => Law.Choices;

    internal SmallPopulation Population => month.Population;

    internal LawAt Law { get; }

    /// <summary>All dispositions that the result rests on, each once: values, tables, formulas, exceptions taken, readings.</summary>
    public IReadOnlyList<Ground> Grounds => grounds ??= TraceGrounds.All(this);

    /// <summary>The worst evidence among them.</summary>
    public Evidence Evidence =>
        Grounds.Select(g => g.Provenance.Evidence).DefaultIfEmpty(Evidence.Verified).Max();

    /// <summary>Name of the instance that a step is about, empty for the nation.</summary>
    public string Instance(TraceStep step) => Population.Name(step.Rule.Entity, step.Row);

    /// <summary>Of a yes-or-no result: the conditions that had to hold together, met or not, through the rules that it names.</summary>
    public IReadOnlyList<TestedCondition> Conditions() => TestedConditions.Of(this);

    /// <summary>
    /// What an unknown amount comes to at least, from what is known and the bounds that the law declares for inputs; <see langword="null"/> when
    /// nothing above 0 can be said.
    /// </summary>
    public double? AtLeast(TraceStep step)
    {
        if (step.State != FactState.Unknown || step.Rule.Type.Kind != TypeKind.Number)
        {
            return null;
        }

        bounds ??= Bounds.Of(month);
        var low = bounds.At(shape.Rule(step.Rule)!.Placement.Node, step.Row).Low;
        return low > 0 && double.IsFinite(low) ? low : null;
    }

    /// <summary>State and number of an expression for a row of <paramref name="entity"/>, which may be narrower than the expression's own.</summary>
    internal (FactState State, double Value) Read(
        ExpressionShape expression,
        Entity entity,
        int row
    ) => month.Read(expression.Node, entity, row);
}
