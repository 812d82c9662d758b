using System.Collections.Concurrent;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

/// <summary>
/// Plans of one snapshot, shared by all months and choices in which the same formulas are in force and the same values known: only their
/// constants blocks differ. Safe to use from several threads.
/// </summary>
public sealed class PlanCache(Snapshot snapshot)
{
    // Each array is replaced, never changed: who finds its plan waits for nobody.
    private readonly ConcurrentDictionary<string, Plan[]> plans = new(StringComparer.Ordinal);

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
        var law = new LawAt(month, choices);
        if (Find(key, law) is { } known)
        {
            return known;
        }

        lock (plans)
        {
            if (Find(key, law) is { } meanwhile)
            {
                return meanwhile;
            }

            var plan = Planner.Build(Snapshot, outputs, month, choices, optimise);
            plans[key] = [.. plans.GetValueOrDefault(key, []), plan];
            return plan;
        }
    }

    private Plan? Find(string key, LawAt law) =>
        Array.Find(plans.GetValueOrDefault(key, []), p => p.Serves(law));
}
