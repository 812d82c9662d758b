using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Diagnostics;

/// <summary>Problems of reading: characters, words, the form of declarations and expressions (LEY001–LEY029).</summary>
public static class SyntaxDiagnostics
{
    /// <summary>{0}: the characters.</summary>
    public static readonly DiagnosticKind UnexpectedCharacter = Error(
        "LEY001",
        "El signo `{0}` no pertenece al lenguaje",
        "The sign `{0}` does not belong to the language",
        "Bórrelo. Los textos van entre comillas rectas \"…\", los comentarios después de `#`, y las operaciones se escriben + − × ÷ (o + - * /).",
        "Remove it. Texts stand in straight quotes \"…\", comments after `#`, and operations are written + − × ÷ (or + - * /)."
    );

    public static readonly DiagnosticKind UnterminatedText = Error(
        "LEY002",
        "Este texto no se cierra en su línea",
        "This text is not closed on its line",
        "Escriba la comilla final `\"`. Un texto largo se parte en varios, cada uno entre sus comillas, uno tras otro.",
        "Write the closing `\"`. A long text is cut into several, each in its own quotes, one after another."
    );

    public static readonly DiagnosticKind NotComposed = new(
        "LEY003",
        Severity.Warning,
        new(
            "Un acento está escrito como signo aparte de su letra (no es NFC); se lee como la letra acentuada",
            "An accent is written as a sign apart from its letter (not NFC); it is read as the accented letter"
        ),
        new(
            "`cg law format` lo corrige en todo el archivo.",
            "`cg law format` mends it in the whole file."
        )
    );

    public static readonly DiagnosticKind BrokenCharacter = Error(
        "LEY004",
        "Aquí hay un carácter dañado o de control ({0})",
        "There is a damaged or control character here ({0})",
        "Bórrelo y guarde el archivo en UTF-8.",
        "Remove it and save the file as UTF-8."
    );

    /// <summary>{0}: as written; {1}: in lower case.</summary>
    public static readonly DiagnosticKind Capitals = Error(
        "LEY005",
        "`{0}` lleva mayúsculas; los nombres y las palabras del lenguaje van en minúsculas",
        "`{0}` has capitals; names and words of the language are in lower case",
        "Escriba `{1}`.",
        "Write `{1}`."
    );

    /// <summary>{0}: as written.</summary>
    public static readonly DiagnosticKind MalformedNumber = Error(
        "LEY006",
        "`{0}` no es un número: se esperaban cifras con un solo punto decimal, sin separador de miles",
        "`{0}` is not a number: digits with a single decimal point were expected, without a thousands mark",
        "Escriba por ejemplo 1234.50. Si son dos valores, ponga un espacio después de la coma; si sigue una palabra, sepárela con un espacio. Un nombre empieza con letra.",
        "Write for example 1234.50. If they are two values, put a space after the comma; if a word follows, separate it with a space. A name begins with a letter."
    );

    /// <summary>{0}: as written.</summary>
    public static readonly DiagnosticKind NoSuchDate = Error(
        "LEY007",
        "`{0}` no es una fecha del calendario",
        "`{0}` is not a date of the calendar",
        "Las fechas se escriben año-mes-día, como 2026-03-15, y los meses 2026-03. Si es una resta, ponga espacios alrededor del signo.",
        "Dates are written year-month-day, as 2026-03-15, and months 2026-03. If it is a subtraction, put spaces around the sign."
    );

    /// <summary>{0}: the word found; {1}: the nearest, as a sentence, or empty.</summary>
    public static readonly DiagnosticKind UnknownDeclaration = Error(
        "LEY008",
        "Se esperaba el inicio de una declaración y se encontró {0}{1}",
        "The start of a declaration was expected, but {0} was found{1}",
        "Una declaración empieza con: paquete, instrumento, artículo, transitorio, categoría, entrada, valor, tabla, regla, lectura, caso o modifica.",
        "A declaration begins with: paquete, instrumento, artículo, transitorio, categoría, entrada, valor, tabla, regla, lectura, caso or modifica."
    );

    /// <summary>{0}: found; {1}: the declaration's keyword; {2}: its clauses; {3}: the nearest, as a sentence, or empty.</summary>
    public static readonly DiagnosticKind UnexpectedClause = Error(
        "LEY009",
        "No se esperaba {0} aquí, dentro de `{1}`{3}",
        "{0} was not expected here, inside `{1}`{3}",
        "Aquí puede seguir: {2}; o una nueva declaración.",
        "What may follow here: {2}; or a new declaration."
    );

