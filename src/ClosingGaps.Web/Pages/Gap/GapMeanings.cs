using ClosingGaps.Law.Text;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>What each column of the gaps' table means.</summary>
internal static class GapMeanings
{
    public static Bilingual Of(string column) =>
        column switch
        {
            "section" => new(
                "figure: cifra de hoy; law_by_date: lo que la ley decía otro día; cost_pesos_per_month: costo",
                "figure: a figure of today; law_by_date: what the law said on another day; cost_pesos_per_month: cost"
            ),
            "synthetic" => new(
                "synthetic si las personas son inventadas",
                "synthetic when the people are made up"
            ),
            "survey" => new("Encuesta de la que son las personas", "Survey that the people are of"),
            "law_date" => new("Día de la ley aplicada", "Day of the law applied"),
            "group" => new(
                "Regla que dice quién es del grupo",
                "Rule that says who is of the group"
            ),
            "label" => new("Nombre del grupo", "Name of the group"),
            "place" => new(
                "Estado, dos cifras del INEGI; vacío es el país",
                "State, two digits of INEGI; blank is the country"
            ),
            "sex" => new("women, men o both", "women, men or both"),
            "measure" => new("Qué se cuenta; gap es la brecha", "What is counted; gap is the gap"),
            "state" => new(
                "En el costo: left_out, de quienes faltan; all_mandatory, de todas",
                "In the cost: left_out, of those left out; all_mandatory, of all"
            ),
            "value" => new(
                "La estimación, sin redondear; vacía si no puede publicarse",
                "The estimate, unrounded; blank when it may not be published"
            ),
            "standard_error" => new("Error estándar linealizado", "Linearised standard error"),
            "low" => new("Lo menos entre lecturas de la ley", "Lowest over readings of the law"),
            "high" => new("Lo más entre lecturas de la ley", "Highest over readings of the law"),
            "n" => new("Personas en la muestra", "Persons in the sample"),
            "known" => new(
                "De ellas, cuántas con respuesta conocida",
                "Of them, those whose answer is known"
            ),
            "cases" => new(
                "De las conocidas, cuántas distintas de cero",
                "Of the known, those not zero"
            ),
            "unknown_share" => new(
                "Parte del peso con respuesta desconocida, de 0 a 1",
                "Share of the weight whose answer is unknown, from 0 to 1"
            ),
            _ => new(
                "high, moderate, low; suppressed: menos de 30 casos; unknown: no se sabe",
                "high, moderate, low; suppressed: fewer than 30 cases; unknown: not known"
            ),
        };
}
