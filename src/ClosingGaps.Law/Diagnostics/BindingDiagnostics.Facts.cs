namespace ClosingGaps.Law.Diagnostics;

/// <summary>Types, amounts, dates and tables: LEY050–LEY069.</summary>
public static partial class BindingDiagnostics
{
    /// <summary>{0} word.</summary>
    public static readonly DiagnosticKind UnknownType = Error(
        50,
        "`{0}` no es un tipo, una unidad ni una categoría",
        "`{0}` is not a type, a unit or a category",
        "Use pesos, días, semanas, horas, meses, años o un cociente de ellos; porcentaje, veces_uma, número, cuenta, fecha, sí_no, territorio, o una categoría declarada.",
        "Use pesos, días, semanas, horas, meses, años or a quotient of them; porcentaje, veces_uma, número, cuenta, fecha, sí_no, territorio, or a declared category."
    );

    /// <summary>{0} found, {1} expected.</summary>
    public static readonly DiagnosticKind WrongType = Error(
        51,
        "Aquí se espera {1} y hay {0}",
        "Here {1} is expected and there is {0}",
        "Cambie la expresión para que dé {1}, o revise el tipo declarado.",
        "Change the expression so that it gives {1}, or review the declared type."
    );

    /// <summary>{0} left, {1} right.</summary>
    public static readonly DiagnosticKind UnitMismatch = Error(
        52,
        "No se suman ni comparan unidades distintas: a la izquierda {0}, a la derecha {1}",
        "Different units are not added or compared: on the left {0}, on the right {1}",
        "Lleve los dos lados a la misma unidad: multiplique o divida por la cantidad que las relaciona, o escriba la unidad de la literal.",
        "Bring both sides to one unit: multiply or divide by the amount that relates them, or write the unit of the literal."
    );

    /// <summary>{0} found, {1} expected.</summary>
    public static readonly DiagnosticKind WrongUnit = Error(
        53,
        "La expresión da {0} y lo declarado es {1}",
        "The expression gives {0} and what is declared is {1}",
        "Revise qué falta multiplicar o dividir, o cambie la unidad declarada.",
        "See what is missing in a product or quotient, or change the declared unit."
    );

    /// <summary>{0} type expected.</summary>
    public static readonly DiagnosticKind NotAnAmount = Error(
        54,
        "Aquí va una cantidad escrita, de tipo {0}",
        "A written amount of type {0} goes here",
        "Escriba un número, una fecha, sí, no, un miembro de la categoría o `desconocido`; los cálculos van en las reglas.",
        "Write a number, a date, sí, no, a member of the category or `desconocido`; calculations go in rules."
    );

    /// <summary>{0} digits.</summary>
    public static readonly DiagnosticKind PercentSignMissing = Error(
        55,
        "`{0}` es un porcentaje sin su signo",
        "`{0}` is a percentage without its sign",
        "Escriba `{0} %` si son {0} de cada cien.",
        "Write `{0} %` if it is {0} of each hundred."
    );

    /// <summary>{0} member, {1} code.</summary>
    public static readonly DiagnosticKind BadCategoryCode = Error(
        56,
        "El código {1} de `{0}` está repetido o fuera de 0 a 255",
        "The code {1} of `{0}` is repeated or outside 0 to 255",
        "Dé a cada miembro un código propio entre 0 y 255; un código dado no se cambia nunca.",
        "Give each member its own code from 0 to 255; a code once given is never changed."
    );

    /// <summary>{0} input.</summary>
    public static readonly DiagnosticKind EntityMissing = Error(
        57,
        "`{0}` no dice de quién es el dato",
        "`{0}` does not say whose fact it is",
        "Escriba `por hogar`, `por persona`, `por empleador`, `por empleo` o `por periodo`.",
        "Write `por hogar`, `por persona`, `por empleador`, `por empleo` or `por periodo`."
    );

    /// <summary>{0} amount, {1} lowest, {2} highest.</summary>
    public static readonly DiagnosticKind OutOfBounds = Error(
        58,
        "{0} está fuera de los límites: de {1} a {2}",
        "{0} is outside its bounds: {1} to {2}",
        "Corrija la cantidad, o los límites de la entrada (`entre menor y mayor`).",
        "Correct the amount, or the bounds of the input (`entre lowest y highest`)."
    );

    /// <summary>{0} name, {1} date.</summary>
    public static readonly DiagnosticKind WithoutSource = Error(
        59,
        "`{0}` desde {1} no dice su fuente",
        "`{0}` from {1} does not name its source",
        "Agregue `fuente \"…\"`. Si nadie la ha publicado, escriba `evidencia supuesto` o `desconocido evidencia no_encontrado`.",
        "Add `fuente \"…\"`. If nobody has published it, write `evidencia supuesto` or `desconocido evidencia no_encontrado`."
    );

