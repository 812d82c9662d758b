using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>Monthly pay of paid main jobs, in pesos of the survey's year.</summary>
internal sealed class PayModel(Discretion discretion)
{
    private readonly Conditional recorded = new(discretion);
    private readonly ConditionalAmount amounts = new(discretion);

    public void Learn(HouseholdRecord household, PayBook pay)
    {
        var weight = (long)household.Weight;
        foreach (var member in household.Members.Where(m => m.Main?.Paid == 1))
        {
            var pesos = pay[member];
            recorded.Learn(Group.Of(pesos > 0), weight, RecordedGroups(member));
            if (pesos is > 0 and { } known)
                amounts.Learn(known, weight, Groups(household, member));
        }
    }

    public void Draw(HouseholdRecord household, PayBook pay, SeededRandom random)
    {
        foreach (var member in household.Members)
        {
            if (member.Main?.Paid != 1 || recorded.Draw(random, RecordedGroups(member)) == 0)
                continue;
            var pesos = amounts.Draw(random, Groups(household, member));
            pay[member] = 10 * Math.Max(1, Math.Round(pesos / 10, MidpointRounding.AwayFromZero));
        }
    }

    private static Groups RecordedGroups(PersonRecord member) =>
        [
            Group.Of((int)member.Main!.Work, Group.Of(member.IsWoman)),
            Group.Of((int)member.Main.Work),
        ];

    private static Groups Groups(HouseholdRecord household, PersonRecord member)
    {
        var job = member.Main!;
        var work = (int)job.Work;
        var sex = Group.Of(member.IsWoman);
        var hours = HoursBand(job.Hours);
        var covered = Group.Of(member.Cover.IsByWork);
        return
        [
            Group.Of(
                work,
                sex,
                hours,
                covered,
                member.SchoolingBand,
                Group.Region(household.State),
                Group.Of(household.IsRural)
            ),
            Group.Of(work, sex, hours, covered, member.SchoolingBand, Group.Of(household.IsRural)),
            Group.Of(work, sex, hours, covered),
            Group.Of(work, sex, hours),
            Group.Of(work, sex),
        ];
    }

    private static int HoursBand(int hours) =>
        hours switch
        {
            < 8 => 0,
            < 15 => 1,
            < 25 => 2,
            < 35 => 3,
            <= 48 => 4,
            _ => 5,
        };
}
