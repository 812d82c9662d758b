namespace ClosingGaps.Law.Diagnostics;

/// <summary>Rules, readings and cases: LEY070–LEY089.</summary>
public static partial class BindingDiagnostics
{
    /// <summary>{0} name, {1} what it is.</summary>
    public static readonly DiagnosticKind WrongKindOfName = Error(
        70,
        "`{0}` es de otra clase: {1}",
        "`{0}` is of another kind: {1}",
        "Escriba un nombre de la clase que corresponde aquí; una tabla se lee con sus argumentos: `tabla(x).columna`.",
        "Write a name of the kind that belongs here; a table is read with its arguments: `tabla(x).columna`."
    );

    /// <summary>{0} rule.</summary>
    public static readonly DiagnosticKind RuleWithoutFormula = Error(
        71,
        "A `{0}` le falta su fórmula o sus renglones",
        "`{0}` lacks its formula or its rows",
        "Una regla lleva su fórmula, `= …`; la versión de una tabla, sus renglones.",
        "A rule has its formula, `= …`; a version of a table, its rows."
    );

    /// <summary>{0} operand.</summary>
    public static readonly DiagnosticKind UnroundedComparison = Error(
        72,
        "Se compara o se busca en una tabla una cantidad calculada sin redondear: `{0}`",
        "A computed amount is compared or looked up without rounding: `{0}`",
        "En el borde, una diezmilésima decide. Diga en qué se redondea: `{0} redondeado a 0.01`, o como lo mande la ley.",
        "At the edge a ten-thousandth decides. Say to what it is rounded: `{0} redondeado a 0.01`, or as the law orders."
    );

    /// <summary>{0} name, {1} its entity, {2} entity of the rule, {3} plural.</summary>
    public static readonly DiagnosticKind NarrowerFact = Error(
        73,
        "`{0}` es por {1} y aquí se calcula por {2}",
        "`{0}` is by {1} and here the calculation is by {2}",
        "Diga cómo se reúnen: `suma de {0} en sus {3}`, `máximo de …`, `alguno de sus {3} cumple …`.",
        "Say how they are brought together: `suma de {0} en sus {3}`, `máximo de …`, `alguno de sus {3} cumple …`."
    );

    /// <summary>{0} name, {1} its entity, {2} entity of the rule.</summary>
    public static readonly DiagnosticKind UnrelatedFact = Error(
        74,
        "`{0}` es por {1}, que no se alcanza desde {2}",
        "`{0}` is by {1}, which is not reached from {2}",
        "Desde un empleo se alcanzan su persona, su hogar y su empleador; las reuniones bajan: hogar, persona, empleo, periodo.",
        "From an employment its person, household and employer are reached; aggregation goes down: hogar, persona, empleo, periodo."
    );

    /// <summary>{0} expression.</summary>
    public static readonly DiagnosticKind MayNotApplyUsed = Error(
        75,
        "`{0}` puede no aplicar, y aquí se usa como si siempre aplicara",
        "`{0}` may not apply, and here it is used as if it always did",
        "Escriba `si aplica nombre entonces … si no …` y úselo en la primera rama, o páselo tal cual.",
        "Write `si aplica name entonces … si no …` and use it in the first branch, or pass it on as it is."
    );

    /// <summary>{0} missing members.</summary>
    public static readonly DiagnosticKind MatchNotExhaustive = Error(
        76,
        "A este `según` le faltan casos: {0}",
        "This `según` lacks cases: {0}",
        "Agregue una rama para cada uno, o una rama `otro`.",
        "Add a branch for each, or a branch `otro`."
    );

    /// <summary>{0} path.</summary>
    public static readonly DiagnosticKind RuleCycle = Error(
        77,
        "Estas reglas se calculan una con otra en círculo: {0}",
        "These rules are computed from each other in a circle: {0}",
        "Rompa el círculo: si una usa el mes anterior de otra, escriba `hace 1 mes nombre`.",
        "Break the circle: if one uses the month before of another, write `hace 1 mes name`."
    );

    /// <summary>{0} and {1} exceptions with their articles.</summary>
    public static readonly DiagnosticKind ExceptionsConflict = Error(
        78,
        "Dos excepciones se aplican a la vez y ninguna tiene prioridad: {0} y {1}",
        "Two exceptions apply at once and neither has priority: {0} and {1}",
        "Diga cuál prevalece con `prioridad N` (la mayor gana), o separe sus condiciones o sus fechas.",
        "Say which prevails with `prioridad N` (the higher wins), or separate their conditions or dates."
    );

