using ClosingGaps.Casework.Identifiers;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Rosters.Reading;

/// <summary>A column that a roster may have, by the names that people give it in Spanish and English.</summary>
/// <param name="Header">The name that our template writes.</param>
/// <param name="Names">Others, without accents and in any case.</param>
/// <param name="Meaning">What belongs in it.</param>
public sealed record RosterColumn(string Header, IReadOnlyList<string> Names, Bilingual Meaning)
{
    /// <summary>The column of a header, or <see langword="null"/>. Accents, case, underscores and stops do not matter.</summary>
    public static RosterColumn? Of(string header)
    {
        var plain = NameWords.Capitals(header);
        return All.FirstOrDefault(c =>
            NameWords.Capitals(c.Header) == plain || c.Names.Contains(plain, StringComparer.Ordinal)
        );
    }

    public static readonly RosterColumn Paternal = new(
        "apellido_paterno",
        ["PATERNO", "PRIMER APELLIDO", "AP PATERNO", "FIRST SURNAME", "SURNAME", "LAST NAME"],
        new("primer apellido", "first surname")
    );

    public static readonly RosterColumn Maternal = new(
        "apellido_materno",
        ["MATERNO", "SEGUNDO APELLIDO", "AP MATERNO", "SECOND SURNAME"],
        new("segundo apellido; vacío si no tiene", "second surname; empty if none")
    );

    public static readonly RosterColumn Given = new(
        "nombre",
        ["NOMBRES", "NOMBRE S", "NOMBRE DE PILA", "GIVEN NAME", "FIRST NAME", "NAME"],
        new("nombre o nombres", "given name or names")
    );

    public static readonly RosterColumn Curp = new(
        "curp",
        ["CLAVE UNICA DE REGISTRO DE POBLACION"],
        new("CURP, 18 caracteres", "CURP, 18 characters")
    );

    public static readonly RosterColumn Nss = new(
        "nss",
        [
            "NUMERO DE SEGURIDAD SOCIAL",
            "NO SEGURIDAD SOCIAL",
            "NUM SEGURIDAD SOCIAL",
            "NUMERO IMSS",
            "IMSS",
            "AFILIACION",
            "SEGURO SOCIAL",
            "SOCIAL SECURITY NUMBER",
            "SSN",
        ],
        new("número de seguridad social, 11 dígitos", "social security number, 11 digits")
    );

    public static readonly RosterColumn Rfc = new(
        "rfc",
        ["REGISTRO FEDERAL DE CONTRIBUYENTES", "TAX ID"],
        new("RFC, 13 caracteres; puede faltar", "RFC, 13 characters; may be missing")
    );

    public static readonly RosterColumn Start = new(
        "fecha_alta",
        [
            "ALTA",
            "FECHA DE ALTA",
            "INGRESO",
            "FECHA INGRESO",
            "FECHA DE INGRESO",
            "INICIO",
            "FECHA INICIO",
            "FECHA DE INICIO",
            "DESDE",
            "START",
            "START DATE",
            "FROM",
            "HIRE DATE",
        ],
        new("primer día de trabajo", "first day of work")
    );

    public static readonly RosterColumn End = new(
        "fecha_baja",
        [
            "BAJA",
            "FECHA DE BAJA",
            "FIN",
            "FECHA FIN",
            "FECHA DE FIN",
            "TERMINO",
            "FECHA TERMINO",
            "FECHA DE TERMINO",
            "HASTA",
            "END",
            "END DATE",
            "TO",
        ],
        new("último día; vacío si sigue", "last day; empty if still working")
    );

    public static readonly RosterColumn Wage = new(
        "salario_diario",
        [
            "SALARIO",
            "SUELDO DIARIO",
            "SUELDO",
            "JORNAL",
            "PAGO POR DIA",
            "PAGO DIARIO",
            "DAILY WAGE",
            "WAGE",
            "DAILY PAY",
        ],
        new("pesos por día, sin prestaciones", "pesos a day, without benefits")
    );

    public static readonly RosterColumn Zone = new(
        "zona",
        ["ZONA SALARIAL", "ZONE", "WAGE ZONE"],
        new("general o frontera", "general or frontera")
    );

    public static readonly RosterColumn Relief = new(
        "estímulo",
        ["PIDIO EL ESTIMULO", "ESTIMULO DEL CAMPO", "ESTIMULO ACEPTADO", "RELIEF"],
        new("sí, si el IMSS aceptó el estímulo", "sí, if IMSS accepted the relief")
    );

    public static readonly RosterColumn ReportedOn = new(
        "fecha_aviso_alta",
        ["FECHA DE AVISO", "FECHA AVISO", "AVISO", "REPORTED ON", "NOTICE DATE"],
        new("día en que se presentó el alta al IMSS", "day on which IMSS was told of the start")
    );

    public static readonly RosterColumn FirstHired = new(
        "antigüedad_desde",
        ["ANTIGUEDAD", "FECHA DE ANTIGUEDAD", "PRIMER INGRESO", "SENIORITY", "FIRST HIRED"],
        new("primer ingreso con esta empresa", "first hired by this firm")
    );

    public static readonly RosterColumn Registration = new(
        "registro_patronal",
        ["REGISTRO", "REG PATRONAL", "EMPLOYER REGISTRATION"],
        new("registro patronal, 11 caracteres, para IDSE", "employer registration, for IDSE")
    );

    public static readonly RosterColumn Clinic = new(
        "umf",
        ["UNIDAD DE MEDICINA FAMILIAR", "CLINICA", "CLINIC"],
        new("unidad de medicina familiar, para IDSE", "family clinic, for IDSE")
    );

    public static readonly RosterColumn Guide = new(
        "guía",
        ["GUIA IDSE", "SUBDELEGACION", "GUIDE"],
        new("guía de la subdelegación, 5 dígitos, para IDSE", "guide, 5 digits, for IDSE")
    );

    public static readonly RosterColumn WorkerKey = new(
        "clave",
        ["CLAVE TRABAJADOR", "CLAVE DEL TRABAJADOR", "NUMERO DE EMPLEADO", "EMPLOYEE", "KEY"],
        new("clave de la persona en su nómina, para IDSE", "the person's key in your payroll")
    );

    public static readonly RosterColumn LeaveCause = new(
        "causa_baja",
        ["CAUSA DE BAJA", "CAUSA", "LEAVE CAUSE"],
        new("causa de baja, 1 a 9 o A, para IDSE", "cause of departure, 1 to 9 or A, for IDSE")
    );

    /// <summary>In the order of the template.</summary>
    public static readonly IReadOnlyList<RosterColumn> All =
    [
        Paternal,
        Maternal,
        Given,
        Curp,
        Nss,
        Rfc,
        Start,
        End,
        Wage,
        Zone,
        Relief,
        ReportedOn,
        FirstHired,
        Registration,
        Clinic,
        Guide,
        WorkerKey,
        LeaveCause,
    ];
}
