using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Synthetic.Records;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Population.Synthetic.Checks;

/// <summary>The persons of a survey, real or synthetic, and estimates about those who meet a condition.</summary>
internal sealed class SampleFrame
{
    private readonly (HouseholdRecord Household, PersonRecord Person)[] rows;
    private readonly PayBook pay;
    private readonly Design design;

    public SampleFrame(Survey survey)
    {
        (var households, pay) = SurveyHouseholds.Of(survey);
        rows = [.. households.SelectMany(h => h.Members.Select(p => (h, p)))];
        design = survey.Design(SurveyLevel.Person);
    }

    /// <summary>Answers a condition about a person of a household.</summary>
    public delegate bool Test(HouseholdRecord household, PersonRecord person);

    public Estimate Count(Test who) => Estimator.Count(design, Where(who));

    public Estimate Share(Test having, Test of) =>
        Estimator.Share(design, Where(having), Where(of));

    /// <summary>The mean over those who have a value.</summary>
    public Estimate Mean(Func<PersonRecord, double?> value, Test of) =>
        Estimator.Mean(
            design,
            Array.ConvertAll(rows, r => value(r.Person) ?? double.NaN),
            Where((h, p) => of(h, p) && value(p) is not null)
        );

    /// <summary>Mean monthly pay of the main job, in pesos of the survey's year.</summary>
    public Estimate Pay(Test of) => Mean(p => pay[p], of);

    /// <summary>Persons to a household: all persons over those who head one.</summary>
    public Estimate Ratio(Test over, Test under) =>
        Estimator.Ratio(design, Ones(over), Ones(under), Where((_, _) => true));

    private bool[] Where(Test test) => Array.ConvertAll(rows, r => test(r.Household, r.Person));

    private double[] Ones(Test test) => Array.ConvertAll(Where(test), x => x ? 1.0 : 0);
}
