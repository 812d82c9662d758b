using ClosingGaps.Policy.Gaps;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>What each part of a report shows, in one sentence.</summary>
public static class GapSentences
{
    private const string Domestic = "es_trabajadora_hogar";

    public static string Synthetic(ReportWords w) =>
        w.Say(
            "DATOS SINTÉTICOS: nadie en ellos existe. Sirven para probar el producto, no para conocer el país.",
            "SYNTHETIC DATA: nobody in them exists. They are for trying the product, not for knowing the country."
        );

    /// <summary>Of what, and where.</summary>
    public static string Title(ReportWords w, ReportPlace place) =>
        place.IsCountry
            ? w.Say(
                "La brecha de protección social de las trabajadoras del hogar y del campo",
                "The social-protection gap of domestic and field workers"
            )
            : w.Say(
                $"{place.Name.Es}: la brecha de protección social de las trabajadoras del hogar y del campo",
                $"{place.Name.En}: the social-protection gap of domestic and field workers"
            );

    // Two states are called with an article.
    private static string InSpanish(ReportPlace place) =>
        place.Code switch
        {
            "09" => "la Ciudad de México",
            "15" => "el Estado de México",
            _ => place.Name.Es,
        };

    /// <summary>The first thing to know of a place: women of domestic work, covered, and not.</summary>
    public static string Headline(ReportWords w, ReportData data)
    {
        var (lines, place) = (data.Lines, data.Place);
        if (!place.IsDomain)
            return w.Say(
                $"{place.Name.Es} no es un dominio de esta encuesta: de ahí no se puede dar una cifra, y ninguna se inventa. Abajo, lo que sí se puede decir.",
                $"{place.Name.En} is no domain of this survey: no figure can be given of it, and none is made up. Below, what can be said."
            );
        var code = place.StateCode;
        var people = lines[Domestic, code, Sex.Women, GapMeasure.People];
        var gap = lines[Domestic, code, Sex.Women, GapMeasure.LeftOut];
        var rate = lines[Domestic, code, Sex.Women, GapMeasure.WorkRate];
        var count = w.InSentence(people, Count);
        var date = w.Date(data.Gap.LawDate);
        var (es, en) = place.IsCountry
            ? ("", "")
            : ($"En {InSpanish(place)}, ", $"In {place.Name.En}, ");
        if (!Publication.IsShown(people))
            return w.Say(
                $"{es}la encuesta entrevistó a muy pocas mujeres trabajadoras del hogar: la cifra se omite.",
                $"{en}the survey interviewed very few women domestic workers: the figure is left out."
            );
        if (!Publication.IsShown(rate))
        {
            return Publication.IsShown(gap)
                ? w.Say(
                    $"{es}faltan {w.InSentence(gap, Count)} mujeres trabajadoras del hogar, de {count}, a quienes la ley del {date} obliga a asegurar. Las cubiertas son muy pocas entrevistas.",
                    $"{en}{w.InSentence(gap, Count)} women domestic workers, of {count}, whom the law of {date} obliges to insure, are left out. Those covered are very few interviews."
                )
                : w.Say(
                    $"{es}{(place.IsCountry ? "Hay" : "hay")} {count} mujeres trabajadoras del hogar. Cuántas están cubiertas por su propio trabajo, esta encuesta no permite decirlo.",
                    $"{en}{(place.IsCountry ? "There" : "there")} are {count} women domestic workers. How many are covered through their own work, this survey does not allow to say."
                );
        }

        var none = Publication.StateOf(rate) == FigureState.Zero;
        if (none && Publication.IsShown(gap))
            return w.Say(
                $"{es}hay {count} mujeres trabajadoras del hogar; de las {rate.N} entrevistadas, ninguna está cubierta por su trabajo. Faltan {w.InSentence(gap, Count)} a quienes la ley del {date} obliga a asegurar.",
                $"{en}there are {count} women domestic workers; of the {rate.N} interviewed none is covered through her work. {w.InSentence(gap, Count)} whom the law of {date} obliges to insure are left out."
            );
        var covered = w.InSentence(rate, Percent);
        return Publication.IsShown(gap)
            ? w.Say(
                $"{es}{(place.IsCountry ? "De" : "de")} {count} mujeres trabajadoras del hogar, {covered} están cubiertas por su trabajo: faltan {w.InSentence(gap, Count)} a quienes la ley del {date} obliga a asegurar.",
                $"{en}{(place.IsCountry ? "Of" : "of")} {count} women domestic workers, {covered} are covered through their work: {w.InSentence(gap, Count)} whom the law of {date} obliges to insure are left out."
            )
            : w.Say(
                $"{es}{(place.IsCountry ? "De" : "de")} {count} mujeres trabajadoras del hogar, {covered} están cubiertas por su trabajo.",
                $"{en}{(place.IsCountry ? "Of" : "of")} {count} women domestic workers, {covered} are covered through their work."
            );
    }

