using ClosingGaps.Law.Text;
using ClosingGaps.Population.Synthetic.Records;
using static ClosingGaps.Population.Synthetic.Checks.FigureUnit;
using Test = ClosingGaps.Population.Synthetic.Checks.SampleFrame.Test;

namespace ClosingGaps.Population.Synthetic.Checks;

/// <summary>The figures by which the sample is compared with the real survey and with what was published.</summary>
internal static class SampleFigures
{
    private const int Bonus = 1 << 1;
    private const int Retirement = 1 << 7;
    private const int NoBenefit = 1 << 19;

    public static IReadOnlyList<SampleFigure> All { get; } =
    [
        .. Everybody(),
        .. Workers(
            new("Trabajo del hogar (rama 8140)", "Domestic work (industry 8140)"),
            Work.Domestic,
            new Published(
                Women: PublishedFigures.DomesticWomen,
                Men: PublishedFigures.DomesticMen,
                WomenInsured: PublishedFigures.DomesticWomenInsured,
                MenInsured: PublishedFigures.DomesticMenInsured,
                MiddleAge: Compared.DomesticMiddleAge,
                Hours: Compared.DomesticHours,
                Contract: Compared.DomesticContract,
                Bonus: Compared.DomesticBonus,
                NoSchooling: Compared.DomesticNoSchooling,
                Pay: PublishedFigures.DomesticPay
            )
        ),
        Share(
            "  Ocupación 9611 entre ellas",
            "  Occupation 9611 among them",
            (_, p) => p.Main!.Occupation == 9611,
            (_, p) => Does(p, Work.Domestic)
        ),
        Share(
            "  Mujeres sin prestaciones",
            "  Women without benefits",
            (_, p) => p.Main!.Benefits == NoBenefit,
            (_, p) => Does(p, Work.Domestic) && p.IsWoman,
            PublishedFigures.DomesticWomenWithoutBenefits
        ),
        Count(
            "  Mujeres, Ciudad de México",
            "  Women, Mexico City",
            (h, p) => Does(p, Work.Domestic) && p.IsWoman && h.State == 9,
            PublishedFigures.DomesticWomenInMexicoCity
        ),
        .. States(Work.Domestic),
        Count(
            "  Con una casa como segundo trabajo",
            "  With a house as second job",
            (_, p) => p.Second?.Work == Work.Domestic
        ),
        .. Workers(
            new("Jornal agrícola con pago (9111 a 9113)", "Paid field work (9111 to 9113)"),
            Work.FieldPaid,
            new Published(
                MeanAge: Compared.FarmSupportAge,
                Hours: Compared.FarmSupportHours,
                Pay: PublishedFigures.FarmSupportPay
            )
        ),
        Count(
            "  Ocupación 9111, con pago o sin él",
            "  Occupation 9111, paid or not",
            (_, p) => p.Main?.Occupation == 9111 && p.Age >= 15,
            PublishedFigures.FarmSupport
        ),
        .. States(Work.FieldPaid),
        .. Workers(
            new("Trabajo del campo familiar sin pago", "Unpaid family field work"),
            Work.FieldUnpaid,
            new Published()
        ),
    ];

    /// <summary>What a group of workers has published figures for.</summary>
    private sealed record Published(
        PublishedFigure? Women = null,
        PublishedFigure? Men = null,
        PublishedFigure? WomenInsured = null,
        PublishedFigure? MenInsured = null,
        PublishedFigure? MiddleAge = null,
        PublishedFigure? MeanAge = null,
        PublishedFigure? Hours = null,
        PublishedFigure? Contract = null,
        PublishedFigure? Bonus = null,
        PublishedFigure? NoSchooling = null,
        PublishedFigure? Pay = null
    );

    private static IEnumerable<SampleFigure> Everybody()
    {
        Test all = (_, _) => true;
        Test heads = (_, p) => p.Role == Role.Head;
        yield return Count("Población", "Population", all, PublishedFigures.Population);
        yield return Count("Hogares", "Households", heads);
        yield return new SampleFigure(
            new Bilingual("Personas por hogar", "Persons to a household"),
            Mean,
            f => f.Ratio(all, heads)
        );
        yield return Share(
            "Hogares con jefa",
            "Households headed by a woman",
            (_, p) => p.IsWoman,
            heads
        );
        yield return Share(
            "Mujeres",
            "Women",
            (_, p) => p.IsWoman,
            all,
            PublishedFigures.WomenShare
        );
        yield return Share(
            "Menores de 15",
            "Under 15",
            (_, p) => p.Age < 15,
            all,
            PublishedFigures.UnderFifteen
        );
        yield return Share(
            "De 60 y más",
            "60 and over",
            (_, p) => p.Age >= 60,
            all,
            PublishedFigures.SixtyAndOver
        );
        yield return Share("Localidad rural", "Rural locality", (h, _) => h.IsRural, all);
        yield return Share(
            "Habla lengua indígena",
            "Speaks an indigenous language",
            (_, p) => p.Language == 1,
            all,
            PublishedFigures.IndigenousLanguage
        );
        yield return Count(
            "Mujeres ocupadas de 15 y más",
            "Women employed, 15 and over",
            (_, p) => p.Main is not null && p.IsWoman && p.Age >= 15,
            PublishedFigures.EmployedWomen
        );
        yield return Count(
            "Hombres ocupados de 15 y más",
            "Men employed, 15 and over",
            (_, p) => p.Main is not null && !p.IsWoman && p.Age >= 15,
            PublishedFigures.EmployedMen
        );
        yield return Count(
            "Mujeres en el sector agropecuario",
            "Women in agriculture",
            (_, p) => p.Main?.Industry / 100 == 11 && p.IsWoman && p.Age >= 15,
            PublishedFigures.AgricultureWomen
        );
        yield return Share(
            "Cobertura por su trabajo",
            "Cover through own work",
            (_, p) => p.Cover.IsByWork,
            all
        );
        yield return Share(
            "Cobertura por familiar",
            "Cover through kin",
            (_, p) => p.Cover.IsByKin,
            all
        );
        yield return Share(
            "Con segundo trabajo, de quienes trabajan",
            "With a second job, of those who work",
            (_, p) => p.Second is not null,
            (_, p) => p.Main is not null
        );
    }

