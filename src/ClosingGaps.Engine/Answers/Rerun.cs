using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Plans;

namespace ClosingGaps.Engine.Answers;

/// <summary>A month that was run, run again under other choices: only what they change is computed. Not thread-safe.</summary>
/// <param name="columns">Of every node.</param>
internal sealed class Rerun(
    Plan plan,
    DateOnly month,
    RunChoices choices,
    Relations relations,
    Column[] columns
)
{
    private readonly Interpretation run = new(
        plan,
        ConstantsBlock.Fill(plan, month, choices),
        relations,
        columns
    );

    /// <summary>The outputs; <see langword="null"/> when the plan does not serve these choices.</summary>
    public IReadOnlyList<Column>? Under(RunChoices others) =>
        plan.Serves(new LawAt(month, others))
            ? run.Again(ConstantsBlock.Fill(plan, month, others))
            : null;
}
