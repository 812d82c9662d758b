using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Population.Mapping;

/// <summary>
/// Some households or persons of a survey, with their jobs, as rows of the law. A study of a few groups computes the law only where it
/// matters; errors are still those of the full sample, because <see cref="Persons"/> say which row of the survey each is.
/// </summary>
public sealed class SurveySlice
{
    private readonly Survey survey;
    private readonly int[] households;
    private readonly int[] jobs;

    private SurveySlice(Survey survey, int[] households, int[] persons, int[] jobs, Relations rows)
    {
        this.survey = survey;
        this.households = households;
        this.jobs = jobs;
        Persons = persons;
        Relations = rows;
    }

    /// <summary>For each person of the slice its row in the survey, ascending.</summary>
    public IReadOnlyList<int> Persons { get; }

    /// <summary>Who belongs to whom within the slice.</summary>
    public Relations Relations { get; }

    /// <summary>Persons by themselves, ascending: for law that looks at nobody else of the household.</summary>
    public static SurveySlice Of(Survey survey, int[] persons)
    {
        var work = Children(survey.Persons.ChildOffsets, persons, out var jobsOf);
        var parents = survey.Persons.Parents;
        var homes = new int[persons.Length];
        for (var i = 0; i < persons.Length; i++)
        {
            homes[i] = parents[persons[i]];
        }

        var alone = Enumerable.Range(0, persons.Length + 1).ToArray();
        return new SurveySlice(survey, homes, persons, work, Rows(alone, jobsOf, work.Length));
    }

    /// <summary>The households, whole, of the persons that a test names.</summary>
    public static SurveySlice HouseholdsWith(Survey survey, Func<int, bool> person)
    {
        var homes = new List<int>();
        var parents = survey.Persons.Parents;
        for (var row = 0; row < survey.Persons.RowCount; row++)
        {
            if (person(row) && (homes.Count == 0 || homes[^1] != parents[row]))
            {
                homes.Add(parents[row]);
            }
        }

        int[] chosen = [.. homes];
        var persons = Children(survey.Households.ChildOffsets, chosen, out var personsOf);
        var work = Children(survey.Persons.ChildOffsets, persons, out var jobsOf);
        return new SurveySlice(survey, chosen, persons, work, Rows(personsOf, jobsOf, work.Length));
    }

    /// <summary>
    /// The column of an input over the slice; see <see cref="SurveyRows.Column"/>. What the law asks and no column answers, or whose
    /// column the survey was read without, is unknown.
    /// </summary>
    public Column Column(InputSymbol input)
    {
        if (input.Column is null || !survey.Has(Level(input.Entity), input.Column))
        {
            return Engine.Data.Column.Fill(Relations.Count(input.Entity), 0, FactState.Unknown);
        }

        var whole = SurveyRows.Column(survey, input);
        var rows = input.Entity switch
        {
            Entity.Household => households,
            Entity.Person => (int[])Persons,
            _ => jobs,
        };
        return new Column(
            Array.ConvertAll(rows, r => whole.Values[r]),
            whole.States is { } states ? Array.ConvertAll(rows, r => states[r]) : null
        );
    }

    private static SurveyLevel Level(Entity entity) =>
        entity switch
        {
            Entity.Household => SurveyLevel.Household,
            Entity.Person => SurveyLevel.Person,
            _ => SurveyLevel.Job,
        };

    private static Relations Rows(int[] personsOf, int[] jobsOf, int jobs)
    {
        var nobody = new int[jobs];
        Array.Fill(nobody, -1);
        return new Relations
        {
            PersonsOf = personsOf,
            EmploymentsOf = jobsOf,
            SpellsOf = new int[jobs + 1],
            SpellStart = new Column([]),
            SpellEnd = new Column([]),
            EmployerOf = nobody,
            Employers = 0,
        };
    }

    private static int[] Children(ReadOnlySpan<int> offsets, int[] parents, out int[] ends)
    {
        ends = new int[parents.Length + 1];
        var rows = new List<int>();
        for (var i = 0; i < parents.Length; i++)
        {
            for (var row = offsets[parents[i]]; row < offsets[parents[i] + 1]; row++)
            {
                rows.Add(row);
            }

            ends[i + 1] = rows.Count;
        }

        return [.. rows];
    }
}
