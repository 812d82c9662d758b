using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>LSS 154, 162, 170 with the fourth transitory of 2020-12-16: age, weeks by year, and the table of the guaranteed pension.</summary>
public sealed class OldAgeTests
{
    // Five bands of wage, six ages from 60 to 65 in each; columns of 25 weeks from the year's minimum on; pesos of 2021.
    private static readonly int[][] table =
    [
        [2622, 2716, 2809, 2903, 2997, 3090, 3184, 3278, 3371, 3465, 3559],
        [2660, 2753, 2847, 2941, 3034, 3128, 3221, 3315, 3409, 3502, 3596],
        [2697, 2791, 2884, 2978, 3072, 3165, 3259, 3353, 3446, 3540, 3634],
        [2734, 2828, 2922, 3015, 3109, 3203, 3296, 3390, 3484, 3577, 3671],
        [2772, 2866, 2959, 3053, 3147, 3240, 3334, 3427, 3521, 3615, 3708],
        [2809, 2903, 2997, 3090, 3184, 3278, 3371, 3465, 3559, 3652, 3746],
        [3409, 3530, 3652, 3774, 3896, 4017, 4139, 4261, 4383, 4504, 4626],
        [3457, 3579, 3701, 3823, 3944, 4066, 4188, 4310, 4431, 4553, 4675],
        [3506, 3628, 3750, 3871, 3993, 4115, 4237, 4358, 4480, 4602, 4724],
        [3555, 3677, 3798, 3920, 4042, 4164, 4285, 4407, 4529, 4651, 4772],
        [3604, 3725, 3847, 3969, 4091, 4212, 4334, 4456, 4577, 4699, 4821],
        [3652, 3774, 3896, 4017, 4139, 4261, 4383, 4504, 4626, 4748, 4870],
        [4195, 4345, 4495, 4645, 4795, 4945, 5094, 5244, 5394, 5544, 5694],
        [4255, 4405, 4555, 4705, 4855, 5005, 5154, 5304, 5454, 5604, 5754],
        [4315, 4465, 4615, 4765, 4915, 5064, 5214, 5364, 5514, 5664, 5814],
        [4375, 4525, 4675, 4825, 4975, 5124, 5274, 5424, 5574, 5724, 5874],
        [4435, 4585, 4735, 4885, 5034, 5184, 5334, 5484, 5634, 5784, 5933],
        [4495, 4645, 4795, 4945, 5094, 5244, 5394, 5544, 5694, 5844, 5993],
        [4982, 5160, 5338, 5516, 5694, 5872, 6050, 6228, 6405, 6583, 6761],
        [5053, 5231, 5409, 5587, 5765, 5943, 6121, 6299, 6477, 6655, 6832],
        [5124, 5302, 5480, 5658, 5836, 6014, 6192, 6370, 6548, 6726, 6904],
        [5196, 5373, 5551, 5729, 5907, 6085, 6263, 6441, 6619, 6797, 6975],
        [5267, 5445, 5623, 5801, 5978, 6156, 6334, 6512, 6690, 6868, 7046],
        [5338, 5516, 5694, 5872, 6050, 6228, 6405, 6583, 6761, 6939, 7117],
        [5769, 5975, 6181, 6387, 6593, 6799, 7005, 7211, 7417, 7623, 7829],
        [5851, 6057, 6263, 6469, 6675, 6881, 7087, 7293, 7499, 7705, 7911],
        [5933, 6140, 6346, 6552, 6758, 6964, 7170, 7376, 7582, 7788, 7994],
        [6016, 6222, 6428, 6634, 6840, 7046, 7252, 7458, 7664, 7870, 8076],
        [6098, 6304, 6510, 6716, 6922, 7128, 7334, 7540, 7746, 7953, 8159],
        [6181, 6387, 6593, 6799, 7005, 7211, 7417, 7623, 7829, 8035, 8241],
    ];

