namespace ClosingGaps.Casework.Situations;

/// <summary>Keys of a situation file that are not names of the law.</summary>
internal static class Keys
{
    public const string Month = "mes";
    public const string Months = "meses";
    public const string Outputs = "resultados";
    public const string Readings = "lecturas";
    public const string Projections = "proyecciones";
    public const string Proposals = "propuestas";
    public const string Households = "hogares";
    public const string Persons = "personas";
    public const string Employers = "empleadores";
    public const string Household = "hogar";
    public const string Employments = "empleos";
    public const string Employer = "empleador";
    public const string Spells = "periodos";
    public const string SpellFrom = "periodo_desde";
    public const string SpellTo = "periodo_hasta";

    /// <summary>Keys about the run, at the top of the file.</summary>
    public static IReadOnlyList<string> OfRun { get; } =
    [Month, Months, Outputs, Readings, Projections, Proposals];

    /// <summary>Keys about who is who, at the top of the file.</summary>
    public static IReadOnlyList<string> OfPeople { get; } =
    [Households, Persons, Employers, Employments];
}
