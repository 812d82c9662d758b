using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

/// <summary>
/// Plans of one snapshot, shared by all months and choices in which the same formulas are in force and the same values known: only their
/// constants blocks differ. Safe to use from several threads.
/// </summary>
public sealed class PlanCache(Snapshot snapshot)
{
    private readonly Dictionary<string, List<Plan>> plans = new(StringComparer.Ordinal);

    /// <summary>The law whose plans these are.</summary>
    public Snapshot Snapshot { get; } = snapshot;

    /// <summary>The plan for a month; see <see cref="Planner.Build"/>.</summary>
    public Plan Get(
        IReadOnlyList<Symbol> outputs,
        DateOnly month,
        RunChoices choices,
        bool optimise = true
    )
    {
        var key = (optimise ? "+ " : "- ") + string.Join(' ', outputs.Select(o => o.Id));
        lock (plans)
        {
            if (!plans.TryGetValue(key, out var known))
            {
                plans.Add(key, known = []);
            }

            var law = new LawAt(month, choices);
            var plan = known.Find(p => p.Serves(law));
            if (plan is null)
            {
                plan = Planner.Build(Snapshot, outputs, month, choices, optimise);
                known.Add(plan);
            }

            return plan;
        }
    }
}