    /// <summary>{0} word, {1} those known.</summary>
    public static readonly DiagnosticKind UnknownMark = Error(
        60,
        "`{0}` no es una palabra conocida aquí",
        "`{0}` is not a known word here",
        "Escriba una de estas: {1}.",
        "Write one of these: {1}."
    );

    /// <summary>{0} name, {1} date.</summary>
    public static readonly DiagnosticKind UnknownNeedsEvidence = Error(
        61,
        "`{0}` desde {1} es desconocido: su evidencia es no_encontrado, y solo la de lo desconocido",
        "`{0}` from {1} is unknown: its evidence is no_encontrado, and only that of the unknown is",
        "Lo desconocido lleva `evidencia no_encontrado`; una cantidad lleva otra evidencia.",
        "What is unknown carries `evidencia no_encontrado`; an amount carries another evidence."
    );

    /// <summary>{0} name, {1} date, {2} the date before it.</summary>
    public static readonly DiagnosticKind DatesOutOfOrder = Error(
        62,
        "En `{0}`, {1} viene después de {2} y no es posterior",
        "In `{0}`, {1} comes after {2} and is not later",
        "Ordene las fechas de la más antigua a la más nueva, sin repetir; `hasta` no es anterior a `desde`.",
        "Put the dates from oldest to newest, none twice; `hasta` is not before `desde`."
    );

    /// <summary>{0} name, {1} first day, {2} last day without anything.</summary>
    public static readonly DiagnosticKind DateGap = Error(
        63,
        "`{0}` no dice nada de {1} a {2}",
        "`{0}` says nothing from {1} to {2}",
        "Quite o corrija `hasta`, o cubra esos días; si no se conoce la cantidad, con `desconocido evidencia no_encontrado`.",
        "Remove or correct `hasta`, or cover those days; if the amount is not known, with `desconocido evidencia no_encontrado`."
    );

    /// <summary>{0} name, {1} first day, {2} last day said twice.</summary>
    public static readonly DiagnosticKind DateOverlap = Error(
        64,
        "`{0}` dice dos cosas de {1} a {2}",
        "`{0}` says two things from {1} to {2}",
        "Corrija `hasta`: lo anterior termina el día antes de que empiece lo siguiente.",
        "Correct `hasta`: what comes first ends the day before the next begins."
    );

    /// <summary>{0} table, {1} cell.</summary>
    public static readonly DiagnosticKind TableGap = Error(
        65,
        "La tabla `{0}` no dice nada para {1}",
        "Table `{0}` says nothing for {1}",
        "Agregue el renglón que falta o corrija los límites: cada intervalo va de su inicio, incluido, a su fin, excluido.",
        "Add the missing row or correct the edges: each interval goes from its start, included, to its end, excluded."
    );

    /// <summary>{0} table, {1} cell.</summary>
    public static readonly DiagnosticKind TableOverlap = Error(
        66,
        "La tabla `{0}` dice dos cosas para {1}",
        "Table `{0}` says two things for {1}",
        "Corrija los límites de uno de los dos renglones, o quite el repetido.",
        "Correct the edges of one of the two rows, or remove the repeated one."
    );

    /// <summary>{0} found, {1} expected, {2} of what.</summary>
    public static readonly DiagnosticKind TableShape = Error(
        67,
        "En la tabla `{2}` hay {0} donde se esperan {1}",
        "In table `{2}` there are {0} where {1} are expected",
        "Cada renglón lleva una etiqueta por eje y una celda por columna; con `columnas`, una celda por cada intervalo del último eje.",
        "Each row has one label an axis and one cell a column; with `columnas`, one cell for each interval of the last axis."
    );

    /// <summary>{0} axis, {1} its type.</summary>
    public static readonly DiagnosticKind BadTableLabel = Error(
        68,
        "Esta etiqueta no sirve para el eje `{0}`, de tipo {1}",
        "This label does not serve for axis `{0}`, of type {1}",
        "En un eje de números o fechas se escribe `A a B` con A menor que B, `A o más` o `menos de B`; en el de una categoría, uno de sus miembros.",
        "On an axis of numbers or dates write `A a B` with A below B, `A o más` or `menos de B`; on that of a category, one of its members."
    );

    /// <summary>{0} table, {1} axis, {2} members.</summary>
    public static readonly DiagnosticKind TableCategoryIncomplete = Error(
        69,
        "En la tabla `{0}`, al eje `{1}` le faltan miembros de su categoría: {2}",
        "In table `{0}`, axis `{1}` lacks members of its category: {2}",
        "Agregue un renglón para cada miembro; si no se conoce su celda, escriba `desconocido`.",
        "Add a row for each member; if its cell is not known, write `desconocido`."
    );
}