    public static string Basis(ReportWords w, GapReport report) =>
        Basis(w, report.Source, report.LawDate);

    /// <summary>Of which people the figures are, and of which day the law.</summary>
    public static string Basis(ReportWords w, GapSource source, DateOnly lawDate)
    {
        var date = w.Date(lawDate);
        var who = source.IsSynthetic
            ? w.Say(
                $"Muestra sintética, con la forma de la {source.Survey}; ley del {date}.",
                $"Synthetic sample, in the layout of {source.Survey}; law of {date}."
            )
            : w.Say(
                $"Personas de la {source.Survey}{PopulationSentences.Of(source, w.Say)}; ley del {date}.",
                $"People of {source.Survey}{PopulationSentences.Of(source, w.Say)}; law of {date}."
            );
        return string.Join(' ', PopulationSentences.Method(source, w.Say).Prepend(who))
            + " "
            + w.Say(
                "Después de ± va el error estándar. · precisión moderada; ·· baja; con menos de 30 casos la cifra se omite.",
                "After ± stands the standard error. · moderate precision; ·· low; with fewer than 30 cases the figure is left out."
            );
    }

    public static string CoverMeans(ReportWords w) =>
        w.Say(
            "Cubierta por su trabajo: atención médica del IMSS, ISSSTE, Pemex, Defensa o Marina como prestación de su empleo.",
            "Covered through work: medical care of IMSS, ISSSTE, Pemex, army or navy as a benefit of the job."
        );

    /// <summary>Women and men of a group beside each other.</summary>
    public static string Beside(
        ReportWords w,
        GapLines lines,
        string group,
        string? place,
        GapMeasure measure,
        Func<double, string> text
    )
    {
        var label = w.Say(lines.Labels[group]);
        var women = w.InSentence(lines[group, place, Sex.Women, measure], text);
        var men = w.InSentence(lines[group, place, Sex.Men, measure], text);
        return w.Say(
            $"{label}: mujeres {women}; hombres {men}.",
            $"{label}: women {women}; men {men}."
        );
    }

    /// <summary>Children at work: a ban that binds whoever employs, never a duty to insure that nobody keeps.</summary>
    public static string Protection(
        ReportWords w,
        GapLines lines,
        string group,
        string? place = null
    )
    {
        var label = w.Say(lines.Labels[group]);
        var forbidden = w.InSentence(lines[group, place, Sex.Both, GapMeasure.Forbidden], Count);
        var limited = w.InSentence(lines[group, place, Sex.Both, GapMeasure.Adolescents], Count);
        return w.Say(
            $"Aparte, casos de protección · {label}: niñas, niños y adolescentes cuyo trabajo la ley prohíbe a su edad, {forbidden}; adolescentes en trabajo permitido con límites, {limited}.",
            $"Apart, protection cases · {label}: children and adolescents whose work the law forbids at their age, {forbidden}; adolescents in work allowed with limits, {limited}."
        );
    }

    /// <summary>How many women of domestic work are covered in their own right, and how many hang on somebody else's.</summary>
    public static string OwnAndKin(ReportWords w, GapLines lines, string? place)
    {
        var own = w.InSentence(lines[Domestic, place, Sex.Women, GapMeasure.CoveredOwn], Count);
        var kin = w.InSentence(lines[Domestic, place, Sex.Women, GapMeasure.CoveredByKin], Count);
        return w.Say(
            $"Trabajadoras del hogar cubiertas por derecho propio: {own}. Solo por un familiar, que pueden perder con él: {kin}.",
            $"Women domestic workers covered in their own right: {own}. Only through kin, whom they may lose it with: {kin}."
        );
    }

    /// <summary>What a reform does to the gap of domestic work.</summary>
    public static string Reform(ReportWords w, GapReport report)
    {
        var change = report.Changes.First(c =>
            c is { Group: Domestic, Place: null, Sex: Sex.Both, Measure: GapMeasure.LeftOut }
        );
        return w.Say(
            $"La brecha del trabajo del hogar cambia en {w.InSentence(change.Difference, Count)} personas.",
            $"The gap of domestic work changes by {w.InSentence(change.Difference, Count)} people."
        );
    }

    /// <summary>Whose people, which law, whose wages: on the face of every cost.</summary>
    public static string CostBasis(ReportWords w, GapReport report, CostReport cost)
    {
        var date = w.Date(report.LawDate);
        if (report.Source.IsSynthetic)
        {
            return w.Say(
                $"Personas inventadas, ley del {date}, salarios como están en la muestra sintética.",
                $"Made-up people, law of {date}, wages as they stand in the synthetic sample."
            );
        }

        var wages = w.Say(cost.Wages!.Label);
        return w.Say(
            $"Personas de la {report.Source.Survey}{PopulationSentences.Of(report.Source, w.Say)}, ley del {date}; salarios: {wages}.",
            $"People of {report.Source.Survey}{PopulationSentences.Of(report.Source, w.Say)}, law of {date}; wages: {wages}."
        );
    }
}