    /// <summary>{0}: expected; {1}: found.</summary>
    public static readonly DiagnosticKind Expected = Error(
        "LEY010",
        "Se esperaba {0} y se encontró {1}",
        "Expected {0}, found {1}",
        "Escriba {0} en este lugar, o revise lo que está justo antes.",
        "Write {0} in this place, or look at what stands just before."
    );

    /// <summary>{0}: found.</summary>
    public static readonly DiagnosticKind ExpectedName = Error(
        "LEY011",
        "Se esperaba un nombre y se encontró {0}",
        "Expected a name, found {0}",
        "Un nombre lleva minúsculas, cifras y `_`, y empieza con letra: cuota_fija, edad_al_retiro.",
        "A name has lower-case letters, digits and `_`, and begins with a letter: cuota_fija, edad_al_retiro."
    );

    /// <summary>{0}: the word.</summary>
    public static readonly DiagnosticKind ReservedName = Error(
        "LEY012",
        "`{0}` es una palabra del lenguaje y no puede ser un nombre",
        "`{0}` is a word of the language and cannot be a name",
        "Elija otro nombre, o añádale una palabra: `{0}_…`.",
        "Choose another name, or add a word to it: `{0}_…`."
    );

    /// <summary>{0}: found.</summary>
    public static readonly DiagnosticKind ExpectedExpression = Error(
        "LEY013",
        "Se esperaba una expresión y se encontró {0}",
        "Expected an expression, found {0}",
        "Aquí va un número, un nombre, una fecha, un paréntesis o una función. ¿Falta algo después de la operación anterior, o sobra ésta?",
        "A number, a name, a date, a parenthesis or a function stands here. Is something missing after the operation before, or is it one too many?"
    );

    /// <summary>{0}: found.</summary>
    public static readonly DiagnosticKind ExpectedText = Error(
        "LEY014",
        "Se esperaba un texto entre comillas y se encontró {0}",
        "Expected a text in quotes, found {0}",
        "Póngalo entre comillas rectas: \"…\".",
        "Put it in straight quotes: \"…\"."
    );

    /// <summary>{0}: found.</summary>
    public static readonly DiagnosticKind ExpectedDate = Error(
        "LEY015",
        "Se esperaba una fecha y se encontró {0}",
        "Expected a date, found {0}",
        "Las fechas se escriben año-mes-día: 2026-03-15. Un mes, 2026-03.",
        "Dates are written year-month-day: 2026-03-15. A month, 2026-03."
    );

    /// <summary>{0}: found.</summary>
    public static readonly DiagnosticKind ExpectedType = Error(
        "LEY016",
        "Se esperaba un tipo y se encontró {0}",
        "Expected a type, found {0}",
        "Un tipo es una unidad (pesos, días, pesos/día…), porcentaje, veces_uma, número, cuenta, fecha, sí_no, territorio o una categoría.",
        "A type is a unit (pesos, días, pesos/día…), porcentaje, veces_uma, número, cuenta, fecha, sí_no, territorio or a category."
    );

    /// <summary>{0}: found.</summary>
    public static readonly DiagnosticKind UnclosedParenthesis = Error(
        "LEY017",
        "Este paréntesis no se cierra: se encontró {0} donde se esperaba `)`",
        "This parenthesis is not closed: {0} was found where `)` was expected",
        "Escriba `)` donde termina lo que agrupa. Dentro de una función los argumentos se separan con `,`; dentro de `según`, las ramas con `;`.",
        "Write `)` where what it groups ends. Inside a function the arguments are parted by `,`; inside `según`, the branches by `;`."
    );

    public static readonly DiagnosticKind ChainedComparison = Error(
        "LEY018",
        "Dos comparaciones seguidas no tienen un solo sentido",
        "Two comparisons in a row have no single meaning",
        "Únalas con `y`: en lugar de `a < b < c` escriba `a < b y b < c`.",
        "Join them with `y`: instead of `a < b < c` write `a < b y b < c`."
    );

    /// <summary>{0}: the operation that follows.</summary>
    public static readonly DiagnosticKind OperationAfterRounding = Error(
        "LEY019",
        "El redondeo toma toda la suma que está antes; `{0}` no puede seguirle",
        "Rounding takes the whole sum before it; `{0}` cannot follow",
        "Ponga entre paréntesis lo que se redondea: `(a + b redondeado a 0.01) + c`.",
        "Put what is rounded in parentheses: `(a + b redondeado a 0.01) + c`."
    );

