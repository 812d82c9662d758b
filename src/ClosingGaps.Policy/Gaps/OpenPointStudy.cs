using ClosingGaps.Engine;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// Reads each open point of the law otherwise, one at a time, and counts for whom the duty to insure or the month's contributions change.
/// </summary>
internal sealed class OpenPointStudy(SurveyPeople people, PlanCache plans, RunChoices asToday)
{
    // Who pays each part, then all of it; the worker's own is the second.
    private static readonly string[] OfCost =
    [
        "costo_de_la_empleadora",
        "costo_de_la_trabajadora",
        "costo_del_estado",
        "costo_total_del_mes",
    ];

    /// <param name="date">Day of the law.</param>
    /// <param name="women">Women of the study.</param>
    /// <param name="everyone">All its people.</param>
    /// <param name="stop">Ends the work between two readings.</param>
    public OpenPointReport Run(DateOnly date, Domain women, Domain everyone, CancellationToken stop)
    {
        var law = plans.Snapshot;
        var rules = GapRules.OfLaw.Values.Select(n => GapRules.Person(law, n)).ToList();
        var costs = OfCost.Select(law.Find).OfType<RuleSymbol>().ToList();
        var hasCost = costs.Count == OfCost.Length;
        if (hasCost)
            rules.AddRange(costs);
        var (firstCost, worker) = (GapRules.OfLaw.Count, GapRules.OfLaw.Count + 1);

        var today = people.Run(plans, rules, date, asToday);
        hasCost = hasCost && today[^1].Any(c => !double.IsNaN(c));
        var reached = Planner
            .Build(law, rules, date, asToday, optimise: false)
            .Constants.OfType<ReadingSlot>()
            .Select(s => s.Reading)
            .ToHashSet();
        // The readings of a survey's mapping are of the survey, not of the law.
        var mapping = law.Find(GapRules.Groups[0])!.Package;
        var points = new List<OpenPoint>();
        foreach (var reading in law.All<ReadingSymbol>().Where(r => r.Package != mapping))
        {
            stop.ThrowIfCancellationRequested();
            points.Add(
                new OpenPoint(
                    reading,
                    reached.Contains(reading),
                    reached.Contains(reading)
                        ?
                        [
                            .. reading
                                .Options.Where(o => o != asToday.Option(reading))
                                .Select(o => Option(reading, o)),
                        ]
                        : [],
                    reached.Contains(reading)
                        ? []
                        :
                        [
                            .. reading
                                .Options.Where(o => o != asToday.Option(reading))
                                .Select(o => new OpenPointElsewhere(o, Elsewhere(reading, o))),
                        ]
                )
            );
        }

        return new OpenPointReport(
            date,
            hasCost,
            [
                .. points
                    .OrderByDescending(p => p.WomenMoved)
                    .ThenByDescending(p => p.PesosMoved)
                    .ThenByDescending(p => p.IsReached)
                    .ThenBy(p => p.Reading.Id, StringComparer.Ordinal),
            ]
        );

        // What the law says that it moves, where the survey tells enough of her or of her jobs.
        Estimate? Elsewhere(ReadingSymbol reading, ReadingOption option)
        {
            var moved = reading
                .Moves.OfType<RuleSymbol>()
                .Where(r => r.Entity is Entity.Person or Entity.Employment)
                .ToList();
            try
            {
                var changed =
                    moved.Count == 0
                        ? null
                        : people.Changed(plans, moved, date, asToday, With(reading, option));
                // Nobody known to be moved, and somebody of whom it is not known: that is no zero.
                return
                    changed is not null
                    && women.Total(changed) is { } total
                    && (total.Cases > 0 || total.Known == total.N)
                    ? total
                    : null;
            }
            catch (NoLawForDateException)
            {
                return null;
            }
        }

        RunChoices With(ReadingSymbol reading, ReadingOption option) =>
            asToday with
            {
                Readings = new Dictionary<ReadingSymbol, ReadingOption>(asToday.Readings)
                {
                    [reading] = option,
                },
            };

        OpenPointOption Option(ReadingSymbol reading, ReadingOption option)
        {
            var other = people.Run(plans, rules, date, With(reading, option));
            var rows = today[0].Length;
            var (status, cost, moved) = (new double[rows], new double[rows], new double[rows]);
            var (pesos, deducted) = (new double[rows], new double[rows]);
            var isTold = true;
            for (var row = 0; row < rows; row++)
            {
                for (var rule = 0; rule < firstCost; rule++)
                    status[row] = SurveyPeople.Either(
                        status[row],
                        Differs(today[rule][row], other[rule][row])
                    );
                if (hasCost)
                {
                    for (var rule = firstCost; rule < rules.Count - 1; rule++)
                        cost[row] = SurveyPeople.Either(
                            cost[row],
                            Differs(today[rule][row], other[rule][row])
                        );
                    pesos[row] = other[^1][row] - today[^1][row];
                    deducted[row] = other[worker][row] - today[worker][row];
                }

                moved[row] = SurveyPeople.Either(status[row], cost[row]);
                isTold &= !Enumerable
                    .Range(0, rules.Count)
                    .Any(rule => double.IsNaN(other[rule][row]) && !double.IsNaN(today[rule][row]));
            }

            OpenPointShift Of(Domain d) =>
                new(
                    d.Total(status),
                    d.Total(cost),
                    d.Total(moved),
                    d.Total(pesos),
                    d.Total(deducted)
                );
            return new OpenPointOption(option, isTold, Of(women), Of(everyone));
        }
    }

    // Where both are unknown, whether they differ is unknown too; so it is when one is.
    private static double Differs(double a, double b) =>
        double.IsNaN(a) || double.IsNaN(b) ? double.NaN
        : a == b ? 0
        : 1;
}
