using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// The people of a survey under the law of a date: who they are, what the law says of them, and who is covered in fact. What makes a row a
/// domestic worker or insured, and what the law orders, is law-language text; here it is only counted.
/// </summary>
public sealed class GapStudy
{
    private readonly bool isSynthetic;
    private readonly SurveyPeople people;
    private readonly PlanCache plans;
    private readonly Dictionary<string, Bilingual> labels;
    private readonly IReadOnlyList<Domain> domains;

    /// <param name="survey">Read with at least the columns that the law names (<c>SurveyRows.ColumnsOf</c>).</param>
    /// <param name="law">The law with the survey's mapping over it.</param>
    /// <param name="executor">Interpreter or emitted kernels: the same bits.</param>
    /// <param name="places">States that get figures beside the nation; those of the programme unless said.</param>
    /// <exception cref="ArgumentException">The mapping lacks one of the rules of <see cref="GapRules"/>.</exception>
    public GapStudy(
        Survey survey,
        Snapshot law,
        Executor executor,
        IReadOnlyList<string>? places = null
    )
    {
        isSynthetic = survey.IsSynthetic;
        people = SurveyPeople.Find(survey, law, executor);
        plans = new PlanCache(law);
        labels = GapRules.Groups.ToDictionary(g => g, g => GapRules.Person(law, g).Label);
        domains = Domain.All(people, places ?? ProgrammeStates);
    }

    /// <summary>States of the joint programme: Mexico City, State of Mexico, Oaxaca, Jalisco, Chiapas.</summary>
    public static IReadOnlyList<string> ProgrammeStates { get; } = ["09", "15", "20", "14", "07"];

    /// <summary>Days at which the law of domestic work had changed its mind, and one of the last year that the law held covers.</summary>
    public static IReadOnlyList<DateOnly> HistoryDates { get; } =
    [new(2018, 6, 15), new(2019, 8, 15), new(2021, 6, 15), new(2023, 6, 15), new(2026, 6, 15)];

    private IEnumerable<Domain> Nation => domains.Where(d => d.Place is null);

    // No survey describes day labourers by state, only together.
    private IEnumerable<Domain> Within(string state) =>
        domains.Where(d => d.Place == state && !Suppression.IsPooledOnly(d.Group));

    /// <summary>The whole report but for its cost: see <see cref="Cost"/>.</summary>
    /// <param name="date">Day of the law.</param>
    /// <param name="source">What it is made from.</param>
    /// <param name="reformed">The same mapping over a reformed law; <see langword="null"/> for no comparison.</param>
    /// <param name="withHistory">Also the status at <see cref="HistoryDates"/>.</param>
    /// <param name="states">States that are told of in full too, among the places of the study; <see langword="null"/> for none.</param>
    /// <exception cref="NoLawForDateException">The law held has nothing for that date.</exception>
    public GapReport Run(
        DateOnly date,
        GapSource source,
        Snapshot? reformed = null,
        bool withHistory = true,
        IReadOnlyList<string>? states = null
    )
    {
        var before = PersonMeasures.Of(people, plans, date);
        var told = states ?? [];
        var past = Task.Run(() => withHistory ? History(told) : []);
        var all = Enum.GetValues<GapMeasure>();
        var lines = GapSuppression.Protect(
            domains.SelectMany(d =>
                all.Select(m => new GapLine(
                    d.Group,
                    labels[d.Group],
                    d.Place,
                    d.Sex,
                    m,
                    Estimated(m, d, before)
                ))
            )
        );
        return new GapReport(
            source,
            date,
            lines,
            [.. past.GetAwaiter().GetResult().Where(l => l.Place is null)],
            Cost: null,
            reformed is null
                ? []
                : Changes(before, PersonMeasures.Of(people, new PlanCache(reformed), date), domains)
        )
        {
            StateModels = StateModelStudy.Of(lines),
            States =
            [
                .. told.Select(s => new StateFigures(s, [.. past.Result.Where(l => l.Place == s)])),
            ],
        };
    }

    /// <summary>The report with the monthly cost of full compliance, in the nation and in each state that it tells of in full.</summary>
    /// <param name="reformed">As in <see cref="Run"/>.</param>
    public GapReport WithCost(GapReport report, Snapshot? reformed = null)
    {
        var costs = Costs(
            report.LawDate,
            [Nation, .. report.States.Select(s => Within(s.State))],
            reformed
        );
        return report with
        {
            Cost = costs[0],
            States = [.. report.States.Select((s, i) => s with { Cost = costs[i + 1] })],
        };
    }

    /// <summary>The monthly cost of full compliance at a date, nation.</summary>
    /// <param name="date">Day of the law.</param>
    /// <param name="reformed">As in <see cref="Run"/>.</param>
    public CostReport Cost(DateOnly date, Snapshot? reformed = null) =>
        Costs(date, [Nation], reformed)[0];

