using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>
/// The joint distribution of a household's answers as a chain: family, traits, work, cover, pay, each
/// given what came before. Learnt once from a survey; then households are drawn from it.
/// </summary>
internal sealed class SurveyModel
{
    private readonly FamilyModel families;
    private readonly TraitModel traits;
    private readonly CoverModel cover;
    private readonly WorkModel work;
    private readonly PayModel pay;
    private readonly HashSet<string> real = new(StringComparer.Ordinal);

    public SurveyModel(IEnumerable<HouseholdRecord> survey, PayBook wages, Discretion discretion)
    {
        families = new(discretion);
        traits = new(discretion);
        cover = new(discretion);
        pay = new(discretion);
        work = new(new JobModel(cover, discretion), discretion);
        foreach (var household in survey)
        {
            families.Learn(household);
            traits.Learn(household);
            work.Learn(household);
            cover.LearnRest(household);
            pay.Learn(household, wages);
            real.UnionWith(Signatures(household));
        }
    }

    /// <summary>
    /// A household of the kind asked for, in a place, that equals none of the survey's; nor does anyone who
    /// works in it equal a worker of the survey.
    /// </summary>
    public HouseholdRecord Draw(
        HouseholdKind kind,
        int state,
        int localitySize,
        PayBook wages,
        SeededRandom random
    )
    {
        while (true)
        {
            var household = DrawAnswers(kind, state, localitySize, random);
            if (Signatures(household).Any(real.Contains))
                continue;

            pay.Draw(household, wages, random);
            return household;
        }
    }

    /// <summary>
    /// The same where what the model was learnt from is nobody's: a household that happens to equal one of it need not be drawn again.
    /// </summary>
    public HouseholdRecord DrawOfNobody(
        HouseholdKind kind,
        int state,
        int localitySize,
        PayBook wages,
        SeededRandom random
    )
    {
        var household = DrawAnswers(kind, state, localitySize, random);
        pay.Draw(household, wages, random);
        return household;
    }

    private HouseholdRecord DrawAnswers(
        HouseholdKind kind,
        int state,
        int localitySize,
        SeededRandom random
    )
    {
        while (true)
        {
            var household = new HouseholdRecord { State = state, LocalitySize = localitySize };
            families.Draw(household, kind, random);
            traits.Draw(household, kind, random);
            work.Draw(household, kind, random);
            if (household.Kind != kind)
                continue;
            cover.DrawRest(household, random);
            return household;
        }
    }

    private static IEnumerable<string> Signatures(HouseholdRecord household) =>
        household
            .Members.Where(m => m.Main is not null)
            .Select(m => m.Signature())
            .Prepend(household.Signature());
}
