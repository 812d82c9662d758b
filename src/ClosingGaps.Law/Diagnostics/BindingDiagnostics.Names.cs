namespace ClosingGaps.Law.Diagnostics;

/// <summary>Names and packages: LEY030–LEY049.</summary>
public static partial class BindingDiagnostics
{
    /// <summary>{0} name.</summary>
    public static readonly DiagnosticKind UnknownName = Error(
        30,
        "No se conoce el nombre `{0}`",
        "The name `{0}` is not known",
        "Declárelo como entrada, valor, tabla, lectura o regla, o corrija cómo está escrito.",
        "Declare it as an input, value, table, reading or rule, or correct its spelling."
    );

    /// <summary>{0} name, {1} nearest.</summary>
    public static readonly DiagnosticKind UnknownNameNear = Error(
        31,
        "No se conoce el nombre `{0}`",
        "The name `{0}` is not known",
        "El más parecido es `{1}`. Si es ese, escríbalo así; si no, declare `{0}`.",
        "The nearest is `{1}`. If that is the one, write it so; if not, declare `{0}`."
    );

    /// <summary>{0} name, {1} candidates.</summary>
    public static readonly DiagnosticKind AmbiguousName = Error(
        32,
        "`{0}` puede ser más de una cosa: {1}",
        "`{0}` may be more than one thing: {1}",
        "Escriba el nombre completo, con su instrumento y un punto, como en la lista.",
        "Write the full name, with its instrument and a point, as in the list."
    );

    /// <summary>{0} name, {1} package that declares it, {2} package that uses it.</summary>
    public static readonly DiagnosticKind NameOfOtherPackage = Error(
        33,
        "`{0}` es del paquete {1}, que no está debajo del paquete {2}",
        "`{0}` belongs to package {1}, which is not beneath package {2}",
        "Un paquete solo usa lo suyo y lo de los paquetes sobre los que está: agregue `sobre {1}` en su paquete.ley, o quite este uso.",
        "A package uses only its own names and those of the packages it lies over: add `sobre {1}` to its paquete.ley, or remove this use."
    );

    /// <summary>{0} name; the first is related.</summary>
    public static readonly DiagnosticKind DuplicateName = Error(
        34,
        "`{0}` está dos veces",
        "`{0}` stands twice",
        "Quite uno o cambie su nombre. Lo que declara un paquete de abajo se cambia una vez, con `modifica`.",
        "Remove one or change its name. What a package beneath declares is changed once, with `modifica`."
    );

    /// <summary>{0} name, {1} the other, which is related.</summary>
    public static readonly DiagnosticKind NamesDifferInAccents = Error(
        35,
        "`{0}` solo se distingue por los acentos de `{1}`",
        "`{0}` differs only in accents from `{1}`",
        "Elija nombres que se distingan también sin acentos.",
        "Choose names that differ also without accents."
    );

    /// <summary>{0} name.</summary>
    public static readonly DiagnosticKind ReservedName = Error(
        36,
        "`{0}` es una palabra del lenguaje y no puede declararse",
        "`{0}` is a word of the language and cannot be declared",
        "Elija otro nombre, por ejemplo con el del concepto al que pertenece.",
        "Choose another name, for example with that of the concept it belongs to."
    );

    /// <summary>{0} file.</summary>
    public static readonly DiagnosticKind FileOutsidePackage = Error(
        37,
        "El archivo {0} no está en ningún paquete",
        "The file {0} is in no package",
        "Muévalo a la carpeta de un paquete, o cree en la suya un paquete.ley que diga de quién es.",
        "Move it to the folder of a package, or create in its folder a paquete.ley that says whose it is."
    );

    public static readonly DiagnosticKind PackageNotDeclared = Error(
        38,
        "Este paquete.ley no declara su paquete",
        "This paquete.ley does not declare its package",
        "Empiece el archivo con `paquete nombre es \"…\" en \"…\"` y una línea `legislador …` o `propuesta de …`.",
        "Begin the file with `paquete nombre es \"…\" en \"…\"` and a line `legislador …` or `propuesta de …`."
    );

    /// <summary>{0} package.</summary>
    public static readonly DiagnosticKind PackageMisplaced = Error(
        39,
        "El paquete `{0}` está declarado donde no corresponde",
        "Package `{0}` is declared in the wrong place",
        "Un paquete se declara una sola vez, en el paquete.ley de su carpeta.",
        "A package is declared once, in the paquete.ley of its folder."
    );

    /// <summary>{0} package, {1} those known.</summary>
    public static readonly DiagnosticKind UnknownPackage = Error(
        40,
        "No se conoce el paquete `{0}`",
        "Package `{0}` is not known",
        "Los paquetes son: {1}.",
        "The packages are: {1}."
    );

