using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Country;

/// <summary>Some persons of the country with their jobs, as rows of the law, in the columns that the mapping of ENIGH 2010 names.</summary>
public sealed class CountryChunk
{
    private readonly HouseholdRecord[] homes;
    private readonly PersonRecord[] persons;
    private readonly JobRecord[] jobs;
    private readonly bool[] isSecond;
    private readonly PayBook pay;

    private CountryChunk(
        HouseholdRecord[] homes,
        PersonRecord[] persons,
        int[] personsOf,
        PayBook pay
    )
    {
        (this.homes, this.persons, this.pay) = (homes, persons, pay);
        var work = new List<JobRecord>(persons.Length);
        var second = new List<bool>(persons.Length);
        var jobsOf = new int[persons.Length + 1];
        for (var p = 0; p < persons.Length; p++)
        {
            Add(persons[p].Main, isOther: false);
            Add(persons[p].Second, isOther: true);
            jobsOf[p + 1] = work.Count;
        }

        (jobs, isSecond) = ([.. work], [.. second]);
        var nobody = new int[jobs.Length];
        Array.Fill(nobody, -1);
        Relations = new Relations
        {
            PersonsOf = personsOf,
            EmploymentsOf = jobsOf,
            SpellsOf = new int[jobs.Length + 1],
            SpellStart = new Column([]),
            SpellEnd = new Column([]),
            EmployerOf = nobody,
            Employers = 0,
        };

        void Add(JobRecord? job, bool isOther)
        {
            if (job is null)
                return;
            work.Add(job);
            second.Add(isOther);
        }
    }

    /// <summary>Who belongs to whom.</summary>
    public Relations Relations { get; }

    /// <summary>Persons in it.</summary>
    public int Persons => persons.Length;

    internal static CountryChunk Of(HouseholdRecord[] households, PayBook pay)
    {
        var personsOf = new int[households.Length + 1];
        for (var h = 0; h < households.Length; h++)
            personsOf[h + 1] = personsOf[h] + households[h].Members.Count;
        var homeOf = new HouseholdRecord[personsOf[^1]];
        var members = new PersonRecord[personsOf[^1]];
        for (var h = 0; h < households.Length; h++)
        {
            for (var m = 0; m < households[h].Members.Count; m++)
            {
                homeOf[personsOf[h] + m] = households[h];
                members[personsOf[h] + m] = households[h].Members[m];
            }
        }

        return new CountryChunk(homeOf, members, personsOf, pay);
    }

    /// <summary>Some of its persons by themselves, in their order: for law that looks at nobody else of the household.</summary>
    public CountryChunk Only(int[] rows) =>
        new(
            Array.ConvertAll(rows, r => homes[r]),
            Array.ConvertAll(rows, r => persons[r]),
            [.. Enumerable.Range(0, rows.Length + 1)],
            pay
        );

    /// <summary>State of residence of a person, INEGI's code.</summary>
    public int State(int person) => homes[person].State;

    /// <summary>
    /// The column of an input: a blank is <em>no aplica</em> where the input may not apply, else unknown; what the sample does not have is
    /// unknown.
    /// </summary>
    public Column Column(InputSymbol input)
    {
        var rows = Relations.Count(input.Entity);
        var blank = (byte)(input.MayNotApply ? FactState.NotApplicable : FactState.Unknown);
        var answer = input.Column is { } name ? CountryColumns.Find(input.Entity, name) : null;
        if (answer is null)
            return Engine.Data.Column.Fill(rows, 0, FactState.Unknown);
        var values = new double[rows];
        byte[]? states = null;
        for (var row = 0; row < rows; row++)
        {
            var value =
                input.Entity == Entity.Person
                    ? answer(new Answerer(homes[row], persons[row], null, false, pay))
                    : answer(new Answerer(null, null, jobs[row], isSecond[row], pay));
            if (value is { } known)
                values[row] = known;
            else
                (states ??= new byte[rows])[row] = blank;
        }

        return new Column(values, states);
    }
}
