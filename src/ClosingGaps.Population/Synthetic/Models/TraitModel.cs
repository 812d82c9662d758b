using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>Indigenous language, schooling, attendance and marital state of each member.</summary>
internal sealed class TraitModel(Discretion discretion)
{
    private const int AskedFrom = 3;
    private const int MaritalFrom = 12;
    private readonly Conditional languages = new(discretion);
    private readonly Conditional schooling = new(discretion);
    private readonly Conditional attendance = new(discretion);
    private readonly Conditional marital = new(discretion);

    public void Learn(HouseholdRecord household) =>
        Visit(
            household,
            household.Kind,
            (member, head, kind) =>
            {
                var weight = (long)household.Weight;
                if (member.Age >= AskedFrom)
                {
                    languages.Learn(
                        member.Language,
                        weight,
                        LanguageGroups(household, kind, member, head)
                    );
                    schooling.Learn(
                        member.Schooling,
                        weight,
                        SchoolingGroups(household, kind, member, head)
                    );
                    attendance.Learn(
                        member.AtSchool,
                        weight,
                        AttendanceGroups(household, kind, member)
                    );
                }

                if (member.Age >= MaritalFrom)
                    marital.Learn(member.Marital, weight, MaritalGroups(household, member));
            }
        );

    public void Draw(HouseholdRecord household, HouseholdKind kind, SeededRandom random) =>
        Visit(
            household,
            kind,
            (member, head, k) =>
            {
                if (member.Age >= AskedFrom)
                {
                    member.Language = languages.Draw(
                        random,
                        LanguageGroups(household, k, member, head)
                    );
                    member.Schooling = schooling.Draw(
                        random,
                        SchoolingGroups(household, k, member, head)
                    );
                    member.AtSchool = attendance.Draw(
                        random,
                        AttendanceGroups(household, k, member)
                    );
                }

                if (member.Age >= MaritalFrom)
                    member.Marital = marital.Draw(random, MaritalGroups(household, member));
            }
        );

    // The head first, because the others are drawn given the head.
    private static void Visit(
        HouseholdRecord household,
        HouseholdKind kind,
        Action<PersonRecord, PersonRecord, HouseholdKind> visit
    )
    {
        var head = household.Members.Find(m => m.Role == Role.Head);
        if (head is null)
            return;
        visit(head, head, kind);
        foreach (var member in household.Members)
        {
            if (!ReferenceEquals(member, head))
                visit(member, head, kind);
        }
    }

    private static Groups LanguageGroups(
        HouseholdRecord h,
        HouseholdKind kind,
        PersonRecord member,
        PersonRecord head
    )
    {
        var rural = Group.Of(h.IsRural);
        return member.Role == Role.Head
            ?
            [
                Group.Of(9, (int)kind, h.State, rural),
                Group.Of(9, (int)kind, Group.Region(h.State), rural),
                Group.Of(9, (int)kind, 200 + Group.Of(IsIndigenous(h.State)), rural),
                Group.Of(9, Group.Region(h.State), rural, 0),
            ]
            :
            [
                Group.Of(head.Language, h.State, rural, Group.Stage(member.Age)),
                Group.Of(
                    head.Language,
                    Group.Region(h.State),
                    (int)member.Role,
                    Group.Stage(member.Age)
                ),
                Group.Of(head.Language, (int)member.Role, Group.Stage(member.Age), 1),
                Group.Of(head.Language, (int)member.Role, 0, 0),
            ];
    }

    /// <summary>States where more than one in ten spoke an indigenous language in 2010 (census): Campeche, Chiapas, Guerrero, Hidalgo, Oaxaca, Puebla, Quintana Roo, San Luis Potosí, Yucatán.</summary>
    private static bool IsIndigenous(int state) =>
        state is 4 or 7 or 12 or 13 or 20 or 21 or 23 or 24 or 31;

    private static Groups SchoolingGroups(
        HouseholdRecord h,
        HouseholdKind kind,
        PersonRecord member,
        PersonRecord head
    )
    {
        var age = Group.SchoolAge(member.Age);
        var sex = Group.Of(member.IsWoman);
        var rural = Group.Of(h.IsRural);
        var house = member.Role == Role.Head ? 4 : head.SchoolingBand;
        var isGrown = Group.Of(member.Age >= 20);
        var band = isGrown == 1 ? Group.TenYears(member.Age) : age;
        return
        [
            Group.Of(isGrown, band, sex, rural, (int)kind, house),
            Group.Of(isGrown, band, sex, (int)kind, house),
            Group.Of(isGrown, band, (int)kind, house),
            Group.Of(age, sex, rural, house),
            Group.Of(age, rural, house),
            Group.Of(age),
        ];
    }

    private static Groups AttendanceGroups(
        HouseholdRecord h,
        HouseholdKind kind,
        PersonRecord member
    ) =>
        [
            Group.Of(
                (int)kind,
                Group.SchoolAge(member.Age),
                member.SchoolingBand,
                Group.Of(h.IsRural),
                Group.Of(member.IsWoman)
            ),
            Group.Of((int)kind, member.Age / 3, Group.Of(h.IsRural), Group.Of(member.IsWoman)),
            Group.Of(Group.SchoolAge(member.Age), member.SchoolingBand, Group.Of(h.IsRural)),
            Group.Of(Group.SchoolAge(member.Age), Group.Of(h.IsRural)),
            Group.Of(Group.SchoolAge(member.Age)),
        ];

    private static Groups MaritalGroups(HouseholdRecord h, PersonRecord member)
    {
        var paired =
            member.Role is Role.Head or Role.Spouse && h.Members.Exists(m => m.Role == Role.Spouse);
        return
        [
            Group.Of(
                (int)member.Role,
                Group.Of(paired),
                Group.Of(member.IsWoman),
                Group.FiveYears(member.Age)
            ),
            Group.Of((int)member.Role, Group.Of(paired), Group.TenYears(member.Age)),
            Group.Of((int)member.Role, Group.Of(paired)),
        ];
    }
}
