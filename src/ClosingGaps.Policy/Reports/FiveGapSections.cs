using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>The five gaps in a report: at which link protection breaks, who is lost on the way to a pension, and what all that rests on.</summary>
internal static class FiveGapSections
{
    private static readonly string Domestic = GapLines.MainGroups[0];
    private static readonly string Field = GapLines.MainGroups[1];

    /// <summary>The bars of domestic work in the place; in the country those of field work too.</summary>
    public static IEnumerable<ReportSection> Bars(ReportWords w, ReportData data)
    {
        if (data.Five is not { } five || !data.Place.IsDomain)
            yield break;
        yield return Bar(w, five, "five", Domestic, data.Place);
        yield return data.Place.IsCountry
            ? Bar(w, five, "five-field", Field, data.Place)
            : Pooled(w, five);
    }

    private static ReportSection Bar(
        ReportWords w,
        FiveGapsReport five,
        string id,
        string group,
        ReportPlace place
    )
    {
        var code = place.IsCountry
            ? 0
            : int.Parse(place.Code, System.Globalization.CultureInfo.InvariantCulture);
        return Bar(
            w,
            five,
            id,
            group,
            w.Say(place.Name),
            c => place.IsCountry ? c.IsNation : c.Dimension == Breakdowns.State && c.Code == code
        );
    }

    private static ReportSection Pooled(ReportWords w, FiveGapsReport five) =>
        Bar(
            w,
            five,
            "five-field",
            Field,
            w.Say(
                "los cinco estados del programa, juntos",
                "the five states of the programme, together"
            ),
            c => c.Dimension == Breakdowns.Pool
        );

    private static ReportSection Bar(
        ReportWords w,
        FiveGapsReport five,
        string id,
        string group,
        string where,
        Func<Cell, bool> cell
    )
    {
        var bars = new FiveGapBars(w, five, group, cell);
        var label = w.Say(five.States.First(s => s.Group == group).Label);
        var title = w.Say(
            $"En qué eslabón se rompe la protección · {label}, mujeres, {where}",
            $"At which link protection breaks · {label}, women, {where}"
        );
        if (!bars.IsTold)
            return new ReportSection(
                id,
                title,
                w.Say(
                    "Hay muy pocas entrevistas para decirlo: se omite.",
                    "There are too few interviews to say: left out."
                )
            );
        var sentence = Sentence(w, bars);
        var chart = new Chart(
            id,
            title,
            sentence,
            new StackedBars(w).Svg(id, title, sentence, bars.Rows),
            new ChartTable(
                [
                    w.Say("personas", "people"),
                    .. Enum.GetValues<Branch>().Select(b => w.Say(FiveGapsNames.Of(b))),
                ],
                [.. bars.Table()]
            )
        );
        return ReportSection.Of(
            chart,
            hasKey: false,
            w.Say(
                "Cada mujer está en un solo lugar por seguro: el primer eslabón que se rompe, en el orden ley, diseño, cumplimiento, suficiencia. Suman.",
                "Each woman is in one place for each insurance: the first link that breaks, in the order law, design, compliance, adequacy. They add up."
            ),
            w.Say(
                "Fuera de la suma queda el trabajo que la ley prohíbe a su edad: es un caso de protección.",
                "Outside the sum is work that the law forbids at their age: it is a protection case."
            )
        );
    }

    private static string Sentence(ReportWords w, FiveGapBars bars) =>
        string.Join(
            ' ',
            new[] { Branch.OldAge, Branch.SicknessAndMaternity }.Select(b =>
                bars.Largest(b) is { } most
                    ? w.Say(
                        $"{FiveGapsNames.Of(b).Es}: lo que más pesa, {WholeShare(most.Share)}, es {Word(bars, most.Kind)}.",
                        $"{FiveGapsNames.Of(b).En}: what weighs most, {WholeShare(most.Share)}, is {Word(bars, most.Kind)}."
                    )
                    : w.Say(
                        $"{FiveGapsNames.Of(b).Es}: pocas entrevistas.",
                        $"{FiveGapsNames.Of(b).En}: few interviews."
                    )
            )
        );

