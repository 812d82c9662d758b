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

    public static string Headline(ReportWords w, GapReport report, GapLines lines)
    {
        var people = lines[Domestic, null, Sex.Women, GapMeasure.People];
        var gap = lines[Domestic, null, Sex.Women, GapMeasure.LeftOut];
        var rate = lines[Domestic, null, Sex.Women, GapMeasure.WorkRate];
        var count = w.InSentence(people, Count);
        var date = w.Date(report.LawDate);
        if (!Publication.IsShown(rate))
        {
            return w.Say(
                $"Hay {count} mujeres trabajadoras del hogar. Cuántas están cubiertas por su propio trabajo, esta encuesta no permite decirlo.",
                $"There are {count} women domestic workers. How many are covered through their own work, this survey does not allow to say."
            );
        }

        var covered = w.InSentence(rate, Percent);
        return Publication.IsShown(gap)
            ? w.Say(
                $"De {count} mujeres trabajadoras del hogar, {covered} están cubiertas por su trabajo: faltan {w.InSentence(gap, Count)} a quienes la ley del {date} obliga a asegurar.",
                $"Of {count} women domestic workers, {covered} are covered through their work: {w.InSentence(gap, Count)} whom the law of {date} obliges to insure are left out."
            )
            : w.Say(
                $"De {count} mujeres trabajadoras del hogar, {covered} están cubiertas por su trabajo.",
                $"Of {count} women domestic workers, {covered} are covered through their work."
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
    public static string Protection(ReportWords w, GapLines lines, string group)
    {
        var label = w.Say(lines.Labels[group]);
        var forbidden = w.InSentence(lines[group, null, Sex.Both, GapMeasure.Forbidden], Count);
        var limited = w.InSentence(lines[group, null, Sex.Both, GapMeasure.Adolescents], Count);
        return w.Say(
            $"Aparte, casos de protección · {label}: niñas, niños y adolescentes cuyo trabajo la ley prohíbe a su edad, {forbidden}; adolescentes en trabajo permitido con límites, {limited}.",
            $"Apart, protection cases · {label}: children and adolescents whose work the law forbids at their age, {forbidden}; adolescents in work allowed with limits, {limited}."
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
