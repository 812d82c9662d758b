using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Running;

/// <summary>The outputs of one month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Outputs">One column for each output asked, in the order asked.</param>
public sealed record MonthResult(DateOnly Month, IReadOnlyList<Column> Outputs);

/// <summary>
/// Runs the law over months, first to last, carrying what later months look back to. Months before the first are unknown, and so is a month
/// in which the law did not yet have what a later one looks back to.
/// </summary>
/// <param name="plans">The law.</param>
/// <param name="outputs">Rules, inputs or values.</param>
/// <param name="execute">The interpreter, or emitted kernels.</param>
/// <param name="optimise">Off for traces.</param>
public sealed class MonthRunner(
    PlanCache plans,
    IReadOnlyList<Symbol> outputs,
    RunChoices choices,
    Executor execute,
    bool optimise = true
)
{
    /// <summary>All months at once.</summary>
    /// <param name="first">Any day of the first month.</param>
    /// <param name="last">Any day of the last month.</param>
    /// <exception cref="NoLawForDateException">An output needs law that some month does not have.</exception>
    public IReadOnlyList<MonthResult> Run(
        DateOnly first,
        DateOnly last,
        Relations relations,
        InputSource inputs
    ) => [.. Each(first, last, relations, inputs)];

    /// <summary>One month after another: only what later months need stays in memory.</summary>
    public IEnumerable<MonthResult> Each(
        DateOnly first,
        DateOnly last,
        Relations relations,
        InputSource inputs
    )
    {
        var itinerary = Itinerary.Plan(plans, outputs, choices, optimise, first, last);
        var histories = new HistoryStore(itinerary, relations);
        for (var t = 0; t < itinerary.Stops.Count; t++)
        {
            var stop = itinerary.Stops[t];
            var block = ConstantsBlock.Fill(stop.Plan, stop.Month, choices);
            var results = execute(
                stop.Plan,
                block,
                relations,
                [.. stop.Plan.Inputs.Select(i => Read(i, stop.Month))],
                [.. stop.Plan.Histories.Select(h => histories.Prepare(h, t))]
            );
            foreach (var symbol in itinerary.KeptAt(t))
            {
                var column = symbol is InputSymbol input
                    ? Read(input, stop.Month)
                    : Find(stop.Plan, symbol, results);
                histories.Keep(symbol, t, column);
            }

            histories.Forget(t);
            yield return new MonthResult(stop.Month, results[..outputs.Count]);
        }

        Column Read(InputSymbol input, DateOnly month) =>
            inputs(input, month)
            ?? Column.Fill(relations.Count(input.Entity), 0, FactState.Unknown);
    }

    private static Column? Find(Plan plan, Symbol symbol, Column[] results)
    {
        for (var i = 0; i < plan.Outputs.Count; i++)
        {
            if (plan.Outputs[i].Symbol == symbol)
            {
                return results[i];
            }
        }

        for (var i = 0; i < plan.Histories.Count; i++)
        {
            if (plan.Histories[i].Of == symbol)
            {
                return results[plan.Outputs.Count + i];
            }
        }

        return null; // there was no law for it
    }
}
