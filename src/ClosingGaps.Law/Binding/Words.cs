using ClosingGaps.Law.Model;

namespace ClosingGaps.Law.Binding;

/// <summary>Words of the language that name units, calendar facts and functions, without accents.</summary>
internal static class Words
{
    private static readonly HashSet<string> Functions =
    [
        "min",
        "max",
        "piso",
        "techo",
        "anos_entre",
        "meses_despues",
        "ano_de",
        "mes_de",
        "dias_cubiertos",
        "racha_de_dias",
    ];

    public static BaseUnit? Unit(string word) =>
        Wording.Fold(word) switch
        {
            "peso" or "pesos" => BaseUnit.Peso,
            "dia" or "dias" => BaseUnit.Day,
            "semana" or "semanas" => BaseUnit.Week,
            "hora" or "horas" => BaseUnit.Hour,
            "mes" or "meses" => BaseUnit.Month,
            "ano" or "anos" => BaseUnit.Year,
            _ => null,
        };

    public static CalendarFact? Calendar(string word) =>
        Wording.Fold(word) switch
        {
            "primer_dia_del_mes" => CalendarFact.FirstDayOfMonth,
            "ultimo_dia_del_mes" => CalendarFact.LastDayOfMonth,
            "dias_del_mes" => CalendarFact.DaysOfMonth,
            "primer_dia_del_tramo" => CalendarFact.FirstDayOfPart,
            "ultimo_dia_del_tramo" => CalendarFact.LastDayOfPart,
            "dias_del_tramo" => CalendarFact.DaysOfPart,
            _ => null,
        };

    public static bool IsFunction(string word) => Functions.Contains(Wording.Fold(word));

    /// <summary>Whether no law may declare the name.</summary>
    public static bool IsReserved(string word) =>
        IsFunction(word)
        || Calendar(word) is not null
        || Wording.Fold(word) is "periodo_desde" or "periodo_hasta";
}
