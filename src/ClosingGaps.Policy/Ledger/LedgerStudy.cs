using System.Globalization;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Ledger;

/// <summary>
/// Which clause of the law keeps how much of the gap open. A person is in the gap of a branch when she has no effective cover of her own: not
/// covered through her work, or covered under rules with which her way of working never passes the branch's test. Clauses are switched to
/// their counterfactuals, and compliance to whole, in every coalition; each person's Shapley value is exact, and a part is their weighted sum.
/// </summary>
public sealed class LedgerStudy
{
    private const string Mandatory = "seguro_obligatorio";

    private readonly SurveyPeople people;
    private readonly PlanCache mapped;
    private readonly PlanCache plain;
    private readonly Executor executor;

    /// <inheritdoc cref="FiveGapsStudy(Survey, Snapshot, Snapshot, Executor)"/>
    public LedgerStudy(Survey survey, Snapshot mappedLaw, Snapshot law, Executor executor)
    {
        this.executor = executor;
        people = SurveyPeople.Find(survey, mappedLaw, executor);
        mapped = new PlanCache(mappedLaw);
        plain = new PlanCache(law);
    }

    /// <summary>The clauses that ship, in the order of the cascade: first whom the law includes, then what it asks.</summary>
    public static IReadOnlyList<string> Shipped { get; } =
    [
        "hogar_sin_suspenso",
        "ocasional_del_hogar_asegurada",
        "por_cuenta_propia_asegurada",
        "familia_del_campo_asegurada",
        "semana_entera_en_el_hogar",
        "temporada_con_tres_meses_más",
        "enfermedad_con_4_semanas",
        "maternidad_con_18_semanas",
        "invalidez_con_150_semanas",
        "vejez_con_750_semanas",
    ];

    /// <summary>The ledger.</summary>
    /// <param name="date">Day of the law.</param>
    /// <param name="source">What it is made from.</param>
    /// <param name="withClauses">The law with every clause's package laid over it.</param>
    /// <param name="names">The packages, at most <see cref="Shapley.MostPlayers"/> less one.</param>
    /// <param name="territories">States beside the country, two digits.</param>
    /// <exception cref="LedgerException">A package is no clause.</exception>
    public LedgerReport Run(
        DateOnly date,
        GapSource source,
        Snapshot withClauses,
        IReadOnlyList<string> names,
        IReadOnlyList<string> territories
    )
    {
        var clauses = ClauseBook.Read(withClauses, names, date);
        var facts = PersonFacts.Read(people, mapped, date);
        var inLaw = Meets(mapped.Snapshot, [GapRules.Person(mapped.Snapshot, Mandatory)], date);
        var inDesign = Meets(
            plain.Snapshot,
            [.. BranchRules.Tests.Select(t => GapRules.Person(plain.Snapshot, t.Rule))],
            date
        );
        bool Reaches(RunnableClause c, HashSet<string> values) =>
            c.Changes.Any(x => values.Contains(x.Id));
        var ofLaw = clauses.Where(c => Reaches(c, inLaw)).ToList();
        var ofDesign = clauses.Where(c => Reaches(c, inDesign)).ToList();
        var players = clauses.Where(c => ofLaw.Contains(c) || ofDesign.Contains(c)).ToList();
        if (players.Count >= Shapley.MostPlayers)
        {
            throw new LedgerException(
                new(
                    $"son demasiadas cláusulas: {players.Count}; a lo más {Shapley.MostPlayers - 1}",
                    $"too many clauses: {players.Count}; at most {Shapley.MostPlayers - 1}"
                )
            );
        }

        var due = Due(ofLaw, date);
        var reached = Reached(facts, ofDesign, date);
        var parts = new PersonParts(
            facts,
            due,
            reached,
            [.. players.Select(p => ofLaw.IndexOf(p))],
            [.. players.Select(p => ofDesign.IndexOf(p))]
        );
        var cells = territories.Select(Place).Prepend(Cell.Nation).ToList();
        return new LedgerReport(
            source,
            date,
            Suppression.Policy,
            facts.Assumed(),
            [
                .. clauses.Select(c =>
                    ClauseBook.Tell(
                        plain.Snapshot,
                        c,
                        date,
                        ofLaw.Contains(c),
                        ofDesign.Contains(c)
                    )
                ),
            ],
            [
                .. GapRules.Groups.SelectMany(group =>
                    cells.SelectMany(cell =>
                        ((Sex[])[Sex.Women, Sex.Both]).SelectMany(sex =>
                            Lines(facts, parts, players, group, sex, cell)
                        )
                    )
                ),
            ],
            due.Length + reached.Count,
            [.. Forbidden(facts)]
        );
    }

    private static Cell Place(string state)
    {
        var code = int.Parse(state, CultureInfo.InvariantCulture);
        return new Cell(Breakdowns.State, code, StateTile.Find(state)!.Name);
    }

    // A plan as written has every value that its formulas name.
    private static HashSet<string> Meets(
        Snapshot law,
        IReadOnlyList<Symbol> rules,
        DateOnly date
    ) =>
        [
            .. Planner
                .Build(law, rules, date, RunChoices.Default, optimise: false)
                .Constants.OfType<ValueSlot>()
                .Select(s => s.Value.Id),
        ];

