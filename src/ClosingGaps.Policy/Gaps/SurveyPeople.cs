using System.Collections.Concurrent;
using System.Text;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>The people of the groups studied, run through the law, and the sample in which figures are estimated.</summary>
internal sealed class SurveyPeople
{
    // The definitions of a survey do not change with the month: any month will do.
    private static readonly DateOnly AnyMonth = new(2000, 1, 1);

    private readonly Survey survey;
    private readonly Executor executor;
    private readonly Rows alone;
    private readonly Lazy<Rows> withHousehold;

    private SurveyPeople(Survey survey, Executor executor, int[] persons)
    {
        (this.survey, this.executor) = (survey, executor);
        alone = Rows.Alone(survey, persons);
        withHousehold = new(() => Rows.WithHousehold(survey, persons));
        Persons = persons;
        Design = survey.Design(SurveyLevel.Person).Expand(persons);
        var state = survey.Column(SurveyLevel.Person, Survey.State);
        States = Array.ConvertAll(persons, p => (int)state[p]);
    }

    /// <summary>For each its row among the survey's persons.</summary>
    public int[] Persons { get; }

    /// <summary>The sample of the people studied, with every PSU of the survey.</summary>
    public Design Design { get; }

    /// <summary>State of residence of each, INEGI's code.</summary>
    public int[] States { get; }

    /// <summary>For each group 1, 0 or NaN a person.</summary>
    public required IReadOnlyDictionary<string, double[]> Groups { get; init; }

    /// <summary>1, 0 or NaN a person.</summary>
    public required double[] Women { get; init; }

    /// <summary>The rows that are known to be of a group and a sex.</summary>
    /// <param name="where">What more must hold of a row; nothing when absent.</param>
    public int[] Members(string group, Sex sex, Func<int, bool>? where = null)
    {
        var members = Groups[group];
        return
        [
            .. Enumerable
                .Range(0, members.Length)
                .Where(p =>
                    members[p] == 1
                    && (sex == Sex.Both || Women[p] == (sex == Sex.Women ? 1 : 0))
                    && (where is null || where(p))
                ),
        ];
    }

    /// <summary>Finds the people: everybody who is, or may be, in a group.</summary>
    public static SurveyPeople Find(Survey survey, Snapshot law, Executor executor)
    {
        var names = GapRules.Groups.Append(GapRules.IsWoman).ToList();
        var rules = names.ConvertAll(n => GapRules.Person(law, n));
        var plan = Planner.Build(law, rules, AnyMonth, RunChoices.Default, optimise: true);
        var found = executor(
            plan,
            ConstantsBlock.Fill(plan, AnyMonth, RunChoices.Default),
            SurveyRows.Relations(survey),
            [.. plan.Inputs.Select(i => SurveyRows.Column(survey, i))],
            []
        );
        var persons = new List<int>();
        for (var row = 0; row < survey.Persons.RowCount; row++)
        {
            if (MayBelong(found, row))
            {
                persons.Add(row);
            }
        }

        int[] chosen = [.. persons];
        double[] Known(Column column) => Array.ConvertAll(chosen, p => Number(column, p));
        return new SurveyPeople(survey, executor, chosen)
        {
            Groups = names
                .SkipLast(1)
                .Select((name, i) => (name, Values: Known(found[i])))
                .ToDictionary(g => g.name, g => g.Values, StringComparer.Ordinal),
            Women = Known(found[^1]),
        };
    }

    /// <summary>Rules por persona under the law of a month: for each a number a person, NaN where unknown.</summary>
    public double[][] Run(
        PlanCache plans,
        IReadOnlyList<RuleSymbol> rules,
        DateOnly date,
        RunChoices choices
    )
    {
        var plan = plans.Get(rules, date, choices);
        // Most law looks at a person and her jobs; then nobody else of the household need be computed.
        return Run(
            plan,
            plan.Nodes.Any(n => n.Entity == Entity.Household) ? withHousehold.Value : alone,
            rules,
            date,
            choices
        );
    }

    /// <summary>
    /// A rule por persona under many choices: for each choice a number a person. Persons alike in all that the rule can look at are computed
    /// once, which for a rule of status makes a few hundred of fifty thousand.
    /// </summary>
    public double[][] RunEach(
        PlanCache plans,
        RuleSymbol rule,
        DateOnly date,
        IReadOnlyList<RunChoices> choices
    )
    {
        // As written, the plan has every input of every choice.
        var all = Planner.Build(plans.Snapshot, [rule], date, RunChoices.Default, optimise: false);
        if (all.Nodes.Any(n => n.Entity == Entity.Household))
        {
            return [.. choices.Select(c => Run(plans, [rule], date, c)[0])];
        }

        var (kind, first) = Alike(all.Inputs);
        var few = Rows.Alone(survey, Array.ConvertAll(first, p => Persons[p]));
        return
        [
            .. choices.Select(c =>
            {
                var found = Run(plans.Get([rule], date, c), few, [rule], date, c)[0];
                return Array.ConvertAll(kind, k => found[k]);
            }),
        ];
    }

