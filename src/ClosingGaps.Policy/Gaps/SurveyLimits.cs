using System.Globalization;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Policy.Gaps;

/// <summary>What a survey cannot say of these people.</summary>
internal static class SurveyLimits
{
    public static List<SurveyLimit> Of(Survey survey, SurveyPeople people, PersonFacts facts)
    {
        var limits = new List<SurveyLimit>
        {
            new(
                "houses",
                new(
                    "No pregunta en cuántas casas trabaja: se supone, con su rango.",
                    "It does not ask in how many homes she works: that is assumed, with its range."
                ),
                null
            ),
            Season(people, facts),
            new(
                "branch",
                new(
                    "Ve la afiliación a una institución, no cada seguro: quien está afiliada por su trabajo cuenta como cubierta en los cinco (LSS 11).",
                    "It sees affiliation to an institution, not each insurance: whoever is affiliated through work counts as covered in all five (LSS 11)."
                ),
                null
            ),
        };
        var unknownWork = Enumerable
            .Range(0, facts.Count)
            .Count(p => double.IsNaN(facts.ByWork(p)));
        if (unknownWork > 0)
        {
            limits.Add(
                new SurveyLimit(
                    "cover_through_work",
                    new(
                        "De estas personas no dice si su derecho es por su trabajo: quedan como se desconoce.",
                        "Of these people it does not say whether their right is through their work: they stay unknown."
                    ),
                    unknownWork
                )
            );
        }

        limits.Add(Municipality(survey, people, 9007, "Iztapalapa"));
        foreach (var state in GapStudy.ProgrammeStates)
        {
            var code = int.Parse(state, CultureInfo.InvariantCulture);
            var rows = people
                .Members("es_jornalera", Sex.Women)
                .Count(r => people.States[r] == code);
            var name = StateTile.Find(state)!.Name;
            limits.Add(
                new SurveyLimit(
                    $"day_labourers_{state}",
                    new(
                        $"Jornaleras en {name.Es}: entrevistas en la muestra. No dan una cifra del estado; sí los cinco juntos.",
                        $"Women day labourers in {name.En}: interviews in the sample. They make no figure of the state; the five together do."
                    ),
                    rows
                )
            );
        }

        return limits;
    }

    private static SurveyLimit Season(SurveyPeople people, PersonFacts facts)
    {
        var field = people.Members("es_jornalera", Sex.Both);
        var told = field.Count(facts.TellsMonths);
        var rest =
            told == field.Length
                ? new Bilingual("", "")
                : new Bilingual(
                    " Donde no, se supone, con su rango.",
                    " Where it is not, it is assumed, with its range."
                );
        return told == 0
            ? new(
                "season",
                new(
                    "No pregunta cuántos meses al año dura el trabajo del campo: se supone, con su rango.",
                    "It does not ask for how many months a year field work lasts: that is assumed, with its range."
                ),
                null
            )
            : new(
                "season",
                new(
                    FormattableString.Invariant(
                        $"Pregunta en qué meses trabajan: se sabe de {told} de {field.Length} en el campo, y se usa.{rest.Es}"
                    ),
                    FormattableString.Invariant(
                        $"It asks in which months they work: it is known of {told} of {field.Length} in the field, and used.{rest.En}"
                    )
                ),
                told
            );
    }

    private static SurveyLimit Municipality(
        Survey survey,
        SurveyPeople people,
        int code,
        string name
    )
    {
        var municipality = survey.Column(SurveyLevel.Person, Survey.Municipality);
        var rows = people.Persons;
        var women = people
            .Members("es_trabajadora_hogar", Sex.Women)
            .Count(r => (int)municipality[rows[r]] == code);
        return new SurveyLimit(
            FormattableString.Invariant($"municipality_{code:00000}"),
            new(
                $"{name} no es un dominio de la muestra: estas son las trabajadoras del hogar entrevistadas ahí. No se da una cifra de ellas; sirve la de la Ciudad de México, o un modelo de áreas pequeñas.",
                $"{name} is no domain of the sample: these are the women domestic workers interviewed there. No figure of them is given; that of Mexico City serves, or a small-area model."
            ),
            women
        );
    }
}
