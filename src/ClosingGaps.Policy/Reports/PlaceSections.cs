using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Reference;
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

    /// <summary>What was counted of a municipality, beside its state and the country: the census and CONEVAL describe it where no survey does.</summary>
    public static IEnumerable<ReportSection> Profile(ReportWords w, ReportData data)
    {
        if (data.Place.IsDomain || MunicipalProfile.Find(data.Place.Code) is not { } here)
            yield break;
        var name = w.Say(data.Place.Name);
        var state = data.Place.StateCode!;
        MunicipalProfile[] beside = [here, MunicipalProfile.Sum(state), MunicipalProfile.Sum(null)];
        var ofWomen = here.WomenWithoutSocialSecurity is { } lacking
            ? w.Say(
                $" A {Percent(lacking / 100)} de sus mujeres les falta acceso a la seguridad social.",
                $" {Percent(lacking / 100)} of its women lack access to social security."
            )
            : "";
        yield return new ReportSection(
            "profile",
            w.Say($"Lo que en 2020 se contó en {name}", $"What was counted in {name} in 2020"),
            w.Say(
                $"Trabajan {Count(here.WomenAtWork)} mujeres. De cada 100 habitantes, {Of100(here.WithoutHealthAffiliation, here)} no tienen afiliación a servicios de salud.{ofWomen}",
                $"{Count(here.WomenAtWork)} women work. Of every 100 inhabitants, {Of100(here.WithoutHealthAffiliation, here)} are affiliated to no health service.{ofWomen}"
            )
        )
        {
            Table = new ChartTable(
                ["", name, w.Place(state), w.Place(null)],
                [
                    Row(w.Say("habitantes", "inhabitants"), m => Count(m.Population)),
                    Row(
                        w.Say(
                            "mujeres que trabajan, de 12 años y más",
                            "women who work, aged 12 and over"
                        ),
                        m => Count(m.WomenAtWork)
                    ),
                    Row(
                        w.Say(
                            "con afiliación al IMSS, propia o por un familiar",
                            "affiliated to IMSS, in own right or through kin"
                        ),
                        m => m.Imss is { } imss ? Percent((double)imss / m.Population) : "—"
                    ),
                    Row(
                        w.Say(
                            "sin afiliación a servicios de salud",
                            "affiliated to no health service"
                        ),
                        m => Percent((double)m.WithoutHealthAffiliation / m.Population)
                    ),
                    Row(
                        w.Say(
                            "mujeres sin acceso a la seguridad social",
                            "women without access to social security"
                        ),
                        m => m.WomenWithoutSocialSecurity is { } p ? Percent(p / 100) : "—"
                    ),
                ]
            ),
            Notes =
            [
                w.Say(
                    "Censo 2020 (INEGI): cuenta a toda la gente, sin error de muestreo. En estas cuentas no se ve quién trabaja en casas, ni la afiliación que da el trabajo.",
                    "Census 2020 (INEGI): it counts everybody, without an error of sampling. These counts do not show who works in homes, nor affiliation through work."
                ),
                w.Say(
                    "Seguridad social de las mujeres: CONEVAL, pobreza municipal 2020, una estimación que se publica sin su error. Incluye a todas las mujeres, trabajen o no.",
                    "Social security of women: CONEVAL, poverty by municipality 2020, an estimate that is published without its error. It is of all women, at work or not."
                ),
            ],
        };

        IReadOnlyList<string> Row(string label, Func<MunicipalProfile, string> of) =>
            [label, .. beside.Select(of)];

        static string Of100(int part, MunicipalProfile of) =>
            Count(Math.Round(100.0 * part / of.Population));
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