    /// <summary>{0}: found.</summary>
    public static readonly DiagnosticKind MissingElse = Error(
        "LEY020",
        "A este `si` le falta `si no`: se encontró {0}",
        "This `si` lacks its `si no`: {0} was found",
        "Diga qué vale cuando la condición no se cumple: `si C entonces A si no B`. Si entonces la regla no aplica, escriba `si no no aplica`.",
        "Say what holds when the condition does not: `si C entonces A si no B`. If then the rule does not apply, write `si no no aplica`."
    );

    /// <summary>{0}: the limit.</summary>
    public static readonly DiagnosticKind TooDeep = Error(
        "LEY021",
        "Esta expresión tiene más de {0} niveles u operaciones encadenadas",
        "This expression has more than {0} levels or chained operations",
        "Divídala: dé nombre a sus partes con reglas propias.",
        "Divide it: give its parts names, as rules of their own."
    );

    public static readonly DiagnosticKind ExpectedSingleName = Error(
        "LEY022",
        "Otros meses se piden sólo de algo con nombre, no de una expresión",
        "Other months can be asked only of something with a name, not of an expression",
        "Haga de la expresión una regla y use su nombre: `suma de NOMBRE en 12 meses`, `hace 1 mes NOMBRE`.",
        "Make the expression a rule and use its name: `suma de NAME en 12 meses`, `hace 1 mes NAME`."
    );

    /// <summary>{0}: the clause; {1}: where.</summary>
    public static readonly DiagnosticKind DuplicateClause = Error(
        "LEY023",
        "`{0}` está dos veces en la misma `{1}`",
        "`{0}` stands twice in the same `{1}`",
        "Deje sólo una.",
        "Keep only one."
    );

    /// <summary>{0}: found.</summary>
    public static readonly DiagnosticKind ExpectedTerritory = Error(
        "LEY024",
        "Se esperaba la clave de un territorio y se encontró {0}",
        "Expected the code of a territory, found {0}",
        "Un estado tiene dos cifras (09) y un municipio cinco (09007), con sus ceros a la izquierda.",
        "A state has two digits (09) and a municipality five (09007), with their leading zeros."
    );

    /// <summary>{0}: found; {1}: the choices.</summary>
    public static readonly DiagnosticKind NotAChoice = Error(
        "LEY025",
        "{0} no es una de las opciones aquí: {1}",
        "{0} is not one of the choices here: {1}",
        "Escriba una de ellas: {1}.",
        "Write one of them: {1}."
    );

    /// <summary>{0}: found; {1}: lowest; {2}: highest.</summary>
    public static readonly DiagnosticKind ExpectedWholeNumber = Error(
        "LEY026",
        "Se esperaba un número entero de {1} a {2} y se encontró {0}",
        "Expected a whole number from {1} to {2}, found {0}",
        "Escríbalo con cifras, sin punto ni unidad.",
        "Write it in digits, without point or unit."
    );

    /// <summary>{0}: the declaration's keyword; {1}: what it lacks.</summary>
    public static readonly DiagnosticKind Incomplete = Error(
        "LEY027",
        "A esta declaración `{0}` le falta {1}",
        "This `{0}` declaration lacks {1}",
        "Añádalo debajo, o borre la declaración.",
        "Add it below, or delete the declaration."
    );

    /// <summary>{0}: found.</summary>
    public static readonly DiagnosticKind ExpectedLiteral = Error(
        "LEY028",
        "Se esperaba un valor escrito y se encontró {0}",
        "Expected a written value, found {0}",
        "Aquí va sólo un número con su unidad, una fecha, una opción de categoría, sí, no, desconocido o no aplica; las cuentas van en una regla.",
        "Only a number with its unit, a date, a member of a category, sí, no, desconocido or no aplica stands here; computations belong in a rule."
    );

    /// <summary>{0}: the limit.</summary>
    public static readonly DiagnosticKind TooManyErrors = Error(
        "LEY029",
        "Este archivo tiene más de {0} errores de escritura; los demás no se muestran",
        "This file has more than {0} errors of form; the others are not shown",
        "Corrija los primeros y vuelva a revisar. ¿Es éste un archivo de ley?",
        "Mend the first ones and check again. Is this a law file?"
    );

    private static DiagnosticKind Error(
        string code,
        string messageEs,
        string messageEn,
        string helpEs,
        string helpEn
    ) => new(code, Severity.Error, new(messageEs, messageEn), new(helpEs, helpEn));
}
