using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Web.Api;

/// <summary>All operations. Routes, document and page are made from here.</summary>
internal static class ApiOperations
{
    private static readonly ApiParameter Search = new(
        "q",
        new(
            "Solo los que lleven este texto en su nombre o etiqueta; sin importar acentos.",
            "Only those with this text in their name or label; accents do not matter."
        )
    );

    private static readonly IReadOnlyList<ApiParameter> OneOfLaw =
    [
        new(
            "name",
            new(
                "Nombre en la ley, como «uma_diaria» o «uma.uma_diaria».",
                "Name in the law, such as \"uma_diaria\" or \"uma.uma_diaria\"."
            )
        ),
        new(
            "at",
            new(
                "Día: 2026-03-15. Si falta, hoy en el centro de México.",
                "Day: 2026-03-15. When absent, today in central Mexico."
            ),
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        ),
        new(
            "territory",
            new(
                "Entidad (09) o municipio (09007) cuya ley también cuenta.",
                "State (09) or municipality (09007) whose law counts too."
            ),
            "^[0-9]{2}([0-9]{3})?$"
        ),
    ];

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new(
            "calculate",
            "calculate",
            CaseRoutes.Calculate,
            "Situation",
            "Results",
            [422, 504],
            new("Calcula un caso", "Computes a case"),
            new(
                "Toma una situación (JSON o YAML) y dice lo que la ley da: para quien trabaja, quién debe qué y qué queda cubierto; o las reglas que se nombren en `resultados`. Lo que no se da es desconocido, nunca cero. Las claves son las de la ley. Es lo mismo que `cg calc --json`.",
                "Takes a situation (JSON or YAML) and says what the law gives: for a worker, who owes what and what is covered; or the rules named in `resultados`. What is not given is unknown, never zero. The keys are those of the law. The same as `cg calc --json`."
            )
        )
        {
            Parameters =
            [
                new(
                    "sources",
                    new(
                        "`no` deja fuera `rests_on`, que es la mayor parte de la respuesta.",
                        "`no` leaves out `rests_on`, which is most of the answer."
                    ),
                    Among: ["no"]
                ),
            ],
        },
        new(
            "explain",
            "explain",
            CaseRoutes.Explain,
            "Explanation",
            "Traces",
            [422, 504],
            new("Explica una cifra", "Explains a figure"),
            new(
                "El porqué de una cifra de un caso, paso por paso: fórmula con sus números, artículo, fuente, fecha y lectura. Es lo mismo que `cg explain --json`.",
                "Why a figure of a case is what it is, step by step: formula with its numbers, article, source, date and reading. The same as `cg explain --json`."
            )
        ),
        new(
            "listRules",
            "rules",
            LawRoutes.Rules,
            null,
            "Names",
            [],
            new("Las reglas de la ley", "The rules of the law"),
            new(
                "Lo que la ley calcula, con su tipo y de quién se dice.",
                "What the law computes, with its type and of whom it is told."
            )
        )
        {
            Parameters = [Search],
        },
        new(
            "showRule",
            "rules/{name}",
            LawRoutes.Rule,
            null,
            "Entry",
            [404, 422],
            new("Una regla en un día", "A rule on a day"),
            new(
                "Texto, fórmulas, excepciones, artículo y fechas de una regla; `in_force` marca lo que rige ese día.",
                "Text, formulas, exceptions, article and dates of a rule; `in_force` marks what holds on that day."
            )
        )
        {
            Parameters = OneOfLaw,
        },
        new(
            "listValues",
            "values",
            LawRoutes.Values,
            null,
            "Names",
            [],
            new("Los valores y tablas de la ley", "The values and tables of the law"),
            new(
                "Tasas, montos y tablas con fecha y fuente.",
                "Rates, amounts and tables with date and source."
            )
        )
        {
            Parameters = [Search],
        },
        new(
            "showValue",
            "values/{name}",
            LawRoutes.Value,
            null,
            "Entry",
            [404, 422],
            new("Un valor en un día", "A value on a day"),
            new(
                "El valor que rige ese día y toda su historia, cada uno con su fuente.",
                "The value in force on that day and all its history, each with its source."
            )
        )
        {
            Parameters = OneOfLaw,
        },
        new(
            "listInputs",
            "inputs",
            LawRoutes.Inputs,
            null,
            "Names",
            [],
            new("Los datos que se pueden dar", "The facts that can be given"),
            new(
                "Los nombres que una situación puede llevar.",
                "The names that a situation can hold."
            )
        )
        {
            Parameters = [Search],
        },
        new(
            "listReadings",
            "readings",
            LawRoutes.Readings,
            null,
            "Readings",
            [],
            new("Los puntos abiertos", "The open points"),
            new(
                "Donde la ley o su práctica está abierta: opciones, la que se toma y lo que mueven.",
                "Where the law or its practice is open: options, the one taken and what they move."
            )
        )
        {
            Parameters = [Search],
        },
        new(
            "gaps",
            "gaps",
            GapRoutes.Gaps,
            null,
            "Gaps",
            [],
            new("La brecha de hoy", "The gap of today"),
            new(
                "Cuántas personas trabajadoras del hogar y del campo hay, qué dice la ley de ellas y cuántas están cubiertas, con error y marca de precisión. `synthetic` dice si las personas son inventadas.",
                "How many domestic and field workers there are, what the law says of them and how many are covered, with error and precision mark. `synthetic` says whether the people are made up."
            )
        )
        {
            Parameters =
            [
                new(
                    "by",
                    new(
                        "`state`: también los estados del programa.",
                        "`state`: the states of the programme too."
                    ),
                    Among: ["state"]
                ),
                new(
                    "group",
                    new("Solo un grupo, por su clave.", "Only one group, by its key."),
                    "^[a-zñáéíóú_]+$"
                ),
                new(
                    "measure",
                    new("Solo una medida.", "Only one measure."),
                    Among: [.. Enum.GetValues<GapMeasure>().Select(Keys.Of).Distinct()]
                ),
            ],
        },
        new(
            "gapsTable",
            "gaps.csv",
            GapRoutes.Csv,
            null,
            "Table",
            [],
            new("La brecha como tabla", "The gap as a table"),
            new(
                "Todas las cifras en CSV (RFC 4180, UTF-8): una fila por cifra, sin redondear.",
                "All figures as CSV (RFC 4180, UTF-8): one row a figure, unrounded."
            )
        )
        {
            MediaType = "text/csv",
        },
    ];

    public static Bilingual Title { get; } =
        new("Cerrando Brechas: la ley que calcula", "Closing Gaps: the law that computes");

    public static Bilingual About { get; } =
        new(
            "Datos y cálculos abiertos, sin clave ni registro. No se guarda nada de lo que se envía, ni queda en una bitácora. El IMSS calcula las cuotas; aquí se estiman, y cada cifra dice en qué artículo se apoya y qué lectura la mueve. Los errores son application/problem+json (RFC 9457) y dicen qué, dónde y cómo corregir. Límites por cliente: 20 consultas de caso por segundo, 40 de lo demás; pasados, 429 con Retry-After.",
            "Open data and calculations, without key or registration. Nothing that is sent is kept, nor does it stay in a log. IMSS computes the quotas; here they are estimated, and each figure says on which article it rests and which reading moves it. Errors are application/problem+json (RFC 9457) and say what, where and how to mend. Limits by client: 20 case queries a second, 40 of the rest; beyond, 429 with Retry-After."
        );
}
