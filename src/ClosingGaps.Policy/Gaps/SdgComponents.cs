using ClosingGaps.Law.Text;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>Components of SDG indicators, as far as a survey of households goes. Each is a proxy, not the official series, and says how it differs.</summary>
internal static class SdgComponents
{
    private static readonly Bilingual Survey = new(
        "la misma encuesta: afiliación por el trabajo principal",
        "the same survey: affiliation through the main job"
    );

    private static readonly Bilingual People = new(
        "la misma encuesta: personas del grupo por su trabajo principal",
        "the same survey: persons of the group by their main job"
    );

    private static readonly Bilingual NotRead = new(
        "no se lee: qué es cada columna de horas no se comprobó con un documento",
        "not read: what each column of hours is was not checked against a document"
    );

    // A share times its people is a count: either of its two sides may rest on too few.
    private static bool IsShown(Estimate e) =>
        Math.Min(e.Cases, e.Known - e.Cases) >= Suppression.Policy.Rule.MinimumRows;

    /// <summary>By group and sex, of the nation. A share that cannot be told is <see langword="null"/>.</summary>
    public static List<SdgLine> Of(SurveyPeople people, PersonFacts facts, GapState[][] states)
    {
        var lines = new List<SdgLine>();
        double[] covered = [.. Enumerable.Range(0, facts.Count).Select(facts.ByWork)];
        double[] informal = [.. covered.Select(c => 1 - c)];
        foreach (var group in GapRules.Groups)
        {
            foreach (var sex in Enum.GetValues<Sex>())
            {
                var rows = people.Members(group, sex, p => states[0][p] != GapState.Forbidden);
                var design = people.Design.Expand(rows);
                lines.Add(
                    Line(
                        "1.3.1",
                        new(
                            "personas ocupadas cubiertas en caso de accidente de trabajo",
                            "employed persons covered in the event of work injury"
                        ),
                        covered,
                        Survey,
                        new(
                            "La oficial cuenta a toda la población ocupada con registros administrativos; esta, a un grupo y por lo que dijo en la entrevista. Niñas y niños en trabajo prohibido van aparte.",
                            "The official series counts all employed persons from administrative records; this one a group, by what was said in the interview. Children in forbidden work are apart."
                        )
                    )
                );
                lines.Add(
                    Line(
                        "8.3.1",
                        new("empleo informal en el grupo", "informal employment in the group"),
                        informal,
                        Survey,
                        new(
                            "La oficial es del INEGI con la ENOE, 15 años y más, y todas las ramas; esta llama informal a quien no está afiliada por su trabajo principal.",
                            "The official series is INEGI's with ENOE, aged 15 and over, all industries; this one calls informal whoever is not affiliated through her main job."
                        )
                    )
                );
                lines.Add(
                    new SdgLine(
                        "5.4.1",
                        new(
                            "parte del día en trabajo no pagado de casa y de cuidado",
                            "share of the day in unpaid domestic and care work"
                        ),
                        group,
                        sex,
                        null,
                        Showing.FewCases,
                        NotRead,
                        NotRead,
                        new(
                            "La oficial sale de la ENUT. La ENIGH tiene horas por actividad (en 2010, «hor_1» a «hor_8»); mientras no se lean no hay cifra: no es cero.",
                            "The official series comes from ENUT. ENIGH holds hours by activity (in 2010, \"hor_1\" to \"hor_8\"); until they are read there is no figure: it is not zero."
                        )
                    )
                );

                SdgLine Line(
                    string indicator,
                    Bilingual label,
                    double[] values,
                    Bilingual numerator,
                    Bilingual difference
                )
                {
                    var estimate = Estimator.Mean(design, Array.ConvertAll(rows, r => values[r]));
                    return new SdgLine(
                        indicator,
                        label,
                        group,
                        sex,
                        estimate.Known == 0 ? null : estimate,
                        IsShown(estimate) ? Showing.Shown : Showing.FewCases,
                        numerator,
                        People,
                        difference
                    );
                }
            }
        }

        return lines;
    }
}