    // The gap's name, without what it means.
    private static string Word(FiveGapBars bars, PartKind kind) =>
        bars.Label(kind).Split(':')[0].ToLowerInvariant();

    /// <summary>From work to a pension, women of domestic work in the country.</summary>
    public static IEnumerable<ReportSection> Way(ReportWords w, ReportData data)
    {
        if (data.Five is not { } five || !data.Place.IsCountry)
            yield break;
        var people = data.Lines.Dot(Domestic, null, Sex.Women, GapMeasure.People);
        var due = data.Lines.Dot(Domestic, null, Sex.Women, GapMeasure.Mandatory);
        var covered = Covered(data, people);
        var pension = Pension(five);
        // Voluntary cover could exceed the duty: then there is no way that people go one after the other.
        if (people is null || due is null || covered?.Value > due.Value)
            yield break;
        var title = w.Say(
            "Del trabajo a la pensión: mujeres trabajadoras del hogar",
            "From work to a pension: women domestic workers"
        );
        var sentence = covered is null
            ? w.Say(
                "Cuántas están cubiertas por su trabajo no se puede decir.",
                "How many are covered through their work cannot be said."
            )
            : w.Say(
                $"De cada 100 que trabajan, {Of100(due)} deben estar aseguradas y {Of100(covered)} lo están.",
                $"Of every 100 who work, {Of100(due)} must be insured and {Of100(covered)} are."
            );
        var steps = new List<FunnelStep>
        {
            new(w.Say("Trabaja en casas", "Works in homes"), people),
            new(
                w.Say("La ley obliga a asegurarla", "The law obliges to insure her"),
                due,
                w.Say("no:", "not:")
            ),
            new(
                w.Say("Está cubierta por su trabajo", "Is covered through her work"),
                covered,
                w.Say("nadie las registró, o no se sabe:", "nobody registered them, or not known:"),
                w.Say(
                    "Muy pocas entrevistas, o no se pregunta",
                    "Very few interviews, or not asked"
                )
            ),
            new(
                w.Say("Así llegaría a una pensión", "At this pace would reach a pension"),
                pension?.Value <= covered?.Value ? pension : null,
                w.Say("no le alcanzaría:", "would fall short:"),
                w.Say("Muy pocas entrevistas para decirlo", "Too few interviews to say")
            ),
        };
        yield return ReportSection.Of(
            new Chart(
                "way",
                title,
                sentence,
                new Funnel(Count).Svg("way", title, sentence, steps),
                new ChartTable(
                    [
                        w.Say("paso", "step"),
                        w.Say("mujeres", "women"),
                        w.Say("intervalo de 95%", "95% interval"),
                    ],
                    [
                        .. steps.Select(s =>
                            (IReadOnlyList<string>)
                                [
                                    s.Label,
                                    s.Count is { } c ? Count(c.Value) : "—",
                                    s.Count is { } d
                                        ? $"{Count(Math.Max(0, d.Low))} – {Count(d.High)}"
                                        : s.Missing,
                                ]
                        ),
                    ]
                )
            ),
            hasKey: false,
            w.Say(
                "El último paso supone que sigue trabajando igual, con todo registrado, toda su vida de trabajo. Lo que la encuesta no pregunta está entre los supuestos.",
                "The last step supposes that she goes on working the same, all registered, her whole working life. What the survey does not ask is among the assumptions."
            )
        );

        string Of100(Dot dot) =>
            (100 * dot.Value / people!.Value).ToString(
                dot.Value / people.Value < 0.1 ? "0.0" : "0",
                System.Globalization.CultureInfo.InvariantCulture
            );
    }

    // From the rate, which is what is published of cover.
    private static Dot? Covered(ReportData data, Dot? people) =>
        people is not null
        && data.Lines.Dot(Domestic, null, Sex.Women, GapMeasure.WorkRate) is { } rate
            ? new Dot(
                rate.Value * people.Value,
                Math.Max(0, rate.Low) * people.Value,
                rate.High * people.Value
            )
            {
                IsRough = rate.IsRough,
            }
            : null;

