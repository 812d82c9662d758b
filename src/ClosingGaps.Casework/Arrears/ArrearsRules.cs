namespace ClosingGaps.Casework.Arrears;

/// <summary>Names of the law that arrears stand on: first what one month owes, then what the whole debt makes of it.</summary>
public static class ArrearsRules
{
    /// <summary>First day on which she had to be insured.</summary>
    public const string DutyFrom = "inicio_del_seguro";

    /// <summary>Whether the law forbids this work at her age.</summary>
    public const string Forbidden = "es_menor_que_no_debe_trabajar";

    public const string EmployerShare = "cuotas_omitidas_de_la_empleadora";
    public const string WorkerShare = "cuotas_omitidas_de_la_trabajadora";
    public const string Insurance = "cuotas_del_seguro_omitidas";
    public const string Housing = "vivienda_omitida";
    public const string WorkRisks = "riesgos_de_trabajo_omitidos";
    public const string DueDate = "fecha_límite_de_pago";

    public const string SurchargeMonths = "meses_de_recargo";
    public const string MonthUpdate = "actualización_de_la_deuda";
    public const string MonthSurcharges = "recargos_de_la_deuda";
    public const string MayHaveLapsed = "puede_estar_prescrita";
    public const string IsDue = "se_debe_ya";

    public const string InsuranceOwed = "deuda_de_cuotas";
    public const string HousingOwed = "deuda_de_vivienda";
    public const string Update = "actualización_de_toda_la_deuda";
    public const string Surcharges = "recargos_de_toda_la_deuda";
    public const string Lapsed = "deuda_que_puede_estar_prescrita";
    public const string IfRegisteredToday = "pago_si_se_registra_hoy";
    public const string LowestFine = "multa_menor";
    public const string HighestFine = "multa_mayor";
    public const string IfFoundLowest = "pago_si_lo_encuentra_el_imss_menor";
    public const string IfFoundHighest = "pago_si_lo_encuentra_el_imss_mayor";
    public const string Deductible = "descuento_que_aún_se_le_puede_hacer";
    public const string Allowance = "subsidio_por_accidente";
    public const string Funeral = "ayuda_de_funeral";
    public const string Capital = "capital_constitutivo";
    public const string FreedByCapital = "cuotas_que_libera_el_capital";
    public const string WithAccident = "precio_de_no_registrar";

    public const string Hired = "ingreso";
    public const string Regime = "régimen";
    public const string DomesticWork = "trabajo_del_hogar";
    public const string Days = "días_trabajados";
    public const string DaysAreExact = "días_exactos_del_mes";
    public const string PaymentPeriod = "periodicidad_de_pago";
    public const string Monthly = "pago_mensual";
    public const string AccidentDays = "días_de_incapacidad_por_accidente";

    /// <summary>What each month owes, and the input of the debt that takes it over.</summary>
    public static IReadOnlyList<(string Rule, string Input)> Carried { get; } =
    [
        (Insurance, "cuotas_que_faltaron"),
        (Housing, "vivienda_que_faltó"),
        (WorkerShare, "parte_de_ella_que_faltó"),
        (WorkRisks, "riesgos_que_faltaron"),
        (DueDate, "vencimiento_de_la_deuda"),
    ];

    /// <summary>Results about the whole debt, in the order in which they are told.</summary>
    public static IReadOnlyList<string> Totals { get; } =
    [
        InsuranceOwed,
        HousingOwed,
        Update,
        Surcharges,
        IfRegisteredToday,
        LowestFine,
        HighestFine,
        IfFoundLowest,
        IfFoundHighest,
        Allowance,
        Funeral,
        Capital,
        FreedByCapital,
        WithAccident,
        Deductible,
        Lapsed,
    ];
}
