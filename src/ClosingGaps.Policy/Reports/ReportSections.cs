using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>The parts of a report in their order, for the country or for a territory: pages and files show the same.</summary>
public static class ReportSections
{
    /// <summary>Every part that the data allow.</summary>
    public static IReadOnlyList<ReportSection> Of(ReportWords w, ReportData data) =>
        data.Place.IsCountry ? Country(w, data) : Territory(w, data);

    private static List<ReportSection> Country(ReportWords w, ReportData data)
    {
        var lines = data.Lines;
        // What the law of today gives is no part of what a reform would: only the links are told of both.
        var isOfToday = data.Gap.Source.ReformHash is null;
        return
        [
            ReportSection.Of(GapCharts.Cover(w, lines), hasKey: true, GapSentences.CoverMeans(w)),
            ReportSection.Of(GapCharts.Gap(w, lines), hasKey: true),
            .. FiveGapSections.Bars(w, data),
            .. isOfToday ? PensionWay.Of(w, data) : [],
            .. LedgerSections.Of(w, data),
            Minors(w, data),
            .. Map(w, data),
            .. StateModelSections.Of(w, data),
            LawDates(w, data.Gap),
            .. isOfToday ? FiveGapTables.Unequal(w, data) : [],
            .. isOfToday ? AdequacySections.Of(w, data) : [],
            .. Cost(w, data.Gap),
            .. Changes(w, data.Gap),
            .. ReformSections.Links(w, data),
            People(w, data),
            .. FiveGapTables.Indicators(w, data),
            .. FiveGapTables.Limits(w, data),
            .. FiveGapTables.Assumed(w, data),
            .. MethodSections.Of(w, data),
        ];
    }

    private static List<ReportSection> Territory(ReportWords w, ReportData data) =>
        [
            .. data.Place.IsDomain ? Of(PlaceCharts.Cover(w, data)) : [],
            .. data.Place.IsDomain ? Of(PlaceCharts.Gap(w, data)) : [],
            .. PlaceSections.NotADomain(w, data),
            .. PlaceSections.Profile(w, data),
            .. FiveGapSections.Bars(w, data),
            .. LedgerSections.Of(w, data),
            .. data.Place.IsDomain ? [Minors(w, data)] : (ReportSection[])[],
            .. Map(w, data),
            .. StateModelSections.Of(w, data),
            PlaceSections.DayLabourers(w, data),
            .. LawDateCharts.CanTell(data.Here) ? [LawDates(w, data.Here)] : (ReportSection[])[],
            .. Cost(w, data.Here),
            .. data.Place.IsDomain ? [People(w, data)] : (ReportSection[])[],
            .. FiveGapTables.Limits(w, data),
            .. MethodSections.Of(w, data),
        ];

    private static ReportSection[] Of(Chart chart) => [ReportSection.Of(chart, hasKey: true)];

    /// <summary>Children and adolescents at work: apart from every gap, and first of all a ban.</summary>
    private static ReportSection Minors(ReportWords w, ReportData data) =>
        new(
            "minors",
            w.Say("Aparte: niñas, niños y adolescentes", "Apart: children and adolescents"),
            w.Say(
                "Lo que la ley prohíbe a su edad no es una brecha de seguro: es un caso de protección.",
                "What the law forbids at their age is no gap of insurance: it is a protection case."
            )
        )
        {
            Notes =
            [
                .. GapLines
                    .MainGroups.Where(g => data.Place.IsCountry || g == GapLines.MainGroups[0])
                    .Select(g => GapSentences.Protection(w, data.Lines, g, data.Place.StateCode)),
            ],
        };

    private static IEnumerable<ReportSection> Map(ReportWords w, ReportData data)
    {
        // Where the survey tells of nobody, a map would only say that interviews are few, and it is not so.
        var nation = data.Lines[GapLines.MainGroups[0], null, Sex.Women, GapMeasure.LeftOut];
        if (!data.Lines.HasAllStates || Publication.StateOf(nation) == FigureState.Unknown)
            yield break;
        yield return ReportSection.Of(GapCharts.Map(w, data.Lines, data.Place.StateCode));
        yield return ReportSection.Of(
            GapCharts.Ranking(w, data.Lines, data.Place.StateCode),
            hasKey: true,
            w.Say(
                "La línea vertical es el país. Un punto hueco con guiones es de precisión baja: úsese con cuidado.",
                "The upright is the country. A hollow dot with dashes is of low precision: use it with care."
            )
        );
    }

    /// <summary>The same people under the law of each day, a small plot for each thing that the law can say.</summary>
    public static ReportSection LawDates(ReportWords w, GapReport report) =>
        new(
            "law",
            w.Say(
                "Lo que la ley decía del trabajo del hogar, por fecha",
                "What the law said of domestic work, by date"
            ),
            LawDateCharts.Sentence(w, report)
        )
        {
            Charts = LawDateCharts.Panels(w, report),
            Table = GapTables.History(w, report),
            HasKey = true,
            Notes =
            [
                w.Say(
                    "Las mismas personas bajo la ley de cada día, todas en una misma escala de personas. Una línea une dos leyes; no dice qué pasó entre ellas.",
                    "The same people under the law of each day, all on one scale of persons. A line joins two laws; it does not say what happened between them."
                ),
            ],
        };

    /// <summary>Who would pay for those left out; nothing where the survey tells no pay or it was not asked.</summary>
    public static IEnumerable<ReportSection> Cost(ReportWords w, GapReport report)
    {
        if (report.Cost is not { } cost)
            yield break;
        var title = w.Say(
            "Quién pagaría: un mes de cumplir con quienes hoy faltan",
            "Who would pay: a month of compliance for those left out today"
        );
        if (!cost.HasEarnings)
        {
            yield return new ReportSection(
                "payers",
                title,
                w.Say(
                    "Los archivos de esta encuesta no traen pagos: no se puede decir.",
                    "The files of this survey hold no pay: it cannot be said."
                )
            );
            yield break;
        }

        yield return new ReportSection("payers", title, PayerCharts.Sentence(w, cost))
        {
            Charts = [.. PayerCharts.EachWorker(w, cost)],
            Table = GapTables.Cost(w, cost),
            Notes =
            [
                GapSentences.CostBasis(w, report, cost),
                w.Say(
                    "Estimación; las cuotas las calcula el IMSS (LSS 239-C II). Sin las cuotas sociales del Gobierno, cuyo monto actual no se encontró. Nunca se costea el trabajo que la ley prohíbe por la edad.",
                    "An estimate; IMSS computes the contributions (LSS 239-C II). Without the Government's social quotas, whose current amount was not found. Work that the law forbids by age is never costed."
                ),
            ],
        };
    }

    private static IEnumerable<ReportSection> Changes(ReportWords w, GapReport report)
    {
        if (report.Changes.Count > 0)
            yield return new ReportSection(
                "changes",
                w.Say(
                    "Con la reforma: antes, después y diferencia",
                    "With the reform: before, after and difference"
                ),
                GapSentences.Reform(w, report)
            )
            {
                Table = GapTables.Changes(w, report),
            };
    }

    private static ReportSection People(ReportWords w, ReportData data) =>
        new(
            "people",
            w.Say(
                "Cuántas personas, y cómo están cubiertas",
                "How many people, and how they are covered"
            ),
            GapSentences.OwnAndKin(w, data.Lines, data.Place.StateCode)
        )
        {
            Table = GapTables.People(w, data.Lines, data.Place.StateCode),
        };
}
