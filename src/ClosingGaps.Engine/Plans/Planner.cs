using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

/// <summary>
/// From the typed law to a plan: what is in force in a month for the outputs asked. Unoptimised, every expression keeps its own nodes, for
/// the trace; optimised, the same results bit for bit from fewer.
/// </summary>
public static class Planner
{
    /// <param name="outputs">Rules, inputs or values of the snapshot.</param>
    /// <param name="month">Any day of the month.</param>
    /// <exception cref="NoLawForDateException">Something needed has no law at its day.</exception>
    public static Plan Build(
        Snapshot snapshot,
        IReadOnlyList<Symbol> outputs,
        DateOnly month,
        RunChoices choices,
        bool optimise
    )
    {
        foreach (var output in outputs)
        {
            if (!ReferenceEquals(snapshot.Symbols.GetValueOrDefault(output.Id), output))
            {
                throw new ArgumentException(
                    $"{output.Id} is not of this snapshot.",
                    nameof(outputs)
                );
            }
        }

        var law = new LawAt(month, choices);
        var draft = new PlanDraft(shareNodes: false);
        var planner = new LawPlanner(law, draft);
        var asked = outputs.Select(o => new PlanOutput(o, planner.Output(o))).ToArray();
        planner.PlanHistories();
        var plan = new Plan
        {
            Nodes = draft.Nodes,
            Inputs = draft.Inputs,
            Histories = draft.Histories,
            Constants = draft.Constants,
            Tables = draft.Tables,
            Outputs = asked,
            Sources = draft.Sources,
            Index = planner.Index,
            Guards = [.. planner.Guards],
        };
        return optimise ? Optimiser.Run(plan, law) : plan;
    }
}
