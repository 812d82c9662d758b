using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Workers;

/// <summary>What the answer for a worker reads of the law, by name. The law says what each means and from which article.</summary>
public static class WorkerNames
{
    /// <summary>Of each employment.</summary>
    public const string DailyPay = "salario_diario";
    public const string DaysWorked = "días_trabajados";
    public const string Base = "salario_base_de_cotización";
    public const string WageFloor = "piso_salarial";
    public const string Cap = "tope_en_pesos";
    public const string EmployerQuota = "cuota_patronal_empleo";
    public const string WorkerQuota = "cuota_obrera_empleo";
    public const string Quotas = "cuota_total_empleo";
    public const string EmployerPays = "pago_de_la_empleadora";
    public const string Deducted = "descuento_a_la_trabajadora";
    public const string EarnsTheMinimum = "gana_el_salario_mínimo";
    public const string EmployerPaysADay = "costo_por_día_de_trabajo";
    public const string DeductedADay = "descuento_por_día_de_trabajo";
    public const string HowOftenPaid = "cada_cuándo_le_pagan";
    public const string EmployerPaysAPayment = "costo_por_pago";
    public const string DeductedAPayment = "descuento_por_pago";
    public const string FieldRelief = "estímulo_del_campo";
    public const string StateAdds = "cuota_del_estado_total";
    public const string Deadline = "fecha_límite_de_pago";

    /// <summary>Of the person, over all employments.</summary>
    public const string AllEmployerQuotas = "cuota_patronal";
    public const string AllWorkerQuotas = "cuota_obrera";
    public const string AllQuotas = "cuota_total";
    public const string AllDeducted = "descuento_total";
    public const string IsDomestic = "trabaja_en_el_hogar";
    public const string IsPermanent = "es_permanente";
    public const string DaysReported = "días_reportados";
    public const string DaysCovered = "días_con_cobertura";
    public const string DaysPossible = "días_de_la_prueba";
    public const string WholeMonth = "mes_completo";
    public const string CountedQuotas = "cuotas_para_la_prueba";
    public const string QuotasNeeded = "umbral_del_mes";
    public const string QuotasMissing = "falta_para_el_mes_completo";
    public const string WeeksAtThisPace = "semanas_a_este_paso";
    public const string WeeksOfTheYear = "semanas_del_último_año";

    /// <summary>On which wage quotas are due when less than the professional minimum is declared.</summary>
    public const string FloorReading = "piso_del_salario";
    public const string FloorReported = "como_se_reporta";
    public const string FloorDue = "como_se_debe";

    /// <summary>Figures of one employment, in the order in which people read them.</summary>
    internal static IReadOnlyList<string> OfEmployment { get; } =
    [
        DailyPay,
        DaysWorked,
        Base,
        EmployerQuota,
        WorkerQuota,
        Quotas,
        EarnsTheMinimum,
        EmployerPays,
        EmployerPaysADay,
        EmployerPaysAPayment,
        Deducted,
        DeductedADay,
        DeductedAPayment,
        HowOftenPaid,
        FieldRelief,
        StateAdds,
        Deadline,
    ];

    /// <summary>Figures of the person.</summary>
    internal static IReadOnlyList<string> OfPerson { get; } =
    [
        AllEmployerQuotas,
        AllWorkerQuotas,
        AllQuotas,
        AllDeducted,
        IsDomestic,
        IsPermanent,
        DaysReported,
        DaysCovered,
        DaysPossible,
        WholeMonth,
        CountedQuotas,
        QuotasNeeded,
        QuotasMissing,
        WeeksAtThisPace,
        WeeksOfTheYear,
    ];

    /// <summary>All of them that a law has.</summary>
    internal static IReadOnlyList<Symbol> In(Snapshot law) =>
        [.. OfEmployment.Concat(OfPerson).Select(law.Find).OfType<Symbol>()];

    /// <summary>What a person came for: what is not known of these is asked about.</summary>
    public static IEnumerable<Result> Essential(WorkerMonth month) =>
        month
            .Houses.SelectMany(h => EssentialOfEmployment.Select(n => h[n]))
            .Concat(
                EssentialOfPerson(month[IsDomestic] is not { IsKnown: true, IsYes: false })
                    .Select(n => month[n])
            )
            .OfType<Result>();

    /// <summary>The same by name, of the employments and of the person.</summary>
    public static IEnumerable<string> EssentialNames(bool isDomestic) =>
        EssentialOfEmployment.Concat(EssentialOfPerson(isDomestic));

    private static string[] EssentialOfEmployment => [Quotas, Deducted, Deadline];

    // The test of the whole month is for domestic work.
    private static string[] EssentialOfPerson(bool isDomestic) =>
        isDomestic ? [AllQuotas, AllDeducted, WholeMonth, DaysCovered] : [AllQuotas, AllDeducted];

    /// <summary>Without these there is no answer of this kind: a law folder may be about something else.</summary>
    public static bool AreIn(Snapshot law) =>
        law.Find(Quotas) is RuleSymbol && law.Find(AllQuotas) is RuleSymbol;
}