    private IReadOnlyList<CostReport> Costs(
        DateOnly date,
        IReadOnlyList<IEnumerable<Domain>> places,
        Snapshot? reformed
    ) =>
        new CostStudy(
            people,
            plans,
            reformed is null ? null : new PlanCache(reformed),
            isSynthetic
        ).Run(date, places, labels);

    /// <summary>Each open point of the law read otherwise, and whom that would move.</summary>
    /// <param name="date">Day of the law.</param>
    /// <param name="stop">Ends the work between two readings.</param>
    /// <exception cref="NoLawForDateException">The law held has nothing for that date.</exception>
    public OpenPointReport OpenPoints(DateOnly date, CancellationToken stop = default) =>
        new OpenPointStudy(people, plans, CostStudy.Choices(plans.Snapshot, isSynthetic)).Run(
            date,
            Domain.Everyone(people, Sex.Women),
            Domain.Everyone(people, Sex.Both),
            stop
        );

    /// <summary>Before, after and difference of a reform, of the nation: the gap, then what it costs.</summary>
    /// <param name="date">Day of the law.</param>
    /// <param name="reformed">The same mapping over a reformed law.</param>
    /// <param name="stop">Ends the work between its steps.</param>
    /// <exception cref="NoLawForDateException">The law held has nothing for that date.</exception>
    public GapTrial Try(DateOnly date, Snapshot reformed, CancellationToken stop = default)
    {
        var other = new PlanCache(reformed);
        var before = PersonMeasures.Of(people, plans, date);
        stop.ThrowIfCancellationRequested();
        var after = PersonMeasures.Of(people, other, date);
        stop.ThrowIfCancellationRequested();
        var gap = Changes(before, after, Nation);
        stop.ThrowIfCancellationRequested();
        return new GapTrial(
            gap,
            new CostStudy(people, plans, other, isSynthetic).Changes(date, Nation, labels)
        );
    }

    /// <summary>The dated values of the law on which the gap or its cost hang on a day, by id: what a reform can change with effect.</summary>
    public IReadOnlyList<ValueSymbol> ValuesBehind(DateOnly date)
    {
        var law = plans.Snapshot;
        var rules = GapRules
            .OfLaw.Values.Append("costo_total_del_mes")
            .Select(law.Find)
            .OfType<RuleSymbol>()
            .ToList();
        return
        [
            .. Planner
                .Build(law, rules, date, CostStudy.Choices(law, isSynthetic), optimise: false)
                .Constants.OfType<ValueSlot>()
                .Select(s => s.Value)
                .Where(v => v.Citation is not null)
                .Distinct()
                .OrderBy(v => v.Id, StringComparer.Ordinal),
        ];
    }

    private List<StatusLine> History(IReadOnlyList<string> states)
    {
        List<Domain> told = [.. Nation, .. states.SelectMany(Within)];
        return
        [
            .. HistoryDates.SelectMany(date =>
            {
                var measures = PersonMeasures.Of(people, plans, date, ofLawOnly: true);
                return told.SelectMany(d =>
                    measures.Keys.Select(m => new StatusLine(
                        date,
                        d.Group,
                        labels[d.Group],
                        d.Place,
                        d.Sex,
                        m,
                        Estimated(m, d, measures)
                    ))
                );
            }),
        ];
    }

    private List<GapChange> Changes(
        Dictionary<GapMeasure, double[]> before,
        Dictionary<GapMeasure, double[]> after,
        IEnumerable<Domain> domains
    )
    {
        var changes = new List<GapChange>();
        var measures = GapRules
            .OfLaw.Keys.Append(GapMeasure.LawUnknown)
            .Append(GapMeasure.LeftOut)
            .Select(m => (m, Difference: after[m].Zip(before[m], (a, b) => a - b).ToArray()))
            .ToList();
        foreach (var domain in domains)
        {
            foreach (var (measure, difference) in measures)
            {
                changes.Add(
                    new GapChange(
                        domain.Group,
                        labels[domain.Group],
                        domain.Place,
                        domain.Sex,
                        measure,
                        Estimated(measure, domain, before),
                        Estimated(measure, domain, after),
                        domain.Total(difference)
                    )
                );
            }
        }

        return changes;
    }

    private static Estimate Estimated(
        GapMeasure measure,
        Domain domain,
        Dictionary<GapMeasure, double[]> measures
    ) =>
        measure switch
        {
            GapMeasure.People => domain.Count(),
            GapMeasure.WorkRate => domain.Mean(measures[GapMeasure.CoveredByWork]),
            GapMeasure.OwnRate => domain.Mean(measures[GapMeasure.CoveredOwn]),
            _ => domain.Total(measures[measure]),
        };
}