    [Fact]
    public void Age_weeks_and_table_are_those_of_the_law()
    {
        var women = Luck.Draw("000000000000a", 4000, Make);
        new Recomputation<Old>(women, w => w.Month, Tell)
            .Output("cumple_edad_y_semanas", w => Qualifies(w))
            .Output(
                "puede_retirar_o_seguir",
                w => Age(w) < 60 ? Figure.NotApplicable : IsUnder(w, Asked(w))
            )
            .Output("atención_médica_sin_pensión", w => Age(w) < 60 ? false : !IsUnder(w, 750))
            .Output(
                "pensión_garantizada_en_pesos_de_2021",
                w =>
                    Qualifies(w) switch
                    {
                        null => Figure.Unknown,
                        true => Pension(w),
                        false => Figure.NotApplicable,
                    }
            )
            .Edge("a week short", w => Age(w) >= 60 && w.Weeks == Asked(w) - 1)
            .Edge("the weeks, exactly", w => Age(w) >= 60 && w.Weeks == Asked(w))
            .Edge(
                "59 years, by a day",
                w => Age(w) == 59 && w.Birth.AddYears(60) == Last(w).AddDays(1)
            )
            .Edge("60 years that day", w => w.Birth.AddYears(60) == Last(w))
            .Edge("65 years", w => Age(w) == 65 && w.Weeks >= Asked(w))
            .Edge("749 weeks", w => Age(w) >= 60 && w.Weeks == 749)
            .Edge(
                "one week under a column",
                w => Age(w) >= 60 && w.Weeks > Asked(w) && (w.Weeks - Asked(w)) % 25 == 24
            )
            .Edge("weeks not known, and they decide", w => Qualifies(w) is null)
            .Edge("weeks not known, too young", w => w.Weeks is null && Qualifies(w) == false)
            .Edge("1.99 UMA", w => w.Times == 1.99m && Pension(w) > 0)
            .Edge("2 UMA", w => w.Times == 2m && Pension(w) > 0)
            .Check();
    }

    private static DateOnly Last(Old w) => w.Month.AddMonths(1).AddDays(-1);

    private static int Age(Old w) => ByHand.Age(w.Birth, Last(w));

    private static int Asked(Old w) => Math.Min(1000, 750 + (25 * (w.Month.Year - 2021)));

    private static bool? IsUnder(Old w, int weeks) => w.Weeks is { } held ? held < weeks : null;

    private static bool? Qualifies(Old w) => Age(w) < 60 ? false : !IsUnder(w, Asked(w));

    private static decimal Pension(Old w)
    {
        if (Qualifies(w) is not true)
        {
            return 0;
        }

        var band = Math.Clamp((int)w.Times - 1, 0, 4);
        var column = Math.Min(10, (w.Weeks!.Value - Asked(w)) / 25);
        return table[(band * 6) + Math.Min(5, Age(w) - 60)][column];
    }

    private static Old Make(Luck luck)
    {
        var month = new DateOnly(
            luck.Pick(2021, 2022, 2023, 2024, 2025, 2026),
            luck.Pick(2, 6, 12),
            1
        );
        var last = month.AddMonths(1).AddDays(-1);
        var asked = Math.Min(1000, 750 + (25 * (month.Year - 2021)));
        return new Old(
            month,
            luck.Between(0, 2) switch
            {
                0 => last.AddYears(-luck.Pick(60, 61, 64, 65)).AddDays(luck.Pick(-1, 0, 1)),
                1 => new DateOnly(1960, 2, 29),
                _ => last.AddDays(-luck.Between(58 * 366, 70 * 365)),
            },
            luck.Maybe(
                luck.Pick(
                    asked - 1,
                    asked,
                    asked + 1,
                    749,
                    750,
                    asked + (25 * luck.Between(1, 11)) - luck.Between(0, 1),
                    luck.Between(500, 1600)
                )
            ),
            luck.Pick(1m, 1.3m, 1.99m, 2m, 2.01m, 2.99m, 3m, 3.99m, 4m, 4.99m, 5m, 12m, 25m)
        );
    }

    private static void Tell(Old w, Telling.ToldWoman told) =>
        told.Set("nacimiento", w.Birth)
            .Set("semanas_cotizadas", w.Weeks)
            .Set("salario_promedio_en_uma", w.Times);

    /// <param name="Times">Average wage of all her time, in UMA.</param>
    private sealed record Old(DateOnly Month, DateOnly Birth, int? Weeks, decimal Times);
}