    // Covered, whatever the pension is worth: only where each part of the sum may be shown.
    private static Dot? Pension(FiveGapsReport five)
    {
        var parts = new[] { GapState.Covered, GapState.Inadequate }
            .Select(s =>
                five.States.First(l =>
                    l.Group == Domestic
                    && l.Sex == Sex.Women
                    && l.Branch == Branch.OldAge
                    && l.Cell.IsNation
                    && l.State == s
                )
            )
            .ToList();
        if (parts.Exists(p => !p.Showing.IsShown()))
            return null;
        var known = parts.Where(p => p.Showing == Showing.Shown).ToList();
        return known is [var only] ? GapLines.Dot(only.Estimate)
            : known.Count == 0 ? new Dot(0, 0, 0)
            : new Dot(
                known.Sum(p => p.Estimate.Value),
                known.Sum(p => p.Estimate.Value),
                known.Sum(p => p.Estimate.Value)
            );
    }

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

    /// <summary>What each branch pays against its yardsticks.</summary>
    public static IEnumerable<ReportSection> Adequacy(ReportWords w, ReportData data)
    {
        if (data.Five is not { } five || !data.Place.IsCountry || five.Adequacy.Count == 0)
            yield break;
        var told = five.Adequacy.Count(a => a.IsAdequate is not null);
        var under = five.Adequacy.Count(a => a.IsAdequate == false);
        yield return new ReportSection(
            "adequacy",
            w.Say("Si lo que se paga basta", "Whether what is paid is enough"),
            w.Say(
                $"De {told} comparaciones que se pueden hacer, {under} quedan bajo la medida. De {five.Adequacy.Count - told} no se sabe.",
                $"Of {told} comparisons that can be made, {under} fall under the yardstick. Of {five.Adequacy.Count - told} it is not known."
            )
        )
        {
            Table = new ChartTable(
                [
                    "",
                    w.Say("lo que paga", "what it pays"),
                    w.Say("la medida", "the yardstick"),
                    w.Say("basta", "is enough"),
                    w.Say("de dónde sale", "where it is from"),
                ],
                [
                    .. five.Adequacy.Select(a =>
                        (IReadOnlyList<string>)
                            [
                                $"{w.Say(FiveGapsNames.Of(a.Branch))}: {w.Say(a.Label)}{(a.Pattern is { } p ? ", " + w.Say(FiveGapsNames.Of(p)) : "")}",
                                a.Benefit is { } b
                                    ? $"{Amount(b, a)} {w.Say(a.Unit)}"
                                    : w.Say("no se sabe", "not known"),
                                $"{Amount(a.Minimum, a)} {w.Say(a.Unit)}",
                                a.IsAdequate switch
                                {
                                    true => w.Say("sí", "yes"),
                                    false => w.Say("no", "no"),
                                    _ => w.Say("no se sabe", "not known"),
                                },
                                $"{a.BenefitSource}; {a.MinimumSource}",
                            ]
                    ),
                ]
            )
            {
                Sources = 4,
            },
        };
    }

    private static string Amount(double value, AdequacyLine line) =>
        line.Minimum <= 1.5 ? WholePercent(value) : Money(value);

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
                    w.Say("numerador", "numerator"),
                    w.Say("denominador", "denominator"),
                    w.Say("en qué difiere", "how it differs"),
                ],
                [
                    .. five
                        .Sdg.Where(s => s.Sex == Sex.Women && GapLines.MainGroups.Contains(s.Group))
                        .Select(s =>
                            (IReadOnlyList<string>)
                                [
                                    $"{s.Indicator}, {w.Say(data.Lines.Labels[s.Group])}: {w.Say(s.Label)}",
                                    s.Estimate is { } e
                                        ? w.Figure(e, s.Showing, Percent)
                                        : w.Say("no se pregunta", "not asked"),
                                    w.Say(s.NumeratorSource),
                                    w.Say(s.DenominatorSource),
                                    w.Say(s.Difference),
                                ]
                        ),
                ]
            ),
        };
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
