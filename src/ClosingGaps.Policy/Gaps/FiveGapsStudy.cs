using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// The five gaps: for each person of a survey and each branch of insurance the one link that breaks. What the law says of her main job and
/// how she is covered come from the survey through its mapping; what her way of working would reach, with everybody paying everything,
/// comes from the law by itself.
/// </summary>
public sealed class FiveGapsStudy
{
    private readonly Survey survey;
    private readonly SurveyPeople people;
    private readonly Laws laws;
    private readonly Executor executor;

    /// <param name="survey">Read with at least the columns that the mapping names.</param>
    /// <param name="mappedLaw">The law with the survey's mapping over it.</param>
    /// <param name="law">The same law without a mapping.</param>
    /// <param name="executor">Interpreter or emitted kernels.</param>
    /// <exception cref="ArgumentException">The mapping lacks a rule that the study asks of it.</exception>
    public FiveGapsStudy(Survey survey, Snapshot mappedLaw, Snapshot law, Executor executor)
    {
        this.survey = survey;
        this.executor = executor;
        people = SurveyPeople.Find(survey, mappedLaw, executor);
        laws = new(new PlanCache(mappedLaw), new PlanCache(law));
    }

    /// <summary>Names of the breakdowns that can be asked for: <c>state</c>, <c>pool</c> and those of the mapping.</summary>
    public IReadOnlyList<string> BreakdownsAt(DateOnly date) =>
        [.. Breakdowns.Of(people, laws.Mapped, date).All.Select(b => b.Dimension)];

    /// <summary>The report.</summary>
    /// <param name="date">Day of the law.</param>
    /// <param name="source">What it is made from.</param>
    /// <param name="by">Breakdowns beside the nation, by dimension; <see langword="null"/> for all.</param>
    /// <param name="dates">Other days under whose law the same people are put.</param>
    /// <param name="reform">The same two laws with a reform laid over them, under which the same people are put too.</param>
    /// <exception cref="NoLawForDateException">The law held has nothing for that date.</exception>
    public FiveGapsReport Run(
        DateOnly date,
        GapSource source,
        IReadOnlyCollection<string>? by = null,
        IReadOnlyList<DateOnly>? dates = null,
        (Snapshot MappedLaw, Snapshot Law)? reform = null
    )
    {
        var facts = PersonFacts.Read(people, laws.Mapped, date);
        var breakdowns = Breakdowns.Of(people, laws.Mapped, date);
        var assumptions = facts.Assumed();
        var scenarios = Scenarios(assumptions);
        var known = KnownPatterns.Of(
            facts,
            scenarios.Select(s => s.Assumed),
            laws.Plain,
            executor,
            date
        );
        var adequacy = Adequate(laws.Plain, known, date);
        GapState[][] States(WorkAssumptions assumed) =>
            PersonStates.Of(facts, assumed, p => known.Outcomes[p], adequacy.IsInadequate);

        var states = States(WorkAssumptions.Default);
        var table = new StateTable(people, states, breakdowns);
        var asked = breakdowns.All.Where(b => by?.Contains(b.Dimension) ?? true).ToList();
        var labels = GapRules.Groups.ToDictionary(
            g => g,
            g => GapRules.Person(laws.Mapped.Snapshot, g).Label
        );
        var groups = new List<StateLine>[GapRules.Groups.Count];
        Parallel.For(
            0,
            groups.Length,
            g => groups[g] = table.Lines(GapRules.Groups[g], labels[GapRules.Groups[g]], asked)
        );
        List<StateLine> lines = [.. groups.SelectMany(g => g)];
        var nation = lines
            .Where(l => l.Cell.IsNation)
            .ToDictionary(l => (l.Group, l.Sex, l.Branch, l.State));
        return new FiveGapsReport(
            source,
            date,
            Suppression.Policy,
            assumptions,
            BranchRules.Told(laws.Plain.Snapshot),
            breakdowns.All,
            lines,
            Ranges(states, [.. scenarios.Select(s => (s.Id, States(s.Assumed)))]),
            CoverLines.Of(people, facts, states),
            PatternLines.Of(people, facts, known),
            PatternLines.Unequal(facts, known, laws.Plain.Snapshot),
            adequacy.Lines,
            SdgComponents.Of(
                people,
                facts,
                states,
                laws.Mapped.Snapshot.Find(BranchRules.UnpaidHours) as RuleSymbol
            ),
            SurveyLimits.Of(survey, people, facts)
        )
        {
            Contrasts = StateContrasts.Of(people, states, breakdowns, lines),
            Dates =
            [
                .. (dates ?? []).SelectMany(d =>
                    Under(laws, d, states, breakdowns, labels, nation)
                        .Select(x => new DateLine(
                            d,
                            x.Other.Group,
                            x.Other.Sex,
                            x.Other.Branch,
                            x.Other.State,
                            x.Other.Estimate,
                            x.Other.Showing,
                            x.NowLessOther,
                            StateContrasts.Both(x.Other.Showing, x.Now.Showing)
                        ))
                ),
            ],
            Reform = reform is { } with
                ?
                [
                    .. Under(
                            new(new PlanCache(with.MappedLaw), new PlanCache(with.Law)),
                            date,
                            states,
                            breakdowns,
                            labels,
                            nation
                        )
                        .Select(x => new ReformLine(
                            x.Other.Group,
                            x.Other.Sex,
                            x.Other.Branch,
                            x.Other.State,
                            x.Now.Estimate,
                            x.Other.Estimate,
                            x.NowLessOther with
                            {
                                Value = 0 - x.NowLessOther.Value,
                            },
                            StateContrasts.Both(x.Now.Showing, x.Other.Showing)
                        )),
                ]
                : [],
        };
    }

