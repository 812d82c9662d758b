namespace ClosingGaps.Population.Synthetic;

/// <summary>Age, work, pay and cover of the subjects, at the published shares.</summary>
internal sealed class SyntheticWork(SeededRandom random)
{
    // Pesos a month by rank. In between the corners the share up to one minimum wage of 2023 (6,223
    // pesos) is the published 68 % and above two 2.2 %, and the mean is the published one.
    private static readonly (double Rank, double Value)[] DomesticPay =
    [
        (0, 620),
        (0.25, 2_180),
        (0.5, 4_480),
        (0.68, 6_223),
        (0.9, 8_400),
        (0.978, 12_446),
        (1, 16_180),
    ];

    private static readonly (double Rank, double Value)[] LabourerPay =
    [
        (0, 1_200),
        (0.5, 3_800),
        (0.9, 6_600),
        (1, 11_200),
    ];

    private static readonly (double Rank, double Value)[] LabourerWeek =
    [
        (0, 8),
        (0.4, 36),
        (0.85, 48),
        (1, 60),
    ];

    /// <summary>Ages first, because a family is built around them.</summary>
    public void SetAges(IReadOnlyList<SyntheticPerson> subjects)
    {
        var middle = PublishedFigures.DomesticMiddleAge.Value;
        Ranks.Visit(
            Shuffled(subjects.Where(s => s.Household.Kind == HouseholdKind.DomesticWorker)),
            (person, rank) =>
                person.Age =
                    rank < 0.18 ? random.Between(18, 29)
                    : rank < 0.18 + middle ? random.Between(30, 49)
                    : rank < 0.93 ? random.Between(50, 64)
                    : random.Between(65, 74)
        );
        foreach (var person in subjects)
        {
            if (person.Household.Kind != HouseholdKind.DomesticWorker)
                person.Age = random.Between(
                    18,
                    person.Household.Kind == HouseholdKind.Other ? 80 : 57
                );
        }
    }

    public void Employ(IReadOnlyList<SyntheticPerson> subjects)
    {
        var domestic = Of(subjects, HouseholdKind.DomesticWorker);
        var labourers = Of(subjects, HouseholdKind.Labourer);
        var unpaid = Of(subjects, HouseholdKind.UnpaidFieldWorker);
        foreach (var person in domestic)
            person.Main = new SyntheticJob(8140, 9611, IsPaid: true);
        foreach (var person in labourers)
            person.Main = new SyntheticJob(1111, 9111, IsPaid: true);
        foreach (var person in unpaid)
            person.Main = new SyntheticJob(1111, 9111, IsPaid: false);

        Insure(domestic.Where(p => p.IsWoman), PublishedFigures.DomesticWomenInsured);
        Insure(domestic.Where(p => !p.IsWoman), PublishedFigures.DomesticMenInsured);
        Insure(labourers, PublishedFigures.LabourersInsured);
        SetDomesticHours(domestic);
        Ranks.Visit(
            Shuffled([.. labourers, .. unpaid]),
            (p, rank) => p.Main!.Hours = (int)Math.Round(Ranks.Quantile(rank, LabourerWeek))
        );
        Pay(domestic, DomesticPay);
        Pay(labourers, LabourerPay);
        SetBenefits(domestic);
        Ranks.Take(
            Shuffled([.. labourers, .. unpaid]),
            PublishedFigures.LabourerIndigenous.Value,
            p => p.SpeaksIndigenousLanguage = true
        );
        // A second house for some: assumed, no survey counts employers.
        Ranks.Take(Shuffled(domestic), 0.06, AddSecondHouse);
    }

    private void SetDomesticHours(List<SyntheticPerson> domestic)
    {
        var few = PublishedFigures.DomesticUnderFifteenHours.Value;
        var some = few + PublishedFigures.DomesticUnderThirtyFiveHours.Value;
        Ranks.Visit(
            Shuffled(domestic),
            (person, rank) =>
                person.Main!.Hours =
                    rank < few ? random.Between(4, 14)
                    : rank < some ? random.Between(15, 34)
                    : random.Between(35, 52)
        );
    }

    private void Insure(IEnumerable<SyntheticPerson> people, PublishedFigure share) =>
        Ranks.Take(Shuffled(people), share.Value, p => p.IsInsured = true);

    /// <summary>More hours, more pay, but not strictly.</summary>
    private void Pay(List<SyntheticPerson> people, (double Rank, double Value)[] corners)
    {
        var queue = people
            .Select(p => (Person: p, Place: p.Main!.Hours + 40 * random.Unit()))
            .OrderBy(x => x.Place)
            .Select(x => x.Person)
            .ToList();
        Ranks.Visit(
            queue,
            (p, rank) =>
                p.Main!.MonthlyPesos = 10 * (int)Math.Round(Ranks.Quantile(rank, corners) / 10)
        );
    }

    /// <summary>The insured come first in the queue for each benefit.</summary>
    private void SetBenefits(List<SyntheticPerson> domestic)
    {
        List<SyntheticPerson> Queue() =>
            [.. Shuffled(domestic).OrderByDescending(p => p.IsInsured)];
        Ranks.Take(
            Queue(),
            PublishedFigures.DomesticContract.Value,
            p => p.Main!.HasContract = true
        );
        Ranks.Take(Queue(), PublishedFigures.DomesticBonus.Value, p => p.Main!.HasBonus = true);
        Ranks.Take(
            Queue(),
            PublishedFigures.DomesticHolidays.Value,
            p => p.Main!.HasHolidays = true
        );
    }

    private void AddSecondHouse(SyntheticPerson person) =>
        person.Second = new SyntheticJob(8140, 9611, IsPaid: true)
        {
            Hours = random.Between(4, 16),
        };

    private static List<SyntheticPerson> Of(
        IReadOnlyList<SyntheticPerson> subjects,
        HouseholdKind kind
    ) => [.. subjects.Where(s => s.Household.Kind == kind)];

    private List<SyntheticPerson> Shuffled(IEnumerable<SyntheticPerson> people)
    {
        List<SyntheticPerson> queue = [.. people];
        random.Shuffle(queue);
        return queue;
    }
}
