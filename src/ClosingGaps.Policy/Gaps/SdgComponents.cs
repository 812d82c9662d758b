using ClosingGaps.Law.Model;
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

    private static readonly Bilingual NotAsked = new(
        "esta encuesta no lo dice",
        "this survey does not tell"
    );

    private const double HoursOfWeek = 7 * 24;

    /// <summary>A sentence as it stands within another.</summary>
    private static string Clause(string sentence) =>
        char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');

    /// <summary>By group and sex, of the nation. A share that cannot be told is <see langword="null"/>.</summary>
    /// <param name="unpaid">The mapping's rule of hours of unpaid work, where the survey asks.</param>
    public static List<SdgLine> Of(
        SurveyPeople people,
        PersonFacts facts,
        GapState[][] states,
        RuleSymbol? unpaid
    )
    {
        var lines = new List<SdgLine>();
        double[] covered = [.. Enumerable.Range(0, facts.Count).Select(facts.ByWork)];
        double[] informal = [.. covered.Select(c => 1 - c)];
        var ofTheWeek = facts.UnpaidHours is { } hours
            ? Array.ConvertAll(hours, h => h / HoursOfWeek)
            : null;
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
                    Line(
                        "5.4.1",
                        new(
                            "parte del día en trabajo no pagado de casa y de cuidado",
                            "share of the day in unpaid domestic and care work"
                        ),
                        ofTheWeek,
                        unpaid is { Explanation: { } said }
                            ? new(
                                "la misma encuesta: " + Clause(said.Es),
                                "the same survey: " + Clause(said.En)
                            )
                            : NotAsked,
                        new(
                            "La oficial sale de la ENUT, que pregunta actividad por actividad, y es de toda la población; esta, de pocas preguntas sobre la semana pasada, entre 168 horas, a quien trabaja en el grupo. Los dos valores no se comparan.",
                            "The official series comes from ENUT, which asks activity by activity, and is of the whole population; this one from a few questions about last week, over 168 hours, asked of those who work in the group. The two values do not compare."
                        )
                    )
                );

                SdgLine Line(
                    string indicator,
                    Bilingual label,
                    double[]? values,
                    Bilingual numerator,
                    Bilingual difference
                )
                {
                    var estimate = values is null
                        ? null
                        : Estimator.Mean(design, Array.ConvertAll(rows, r => values[r]));
                    return new SdgLine(
                        indicator,
                        label,
                        group,
                        sex,
                        estimate is { Known: > 0 } ? estimate : null,
                        estimate?.Known >= Suppression.Policy.Rule.MinimumRows
                            ? Showing.Shown
                            : Showing.FewCases,
                        estimate is { Known: > 0 } ? numerator : NotAsked,
                        People,
                        difference
                    );
                }
            }
        }

        return lines;
    }
}
