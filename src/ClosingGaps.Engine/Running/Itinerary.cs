using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Running;

/// <summary>A month and its plan.</summary>
internal sealed record Stop(DateOnly Month, Plan Plan);

/// <summary>
/// The months of a run with their plans, and until when each month's results are needed. Found from the last month back: a month's plan says
/// what it looks back to, and earlier months are asked for that as well.
/// </summary>
internal sealed class Itinerary
{
    private readonly Dictionary<(Symbol, int Month), int> neededUntil = [];
    private readonly Dictionary<(Symbol, int Month), int> addedAt = [];

    public required IReadOnlyList<Stop> Stops { get; init; }

    public static Itinerary Plan(
        PlanCache plans,
        IReadOnlyList<Symbol> outputs,
        RunChoices choices,
        bool optimise,
        DateOnly first,
        DateOnly last
    )
    {
        var count = Index(first, last) + 1;
        if (count < 1)
        {
            throw new ArgumentException(
                $"The last month ({last:yyyy-MM}) is before the first ({first:yyyy-MM}).",
                nameof(last)
            );
        }

        var stops = new Stop[count];
        var itinerary = new Itinerary { Stops = stops };
        for (var t = count - 1; t >= 0; t--)
        {
            var month = new DateOnly(first.Year, first.Month, 1).AddMonths(t);
            var plan = Extend(
                plans.Get(outputs, month, choices, optimise),
                itinerary.KeptAt(t),
                symbols => plans.Get([.. outputs, .. symbols], month, choices, optimise)
            );
            stops[t] = new Stop(month, plan);
            foreach (var history in plan.Histories)
            {
                var (from, to) = Reach(history, t, first);
                for (var u = Math.Max(0, from); u <= to; u++)
                {
                    itinerary.Need(history, u, t);
                }
            }
        }

        return itinerary;
    }

    /// <summary>Months (from 0, the first of the run) that a history looks back to from month <paramref name="t"/>, both counted.</summary>
    public static (int From, int To) Reach(HistoryUse history, int t, DateOnly first) =>
        history.Kind switch
        {
            HistoryKind.Lag => (t - history.Months, t - history.Months),
            HistoryKind.Accumulated => (Index(first, history.Since), t - 1),
            _ => (t - history.Months + 1, t - 1),
        };

    /// <summary>What later months need of a month, in a fixed order.</summary>
    public IEnumerable<Symbol> KeptAt(int month) =>
        neededUntil
            .Keys.Concat(addedAt.Keys)
            .Where(k => k.Month == month)
            .Select(k => k.Item1)
            .Distinct()
            .OrderBy(s => s.Id, StringComparer.Ordinal);

    /// <summary>Last month that needs a symbol's results of a month; −1 when none does.</summary>
    public int NeededUntil(Symbol symbol, int month) =>
        Math.Max(
            neededUntil.GetValueOrDefault((symbol, month), -1),
            addedAt.GetValueOrDefault((symbol, month), -1)
        );

    // Months are met from the last. A lag or window needs a month until the last that asks; a running sum until the first that adds it.
    private void Need(HistoryUse history, int month, int by)
    {
        if (history.Kind == HistoryKind.Accumulated)
        {
            addedAt[(history.Of, month)] = by;
        }
        else
        {
            neededUntil.TryAdd((history.Of, month), by);
        }
    }

    private static Plan Extend(
        Plan plan,
        IEnumerable<Symbol> needed,
        Func<IReadOnlyList<Symbol>, Plan> build
    )
    {
        var missing = needed
            .Where(s =>
                s is not InputSymbol
                && !plan.Outputs.Any(o => o.Symbol == s)
                && !plan.Histories.Any(h => h.Of == s)
            )
            .ToList();
        if (missing.Count == 0)
        {
            return plan;
        }

        try
        {
            return build(missing);
        }
        catch (NoLawForDateException)
        {
            var lawful = missing.Where(HasLaw).ToList();
            return lawful.Count == 0 ? plan : build(lawful);
        }

        bool HasLaw(Symbol symbol)
        {
            try
            {
                build([symbol]);
                return true;
            }
            catch (NoLawForDateException)
            {
                return false;
            }
        }
    }

    private static int Index(DateOnly first, DateOnly month) =>
        ((month.Year - first.Year) * 12) + month.Month - first.Month;
}
