using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>What the five gaps rest on: unequal rules, indicators, limits and assumptions.</summary>
internal static class FiveGapTables
{
    private static readonly string Domestic = GapLines.MainGroups[0];

    /// <summary>Where her rules and the general ones part, working the same.</summary>
    public static IEnumerable<ReportSection> Unequal(ReportWords w, ReportData data)
    {
        if (data.Five is not { } five || !data.Place.IsCountry)
            yield break;
        var rows = five
            .Unequal.Where(u => u.Hers != u.General && u.Hers is not null && u.General is not null)
            .Select(u =>
                (IReadOnlyList<string>)
                    [
                        $"{w.Say(FiveGapsNames.Of(u.Pattern))}: {w.Say(u.Label)}",
                        Answer(w, u.Hers!.Value, u.IsTest),
                        Answer(w, u.General!.Value, u.IsTest),
                        u.Article,
                    ]
            )
            .ToList();
        if (rows.Count == 0)
            yield break;
        yield return new ReportSection(
            "unequal",
            w.Say("Trato desigual, artículo por artículo", "Unequal treatment, article by article"),
            w.Say(
                $"Trabajando igual, en {rows.Count} renglones las reglas de su trabajo le dan otra cosa que las generales.",
                $"Working the same, in {rows.Count} rows the rules of her work give her something else than the general ones."
            )
        )
        {
            Table = new ChartTable(
                [
                    "",
                    w.Say("con sus reglas", "under her rules"),
                    w.Say("con las generales", "under the general ones"),
                    w.Say("artículo", "article"),
                ],
                rows
            ),
        };
    }

    private static string Answer(ReportWords w, double value, bool isTest) =>
        !isTest ? Count(value)
        : value == 1 ? w.Say("sí", "yes")
        : w.Say("no", "no");

    /// <summary>Components of indicators of the Sustainable Development Goals, of women of the two groups.</summary>
    public static IEnumerable<ReportSection> Indicators(ReportWords w, ReportData data)
    {
        if (data.Five is not { } five || !data.Place.IsCountry)
            yield break;
        yield return new ReportSection(
            "indicators",
            w.Say(
                "Componentes de indicadores ODS: aproximaciones, no la serie oficial",
                "Components of SDG indicators: proxies, not the official series"
            ),
            w.Say(
                "Lo que esta encuesta alcanza a decir de 1.3.1, 8.3.1 y 5.4.1, y en qué difiere de la serie oficial.",
                "What this survey can say of 1.3.1, 8.3.1 and 5.4.1, and how it differs from the official series."
            )
        )
        {
            Table = new ChartTable(
                [
                    "",
                    w.Say("mujeres", "women"),
                    w.Say("hombres", "men"),
                    w.Say("numerador", "numerator"),
                    w.Say("denominador", "denominator"),
                    w.Say("en qué difiere", "how it differs"),
                ],
                [
                    .. five
                        .Sdg.Where(s => GapLines.MainGroups.Contains(s.Group))
                        .GroupBy(s => (s.Indicator, s.Group))
                        .Select(component =>
                        {
                            var told = component.First();
                            return (IReadOnlyList<string>)
                                [
                                    $"{told.Indicator}, {w.Say(data.Lines.Labels[told.Group])}: {w.Say(told.Label)}",
                                    Of(component, Sex.Women),
                                    Of(component, Sex.Men),
                                    w.Say(told.NumeratorSource),
                                    w.Say(told.DenominatorSource),
                                    w.Say(told.Difference),
                                ];
                        }),
                ]
            ),
        };

        string Of(IEnumerable<SdgLine> component, Sex sex) =>
            component.Single(s => s.Sex == sex) is { Estimate: { } e } line
                ? w.Figure(e, line.Showing, Percent)
                : w.Say("no se sabe", "not known");
    }

    /// <summary>What the survey cannot say.</summary>
    public static IEnumerable<ReportSection> Limits(ReportWords w, ReportData data)
    {
        if (data.Five is { Limits.Count: > 0 } five)
            yield return new ReportSection(
                "limits",
                w.Say("Lo que esta encuesta no puede decir", "What this survey cannot say"),
                w.Say("Lo que no dice no es cero.", "What it does not say is not zero.")
            )
            {
                Notes = [.. five.Limits.Select(l => w.Say(l.Statement))],
            };
    }

    /// <summary>What the design gap assumes, and how far each assumption moves it.</summary>
    public static IEnumerable<ReportSection> Assumed(ReportWords w, ReportData data)
    {
        if (data.Five is not { } five)
            yield break;
        yield return new ReportSection(
            "assumed",
            w.Say("Lo que se supone, y con qué rango", "What is assumed, and with what range"),
            w.Say(
                "La brecha de diseño la calcula la ley sobre maneras de trabajar; lo que la encuesta no pregunta se supone.",
                "The design gap is computed by the law over ways of working; what the survey does not ask is assumed."
            )
        )
        {
            Table = new ChartTable(
                [
                    "",
                    w.Say("se toma", "taken"),
                    w.Say("también se probó", "also tried"),
                    w.Say("por qué", "why"),
                ],
                [
                    .. five.Assumptions.Select(a =>
                        (IReadOnlyList<string>)
                            [
                                w.Say(a.Label),
                                $"{Plain(a.Default)} {w.Say(a.Unit)}",
                                string.Join(", ", a.Alternatives.Select(Plain)),
                                w.Say(a.Ground),
                            ]
                    ),
                ]
            ),
            Notes = [.. Moved(w, five)],
        };
    }

    private static IEnumerable<string> Moved(ReportWords w, FiveGapsReport five)
    {
        foreach (
            var r in five.Ranges.Where(r =>
                r
                    is {
                        Sex: Sex.Women,
                        Branch: Branch.OldAge,
                        State: GapState.Design or GapState.UnequalTreatment or GapState.Compliance
                    }
                && r.Group == Domestic
                && r.MovedMostBy is not null
                && five.ShowingOf(r) == Showing.Shown
            )
        )
        {
            var by = w.Say(five.Assumptions.First(a => a.Id == r.MovedMostBy).Label);
            yield return w.Say(
                $"Trabajadoras del hogar, vejez, {FiveGapsNames.Gap(r.State)!.Es.ToLowerInvariant()}: {Count(r.Value)}; entre supuestos, de {Count(r.Low)} a {Count(r.High)}. Lo que más mueve: {by}.",
                $"Domestic workers, old age, {FiveGapsNames.Gap(r.State)!.En.ToLowerInvariant()}: {Count(r.Value)}; over assumptions, from {Count(r.Low)} to {Count(r.High)}. What moves it most: {by}."
            );
        }
    }

    private static string Plain(double value) =>
        value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