    private static IEnumerable<SampleFigure> Workers(Bilingual title, Work work, Published known)
    {
        Test all = (_, p) => Does(p, work);
        Test women = (_, p) => Does(p, work) && p.IsWoman;
        Test men = (_, p) => Does(p, work) && !p.IsWoman;
        yield return Count($"{title.Es}: mujeres", $"{title.En}: women", women, known.Women);
        yield return Count("  Hombres", "  Men", men, known.Men);
        yield return Share(
            "  Mujeres cubiertas por su trabajo",
            "  Women covered through work",
            (_, p) => p.Cover.IsByWork,
            women,
            known.WomenInsured
        );
        yield return Share(
            "  Hombres cubiertos por su trabajo",
            "  Men covered through work",
            (_, p) => p.Cover.IsByWork,
            men,
            known.MenInsured
        );
        yield return Share(
            "  Cubiertas por familiar",
            "  Covered through kin",
            (_, p) => p.Cover.IsByKin,
            all
        );
        yield return Average("  Edad", "  Age", p => p.Age, all, known.MeanAge);
        yield return Share(
            "  De 30 a 49 años",
            "  Aged 30 to 49",
            (_, p) => p.Age is >= 30 and < 50,
            all,
            known.MiddleAge
        );
        yield return Share("  Menores de 18", "  Under 18", (_, p) => p.Age < 18, all);
        yield return Share(
            "  Sin escolaridad",
            "  No schooling",
            (_, p) => p.Schooling is >= 0 and < 10,
            all,
            known.NoSchooling
        );
        yield return Share(
            "  Hasta primaria",
            "  Up to primary school",
            (_, p) => p.Schooling is >= 0 and < 30,
            all
        );
        yield return Share(
            "  Habla lengua indígena",
            "  Speaks an indigenous language",
            (_, p) => p.Language == 1,
            all
        );
        yield return Share(
            "  Jefas y jefes de hogar",
            "  Heads of household",
            (_, p) => p.Role == Role.Head,
            all
        );
        yield return Share("  Localidad rural", "  Rural locality", (h, _) => h.IsRural, all);
        yield return Average(
            "  Horas a la semana",
            "  Hours a week",
            p => p.Main?.Hours,
            all,
            known.Hours
        );
        yield return Share(
            "  Menos de 15 horas",
            "  Under 15 hours",
            (_, p) => p.Main!.Hours < 15,
            all
        );
        yield return Share(
            "  De 35 horas y más",
            "  35 hours and over",
            (_, p) => p.Main!.Hours >= 35,
            all
        );
        yield return Average(
            "  Mujeres, horas a la semana sin pago en casa",
            "  Women, hours a week unpaid at home",
            p => p.Unpaid.Total,
            women
        );
        if (work != Work.FieldUnpaid)
        {
            yield return new SampleFigure(
                new("  Pago mensual, pesos de su año", "  Monthly pay, pesos of its year"),
                Mean,
                f => f.Pay(all),
                known.Pay
            );
            yield return new SampleFigure(
                new("  Mujeres, pago mensual", "  Women, monthly pay"),
                Mean,
                f => f.Pay(women)
            );
            yield return Share(
                "  Contrato escrito",
                "  Written contract",
                (_, p) => p.Main!.Contract == 1,
                all,
                known.Contract
            );
            yield return Share(
                "  Aguinaldo",
                "  Year-end bonus",
                (_, p) => (p.Main!.Benefits & Bonus) != 0,
                all,
                known.Bonus
            );
            yield return Share(
                "  SAR o AFORE",
                "  Retirement savings",
                (_, p) => (p.Main!.Benefits & Retirement) != 0,
                all
            );
        }

        yield return Share(
            "  Con segundo trabajo",
            "  With a second job",
            (_, p) => p.Second is not null,
            all
        );
    }

    private static IEnumerable<SampleFigure> States(Work work) =>
        new (int Code, string Name)[]
        {
            (7, "Chiapas"),
            (14, "Jalisco"),
            (15, "México"),
            (20, "Oaxaca"),
        }.Select(state =>
            Count(
                $"  {state.Name}",
                $"  {state.Name}",
                (h, p) => Does(p, work) && h.State == state.Code
            )
        );

    private static bool Does(PersonRecord p, Work work) => p.Main?.Work == work;

    private static SampleFigure Count(
        string es,
        string en,
        Test who,
        PublishedFigure? published = null
    ) => new(new Bilingual(es, en), Number, f => f.Count(who), published);

    private static SampleFigure Share(
        string es,
        string en,
        Test having,
        Test of,
        PublishedFigure? published = null
    ) =>
        new(
            new Bilingual(es, en),
            FigureUnit.Share,
            f => f.Share((h, p) => of(h, p) && having(h, p), of),
            published
        );

    private static SampleFigure Average(
        string es,
        string en,
        Func<PersonRecord, double?> value,
        Test of,
        PublishedFigure? published = null
    ) => new(new Bilingual(es, en), Mean, f => f.Mean(value, of), published);
}
