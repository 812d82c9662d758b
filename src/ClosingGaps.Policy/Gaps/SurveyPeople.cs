using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// The people of the groups studied: the households that hold them, run through the law, and the rows on which figures are estimated.
/// </summary>
internal sealed class SurveyPeople
{
    // The definitions of a survey do not change with the month: any month will do.
    private static readonly DateOnly AnyMonth = new(2000, 1, 1);

    private readonly Executor executor;
    private readonly SurveySlice slice;
    private readonly int[] rows; // within the slice
    private readonly Dictionary<string, Column> columns = [];

    private SurveyPeople(Survey survey, Executor executor, SurveySlice slice, int[] rows)
    {
        this.executor = executor;
        this.slice = slice;
        this.rows = rows;
        var persons = Array.ConvertAll(rows, r => slice.Persons[r]);
        Design = survey.Design(SurveyLevel.Person).Expand(persons);
        var state = survey.Column(SurveyLevel.Person, Survey.State);
        States = Array.ConvertAll(persons, p => (int)state[p]);
    }

    /// <summary>The sample of the people studied, with every PSU of the survey.</summary>
    public Design Design { get; }

    /// <summary>State of residence of each, INEGI's code.</summary>
    public int[] States { get; }

    /// <summary>For each group 1, 0 or NaN a person.</summary>
    public required IReadOnlyDictionary<string, double[]> Groups { get; init; }

    /// <summary>1, 0 or NaN a person.</summary>
    public required double[] Women { get; init; }

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
        bool MayBelong(int row)
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

        var slice = SurveySlice.HouseholdsWith(survey, MayBelong);
        int[] rows =
        [
            .. Enumerable.Range(0, slice.Persons.Count).Where(r => MayBelong(slice.Persons[r])),
        ];
        double[] Known(Column column) =>
            Array.ConvertAll(rows, r => Number(column, slice.Persons[r]));
        return new SurveyPeople(survey, executor, slice, rows)
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
        var found = executor(
            plan,
            ConstantsBlock.Fill(plan, date, choices),
            slice.Relations,
            [.. plan.Inputs.Select(Input)],
            []
        );
        return [.. rules.Select((_, i) => Array.ConvertAll(rows, r => Number(found[i], r)))];
    }

    private Column Input(InputSymbol input)
    {
        if (!columns.TryGetValue(input.Id, out var column))
        {
            column = slice.Column(input);
            columns.Add(input.Id, column);
        }

        return column;
    }

    private static double Number(Column column, int row) =>
        column.State(row) == FactState.Known ? column.Values[row] : double.NaN;
}