    private static RunChoices Choices(
        Snapshot law,
        DateOnly date,
        List<RunnableClause> clauses,
        int coalition
    ) =>
        RunChoices.Default with
        {
            Overrides =
            [
                .. clauses
                    .Where((_, i) => (coalition & (1 << i)) != 0)
                    .SelectMany(c => c.Overrides(law, date)),
            ],
        };

    /// <summary>For each coalition of the clauses that reach the law: 1, 0 or NaN a person, whether insuring her is mandatory.</summary>
    private double[][] Due(List<RunnableClause> clauses, DateOnly date) =>
        people.RunEach(
            mapped,
            GapRules.Person(mapped.Snapshot, Mandatory),
            date,
            [
                .. Enumerable
                    .Range(0, 1 << clauses.Count)
                    .Select(s => Choices(mapped.Snapshot, date, clauses, s)),
            ]
        );

    /// <summary>For each coalition of the clauses that reach the design: what each pattern of work reaches.</summary>
    private List<Dictionary<WorkPattern, PatternOutcome>> Reached(
        PersonFacts facts,
        List<RunnableClause> clauses,
        DateOnly date
    )
    {
        var patterns = Enumerable
            .Range(0, facts.Count)
            .SelectMany(p => facts.Patterns(p, WorkAssumptions.Default))
            .Distinct()
            .OrderBy(p => p.ToString(), StringComparer.Ordinal)
            .ToList();
        var law = new PatternLaw(patterns, plain, executor, date);
        return
        [
            .. Enumerable
                .Range(0, 1 << clauses.Count)
                .Select(s =>
                    patterns
                        .Zip(law.Find(Choices(plain.Snapshot, date, clauses, s)))
                        .ToDictionary(p => p.First, p => p.Second)
                ),
        ];
    }

    private IEnumerable<LedgerLine> Lines(
        PersonFacts facts,
        PersonParts parts,
        List<RunnableClause> players,
        string group,
        Sex sex,
        Cell cell
    )
    {
        var rows = people.Members(
            group,
            sex,
            p =>
                (cell.IsNation || people.States[p] == cell.Code)
                && facts.Measures[GapMeasure.Forbidden][p] != 1
        );
        var design = people.Design.Expand(rows);
        var label = GapRules.Person(mapped.Snapshot, group).Label;
        var isPooledOnly = Suppression.IsPooledOnly(group, sex, cell);
        foreach (var branch in Enum.GetValues<Branch>())
        {
            var of = parts.Of(branch);
            Estimate Total(double[] values) =>
                Estimator.Total(design, Array.ConvertAll(rows, r => values[r]));
            var gap = Total(of.Gap);
            var estimates = of.Parts.Append(of.Remainder).Select(Total).ToList();
            var whole = WholePersons.Of([.. estimates.Select(e => e.Value)]);
            var shown = Shown([gap, .. estimates], isPooledOnly);
            yield return Line(LedgerPart.Gap, null, gap, whole.Sum(), null, shown[0]);
            for (var i = 0; i < players.Count; i++)
                yield return Line(
                    LedgerPart.Clause,
                    players[i].Package.Name,
                    estimates[i],
                    whole[i],
                    Total(of.Alone[i]),
                    shown[i + 1]
                );
            yield return Line(
                LedgerPart.Compliance,
                null,
                estimates[players.Count],
                whole[players.Count],
                Total(of.Alone[players.Count]),
                shown[players.Count + 1]
            );
            yield return Line(
                LedgerPart.Remainder,
                null,
                estimates[^1],
                whole[^1],
                null,
                shown[^1]
            );

            LedgerLine Line(
                LedgerPart part,
                string? clause,
                Estimate persons,
                long rounded,
                Estimate? alone,
                Showing showing
            ) =>
                new(
                    group,
                    label,
                    sex,
                    branch,
                    cell,
                    part,
                    clause,
                    persons,
                    rounded,
                    alone,
                    showing
                );
        }
    }

    // The gap is the sum of the others: one withheld alone could be worked out.
    private static IReadOnlyList<Showing> Shown(IReadOnlyList<Estimate> lines, bool isPooledOnly)
    {
        if (isPooledOnly)
            return [.. lines.Select(_ => Showing.PooledOnly)];
        var suppression = new Suppression();
        // A part that every row says is nothing is a zero though some rows are unknown: those are told with the gap.
        var figures = lines
            .Select(
                (e, i) =>
                    suppression.Add(
                        e.Cases == 0 && e.Known >= Suppression.Policy.Rule.MinimumRows
                            ? Showing.Zero
                            : Suppression.Alone(e),
                        e.Value,
                        rank: i == 0 ? 2 : 0
                    )
            )
            .ToList();
        suppression.Sum(figures[0], figures.Skip(1));
        return suppression.Solve();
    }

    private IEnumerable<LedgerForbidden> Forbidden(PersonFacts facts)
    {
        foreach (var group in GapRules.Groups)
        {
            foreach (var sex in (Sex[])[Sex.Women, Sex.Both])
            {
                var rows = people.Members(group, sex);
                var estimate = Estimator.Total(
                    people.Design.Expand(rows),
                    Array.ConvertAll(rows, r => facts.Measures[GapMeasure.Forbidden][r])
                );
                yield return new LedgerForbidden(group, sex, estimate, Suppression.Alone(estimate));
            }
        }
    }
}
