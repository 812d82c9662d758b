using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>How the figures were made, how far they may be trusted, and from what: at the end of every report.</summary>
internal static class MethodSections
{
    public static IEnumerable<ReportSection> Of(ReportWords w, ReportData data) =>
        [Counted(w, data.Gap), Trusted(w), Sources(w, data.Gap)];

    /// <summary>Each rate with where its two sides are from.</summary>
    public static ReportSection Counted(ReportWords w, GapReport report)
    {
        var survey = report.Source.IsSynthetic
            ? w.Say(
                $"muestra sintética con la forma de la {report.Source.Survey}",
                $"synthetic sample in the layout of {report.Source.Survey}"
            )
            : $"{report.Source.Survey} (INEGI)";
        var law = w.Say(
            $"la ley del {w.Date(report.LawDate)}",
            $"the law of {w.Date(report.LawDate)}"
        );
        return new ReportSection(
            "counted",
            w.Say("Qué se cuenta, y de dónde sale", "What is counted, and where it is from"),
            w.Say(
                "Los dos lados de cada cifra salen de la misma encuesta: no se divide un registro entre una encuesta.",
                "Both sides of every figure are from the same survey: no register is divided by a survey."
            )
        )
        {
            Table = new ChartTable(
                ["", w.Say("numerador", "numerator"), w.Say("denominador", "denominator")],
                [
                    [
                        w.Say("Cubiertas por su trabajo", "Covered through work"),
                        w.Say(
                            $"afiliadas por el empleo principal: {survey}",
                            $"affiliated through the main job: {survey}"
                        ),
                        w.Say(
                            $"personas del grupo de quienes se sabe: {survey}",
                            $"people of the group of whom it is known: {survey}"
                        ),
                    ],
                    [
                        w.Say("La brecha (personas)", "The gap (people)"),
                        w.Say(
                            $"a quienes {law} obliga a asegurar y no están afiliadas por su empleo: {survey}",
                            $"whom {law} obliges to insure and who are not affiliated through their job: {survey}"
                        ),
                        w.Say("no es una proporción", "it is no share"),
                    ],
                    [
                        w.Say("Quién pagaría", "Who would pay"),
                        w.Say(
                            $"cuotas que calcula {law} con su pago y sus días: {survey}",
                            $"contributions computed by {law} from their pay and days: {survey}"
                        ),
                        w.Say(
                            "personas a quienes obliga y cuyo pago se sabe",
                            "people whom it obliges and whose pay is known"
                        ),
                    ],
                ]
            ),
        };
    }

    /// <summary>The rule by which figures are marked and left out, by its name.</summary>
    public static ReportSection Trusted(ReportWords w)
    {
        var rule = PrecisionRule.Default;
        var (first, second) = (WholePercent(rule.HighBelow), WholePercent(rule.ModerateBelow));
        return new ReportSection(
            "precision",
            w.Say("Cuánto confiar en cada cifra", "How far to trust each figure"),
            w.Say(
                $"Regla «30 casos, 15 y 30%»: un conteo pide {rule.MinimumRows} casos y una proporción {rule.MinimumRows} entrevistas; tampoco va el conteo con el que se despejaría otro omitido.",
                $"Rule \"30 cases, 15 and 30%\": a count takes {rule.MinimumRows} cases and a share {rule.MinimumRows} interviews; nor is a count there with which another left out could be worked out."
            )
        )
        {
            Table = new ChartTable(
                [w.Say("palabra", "word"), w.Say("signo", "mark"), w.Say("quiere decir", "means")],
                [
                    [
                        w.Say("precisa", "precise"),
                        "",
                        w.Say(
                            $"error menor a {first} de la cifra",
                            $"error under {first} of the figure"
                        ),
                    ],
                    [
                        w.Say("úsese con cuidado", "use with care"),
                        "·",
                        w.Say($"error de {first} a {second}", $"error from {first} to {second}"),
                    ],
                    [
                        w.Say(
                            "poco precisa: úsese con mucho cuidado",
                            "imprecise: use with great care"
                        ),
                        "··",
                        w.Say($"error de {second} o más", $"error of {second} or more"),
                    ],
                    [
                        w.Say("muy pocas entrevistas", "very few interviews"),
                        "—",
                        w.Say(
                            $"menos de {rule.MinimumRows}: se omite",
                            $"fewer than {rule.MinimumRows}: left out"
                        ),
                    ],
                ]
            ),
            Notes =
            [
                w.Say(
                    "Donde ninguna persona entrevistada está cubierta, la barra llega hasta donde el azar aún podría esconderlas (cota binomial exacta).",
                    "Where nobody interviewed is covered, the bar reaches up to where chance could still hide them (exact binomial bound)."
                ),
                w.Say(
                    "Errores estándar linealizados sobre estratos y unidades primarias; intervalos t de 95%. Solo son de muestreo: no dicen si alguien contestó mal.",
                    "Linearised standard errors over strata and primary sampling units; 95% t intervals. They are of sampling only: they do not say whether somebody answered wrongly."
                ),
            ],
        };
    }

    public static ReportSection Sources(ReportWords w, GapReport report)
    {
        var s = report.Source;
        var rows = new List<IReadOnlyList<string>>
        {
            new[]
            {
                w.Say("Encuesta", "Survey"),
                s.IsSynthetic
                    ? w.Say(
                        $"muestra sintética con la forma de la {s.Survey}",
                        $"synthetic sample in the layout of {s.Survey}"
                    )
                    : $"{s.Survey} (INEGI)",
            },
            new[] { w.Say("Personas leídas", "Persons read"), Count(s.PersonsRead) },
            new[] { w.Say("Fecha de la ley", "Date of the law"), w.Date(report.LawDate) },
            new[] { w.Say("Ley, SHA-256", "Law, SHA-256"), s.LawHash },
            new[] { w.Say("Definiciones", "Definitions"), s.Mapping },
            new[] { w.Say("Definiciones, SHA-256", "Definitions, SHA-256"), s.MappingHash },
        };
        rows.AddRange(s.Files.Select(f => (string[])[$"{f.Name}, SHA-256", f.Sha256]));
        if (s.ReformHash is { } reform)
            rows.Add([
                w.Say("Ley con la reforma, SHA-256", "Law with the reform, SHA-256"),
                reform,
            ]);
        return new ReportSection(
            "sources",
            w.Say("Con qué se hizo", "What it was made from"),
            w.Say(
                "Con las mismas fuentes cualquiera obtiene las mismas cifras, letra por letra.",
                "With the same sources anybody gets the same figures, to the letter."
            )
        )
        {
            Table = new ChartTable([w.Say("fuente", "source"), ""], rows),
            Notes =
            [
                w.Say(
                    "Con «--manifest» queda un acta de estas fuentes, y «cg verify» la comprueba.",
                    "With \"--manifest\" a record of these sources is kept, and \"cg verify\" checks it."
                ),
            ],
        };
    }
}
