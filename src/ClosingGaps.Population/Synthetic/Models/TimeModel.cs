using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>Hours a week of unpaid work at home of each person: housework, then care, then repairs, each given what came before.</summary>
internal sealed class TimeModel
{
    private const int AskedFrom = 12;
    private const int YoungChild = 6;

    private readonly Conditional housework;
    private readonly Conditional care;
    private readonly Conditional repairs;

    public TimeModel(IEnumerable<HouseholdRecord> survey, Discretion discretion)
    {
        (housework, care, repairs) = (new(discretion), new(discretion), new(discretion));
        foreach (var household in survey)
            Learn(household);
    }

    public void Draw(HouseholdRecord household, SeededRandom random)
    {
        foreach (var member in household.Members.Where(IsAsked))
        {
            var done = housework.Draw(random, HouseworkGroups(member));
            var cared = care.Draw(random, CareGroups(household, member, done));
            var repaired = repairs.Draw(random, RepairGroups(member));
            member.Unpaid = new UnpaidHours(cared, repaired, done);
        }
    }

    private void Learn(HouseholdRecord household)
    {
        var weight = (long)household.Weight;
        foreach (var member in household.Members.Where(IsAsked))
        {
            var told = member.Unpaid;
            housework.Learn(told.Housework, weight, HouseworkGroups(member));
            care.Learn(told.Care, weight, CareGroups(household, member, told.Housework));
            repairs.Learn(told.Repairs, weight, RepairGroups(member));
        }
    }

    private static bool IsAsked(PersonRecord member) => member.IsMember && member.Age >= AskedFrom;

    private static Groups HouseworkGroups(PersonRecord member)
    {
        var sex = Group.Of(member.IsWoman);
        var work = (int)(member.Main?.Work ?? Work.None);
        return
        [
            Group.Of(sex, (int)member.Role, Group.TenYears(member.Age), work, member.AtSchool),
            Group.Of(sex, Group.Stage(member.Age), work),
            Group.Of(sex, work),
            Group.Of(sex),
        ];
    }

    private static Groups CareGroups(HouseholdRecord household, PersonRecord member, int housework)
    {
        var sex = Group.Of(member.IsWoman);
        var withChild = Group.Of(household.Members.Exists(m => m.Age < YoungChild));
        var band = housework < 0 ? 9 : Math.Min(housework / 14, 3);
        return
        [
            Group.Of(sex, withChild, (int)member.Role, Group.TenYears(member.Age), band),
            Group.Of(sex, withChild, Group.Stage(member.Age), band),
            Group.Of(sex, withChild, Group.Stage(member.Age)),
            Group.Of(sex, withChild),
        ];
    }

    private static Groups RepairGroups(PersonRecord member) =>
        [
            Group.Of(
                Group.Of(member.IsWoman),
                (int)member.Role,
                Group.TenYears(member.Age),
                (int)(member.Main?.Work ?? Work.None)
            ),
            Group.Of(Group.Of(member.IsWoman), Group.Stage(member.Age)),
            Group.Of(Group.Of(member.IsWoman)),
        ];
}
