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
    private readonly PlanCache mapped;
    private readonly PlanCache plain;
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
        mapped = new PlanCache(mappedLaw);
        plain = new PlanCache(law);
    }

    /// <summary>Names of the breakdowns that can be asked for: <c>state</c>, <c>pool</c> and those of the mapping.</summary>
    public IReadOnlyList<string> BreakdownsAt(DateOnly date) =>
        [.. Breakdowns.Of(people, mapped, date).All.Select(b => b.Dimension)];

    /// <summary>The report.</summary>
    /// <param name="date">Day of the law.</param>
    /// <param name="source">What it is made from.</param>
    /// <param name="by">Breakdowns beside the nation, by dimension; <see langword="null"/> for all.</param>
    /// <param name="dates">Other days under whose law the same people are put.</param>
    /// <exception cref="NoLawForDateException">The law held has nothing for that date.</exception>
    public FiveGapsReport Run(
        DateOnly date,
        GapSource source,
        IReadOnlyCollection<string>? by = null,
        IReadOnlyList<DateOnly>? dates = null
    )
    {
        var facts = PersonFacts.Read(people, mapped, date);
        var breakdowns = Breakdowns.Of(people, mapped, date);
        var scenarios = Scenarios();
        var known = Outcomes(facts, scenarios.Select(s => s.Assumed), date);
        var adequacy = Adequate(known, date);
        GapState[][] States(WorkAssumptions assumed) =>
            PersonStates.Of(facts, assumed, p => known.Of[p], adequacy.IsInadequate);

        var states = States(WorkAssumptions.Default);
        var table = new StateTable(people, states, breakdowns);
        var asked = breakdowns.All.Where(b => by?.Contains(b.Dimension) ?? true).ToList();
        var labels = GapRules.Groups.ToDictionary(
            g => g,
            g => GapRules.Person(mapped.Snapshot, g).Label
        );
        var groups = new List<StateLine>[GapRules.Groups.Count];
        Parallel.For(
            0,
            groups.Length,
            g => groups[g] = table.Lines(GapRules.Groups[g], labels[GapRules.Groups[g]], asked)
        );
        List<StateLine> lines = [.. groups.SelectMany(g => g)];
        return new FiveGapsReport(
            source,
            date,
            Suppression.Policy,
            WorkAssumptions.All,
            BranchRules.Told(plain.Snapshot),
            breakdowns.All,
            lines,
            Ranges(states, [.. scenarios.Select(s => (s.Id, States(s.Assumed)))]),
            Cover(facts, states),
            PatternLines(facts, known),
            Unequal(facts, known),
            adequacy.Lines,
            SdgComponents.Of(people, facts, states),
            Limits(facts)
        )
        {
            Contrasts = StateContrasts.Of(people, states, breakdowns, lines),
            Dates =
            [
                .. (dates ?? []).SelectMany(d => At(d, date, states, breakdowns, labels, lines)),
            ],
        };
    }

    private IEnumerable<DateLine> At(
        DateOnly other,
        DateOnly date,
        GapState[][] now,
        Breakdowns breakdowns,
        Dictionary<string, Bilingual> labels,
        List<StateLine> lines
    )
    {
        var facts = PersonFacts.Read(people, mapped, other);
        var known = Outcomes(facts, [WorkAssumptions.Default], other);
        var then = PersonStates.Of(
            facts,
            WorkAssumptions.Default,
            p => known.Of[p],
            Adequate(known, other).IsInadequate
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
                var today = lines.Single(l =>
                    l.Cell.IsNation
                    && l.Group == group
                    && l.Sex == line.Sex
                    && l.Branch == line.Branch
                    && l.State == line.State
                );
                yield return new DateLine(
                    other,
                    group,
                    line.Sex,
                    line.Branch,
                    line.State,
                    line.Estimate,
                    line.Showing,
                    change,
                    StateContrasts.Both(line.Showing, today.Showing)
                );
            }
        }
    }

    /// <summary>Every pattern that anybody may have, and what the law gives it.</summary>
    private sealed record Known(
        PatternLaw Law,
        IReadOnlyDictionary<WorkPattern, PatternOutcome> Of
    );

    private static List<(string Id, WorkAssumptions Assumed)> Scenarios() =>
        [
            ("", WorkAssumptions.Default),
            .. WorkAssumptions.All.SelectMany(a =>
                a.Alternatives.Select(x => (a.Id, WorkAssumptions.With(a.Id, x)))
            ),
        ];

    private Known Outcomes(PersonFacts facts, IEnumerable<WorkAssumptions> assumed, DateOnly date)
    {
        var patterns = assumed
            .SelectMany(a => Enumerable.Range(0, facts.Count).SelectMany(p => facts.Patterns(p, a)))
            .Distinct()
            .SelectMany(p => (WorkPattern[])[p, p.UnderGeneralRegime()])
            .Distinct()
            .OrderBy(p => p.ToString(), StringComparer.Ordinal)
            .ToList();
        var law = new PatternLaw(patterns, plain, executor, date);
        return new Known(law, patterns.Zip(law.Find()).ToDictionary(p => p.First, p => p.Second));
    }

    private Adequacy Adequate(Known known, DateOnly date)
    {
        var wages = known.Law.Answer("salario_base_en_uma");
        return Adequacy.Of(
            plain,
            executor,
            date,
            [
                .. known
                    .Law.Patterns.Select((p, i) => (p, known.Of[p].LifeWeeks, wages[i]))
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

    private List<CoverLine> Cover(PersonFacts facts, GapState[][] states)
    {
        var lines = new List<CoverLine>();
        var cover = Enumerable.Range(0, facts.Count).Select(facts.Cover).ToArray();
        foreach (var group in GapRules.Groups)
        {
            foreach (var sex in Enum.GetValues<Sex>())
            {
                var rows = people.Members(group, sex);
                var design = people.Design.Expand(rows);
                foreach (var branch in Enum.GetValues<Branch>())
                {
                    foreach (var state in Enum.GetValues<GapState>())
                    {
                        var isHere = Array.ConvertAll(rows, r => states[(int)branch][r] == state);
                        if (!isHere.Contains(true))
                            continue;
                        var first = lines.Count;
                        foreach (var kind in Enum.GetValues<CoverKind>())
                        {
                            double[] isIn =
                            [
                                .. rows.Select((r, i) => isHere[i] && cover[r] == kind ? 1.0 : 0.0),
                            ];
                            var estimate = Estimator.Total(design, isIn);
                            lines.Add(
                                new CoverLine(
                                    group,
                                    sex,
                                    branch,
                                    state,
                                    kind,
                                    estimate,
                                    Suppression.Alone(estimate)
                                )
                            );
                        }

                        Protect(lines, first);
                    }
                }
            }
        }

        return lines;
    }

    // The covers of a state add up to it: one withheld alone could be worked out.
    private static void Protect(List<CoverLine> lines, int first)
    {
        var parts = lines.Skip(first).Select(l => (l.Showing, l.Estimate.Value)).ToList();
        var suppression = new Suppression();
        var figures = parts.ConvertAll(p => suppression.Add(p.Showing, p.Value, rank: 0));
        suppression.Sum(suppression.Add(Showing.Shown, parts.Sum(p => p.Value), rank: 1), figures);
        var solved = suppression.Solve();
        for (var i = 0; i < figures.Count; i++)
            lines[first + i] = lines[first + i] with { Showing = solved[figures[i]] };
    }

    private List<PatternLine> PatternLines(PersonFacts facts, Known known)
    {
        var lines = new List<PatternLine>();
        foreach (var group in GapRules.Groups)
        {
            var rows = people.Members(group, Sex.Both);
            var design = people.Design.Expand(rows);
            var mine = Array.ConvertAll(
                rows,
                r => facts.Patterns(r, WorkAssumptions.Default) is [var only] ? only : null
            );
            foreach (
                var pattern in mine.OfType<WorkPattern>()
                    .Distinct()
                    .OrderBy(p => p.Regime)
                    .ThenBy(p => p.DaysPerWeek)
            )
            {
                var estimate = Estimator.Total(
                    design,
                    Array.ConvertAll(mine, m => m == pattern ? 1.0 : 0.0)
                );
                lines.Add(
                    new PatternLine(
                        group,
                        pattern,
                        estimate,
                        Suppression.Alone(estimate),
                        Number(known.Of[pattern].Weeks),
                        Answers(known.Of[pattern]),
                        Answers(known.Of[pattern.UnderGeneralRegime()])
                    )
                );
            }
        }

        return lines;
    }

    private static Dictionary<string, bool?> Answers(PatternOutcome outcome) =>
        BranchRules
            .Tests.Select((t, i) => (t.Rule, Reached: outcome.Reached[i]))
            .ToDictionary(
                t => t.Rule,
                t => double.IsNaN(t.Reached) ? (bool?)null : t.Reached == 1,
                StringComparer.Ordinal
            );

    private static double? Number(double value) => double.IsNaN(value) ? null : value;

    private List<UnequalLine> Unequal(PersonFacts facts, Known known)
    {
        var patterns = Enumerable
            .Range(0, facts.Count)
            .SelectMany(p => facts.Patterns(p, WorkAssumptions.Default))
            .Distinct()
            .Where(p => p.Regime != WorkRegime.General)
            .OrderBy(p => p.Regime)
            .ThenBy(p => p.DaysPerWeek);
        var law = plain.Snapshot;
        var lines = new List<UnequalLine>();
        foreach (var pattern in patterns)
        {
            var (hers, general) = (known.Of[pattern], known.Of[pattern.UnderGeneralRegime()]);
            Add(BranchRules.Weeks, hers.Weeks, general.Weeks, isTest: false);
            for (var t = 0; t < BranchRules.Tests.Count; t++)
                Add(BranchRules.Tests[t].Rule, hers.Reached[t], general.Reached[t], isTest: true);

            void Add(string rule, double mine, double theirs, bool isTest)
            {
                var symbol = law.Find(rule)!;
                lines.Add(
                    new UnequalLine(
                        pattern,
                        rule,
                        symbol.Label,
                        symbol.Citation?.ToString() ?? "",
                        Number(mine),
                        Number(theirs),
                        isTest
                    )
                );
            }
        }

        return lines;
    }

    private List<SurveyLimit> Limits(PersonFacts facts)
    {
        var limits = new List<SurveyLimit>
        {
            new(
                "houses",
                new(
                    "No pregunta en cuántas casas trabaja: se supone, con su rango.",
                    "It does not ask in how many homes she works: that is assumed, with its range."
                ),
                null
            ),
            new(
                "season",
                new(
                    "No pregunta cuántos meses al año dura el trabajo del campo: se supone, con su rango.",
                    "It does not ask for how many months a year field work lasts: that is assumed, with its range."
                ),
                null
            ),
            new(
                "branch",
                new(
                    "Ve la afiliación a una institución, no cada seguro: quien está afiliada por su trabajo cuenta como cubierta en los cinco (LSS 11).",
                    "It sees affiliation to an institution, not each insurance: whoever is affiliated through work counts as covered in all five (LSS 11)."
                ),
                null
            ),
        };
        var unknownWork = Enumerable
            .Range(0, facts.Count)
            .Count(p => double.IsNaN(facts.ByWork(p)));
        if (unknownWork > 0)
        {
            limits.Add(
                new SurveyLimit(
                    "cover_through_work",
                    new(
                        "De estas personas no dice si su derecho es por su trabajo: quedan como se desconoce.",
                        "Of these people it does not say whether their right is through their work: they stay unknown."
                    ),
                    unknownWork
                )
            );
        }

        limits.Add(Municipality(9007, "Iztapalapa"));
        foreach (var state in GapStudy.ProgrammeStates)
        {
            var code = int.Parse(state, System.Globalization.CultureInfo.InvariantCulture);
            var rows = people
                .Members("es_jornalera", Sex.Women)
                .Count(r => people.States[r] == code);
            var name = Charts.StateTile.Find(state)!.Name;
            limits.Add(
                new SurveyLimit(
                    $"day_labourers_{state}",
                    new(
                        $"Jornaleras en {name.Es}: entrevistas en la muestra. No dan una cifra del estado; sí los cinco juntos.",
                        $"Women day labourers in {name.En}: interviews in the sample. They make no figure of the state; the five together do."
                    ),
                    rows
                )
            );
        }

        return limits;
    }

    private SurveyLimit Municipality(int code, string name)
    {
        var municipality = survey.Column(SurveyLevel.Person, Survey.Municipality);
        var rows = people.Persons;
        var women = people
            .Members("es_trabajadora_hogar", Sex.Women)
            .Count(r => (int)municipality[rows[r]] == code);
        return new SurveyLimit(
            FormattableString.Invariant($"municipality_{code:00000}"),
            new(
                $"{name} no es un dominio de la muestra: estas son las trabajadoras del hogar entrevistadas ahí. No se da una cifra de ellas; sirve la de la Ciudad de México, o un modelo de áreas pequeñas.",
                $"{name} is no domain of the sample: these are the women domestic workers interviewed there. No figure of them is given; that of Mexico City serves, or a small-area model."
            ),
            women
        );
    }
}
