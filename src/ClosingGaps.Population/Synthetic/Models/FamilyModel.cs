using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>Who lives in a household: head, spouse, children, others, with sex and age.</summary>
internal sealed class FamilyModel(Discretion discretion)
{
    private const int MostChildren = 7;
    private const int MostOthers = 6;
    private const int LeastYearsToMother = 13;
    private readonly Conditional heads = new(discretion);
    private readonly Conditional shapes = new(discretion);
    private readonly Conditional spouses = new(discretion);
    private readonly Conditional children = new(discretion);
    private readonly Conditional childSex = new(discretion);
    private readonly Conditional others = new(discretion);
    private readonly Conditional otherSex = new(discretion);
    private readonly Conditional otherAges = new(discretion);

    public void Learn(HouseholdRecord household)
    {
        var kind = household.Kind;
        var weight = (long)household.Weight;
        var head = household.Members.Find(m => m.Role == Role.Head);
        if (head is null)
            return;
        heads.Learn(Code(head.Kin, head.IsWoman, head.Age), weight, HeadGroups(household, kind));
        var spouse = household.Members.Find(m => m.Role == Role.Spouse);
        var sons = household.Members.Where(m => m.Role == Role.Child).ToList();
        var rest = household.Members.Where(m => m.Role == Role.Other).ToList();
        shapes.Learn(
            Shape(spouse is not null, sons.Count, rest.Count),
            weight,
            ShapeGroups(household, kind, head)
        );
        if (spouse is not null)
            spouses.Learn(Code(spouse.Kin, spouse.IsWoman, spouse.Age), weight, SpouseGroups(head));
        var mother = Mother(head, spouse);
        foreach (var child in sons)
        {
            children.Learn(
                Code(child.Kin, woman: false, child.Age),
                weight,
                ChildGroups(mother, sons.Count)
            );
            childSex.Learn(Group.Of(child.IsWoman), weight, ChildSexGroups(kind, child.Age));
        }

        foreach (var other in rest)
        {
            others.Learn(other.Kin, weight, HeadAgeGroups(head));
            otherSex.Learn(Group.Of(other.IsWoman), weight, KinGroups(other.Kin));
            otherAges.Learn(Group.FiveYears(other.Age), weight, OtherAgeGroups(other.Kin, head));
        }
    }

    /// <summary>Puts the members of a made-up household in, in the order of the survey.</summary>
    public void Draw(HouseholdRecord household, HouseholdKind kind, SeededRandom random)
    {
        var (kin, woman, band) = Decode(heads.Draw(random, HeadGroups(household, kind)));
        var head = Person(kin, woman, AgeIn(band, random, youngest: 14));
        var shape = shapes.Draw(random, ShapeGroups(household, kind, head));
        household.Members.Add(head);
        PersonRecord? spouse = null;
        if (shape >= 100)
        {
            (kin, woman, band) = Decode(spouses.Draw(random, SpouseGroups(head)));
            spouse = Person(kin, woman, AgeIn(band, random, youngest: 13));
            household.Members.Add(spouse);
        }

        var mother = Mother(head, spouse);
        List<PersonRecord> young = [];
        var count = shape / 10 % 10;
        for (var i = 0; i < count; i++)
            young.Add(Child(mother, count, kind, random));
        household.Members.AddRange(young.OrderByDescending(c => c.Age));
        for (var i = 0; i < shape % 10; i++)
        {
            kin = others.Draw(random, HeadAgeGroups(head));
            woman = otherSex.Draw(random, KinGroups(kin)) == 1;
            var age = AgeIn(otherAges.Draw(random, OtherAgeGroups(kin, head)), random, 0);
            household.Members.Add(Person(kin, woman, age));
        }
    }

    private PersonRecord Child(
        PersonRecord mother,
        int count,
        HouseholdKind kind,
        SeededRandom random
    )
    {
        // A mother who is hardly older than the child is drawn again a few times; then the age gives way.
        for (var attempt = 0; ; attempt++)
        {
            var (kin, _, band) = Decode(children.Draw(random, ChildGroups(mother, count)));
            var age = AgeIn(band, random, 0);
            var oldest = Math.Max(0, mother.Age - LeastYearsToMother);
            if (age > oldest && attempt < 20)
                continue;
            age = Math.Min(age, oldest);
            var woman = childSex.Draw(random, ChildSexGroups(kind, age)) == 1;
            return Person(kin, woman, age);
        }
    }

    private static PersonRecord Person(int kin, bool woman, int age) =>
        new()
        {
            Kin = kin,
            IsWoman = woman,
            Age = age,
        };

    private static PersonRecord Mother(PersonRecord head, PersonRecord? spouse) =>
        head.IsWoman || spouse is null ? head : spouse;

    private static int AgeIn(int band, SeededRandom random, int youngest) =>
        Math.Max(youngest, 5 * band + random.Between(0, 4));

    private static int Shape(bool spouse, int children, int others) =>
        (spouse ? 100 : 0) + 10 * Math.Min(children, MostChildren) + Math.Min(others, MostOthers);

    private static int Code(int kin, bool woman, int age) =>
        (kin * 2 + Group.Of(woman)) * 18 + Group.FiveYears(age);

    private static (int Kin, bool Woman, int Band) Decode(int code) =>
        (code / 36, code / 18 % 2 == 1, code % 18);

    private static Groups HeadGroups(HouseholdRecord h, HouseholdKind kind) =>
        [
            Group.Of((int)kind, Group.Of(h.IsRural), Group.Region(h.State)),
            Group.Of((int)kind, Group.Of(h.IsRural)),
            Group.Of((int)kind),
        ];

    private static Groups ShapeGroups(HouseholdRecord h, HouseholdKind kind, PersonRecord head) =>
        [
            Group.Of(
                (int)kind,
                Group.Of(h.IsRural),
                Group.Of(head.IsWoman),
                Group.FiveYears(head.Age)
            ),
            Group.Of((int)kind, Group.Of(head.IsWoman), Group.TenYears(head.Age)),
            Group.Of(Group.Of(head.IsWoman), Group.TenYears(head.Age)),
        ];

    private static Groups SpouseGroups(PersonRecord head) =>
        [
            Group.Of(Group.Of(head.IsWoman), Group.FiveYears(head.Age)),
            Group.Of(Group.Of(head.IsWoman), Group.TenYears(head.Age)),
        ];

    private static Groups ChildGroups(PersonRecord mother, int count) =>
        [
            Group.Of(Group.FiveYears(mother.Age), Math.Min(count, 4)),
            Group.Of(Group.FiveYears(mother.Age)),
        ];

    private static Groups ChildSexGroups(HouseholdKind kind, int age) =>
        [Group.Of((int)kind, Group.FiveYears(age)), Group.Of(Group.FiveYears(age))];

    private static Groups HeadAgeGroups(PersonRecord head) =>
        [
            Group.Of(Group.Of(head.IsWoman), Group.TenYears(head.Age)),
            Group.Of(Group.TenYears(head.Age)),
        ];

    private static Groups KinGroups(int kin) => [Group.Of(kin / 100, kin % 100)];

    private static Groups OtherAgeGroups(int kin, PersonRecord head) =>
        [Group.Of(kin / 100, kin % 100, Group.TenYears(head.Age)), Group.Of(kin / 100, kin % 100)];
}
