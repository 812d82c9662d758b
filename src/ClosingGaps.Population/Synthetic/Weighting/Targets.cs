using ClosingGaps.Population.Synthetic.Records;
using static ClosingGaps.Population.Synthetic.PublishedFigures;

namespace ClosingGaps.Population.Synthetic.Weighting;

/// <summary>The published figures as totals of persons that the weights must reach. ENOE counts work from 15 years on.</summary>
internal static class Targets
{
    private const int EnoeFrom = 15;
    private const int NoBenefit = 1 << 19;
    private const int MexicoCity = 9;
    private const int Puebla = 21;

    public static List<RakingTarget> Of(IReadOnlyList<HouseholdRecord> households)
    {
        var targets = new List<RakingTarget>();
        var population = PublishedFigures.Population.Value;
        var census = (double)StatePopulation.Sum();
        for (var s = 1; s <= StatePopulation.Count; s++)
        {
            var state = s;
            Add(
                FormattableString.Invariant($"inhabitants of state {state}"),
                population * StatePopulation[state - 1] / census,
                (h, _) => h.State == state
            );
        }

        Add("women", population * WomenShare.Value, (_, p) => p.IsWoman);
        Add("under 15", population * UnderFifteen.Value, (_, p) => p.Age < 15);
        Add("60 and over", population * SixtyAndOver.Value, (_, p) => p.Age >= 60);
        Add(
            "indigenous language",
            population * IndigenousLanguage.Value,
            (_, p) => p.Language == 1
        );
        Add("women employed", EmployedWomen.Value, (_, p) => Works(p) && p.IsWoman);
        Add("men employed", EmployedMen.Value, (_, p) => Works(p) && !p.IsWoman);
        Add("women in agriculture", AgricultureWomen.Value, (_, p) => InFarming(p) && p.IsWoman);
        Add("men in agriculture", AgricultureMen.Value, (_, p) => InFarming(p) && !p.IsWoman);
        Add(
            "women crop support workers",
            FarmSupport.Value * FarmSupportWomen.Value,
            (_, p) => InCrops(p) && p.IsWoman
        );
        Add(
            "men crop support workers",
            FarmSupport.Value * (1 - FarmSupportWomen.Value),
            (_, p) => InCrops(p) && !p.IsWoman
        );
        Domestic(woman: true, DomesticWomen, DomesticWomenInsured, DomesticWomenWithoutBenefits);
        Domestic(woman: false, DomesticMen, DomesticMenInsured, DomesticMenWithoutBenefits);
        Add(
            "women domestic workers in Mexico City",
            DomesticWomenInMexicoCity.Value,
            (h, p) => h.State == MexicoCity && IsDomestic(p) && p.IsWoman
        );
        Add(
            "men domestic workers in Mexico City",
            DomesticMenInMexicoCity.Value,
            (h, p) => h.State == MexicoCity && IsDomestic(p) && !p.IsWoman
        );
        Add(
            "domestic workers in Puebla",
            DomesticInPuebla.Value,
            (h, p) => h.State == Puebla && IsDomestic(p)
        );
        return targets;

        void Domestic(
            bool woman,
            PublishedFigure all,
            PublishedFigure insured,
            PublishedFigure withoutBenefits
        )
        {
            var who = woman ? "women" : "men";
            Add(
                $"{who} domestic workers insured",
                all.Value * insured.Value,
                (_, p) => IsDomestic(p) && p.IsWoman == woman && p.Cover.IsByWork
            );
            Add(
                $"{who} domestic workers not insured",
                all.Value * (1 - insured.Value),
                (_, p) => IsDomestic(p) && p.IsWoman == woman && !p.Cover.IsByWork
            );
            Add(
                $"{who} domestic workers without benefits",
                all.Value * withoutBenefits.Value,
                (_, p) => IsDomestic(p) && p.IsWoman == woman && p.Main!.Benefits == NoBenefit
            );
        }

        void Add(string name, double total, Func<HouseholdRecord, PersonRecord, bool> counts) =>
            targets.Add(
                new RakingTarget(
                    name,
                    total,
                    [.. households.Select(h => h.Members.Count(p => counts(h, p)))]
                )
            );
    }

    private static bool Works(PersonRecord p) => p.Main is not null && p.Age >= EnoeFrom;

    private static bool IsDomestic(PersonRecord p) => Works(p) && p.Main!.Work == Work.Domestic;

    private static bool InFarming(PersonRecord p) => Works(p) && p.Main!.Industry / 100 == 11;

    private static bool InCrops(PersonRecord p) => Works(p) && p.Main!.Occupation == 9111;
}
