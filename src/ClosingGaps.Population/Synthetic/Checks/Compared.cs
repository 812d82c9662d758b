namespace ClosingGaps.Population.Synthetic.Checks;

/// <summary>Published figures that the weights were not made to reach: how near the sample comes is a test of the structure learnt from 2010.</summary>
internal static class Compared
{
    private const string Enoe2022 =
        "INEGI, ENOE-N 2022-T4 (semmexico.mx 2023-03-30; monitorfinanciero.com.mx 2023-03-30)";
    private const string Enoe2023 =
        "INEGI, ENOE 2023-T3 (heraldodemexico 2024-03-27; MVS 2024-03-26)";
    private const string DataMexico = "Data México, ENOE 2025-T1 (heraldodetamaulipas.com)";

    public static PublishedFigure DomesticMiddleAge { get; } =
        new("de 30 a 49 años · aged 30 to 49", 0.476, "2022-Q4", Enoe2022);

    public static PublishedFigure DomesticHours { get; } =
        new("horas a la semana · hours a week", 33, "2022-Q4", Enoe2022);

    public static PublishedFigure DomesticContract { get; } =
        new("con contrato escrito · written contract", 0.029, "2023-Q3", Enoe2023);

    public static PublishedFigure DomesticBonus { get; } =
        new("con aguinaldo · year-end bonus", 0.239, "2022-Q4", Enoe2022);

    public static PublishedFigure DomesticNoSchooling { get; } =
        new("sin escolaridad · no schooling", 0.054, "2022-Q4", Enoe2022);

    public static PublishedFigure FarmSupportAge { get; } =
        new("edad media · mean age", 37.7, "2025-Q1", DataMexico);

    public static PublishedFigure FarmSupportHours { get; } =
        new("horas a la semana · hours a week", 35.7, "2025-Q1", DataMexico);
}
