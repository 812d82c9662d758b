using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Synthetic.Records;
using Xunit;

namespace ClosingGaps.Tests.Population.Synthetic;

/// <summary>Nobody of the real survey can be found in the sample.</summary>
public sealed class NoRecordCopiedTests
{
    private const int Few = 5;

    private static readonly Lazy<List<HouseholdRecord>> Made = new(() =>
        Read(SyntheticSampleTests.Shipped)
    );

    private static List<HouseholdRecord> Real => RealSurvey.Value;

    private static readonly Lazy<List<HouseholdRecord>> RealSurvey = new(() =>
        Read(SharedData.Path("data", "enigh2010"))
    );

    [Fact]
    public void No_household_has_the_answers_of_a_real_one()
    {
        var real = Real.Select(h => h.Signature()).ToHashSet(StringComparer.Ordinal);
        Assert.True(real.Count > 20_000);
        Assert.DoesNotContain(Made.Value, h => real.Contains(h.Signature()));
    }

    /// <summary>
    /// Two persons may have the same answers by chance: a retired couple, a schoolgirl. Made-up persons
    /// meet those of one half of the real survey no more often than the other half does.
    /// </summary>
    [Fact]
    public void A_person_resembles_a_real_one_no_more_than_another_real_one_does()
    {
        var known = Persons(Real.Where((_, i) => i % 2 == 0)).ToHashSet(StringComparer.Ordinal);
        var strangers = Share(Persons(Real.Where((_, i) => i % 2 == 1)));
        var made = Share(Persons(Made.Value));
        Assert.InRange(made, 0, strangers);

        double Share(IReadOnlyList<string> persons) =>
            persons.Count(known.Contains) / (double)persons.Count;
    }

    [Fact]
    public void No_worker_has_the_answers_of_a_real_one()
    {
        var real = Workers(Real).ToHashSet(StringComparer.Ordinal);
        Assert.True(real.Count > 40_000);
        Assert.DoesNotContain(Workers(Made.Value), real.Contains);
    }

    [Fact]
    public void No_answer_of_fewer_than_five_real_persons_is_in_it()
    {
        MustBeCommon(p => $"{p.Kin}");
        MustBeCommon(p => $"{p.Schooling}");
        MustBeCommon(p => $"{p.Cover.Packed}");
        MustBeCommon(p => $"{p.Marital}");
        MustBeCommon(p => $"{p.Main?.Occupation} {p.Main?.Industry}");
        MustBeCommon(p => $"{p.Main?.Boss} {p.Main?.OwnAccount} {p.Main?.Paid}");
        MustBeCommon(p => $"{p.Main?.Size}");
        MustBeCommon(p => $"{p.Main?.Hours}");
        MustBeCommon(p => $"{p.Main?.Contract}");
        MustBeCommon(p => $"{p.Main?.ContractKind}");
    }

    private static void MustBeCommon(Func<PersonRecord, string> answer)
    {
        // Answers are learnt over main and second jobs together.
        var real = Real.SelectMany(h => h.Members)
            .SelectMany(Jobs)
            .GroupBy(answer, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var rare = Made
            .Value.SelectMany(h => h.Members)
            .SelectMany(Jobs)
            .Select(answer)
            .Distinct(StringComparer.Ordinal)
            .Where(a => real.GetValueOrDefault(a) < Few);
        Assert.Empty(rare);
    }

    /// <summary>The person once for each job, as if it were the main one.</summary>
    private static IEnumerable<PersonRecord> Jobs(PersonRecord person)
    {
        yield return person;
        if (person.Second is null)
            yield break;
        yield return new PersonRecord
        {
            Kin = person.Kin,
            IsWoman = person.IsWoman,
            Age = person.Age,
            Schooling = person.Schooling,
            Marital = person.Marital,
            Cover = person.Cover,
            Main = person.Second,
        };
    }

    private static List<string> Persons(IEnumerable<HouseholdRecord> households) =>
        [.. households.SelectMany(h => h.Members.Select(p => p.Signature()))];

    private static List<string> Workers(IEnumerable<HouseholdRecord> households) =>
        [
            .. households.SelectMany(h =>
                h.Members.Where(p => p.Main is not null).Select(p => p.Signature())
            ),
        ];

    private static List<HouseholdRecord> Read(string folder) =>
        SurveyHouseholds.Of(Survey.Read(folder, SurveyHouseholds.Columns)).Households;
}