    /// <summary>{0} rule, {1} what changes, {2} date.</summary>
    public static readonly DiagnosticKind GoverningDayMissing = Error(
        79,
        "`{0}` usa `{1}`, que cambia el {2}, dentro de un mes, y no dice qué día rige",
        "`{0}` uses `{1}`, which changes on {2}, inside a month, and does not say which day governs",
        "Agregue a la regla `rige el primer día`, `rige el último día` o `por día`.",
        "Add to the rule `rige el primer día`, `rige el último día` or `por día`."
    );

    /// <summary>{0} function, {1} found, {2} expected.</summary>
    public static readonly DiagnosticKind WrongArgumentCount = Error(
        80,
        "`{0}` lleva {2} argumentos y aquí tiene {1}",
        "`{0}` takes {2} arguments and here has {1}",
        "Revise los argumentos y las comas entre ellos.",
        "Review the arguments and the commas between them."
    );

    /// <summary>{0} words.</summary>
    public static readonly DiagnosticKind NotHere = Error(
        81,
        "`{0}` no tiene sentido en este lugar",
        "`{0}` makes no sense in this place",
        "`lo anterior` va en `modifica regla`; `periodo_desde` y `periodo_hasta`, por periodo; los días de los periodos, por persona, empleo u hogar; `por día`, en reglas que dan cantidades que se suman; `rige …`, como lo diga la regla que se modifica; `donde`, con los periodos; un mes, en los casos.",
        "`lo anterior` goes in `modifica regla`; `periodo_desde` and `periodo_hasta`, by spell; days of spells, by person, employment or household; `por día`, in rules that give amounts that add up; `rige …`, as the modified rule says it; `donde`, with spells; a month, in cases."
    );

    /// <summary>{0} as written, {1} what it must be.</summary>
    public static readonly DiagnosticKind BadNumber = Error(
        82,
        "`{0}` no sirve aquí: se espera {1}",
        "`{0}` does not serve here: {1} is expected",
        "Corríjalo: {1}.",
        "Correct it: {1}."
    );

    /// <summary>{0} reading.</summary>
    public static readonly DiagnosticKind ReadingIncomplete = Error(
        83,
        "La lectura `{0}` necesita al menos dos opciones y una de ellas `por omisión`",
        "Reading `{0}` needs at least two options and one of them `por omisión`",
        "Escriba cada respuesta posible como `opción nombre : es \"…\" en \"…\" fuente \"…\"`, y diga cuál se toma si nadie elige.",
        "Write each possible answer as `opción name : es \"…\" en \"…\" fuente \"…\"`, and say which is taken if nobody chooses."
    );

    /// <summary>{0} case.</summary>
    public static readonly DiagnosticKind CaseWithoutMonth = Error(
        84,
        "El caso `{0}` no dice su mes, o no espera nada de él",
        "Case `{0}` does not say its month, or expects nothing of it",
        "Escriba `dado mes 2026-03` o `dado meses 2025-01 a 2025-12`, y espere resultados de esos meses.",
        "Write `dado mes 2026-03` or `dado meses 2025-01 a 2025-12`, and expect results of those months."
    );

    /// <summary>{0} entity or name.</summary>
    public static readonly DiagnosticKind CaseInstance = Error(
        85,
        "En este caso no se sabe a quién se refiere `{0}`",
        "In this case it is not known to whom `{0}` refers",
        "Declare a cada quien una vez (`dado persona ana : …`, `dado empleo casa_1 de ana : …`) y, si hay más de uno, diga de cuál: `espera nombre 10 de casa_1`.",
        "Declare each once (`dado persona ana : …`, `dado empleo casa_1 de ana : …`) and, if there are several, say which: `espera name 10 de casa_1`."
    );

    /// <summary>{0} keyword, {1} name.</summary>
    public static readonly DiagnosticKind Unused = Warning(
        87,
        "`{1}` ({0}) no se usa en ninguna regla",
        "`{1}` ({0}) is not used in any rule",
        "Úselo en una regla, o quítelo.",
        "Use it in a rule, or remove it."
    );

    /// <summary>{0} reading or name, {1} rule or name.</summary>
    public static readonly DiagnosticKind WithoutEffect = Warning(
        88,
        "`{0}` no tiene efecto en `{1}`",
        "`{0}` has no effect on `{1}`",
        "La lectura no llega a esa regla, el dato siempre aplica, o la rama `otro` nunca se toma: quite lo que sobra.",
        "The reading does not reach that rule, the fact always applies, or the branch `otro` is never taken: remove what is spare."
    );

    /// <summary>{0} name.</summary>
    public static readonly DiagnosticKind WithoutLabel = Warning(
        89,
        "`{0}` no dice cómo se llama en palabras de la gente",
        "`{0}` does not say what people call it",
        "Agregue `se llama es \"…\" en \"…\"`.",
        "Add `se llama es \"…\" en \"…\"`."
    );
}