    /// <param name="Mapped">With the survey's mapping.</param>
    /// <param name="Plain">By itself.</param>
    private sealed record Laws(PlanCache Mapped, PlanCache Plain);

    /// <summary>The same people of the country under another law, or that of another day, by group, sex, branch and state.</summary>
    private IEnumerable<(StateLine Other, StateLine Now, Estimate NowLessOther)> Under(
        Laws other,
        DateOnly day,
        GapState[][] now,
        Breakdowns breakdowns,
        Dictionary<string, Bilingual> labels,
        Dictionary<(string, Sex, Branch, GapState?), StateLine> nation
    )
    {
        var facts = PersonFacts.Read(people, other.Mapped, day);
        var known = KnownPatterns.Of(facts, [WorkAssumptions.Default], other.Plain, executor, day);
        var then = PersonStates.Of(
            facts,
            WorkAssumptions.Default,
            p => known.Outcomes[p],
            Adequate(other.Plain, known, day).IsInadequate
        );
        var table = new StateTable(people, then, breakdowns);
        foreach (var group in GapRules.Groups)
        {
            foreach (var line in table.Lines(group, labels[group], []))
            {
                var rows = people.Members(group, line.Sex);
                var of = (int)line.Branch;
                var change = Estimator.Total(
                    people.Design.Expand(rows),
                    Array.ConvertAll(
                        rows,
                        r =>
                            line.State is { } s
                                ? (now[of][r] == s ? 1.0 : 0) - (then[of][r] == s ? 1 : 0)
                                : 0
                    )
                );
                yield return (line, nation[(group, line.Sex, line.Branch, line.State)], change);
            }
        }
    }

    private static List<(string Id, WorkAssumptions Assumed)> Scenarios(
        IEnumerable<WorkAssumption> assumptions
    ) =>
        [
            ("", WorkAssumptions.Default),
            .. assumptions.SelectMany(a =>
                a.Alternatives.Select(x => (a.Id, WorkAssumptions.With(a.Id, x)))
            ),
        ];

    private Adequacy Adequate(PlanCache plain, KnownPatterns known, DateOnly date)
    {
        var wages = known.Law.Answer("salario_base_en_uma");
        return Adequacy.Of(
            plain,
            executor,
            date,
            [
                .. known
                    .Law.Patterns.Select((p, i) => (p, known.Outcomes[p].LifeWeeks, wages[i]))
                    .Where(p => p.p.Regime != WorkRegime.General),
            ]
        );
    }

    private List<StateRange> Ranges(
        GapState[][] states,
        IReadOnlyList<(string Id, GapState[][] States)> scenarios
    )
    {
        var ranges = new List<StateRange>();
        foreach (var group in GapRules.Groups)
        {
            foreach (var sex in Enum.GetValues<Sex>())
            {
                var rows = people.Members(group, sex);
                foreach (var branch in Enum.GetValues<Branch>())
                {
                    foreach (var state in Enum.GetValues<GapState>())
                    {
                        double Total(GapState[][] of) =>
                            rows.Where(r => of[(int)branch][r] == state)
                                .Sum(r => people.Design.Weights[r]);
                        var value = Total(states);
                        var tried = scenarios.Select(s => (s.Id, Value: Total(s.States))).ToList();
                        var most = tried.MaxBy(t => Math.Abs(t.Value - value));
                        ranges.Add(
                            new StateRange(
                                group,
                                sex,
                                branch,
                                state,
                                value,
                                tried.Min(t => t.Value),
                                tried.Max(t => t.Value),
                                most.Value == value ? null : most.Id
                            )
                        );
                    }
                }
            }
        }

        return ranges;
    }
}
