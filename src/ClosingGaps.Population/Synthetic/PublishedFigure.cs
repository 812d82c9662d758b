namespace ClosingGaps.Population.Synthetic;

/// <summary>A figure that the synthetic sample is made to reproduce.</summary>
/// <param name="Name">What it counts, in Spanish and English.</param>
/// <param name="Value">Its value, in the unit of its name; shares as fractions.</param>
/// <param name="Period">The period it describes.</param>
/// <param name="Source">Who published it, and where it was read.</param>
internal sealed record PublishedFigure(string Name, double Value, string Period, string Source);

/// <summary>
/// The published totals behind the synthetic sample. Figures of several years stand together, because no
/// one release has them all: the sample is a likeness of the early 2020s and no estimate of any year.
/// </summary>
internal static class PublishedFigures
{
    private const string Enoe2022 =
        "INEGI, ENOE-N 2022-T4 (semmexico.mx 2023-03-30; monitorfinanciero.com.mx 2023-03-30)";
    private const string Enoe2023 =
        "INEGI, ENOE 2023-T3 (heraldodemexico 2024-03-27; MVS 2024-03-26; publimetro 2024-02-07)";
    private const string DataMexico = "Data México, ENOE 2025-T1 (heraldodetamaulipas.com)";

    public static PublishedFigure Population { get; } =
        new("población · population", 129_625_968, "2023-Q4", "INEGI, ENOE 2023-T4, tabulados");

    public static PublishedFigure DomesticWorkers { get; } =
        new("trabajo del hogar · domestic workers", 2_485_193, "2023-Q3", Enoe2023);

    public static PublishedFigure DomesticWomen { get; } =
        new("mujeres en ello · women among them", 0.902, "2022-Q4", Enoe2022);

    public static PublishedFigure DomesticInMexicoCity { get; } =
        new("en Ciudad de México · in Mexico City", 204_824, "2023-Q3", Enoe2023);

    public static PublishedFigure DomesticInJalisco { get; } =
        new("en Jalisco · in Jalisco", 158_000, "2022", "SISEMH, ENOE (hanakua)");

    public static PublishedFigure DomesticInPuebla { get; } =
        new("en Puebla · in Puebla", 124_389, "2023-Q3", Enoe2023);

    public static PublishedFigure DomesticWomenInsured { get; } =
        new("mujeres con salud por su trabajo · women, health by work", 0.025, "2023-Q3", Enoe2023);

    public static PublishedFigure DomesticMenInsured { get; } =
        new("hombres con salud por su trabajo · men, health by work", 0.131, "2023-Q3", Enoe2023);

    public static PublishedFigure DomesticContract { get; } =
        new("con contrato escrito · written contract", 0.029, "2023-Q3", Enoe2023);

    public static PublishedFigure DomesticBonus { get; } =
        new("con aguinaldo · year-end bonus", 0.239, "2022-Q4", Enoe2022);

    public static PublishedFigure DomesticHolidays { get; } =
        new("con vacaciones pagadas · paid holidays", 0.082, "2022-Q4", Enoe2022);

    public static PublishedFigure DomesticIncome { get; } =
        new("ingreso mensual, pesos · monthly income, pesos", 4_866, "2023-Q3", Enoe2023);

    public static PublishedFigure DomesticUnderFifteenHours { get; } =
        new("menos de 15 horas · under 15 hours", 0.18, "2021-Q4", "INEGI (reporte32mx.com)");

    public static PublishedFigure DomesticUnderThirtyFiveHours { get; } =
        new("15 a 34 horas · 15 to 34 hours", 0.40, "2021-Q4", "INEGI (reporte32mx.com)");

    public static PublishedFigure DomesticMiddleAge { get; } =
        new("de 30 a 49 años · aged 30 to 49", 0.476, "2022-Q4", Enoe2022);

    public static PublishedFigure Labourers { get; } =
        new(
            "jornaleros agrícolas · agricultural day labourers",
            2_407_701,
            "2021",
            "ONU México 2021-10-21 (edomexaldia)"
        );

    public static PublishedFigure LabourerWomen { get; } =
        new("mujeres entre ellos · women among them", 0.127, "2021", "ONU México (edomexaldia)");

    public static PublishedFigure LabourersInsured { get; } =
        new(
            "con seguridad social · with social security",
            0.03,
            "2019",
            "Red Nacional de Jornaleros (grieta.org.mx 2019-10-12)"
        );

    public static PublishedFigure LabourerTopStates { get; } =
        new("en ocho estados · in eight states", 0.565, "2020", "vocesmesoamericanas.org");

    public static PublishedFigure LabourerIncome { get; } =
        new("ingreso mensual, pesos · monthly income, pesos", 4_220, "2025-Q1", DataMexico);

    public static PublishedFigure LabourerHours { get; } =
        new("horas a la semana · hours a week", 35.7, "2025-Q1", DataMexico);

    public static PublishedFigure LabourerIndigenous { get; } =
        new(
            "hablan lengua indígena · speak an indigenous language",
            0.24,
            "2015",
            "INEGI 2016-05-11"
        );

    public static PublishedFigure WomenFieldWorkersPaid { get; } =
        new(
            "mujeres del campo con pago · women field workers paid",
            0.30,
            "2021",
            "FAO México 2021-05-12"
        );

    public static PublishedFigure FieldWorkersPaid { get; } =
        new(
            "trabajadores del campo con pago · field workers paid",
            0.66,
            "2015",
            "INEGI 2016-05-11"
        );

    /// <summary>All of them, in the order of the notice.</summary>
    public static IReadOnlyList<PublishedFigure> All { get; } =
    [
        Population,
        DomesticWorkers,
        DomesticWomen,
        DomesticInMexicoCity,
        DomesticInJalisco,
        DomesticInPuebla,
        DomesticWomenInsured,
        DomesticMenInsured,
        DomesticContract,
        DomesticBonus,
        DomesticHolidays,
        DomesticIncome,
        DomesticUnderFifteenHours,
        DomesticUnderThirtyFiveHours,
        DomesticMiddleAge,
        Labourers,
        LabourerWomen,
        LabourersInsured,
        LabourerTopStates,
        LabourerIncome,
        LabourerHours,
        LabourerIndigenous,
        WomenFieldWorkersPaid,
        FieldWorkersPaid,
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

    /// <summary>The eight states of <see cref="LabourerTopStates"/>.</summary>
    public static IReadOnlyList<int> TopStates { get; } = [11, 14, 15, 16, 21, 25, 26, 30];
}
