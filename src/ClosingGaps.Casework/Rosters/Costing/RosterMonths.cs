using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>Runs the law over the roster, month by month, all rows at once.</summary>
internal sealed class RosterMonths(
    RosterLaw law,
    PlanCache plans,
    Roster roster,
    RosterAssumptions assumptions,
    RosterPeriod period,
    Executor execute
)
{
    private readonly RosterLanes lanes = new(law, roster, assumptions, allWithRelief: false);

    /// <summary>What the law gives for every row that worked in a month, oldest month first.</summary>
    /// <exception cref="NoLawForDateException">The law held has nothing for one of the months.</exception>
    public List<RowMonth> Run(RunChoices choices)
    {
        var accepted = new RosterLanes(law, roster, assumptions, allWithRelief: true);
        var ifAccepted = Run([law.Relief], choices, accepted);
        var results = new List<RowMonth>();
        foreach (var (month, outputs) in Run(law.Outputs, choices, lanes))
        {
            var relief = ifAccepted.First(m => m.Month == month).Outputs[0];
            for (var row = 0; row < roster.Rows.Count; row++)
            {
                var days = lanes.Days(row, month);
                if (days > 0)
                {
                    results.Add(Read(outputs, row, month, days, relief));
                }
            }
        }

        return results;
    }

    /// <summary>
    /// Contributions of the whole months in centavos, of the rows and months in <paramref name="counted"/>; <see langword="null"/> when one
    /// is not known.
    /// </summary>
    public long? Total(RunChoices choices, IEnumerable<RowMonth> counted)
    {
        var months = Run([law.Employer, law.Worker], choices, lanes)
            .ToDictionary(m => m.Month, m => m.Outputs);
        return counted.Aggregate(
            (long?)0,
            (sum, c) =>
                sum + Centavos(months[c.Month][0], c.Row) + Centavos(months[c.Month][1], c.Row)
        );
    }

    /// <summary>Each rule in pesos over the rows and months in <paramref name="counted"/>, in their order, unrounded.</summary>
    public IReadOnlyList<double> Sums(
        IReadOnlyList<Symbol> rules,
        RunChoices choices,
        IReadOnlyList<RowMonth> counted
    )
    {
        var months = Run(rules, choices, lanes).ToDictionary(m => m.Month, m => m.Outputs);
        return
        [
            .. rules.Select((_, i) => counted.Sum(c => Number(months[c.Month][i], c.Row) ?? 0)),
        ];
    }

    /// <summary>Readings that the contributions meet in some month.</summary>
    public IReadOnlyList<ReadingSymbol> Readings(RunChoices choices)
    {
        var found = new HashSet<ReadingSymbol>();
        for (var month = period.FirstMonth; month <= period.LastMonth; month = month.AddMonths(1))
        {
            var plan = plans.Get([law.Employer, law.Worker], month, choices);
            found.UnionWith(plan.Constants.OfType<ReadingSlot>().Select(s => s.Reading));
        }

        return [.. found.OrderBy(r => r.Id, StringComparer.Ordinal)];
    }

    private IReadOnlyList<MonthResult> Run(
        IReadOnlyList<Symbol> outputs,
        RunChoices choices,
        RosterLanes of
    ) =>
        new MonthRunner(plans, outputs, choices, execute).Run(
            period.FirstMonth,
            period.LastMonth,
            of.Relations,
            of.Read
        );

    private static RowMonth Read(
        IReadOnlyList<Column> outputs,
        int row,
        DateOnly month,
        int days,
        Column reliefIfAccepted
    )
    {
        var amounts = outputs.Take(5).Select(c => Centavos(c, row)).ToArray();
        var isKnown = amounts[..4].All(a => a is not null);
        var relief = isKnown ? amounts[4] : null;
        return new RowMonth(
            row,
            month,
            days,
            isKnown
                ? new CostShares(
                    amounts[0]!.Value,
                    amounts[1]!.Value,
                    amounts[2]!.Value,
                    amounts[3]!.Value,
                    relief ?? 0
                )
                : default,
            isKnown,
            relief is not null,
            (int?)Centavos(outputs[5], row),
            Truth(outputs[8], row) ?? false,
            Truth(outputs[7], row),
            (int?)Centavos(outputs[6], row),
            Number(outputs[9], row) is { } run ? (int)run : null,
            Truth(outputs[10], row),
            Number(outputs[11], row) is { } due ? DateOnly.FromDayNumber((int)due) : null,
            Truth(outputs[12], row),
            Centavos(reliefIfAccepted, row)
        );
    }

    private static double? Number(Column column, int row) =>
        column.State(row) == FactState.Known ? column.Values[row] : null;

    private static bool? Truth(Column column, int row) =>
        Number(column, row) is { } truth ? truth != 0 : null;

    // Amounts lie on the grid of centavos, so this is exact.
    private static long? Centavos(Column column, int row) =>
        Number(column, row) is { } pesos ? (long)Math.Round(pesos * 100) : null;
}
