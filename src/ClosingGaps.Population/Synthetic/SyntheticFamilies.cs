namespace ClosingGaps.Population.Synthetic;

/// <summary>
/// Puts a family around each subject. No published figure is behind families, their other jobs and the
/// cover they pass on: they are made up so that a household looks like one.
/// </summary>
internal sealed class SyntheticFamilies(SeededRandom random)
{
    private static readonly (int Industry, int Occupation)[] OtherJobs =
    [
        (4611, 4211),
        (3110, 8153),
        (2361, 7121),
        (7221, 5111),
        (6111, 2332),
        (4841, 8341),
        (8111, 7213),
        (9311, 3111),
    ];

    public void Surround(SyntheticPerson subject)
    {
        var household = subject.Household;
        household.Members.Add(subject);
        if (subject.IsWoman && random.Chance(0.55))
        {
            subject.Kin = 201;
            Join(101, isWoman: false, Math.Max(18, subject.Age + random.Between(-4, 7)));
        }
        else if (!subject.IsWoman && random.Chance(0.7))
        {
            Join(201, isWoman: true, Math.Max(18, subject.Age + random.Between(-7, 4)));
        }

        var youngest = Math.Max(0, subject.Age - 42);
        var oldest = Math.Min(24, subject.Age - 18);
        for (var child = random.Between(0, 3); child > 0 && oldest >= youngest; child--)
            Join(301, random.Chance(0.5), random.Between(youngest, oldest));
        household.Members.Sort(
            (a, b) => a.Kin != b.Kin ? a.Kin.CompareTo(b.Kin) : b.Age.CompareTo(a.Age)
        );

        void Join(int kin, bool isWoman, int age) =>
            household.Members.Add(
                new SyntheticPerson
                {
                    Household = household,
                    Kin = kin,
                    IsWoman = isWoman,
                    Age = age,
                }
            );
    }

    /// <summary>Work for adults who have none yet, at the going rate of cover of such households.</summary>
    public void GiveWork(SyntheticHousehold household)
    {
        var cover = household.Kind switch
        {
            HouseholdKind.DomesticWorker => 0.35,
            HouseholdKind.Labourer => 0.10,
            HouseholdKind.UnpaidFieldWorker => 0.05,
            _ => 0.52,
        };
        foreach (var person in household.Members)
        {
            if (person.Main is not null || person.Age is < 18 or > 68)
                continue;
            if (!random.Chance(person.IsWoman ? 0.45 : 0.85))
                continue;
            var (industry, occupation) = OtherJobs[random.Between(0, OtherJobs.Length - 1)];
            person.IsInsured = random.Chance(cover);
            person.Main = new SyntheticJob(industry, occupation, IsPaid: true)
            {
                Hours = random.Between(20, 54),
                MonthlyPesos = random.Between(400, person.IsInsured ? 1800 : 1100) * 10,
                HasContract = person.IsInsured,
                HasBonus = person.IsInsured || random.Chance(0.15),
                HasHolidays = person.IsInsured,
            };
        }
    }

    /// <summary>Cover passes to spouse and to children up to 16 (LSS 84).</summary>
    public static void PassCoverOn(SyntheticHousehold household)
    {
        var holder = household.Members.Any(p => p.IsInsured && p.Kin < 300);
        foreach (var person in household.Members)
        {
            person.IsInsuredByKin =
                holder && !person.IsInsured && (person.Kin < 300 || person.Age <= 16);
        }
    }
}
