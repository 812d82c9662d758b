using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>Who works at what: the kind of main and second job of each member, one after the other.</summary>
internal sealed class WorkModel(JobModel jobs, Discretion discretion)
{
    private const int AskedFrom = 12;
    private readonly Conditional main = new(discretion);
    private readonly Conditional second = new(discretion);

    public void Learn(HouseholdRecord household)
    {
        var kind = household.Kind;
        var weight = (long)household.Weight;
        Visit(
            household,
            kind,
            (member, house) =>
            {
                var work = member.Main?.Work ?? Work.None;
                main.Learn((int)work, weight, MainGroups(household, house, member));
                second.Learn(
                    (int)(member.Second?.Work ?? Work.None),
                    weight,
                    SecondGroups(member, work)
                );
                jobs.Learn(household, kind, member, weight);
                return work;
            }
        );
    }

    public void Draw(HouseholdRecord household, HouseholdKind kind, SeededRandom random) =>
        Visit(
            household,
            kind,
            (member, house) =>
            {
                var work = (Work)main.Draw(random, MainGroups(household, house, member));
                if (work == Work.None)
                    return work;
                jobs.DrawMain(household, kind, member, work, random);
                var other = (Work)second.Draw(random, SecondGroups(member, work));
                if (other != Work.None)
                    jobs.DrawSecond(household, kind, member, other, random);
                return work;
            }
        );

    /// <summary>
    /// Each member who is asked, with the state of the household so far: its kind, and whether someone
    /// before has what makes it so, or nobody yet, or nobody and this is the last.
    /// </summary>
    private static void Visit(
        HouseholdRecord household,
        HouseholdKind kind,
        Func<PersonRecord, int, Work> visit
    )
    {
        var settled = kind == HouseholdKind.Other;
        var last = household.Members.FindLastIndex(IsAsked);
        for (var i = 0; i <= last; i++)
        {
            if (!IsAsked(household.Members[i]))
                continue;
            var state = settled ? 2 : Group.Of(i == last);
            settled |= Settles(kind, visit(household.Members[i], 3 * (int)kind + state));
        }
    }

    /// <summary>Live-in workers and lodgers are not asked.</summary>
    private static bool IsAsked(PersonRecord member) => member.IsMember && member.Age >= AskedFrom;

    private static bool Settles(HouseholdKind kind, Work work) =>
        kind switch
        {
            HouseholdKind.Domestic => work == Work.Domestic,
            HouseholdKind.FieldPaid => work == Work.FieldPaid,
            HouseholdKind.FieldUnpaid => work == Work.FieldUnpaid,
            _ => true,
        };

    // The state of the household stays to the last.
    private static Groups MainGroups(HouseholdRecord h, int house, PersonRecord member)
    {
        var sex = Group.Of(member.IsWoman);
        var role = (int)member.Role;
        var rural = Group.Of(h.IsRural);
        return
        [
            Group.Of(
                house,
                role,
                sex,
                Group.FiveYears(member.Age),
                member.SchoolingBand,
                rural,
                member.AtSchool
            ),
            Group.Of(
                house,
                role,
                sex,
                Group.TenYears(member.Age),
                member.SchoolingBand,
                rural,
                member.AtSchool
            ),
            Group.Of(house, role, sex, Group.FiveYears(member.Age), rural, member.AtSchool),
            Group.Of(house, role, sex, Group.TenYears(member.Age), member.AtSchool),
            Group.Of(house, sex, Group.Stage(member.Age), member.AtSchool),
            Group.Of(house, sex),
        ];
    }

    private static Groups SecondGroups(PersonRecord member, Work work) =>
        [Group.Of((int)work, Group.Of(member.IsWoman)), Group.Of((int)work)];
}
