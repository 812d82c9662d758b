namespace ClosingGaps.Population.Synthetic;

/// <summary>A published figure that the synthetic sample is calibrated to or compared with.</summary>
/// <param name="Name">What it counts, in Spanish and English.</param>
/// <param name="Value">Its value, in the unit of its name; shares as fractions.</param>
/// <param name="Period">The period it describes.</param>
/// <param name="Source">Who published it, and where it was read.</param>
internal sealed record PublishedFigure(string Name, double Value, string Period, string Source);

/// <summary>
/// The published totals behind the weights of the synthetic sample, of 2023 to 2025; the census of 2020
/// gives what no later release that we hold has: shares by state, sex, age and language.
/// </summary>
internal static class PublishedFigures
{
    private const string Tabulations = "INEGI, ENOE 2023-T4, tabulados";
    private const string Enoe2023 =
        "INEGI, ENOE 2023-T3 (heraldodemexico 2024-03-27; MVS 2024-03-26)";
    private const string MexicoCity = "ENOE 2024-T4 (deet.trabajo.cdmx.gob.mx)";
    private const string DataMexico = "Data México, ENOE 2025-T1 (heraldodetamaulipas.com)";
    private const string Census = "INEGI, Censo de Población y Vivienda 2020";

    public static PublishedFigure Population { get; } =
        new("población · population", 129_625_968, "2023-Q4", Tabulations);

    public static PublishedFigure EmployedWomen { get; } =
        new("mujeres ocupadas · women employed", 24_241_480, "2023-Q4", Tabulations);

    public static PublishedFigure EmployedMen { get; } =
        new("hombres ocupados · men employed", 59_403_947 - 24_241_480, "2023-Q4", Tabulations);

    public static PublishedFigure DomesticWomen { get; } =
        new(
            "mujeres en trabajo del hogar · women domestic workers",
            2_232_964,
            "2023-Q4",
            Tabulations
        );

    public static PublishedFigure DomesticMen { get; } =
        new("hombres en trabajo del hogar · men domestic workers", 238_155, "2023-Q4", Tabulations);

    public static PublishedFigure DomesticWomenInsured { get; } =
        new(
            "trabajadoras del hogar con salud por su trabajo · women domestic workers, health by work",
            0.025,
            "2023-Q3",
            Enoe2023
        );

    public static PublishedFigure DomesticMenInsured { get; } =
        new(
            "hombres en ello con salud por su trabajo · men in it, health by work",
            0.131,
            "2023-Q3",
            Enoe2023
        );

    public static PublishedFigure DomesticWomenWithoutBenefits { get; } =
        new(
            "trabajadoras del hogar sin prestaciones · women domestic workers without benefits",
            0.713,
            "2023-Q3",
            Enoe2023
        );

    public static PublishedFigure DomesticMenWithoutBenefits { get; } =
        new(
            "hombres en ello sin prestaciones · men in it without benefits",
            0.531,
            "2023-Q3",
            Enoe2023
        );

    public static PublishedFigure DomesticWomenInMexicoCity { get; } =
        new(
            "trabajadoras del hogar, Ciudad de México · women domestic workers, Mexico City",
            213_513,
            "2024-Q4",
            MexicoCity
        );

    public static PublishedFigure DomesticMenInMexicoCity { get; } =
        new(
            "hombres en ello, Ciudad de México · men in it, Mexico City",
            237_673 - 213_513,
            "2024-Q4",
            MexicoCity
        );

    public static PublishedFigure DomesticInPuebla { get; } =
        new(
            "trabajo del hogar, Puebla · domestic workers, Puebla",
            124_389,
            "2023-Q3",
            "ENOE (semanario7diaspue)"
        );

    public static PublishedFigure FarmSupport { get; } =
        new(
            "apoyo en actividades agrícolas (9111) · crop support workers (9111)",
            2_270_000,
            "2025-Q1",
            DataMexico
        );

    public static PublishedFigure FarmSupportWomen { get; } =
        new("mujeres entre ellos · women among them", 0.141, "2025-Q1", DataMexico);

    public static PublishedFigure DomesticPay { get; } =
        new(
            "ingreso mensual en trabajo del hogar, pesos · monthly income of domestic workers, pesos",
            4_866,
            "2023-Q3",
            "ENOE (publimetro 2024-02-07)"
        );

    public static PublishedFigure FarmSupportPay { get; } =
        new(
            "ingreso mensual en apoyo agrícola, pesos · monthly income of crop support workers, pesos",
            4_220,
            "2025-Q1",
            DataMexico
        );

    public static PublishedFigure AgricultureWomen { get; } =
        new(
            "mujeres en el sector agropecuario · women in agriculture",
            980_951,
            "2023-Q4",
            Tabulations
        );

    public static PublishedFigure AgricultureMen { get; } =
        new(
            "hombres en el sector agropecuario · men in agriculture",
            6_438_089 - 980_951,
            "2023-Q4",
            Tabulations
        );

    public static PublishedFigure WomenShare { get; } =
        new("mujeres · women", 64_540_634 / 126_014_024.0, "2020", Census);

    public static PublishedFigure UnderFifteen { get; } =
        new("menores de 15 · under 15", 31_755_284 / 126_014_024.0, "2020", Census);

    public static PublishedFigure SixtyAndOver { get; } =
        new("de 60 y más · 60 and over", 15_142_976 / 126_014_024.0, "2020", Census);

    public static PublishedFigure IndigenousLanguage { get; } =
        new(
            "hablan lengua indígena · speak an indigenous language",
            7_364_645 / 126_014_024.0,
            "2020",
            Census
        );

    /// <summary>All that the weights are calibrated to, in the order of the notice; states apart.</summary>
    public static IReadOnlyList<PublishedFigure> Calibrated { get; } =
    [
        Population,
        EmployedWomen,
        EmployedMen,
        DomesticWomen,
        DomesticMen,
        DomesticWomenInsured,
        DomesticMenInsured,
        DomesticWomenWithoutBenefits,
        DomesticMenWithoutBenefits,
        DomesticWomenInMexicoCity,
        DomesticMenInMexicoCity,
        DomesticInPuebla,
        FarmSupport,
        FarmSupportWomen,
        DomesticPay,
        FarmSupportPay,
        AgricultureWomen,
        AgricultureMen,
        WomenShare,
        UnderFifteen,
        SixtyAndOver,
        IndigenousLanguage,
    ];

    /// <summary>Inhabitants by state, 1 to 32 (INEGI, Censo de Población y Vivienda 2020).</summary>
    public static IReadOnlyList<int> StatePopulation { get; } =
    [
        1_425_607,
        3_769_020,
        798_447,
        928_363,
        3_146_771,
        731_391,
        5_543_828,
        3_741_869,
        9_209_944,
        1_832_650,
        6_166_934,
        3_540_685,
        3_082_841,
        8_348_151,
        16_992_418,
        4_748_846,
        1_971_520,
        1_235_456,
        5_784_442,
        4_132_148,
        6_583_278,
        2_368_467,
        1_857_985,
        2_822_255,
        3_026_943,
        2_944_840,
        2_402_598,
        3_527_735,
        1_342_977,
        8_062_579,
        2_320_898,
        1_622_138,
    ];
}
