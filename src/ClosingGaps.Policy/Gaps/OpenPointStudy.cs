using ClosingGaps.Engine;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// Reads each open point of the law otherwise, one at a time, and counts for whom the duty to insure or the month's contributions change.
/// </summary>
internal sealed class OpenPointStudy(SurveyPeople people, PlanCache plans, RunChoices asToday)
{
    private const string Total = "costo_total_del_mes";

    /// <param name="date">Day of the law.</param>
    /// <param name="women">Women of the study.</param>
    /// <param name="everyone">All its people.</param>
    /// <param name="stop">Ends the work between two readings.</param>
    public OpenPointReport Run(DateOnly date, Domain women, Domain everyone, CancellationToken stop)
    {
        var law = plans.Snapshot;
        var rules = GapRules.OfLaw.Values.Select(n => GapRules.Person(law, n)).ToList();
        var hasCost = law.Find(Total) is RuleSymbol;
        if (hasCost)
            rules.Add((RuleSymbol)law.Find(Total)!);

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
                        : []
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

        OpenPointOption Option(ReadingSymbol reading, ReadingOption option)
        {
            var readings = new Dictionary<ReadingSymbol, ReadingOption>(asToday.Readings)
            {
                [reading] = option,
            };
            var other = people.Run(plans, rules, date, asToday with { Readings = readings });
            var rows = today[0].Length;
            var (status, cost, moved, pesos) = (
                new double[rows],
                new double[rows],
                new double[rows],
                new double[rows]
            );
            for (var row = 0; row < rows; row++)
            {
                for (var rule = 0; rule < GapRules.OfLaw.Count; rule++)
                    status[row] = Either(status[row], Differs(today[rule][row], other[rule][row]));
                if (hasCost)
                {
                    cost[row] = Differs(today[^1][row], other[^1][row]);
                    pesos[row] = other[^1][row] - today[^1][row];
                }

                moved[row] = Either(status[row], cost[row]);
            }

            OpenPointShift Of(Domain d) =>
                new(d.Total(status), d.Total(cost), d.Total(moved), d.Total(pesos));
            return new OpenPointOption(option, Of(women), Of(everyone));
        }
    }

    // Where both are unknown, whether they differ is unknown too; so it is when one is.
    private static double Differs(double a, double b) =>
        double.IsNaN(a) || double.IsNaN(b) ? double.NaN
        : a == b ? 0
        : 1;

    // A true part settles it.
    private static double Either(double a, double b) =>
        a == 1 || b == 1 ? 1
        : double.IsNaN(a) || double.IsNaN(b) ? double.NaN
        : 0;
}
