using ClosingGaps.Policy.Gaps;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>What a report of a territory says of the limits of its survey.</summary>
internal static class PlaceSections
{
    /// <summary>For a municipality or borough: why there is no figure, and what can be said instead.</summary>
    public static IEnumerable<ReportSection> NotADomain(ReportWords w, ReportData data)
    {
        if (data.Place.IsDomain)
            yield break;
        var name = w.Say(data.Place.Name);
        var state = data.Place.StateCode;
        var group = GapLines.MainGroups[0];
        yield return new ReportSection(
            "not-a-domain",
            w.Say($"Qué se puede decir de {name}", $"What can be said of {name}"),
            w.Say(
                $"La encuesta se diseñó para el país y los estados. De {name} entrevistó a quien le tocó, no a una muestra de su gente.",
                $"The survey was designed for the country and the states. In {name} it interviewed whom it met, not a sample of its people."
            )
        )
        {
            Notes =
            [
                w.Say(
                    $"Lo más cercano que sí tiene error conocido es {w.Place(state)}: mujeres trabajadoras del hogar en la brecha, {w.InSentence(data.Lines[group, state, Sex.Women, GapMeasure.LeftOut], Count)}.",
                    $"The nearest with a known error is {w.Place(state)}: women domestic workers in the gap, {w.InSentence(data.Lines[group, state, Sex.Women, GapMeasure.LeftOut], Count)}."
                ),
                w.Say(
                    "Repartir esa cifra entre alcaldías o municipios supondría que en todas pasa lo mismo: por eso no se hace. Para un lugar así sirven el Censo y los registros del IMSS.",
                    "To share that figure out among boroughs or municipalities would suppose that all are alike: so it is not done. For such a place the Census and the records of IMSS serve."
                ),
                w.Say(
                    "La ley sí es la misma en cada calle: qué se debe por una trabajadora de ahí se calcula caso por caso.",
                    "The law is the same in every street: what is owed for a worker there is computed case by case."
                ),
            ],
        };
    }

    /// <summary>Women day labourers of one state are never shown from a survey that met a dozen of them.</summary>
    public static ReportSection DayLabourers(ReportWords w, ReportData data)
    {
        var group = GapLines.MainGroups[1];
        var n = data.Lines[group, data.Place.StateCode, Sex.Women, GapMeasure.People].N;
        var nation = data.Lines[group, null, Sex.Women, GapMeasure.WorkRate];
        return new ReportSection(
            "day-labourers",
            w.Say("Las jornaleras agrícolas", "Women day labourers"),
            w.Say(
                $"La encuesta entrevistó en {w.Place(data.Place.StateCode)} a {(n < 30 ? "menos de 30" : Count(n))} jornaleras: no se da su cifra por estado. En el país, cubiertas por su trabajo: {w.InSentence(nation, Percent)}.",
                $"The survey interviewed {(n < 30 ? "fewer than 30" : Count(n))} women day labourers in {w.Place(data.Place.StateCode)}: no figure is given by state. In the country, covered through their work: {w.InSentence(nation, Percent)}."
            )
        );
    }
}
