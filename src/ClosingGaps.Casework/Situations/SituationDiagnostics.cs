using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Situations;

/// <summary>Problems of a situation file or of <c>--set</c> (DAT001–DAT024), told like those of the law.</summary>
public static class SituationDiagnostics
{
    /// <summary>{0}: what the reader says.</summary>
    public static readonly DiagnosticKind NotYaml = Error(
        "DAT001",
        "El archivo no está bien escrito: {0}",
        "The file is not well written: {0}",
        "Es YAML o JSON: `nombre: valor`, con sangría de dos espacios. Formato: docs/cli.md.",
        "It is YAML or JSON: `name: value`, indented by two spaces. Format: docs/cli.md."
    );

    /// <summary>{0}: the name; {1}: the nearest, in words, or where to see all.</summary>
    public static readonly DiagnosticKind UnknownName = Error(
        "DAT002",
        "La ley no tiene el nombre `{0}`",
        "The law has no name `{0}`",
        "{1}",
        "{1}"
    );

    /// <summary>{0}: the name; {1}: what it is.</summary>
    public static readonly DiagnosticKind NotAnInput = Error(
        "DAT003",
        "`{0}` es {1}: no se da, sale de la ley",
        "`{0}` is a {1}: it is not given, the law yields it",
        "Quítelo de aquí. Para ver su resultado: --output {0}.",
        "Remove it here. To see its result: --output {0}."
    );

    /// <summary>{0}: as written; {1}: input; {2}: what is expected; {3}: an example.</summary>
    public static readonly DiagnosticKind WrongType = Error(
        "DAT004",
        "`{0}` no sirve para `{1}`: se espera {2}",
        "`{0}` does not do for `{1}`: {2} is expected",
        "Escriba por ejemplo {3}; o `desconocido` si no se sabe.",
        "Write for example {3}; or `desconocido` if it is not known."
    );

    /// <summary>{0}: as written; {1}: input; {2}, {3}: bounds.</summary>
    public static readonly DiagnosticKind OutOfBounds = Error(
        "DAT005",
        "`{1}` no puede ser {0}: va de {2} a {3}",
        "`{1}` cannot be {0}: it goes from {2} to {3}",
        "Revise la cifra y su unidad.",
        "Check the figure and its unit."
    );

    /// <summary>{0}: as written; {1}: category; {2}: members.</summary>
    public static readonly DiagnosticKind UnknownMember = Error(
        "DAT006",
        "`{0}` no está en la lista `{1}`",
        "`{0}` is not in the list `{1}`",
        "Las opciones: {2}.",
        "The options: {2}."
    );

    /// <summary>{0}: input; {1}: its entity; {2}: entity spoken of.</summary>
    public static readonly DiagnosticKind WrongEntity = Error(
        "DAT007",
        "`{0}` se dice de cada {1}, y aquí se habla de {2}",
        "`{0}` is told of each {1}, and this is about {2}",
        "Muévalo a su lugar: los datos del empleo van dentro de `empleos`, los de la persona dentro de `personas`.",
        "Move it to its place: facts of an employment go under `empleos`, those of a person under `personas`."
    );

    /// <summary>{0}: as written.</summary>
    public static readonly DiagnosticKind BadMonth = Error(
        "DAT008",
        "`{0}` no es un mes",
        "`{0}` is not a month",
        "Escriba 2026-03, o un tramo: `meses: 2026-01 a 2026-12`.",
        "Write 2026-03, or a range: `meses: 2026-01 a 2026-12`."
    );

    public static readonly DiagnosticKind NoMonth = Error(
        "DAT009",
        "Falta el mes que se calcula",
        "The month to compute is missing",
        "Escriba `mes: 2026-03` en el archivo, o --month 2026-03.",
        "Write `mes: 2026-03` in the file, or --month 2026-03."
    );

    /// <summary>{0}: the month; {1}, {2}: the range.</summary>
    public static readonly DiagnosticKind MonthOutside = Error(
        "DAT010",
        "El mes {0} está fuera de lo que se calcula ({1} a {2})",
        "Month {0} is outside what is computed ({1} to {2})",
        "Amplíe `meses`, o quite el dato.",
        "Widen `meses`, or remove the fact."
    );

    /// <summary>{0}: input.</summary>
    public static readonly DiagnosticKind FixedByMonth = Error(
        "DAT011",
        "`{0}` es igual en todos los meses: no se da por mes",
        "`{0}` is the same in every month: it is not given by month",
        "Escriba un solo valor.",
        "Write a single value."
    );

