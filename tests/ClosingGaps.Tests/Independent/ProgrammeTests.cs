using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>The two federal pensions that nobody contributes to: of older persons (CPEUM 4) and of women of 60 to 64; amounts every two months.</summary>
public sealed class ProgrammeTests
{
    private static readonly (DateOnly From, decimal Pesos)[] older =
    [
        (new(2019, 1, 1), 2550),
        (new(2020, 1, 1), 2620),
        (new(2021, 1, 1), 2700),
        (new(2021, 7, 1), 3100),
        (new(2022, 1, 1), 3850),
        (new(2023, 1, 1), 4812.50m),
        (new(2024, 1, 1), 6000),
        (new(2025, 1, 1), 6200),
        (new(2026, 1, 1), 6400),
    ];

    [Fact]
    public void Pensions_are_those_of_the_programmes()
    {
        var women = Luck.Draw(
            "0000000000011",
            3000,
            luck => Make(luck, [.. older.Select(o => o.From), new(2021, 6, 1), new(2026, 11, 1)])
        );
        new Recomputation<Elder>(women, w => w.Month, Tell)
            .Output("pensión_de_adultos_mayores_que_toca", Older)
            .Edge(
                "67 and no more, June 2021",
                w => w.Month == new DateOnly(2021, 6, 1) && Age(w) == 67 && w.Indigenous == false
            )
            .Edge("65, July 2021", w => w.Month == new DateOnly(2021, 7, 1) && Age(w) == 65)
            .Edge(
                "65, indigenous, before",
                w => w.Month < new DateOnly(2021, 7, 1) && Age(w) == 65 && w.Indigenous == true
            )
            .Edge("65 the day after", w => w.Birth.AddYears(65) == Last(w).AddDays(1))
            .Edge("65 that day", w => w.Birth.AddYears(65) == Last(w))
            .Edge("place not known, and it decides", w => Older(w) == Figure.Unknown)
            .Check();
    }

    [Fact]
    public void Women_of_60_to_64_have_theirs()
    {
        var women = Luck.Draw(
            "0000000000012",
            2000,
            luck =>
                Make(
                    luck,
                    [
                        new(2025, 1, 1),
                        new(2025, 7, 1),
                        new(2025, 8, 1),
                        new(2026, 1, 1),
                        new(2026, 11, 1),
                    ]
                )
        );
        new Recomputation<Elder>(women, w => w.Month, Tell)
            .Output("mujeres_bienestar_que_toca", Women)
            .Edge(
                "62, July 2025",
                w => w.Month == new DateOnly(2025, 7, 1) && Age(w) == 62 && w.Indigenous == false
            )
            .Edge("62, August 2025", w => w.Month == new DateOnly(2025, 8, 1) && Age(w) == 62)
            .Edge(
                "60, indigenous, before",
                w => w.Month < new DateOnly(2025, 8, 1) && Age(w) == 60 && w.Indigenous == true
            )
            .Edge("64", w => Age(w) == 64)
            .Edge("65", w => Age(w) == 65)
            .Edge("not a woman", w => !w.Woman && Age(w) == 64)
            .Check();
    }

    private static DateOnly Last(Elder w) => w.Month.AddMonths(1).AddDays(-1);

    private static int Age(Elder w) => ByHand.Age(w.Birth, Last(w));

    private static Figure Older(Elder w)
    {
        var amount = older.Last(o => o.From <= w.Month).Pesos;
        return Age(w) >= 68 || (Age(w) >= 65 && w.Month >= new DateOnly(2021, 7, 1)) ? amount
            : Age(w) < 65 ? 0
            : w.Indigenous switch
            {
                true => amount,
                false => 0,
                null => Figure.Unknown,
            };
    }

    private static Figure Women(Elder w)
    {
        var amount = w.Month.Year == 2025 ? 3000 : 3100;
        return !w.Woman ? Figure.NotApplicable
            : Age(w) is < 60 or > 64 ? 0
            : Age(w) >= 63 || w.Month >= new DateOnly(2025, 8, 1) ? amount
            : w.Indigenous switch
            {
                true => amount,
                false => 0,
                null => Figure.Unknown,
            };
    }

    private static Elder Make(Luck luck, IReadOnlyList<DateOnly> months)
    {
        var month = luck.Pick(months);
        var last = month.AddMonths(1).AddDays(-1);
        var made = new Elder(
            month,
            luck.Once(2)
                ? last.AddYears(-luck.Pick(60, 63, 65, 68)).AddDays(luck.Pick(-1, 0, 1))
                : last.AddDays(-luck.Between(58 * 366, 70 * 365)),
            luck.Maybe(luck.Once(3)),
            !luck.Once(8),
            luck.Once(3)
        );
        // Left out only where it decides.
        var decides =
            month.Year == 2021 || month.Year < 2021
                ? Age(made) is >= 65 and < 68
                : Age(made) is >= 60 and < 63;
        return decides ? made : made with { Indigenous = made.Indigenous ?? false };
    }

    private static void Tell(Elder w, Telling.ToldWoman told) =>
        told.Set("nacimiento", w.Birth)
            .Set("vive_en_municipio_indígena", w.Indigenous)
            .Set("mujer", w.Woman)
            .Set("recibe_pensión_contributiva", w.Pensioned);

    private sealed record Elder(
        DateOnly Month,
        DateOnly Birth,
        bool? Indigenous,
        bool Woman,
        bool Pensioned
    );
}
