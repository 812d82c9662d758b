namespace ClosingGaps.Casework.Cliffs;

/// <summary>Names in the law of what a sweep watches.</summary>
internal static class CliffNames
{
    /// <summary>Input, pesos a day.</summary>
    public const string Wage = "salario_diario";

    /// <summary>Pesos a day that must be paid at least.</summary>
    public const string WageDue = "salario_mínimo_debido";

    public const string EmployerPays = "pago_de_la_empleadora";
    public const string Deduction = "descuento_a_la_trabajadora";
    public const string TaxWithheld = "isr_retenido";
    public const string SubsidyInCash = "subsidio_en_efectivo";
    public const string TakeHome = "pago_neto";
    public const string Relief = "estímulo_del_campo";
    public const string DaysCovered = "días_con_cobertura";
}