    /// <summary>{0}: key; {1}: what is expected.</summary>
    public static readonly DiagnosticKind WrongShape = Error(
        "DAT012",
        "`{0}` debe ser {1}",
        "`{0}` must be {1}",
        "Mire los ejemplos en examples/ y el esquema: cg calc --schema.",
        "See the examples in examples/ and the schema: cg calc --schema."
    );

    /// <summary>{0}: input.</summary>
    public static readonly DiagnosticKind CannotNotApply = Error(
        "DAT013",
        "`{0}` siempre aplica",
        "`{0}` always applies",
        "Dé un valor, o `desconocido`.",
        "Give a value, or `desconocido`."
    );

    /// <summary>{0}: as written; {1}: those there are.</summary>
    public static readonly DiagnosticKind NoSuchInstance = Error(
        "DAT014",
        "Aquí no hay nadie ni nada llamado `{0}`",
        "Nobody and nothing here is called `{0}`",
        "Los que hay: {1}.",
        "Those there are: {1}."
    );

    /// <summary>{0}: input; {1}: its entity; {2}: those there are.</summary>
    public static readonly DiagnosticKind WhichOne = Error(
        "DAT015",
        "No se sabe de cuál {1} es `{0}`: hay varios",
        "It is not clear whose `{0}` this is: there is more than one {1}",
        "Dígalo: {2}.",
        "Say which: {2}."
    );

    /// <summary>{0}: as written; {1}: input; {2}: as it would be a percentage; {3}: as a fraction.</summary>
    public static readonly DiagnosticKind BarePercentage = Error(
        "DAT016",
        "`{0}` en `{1}` es ambiguo: es un porcentaje y falta el signo %",
        "`{0}` in `{1}` is ambiguous: it is a percentage and the % sign is missing",
        "Escriba {2}.",
        "Write {2}."
    );

    /// <summary>{0}: as written; {1}: input; {2}: decimals.</summary>
    public static readonly DiagnosticKind TooFine = Error(
        "DAT017",
        "`{0}` tiene más decimales de los que lleva `{1}` ({2})",
        "`{0}` has more decimals than `{1}` takes ({2})",
        "Redondee la cifra.",
        "Round the figure."
    );

    /// <summary>{0}: the name; {1}: the nearest, in words.</summary>
    public static readonly DiagnosticKind UnknownReading = Error(
        "DAT018",
        "La ley no tiene la lectura `{0}`",
        "The law has no reading `{0}`",
        "{1}",
        "{1}"
    );

    /// <summary>{0}: name; {1}: kind.</summary>
    public static readonly DiagnosticKind NotAnOutput = Error(
        "DAT019",
        "`{0}` es {1}: como resultado sólo se pide una regla",
        "`{0}` is a {1}: only a rule can be asked for as a result",
        "Para verlo: cg law show {0} --at FECHA.",
        "To see it: cg law show {0} --at DATE."
    );

    /// <summary>{0}: as written.</summary>
    public static readonly DiagnosticKind NotAnAssignment = Error(
        "DAT020",
        "`{0}` no tiene la forma nombre=valor",
        "`{0}` does not have the form name=value",
        "Por ejemplo --set salario_diario=400, o --set casa_1.salario_diario=400.",
        "For example --set salario_diario=400, or --set casa_1.salario_diario=400."
    );

    /// <summary>{0}: name; {1}: entity.</summary>
    public static readonly DiagnosticKind SameName = Error(
        "DAT021",
        "Ya hay un {1} llamado `{0}`",
        "There already is a {1} called `{0}`",
        "Dé a cada uno su nombre, también entre personas distintas.",
        "Give each its own name, across persons too."
    );

    /// <summary>{0}: as written.</summary>
    public static readonly DiagnosticKind MonthsReversed = Error(
        "DAT022",
        "`{0}` termina antes de empezar",
        "`{0}` ends before it begins",
        "Escriba primero el mes más antiguo: `2026-01 a 2026-12`.",
        "Write the earlier month first: `2026-01 a 2026-12`."
    );

    /// <summary>{0}: the name; {1}: those there are.</summary>
    public static readonly DiagnosticKind UnknownProjection = Error(
        "DAT023",
        "La ley no tiene la proyección `{0}`",
        "The law has no projection `{0}`",
        "Las que hay: {1}.",
        "Those there are: {1}."
    );

    public static readonly DiagnosticKind NotUtf8 = Error(
        "DAT024",
        "El archivo no está en UTF-8: este carácter no se puede leer",
        "The file is not in UTF-8: this character cannot be read",
        "Guárdelo de nuevo con la codificación UTF-8.",
        "Save it again with the encoding UTF-8."
    );

    private static DiagnosticKind Error(
        string code,
        string es,
        string en,
        string helpEs,
        string helpEn
    ) => new(code, Severity.Error, new Bilingual(es, en), new Bilingual(helpEs, helpEn));
}