    // Which persons have the same inputs, of themselves and of each of their jobs: the kind of each, and the first of each kind.
    private (int[] Kind, int[] First) Alike(IReadOnlyList<InputSymbol> inputs)
    {
        var own = inputs.Where(i => i.Entity == Entity.Person).Select(alone.Input).ToArray();
        var ofJobs = inputs.Where(i => i.Entity == Entity.Employment).Select(alone.Input).ToArray();
        var jobs = alone.Slice.Relations.EmploymentsOf;
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var kind = new int[Persons.Length];
        var first = new List<int>();
        var key = new StringBuilder();
        for (var person = 0; person < kind.Length; person++)
        {
            key.Clear();
            foreach (var column in own)
                Append(column, person);
            for (var job = jobs[person]; job < jobs[person + 1]; job++)
            {
                key.Append('|');
                foreach (var column in ofJobs)
                    Append(column, job);
            }

            var text = key.ToString();
            if (!kinds.TryGetValue(text, out kind[person]))
            {
                kinds.Add(text, kind[person] = first.Count);
                first.Add(person);
            }
        }

        return (kind, [.. first]);

        void Append(Column column, int row)
        {
            var bits = BitConverter.DoubleToInt64Bits(column.Values[row]);
            key.Append((char)column.State(row));
            for (var part = 0; part < 64; part += 16)
                key.Append((char)(ushort)(bits >> part));
        }
    }

    private double[][] Run(
        Plan plan,
        Rows rows,
        IReadOnlyList<RuleSymbol> rules,
        DateOnly date,
        RunChoices choices
    )
    {
        var found = executor(
            plan,
            ConstantsBlock.Fill(plan, date, choices),
            rows.Slice.Relations,
            [.. plan.Inputs.Select(rows.Input)],
            []
        );
        return [.. rules.Select((_, i) => Array.ConvertAll(rows.Places, r => Number(found[i], r)))];
    }

    /// <summary>
    /// For each person 1 when some rule, of her or of one of her jobs, gives otherwise under other choices, 0 when none does, NaN when that is
    /// not known; <see langword="null"/> when the rules look at other months or at spells of insurance, which a survey does not tell.
    /// </summary>
    public double[]? Changed(
        PlanCache plans,
        IReadOnlyList<RuleSymbol> rules,
        DateOnly date,
        RunChoices choices,
        RunChoices others
    )
    {
        var before = Columns(choices);
        var after = Columns(others);
        if (before is null || after is null)
        {
            return null;
        }

        var jobs = alone.Slice.Relations.EmploymentsOf;
        var changed = new double[alone.Places.Length];
        for (var person = 0; person < changed.Length; person++)
        {
            for (var rule = 0; rule < rules.Count; rule++)
            {
                var (first, last) =
                    rules[rule].Entity == Entity.Employment
                        ? (jobs[person], jobs[person + 1])
                        : (person, person + 1);
                for (var row = first; row < last; row++)
                {
                    changed[person] = Either(
                        changed[person],
                        Differs(before[rule], after[rule], row)
                    );
                }
            }
        }

        return changed;

        Column[]? Columns(RunChoices chosen)
        {
            var plan = plans.Get(rules, date, chosen);
            return plan.Histories.Count > 0 || plan.Nodes.Any(IsNotTold)
                ? null
                : executor(
                    plan,
                    ConstantsBlock.Fill(plan, date, chosen),
                    alone.Slice.Relations,
                    [.. plan.Inputs.Select(alone.Input)],
                    []
                );
        }
    }

    // No survey tells from which day to which somebody was insured, and here nobody's household is run.
    private static bool IsNotTold(PlanNode node) =>
        node.Entity is Entity.Household or Entity.Spell
        || node.Op is PlanOp.CoveredDays or PlanOp.RunOfDays;

    // What does not apply before nor after has not changed; what is not known on one side may have.
    private static double Differs(Column before, Column after, int row) =>
        before.State(row) == FactState.Unknown || after.State(row) == FactState.Unknown ? double.NaN
        : before.State(row) != after.State(row) ? 1
        : before.State(row) == FactState.Known && before.Values[row] != after.Values[row] ? 1
        : 0;

    /// <summary>Of two answers, 1, 0 or NaN: a yes settles it.</summary>
    internal static double Either(double a, double b) =>
        a == 1 || b == 1 ? 1
        : double.IsNaN(a) || double.IsNaN(b) ? double.NaN
        : 0;

    private static bool MayBelong(Column[] found, int row)
    {
        for (var g = 0; g < GapRules.Groups.Count; g++)
        {
            if (found[g].State(row) != FactState.Known || found[g].Values[row] == 1)
            {
                return true;
            }
        }

        return false;
    }

    private static double Number(Column column, int row) =>
        column.State(row) == FactState.Known ? column.Values[row] : double.NaN;

    /// <summary>Rows to run, their input columns, and where in them the people stand.</summary>
    private sealed class Rows(SurveySlice slice, int[] places)
    {
        private readonly ConcurrentDictionary<string, Column> columns = new(StringComparer.Ordinal);

        public SurveySlice Slice { get; } = slice;

        public int[] Places { get; } = places;

        public static Rows Alone(Survey survey, int[] persons) =>
            new(SurveySlice.Of(survey, persons), [.. Enumerable.Range(0, persons.Length)]);

        public static Rows WithHousehold(Survey survey, int[] persons)
        {
            var wanted = persons.ToHashSet();
            var slice = SurveySlice.HouseholdsWith(survey, wanted.Contains);
            return new Rows(
                slice,
                [
                    .. Enumerable
                        .Range(0, slice.Persons.Count)
                        .Where(r => wanted.Contains(slice.Persons[r])),
                ]
            );
        }

        // Past dates are run beside the date asked for, and ask for the same columns.
        public Column Input(InputSymbol input) =>
            columns.GetOrAdd(input.Id, _ => Slice.Column(input));
    }
}