    /// <summary>{0} path.</summary>
    public static readonly DiagnosticKind PackageCycle = Error(
        41,
        "Estos paquetes están uno sobre otro en círculo: {0}",
        "These packages lie over each other in a circle: {0}",
        "Quite uno de los `sobre`: lo federal va abajo, luego el estado, el municipio y las propuestas.",
        "Remove one of the `sobre`: federal law lies beneath, then the state, the municipality and proposals."
    );

    /// <summary>{0} package, {1} the one beneath.</summary>
    public static readonly DiagnosticKind LayerOrder = Error(
        42,
        "El paquete {0} no puede estar sobre {1}: es de un nivel más bajo, de otro territorio, o una propuesta que esta carga no nombra",
        "Package {0} cannot lie over {1}: it is of a lower level, of another territory, or a proposal that this load does not name",
        "El orden es federación, estado, municipio y propuestas; un municipio va sobre su propio estado. Una propuesta se nombra al cargar, antes de las que están sobre ella.",
        "The order is federation, state, municipality and proposals; a municipality lies over its own state. A proposal is named at load, before those that lie over it."
    );

    /// <summary>{0} what they touch, {1} and {2} packages.</summary>
    public static readonly DiagnosticKind TwoPackagesTouch = Error(
        43,
        "Los paquetes {1} y {2}, de un mismo nivel y territorio, tocan {0}",
        "Packages {1} and {2}, of one level and territory, touch {0}",
        "No hay orden entre ellos, así que no se sabe cuál manda: reúna los dos cambios en un solo paquete.",
        "There is no order between them, so it is not known which prevails: put both changes in one package."
    );

    /// <summary>{0} code.</summary>
    public static readonly DiagnosticKind BadTerritoryCode = Error(
        44,
        "`{0}` no es una clave de territorio",
        "`{0}` is not a territory code",
        "Un estado tiene dos dígitos, de 01 a 32; un municipio cinco, los dos de su estado y tres más: 09, 09007.",
        "A state has two digits, from 01 to 32; a municipality five, the two of its state and three more: 09, 09007."
    );

    /// <summary>{0} package, {1} legislator, {2} instrument, {3} who is competent.</summary>
    public static readonly DiagnosticKind OutOfCompetence = Error(
        45,
        "El paquete {0}, de {1}, no puede legislar en {2}, que compete a {3}",
        "Package {0}, of {1}, cannot legislate in {2}, which belongs to {3}",
        "Escríbalo como `propuesta de …` quien sí puede promulgarlo, o en un instrumento de su competencia.",
        "Write it as `propuesta de …` whoever can enact it, or in an instrument within its competence."
    );

    /// <summary>{0} instrument.</summary>
    public static readonly DiagnosticKind UnknownInstrument = Error(
        46,
        "No se conoce el instrumento `{0}`",
        "Instrument `{0}` is not known",
        "La primera vez se escribe con su título, su competencia y la fecha del texto: `instrumento {0} \"Título\" …`.",
        "The first time it is written with its title, competence and date of text: `instrumento {0} \"Título\" …`."
    );

    /// <summary>{0} rule.</summary>
    public static readonly DiagnosticKind RuleWithoutArticle = Error(
        47,
        "La regla `{0}` no está en ningún artículo",
        "Rule `{0}` stands in no article",
        "Escriba antes de ella el artículo o transitorio que la ordena: `artículo 106 fracción I`.",
        "Write before it the article or transitory that orders it: `artículo 106 fracción I`."
    );

    /// <summary>{0} rule, {1} what makes it territorial.</summary>
    public static readonly DiagnosticKind TerritoryNotGiven = Error(
        48,
        "La regla `{0}` no dice qué territorio cuenta, y {1} solo vale en el suyo",
        "Rule `{0}` does not say which territory counts, and {1} holds only in its own",
        "Agregue a la regla `rige en` y la entrada que lo decide: la residencia, el lugar de trabajo o el de la persona empleadora.",
        "Add to the rule `rige en` and the input that decides it: residence, workplace or the employer's place."
    );

    /// <summary>{0} name.</summary>
    public static readonly DiagnosticKind BadTerritoryInput = Error(
        49,
        "`{0}` no puede decidir en qué territorio rige la regla",
        "`{0}` cannot decide in which territory the rule holds",
        "Debe ser una entrada de tipo territorio, de la misma entidad que la regla o de una más amplia, y una sola para todos los paquetes que la modifican.",
        "It must be an input of type territorio, of the rule's entity or a wider one, and one only for all the packages that modify the rule."
    );
}
