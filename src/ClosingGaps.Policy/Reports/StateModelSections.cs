using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>Shares by state that no sample of the state can give: estimated with a model, and said so wherever one stands.</summary>
public static class StateModelSections
{
    /// <summary>Of the country: each state. Of a state: that one. Nothing when the 32 states were not asked for, or in a municipality.</summary>
    public static IEnumerable<ReportSection> Of(ReportWords w, ReportData data)
    {
        ArgumentNullException.ThrowIfNull(w);
        ArgumentNullException.ThrowIfNull(data);
        var models = Main(data.Gap.StateModels);
        if (models.Count == 0 || !data.Place.IsDomain)
            return [];
        return data.Place.StateCode is { } state ? [State(w, models, state)] : Country(w, models);
    }

    /// <summary>One share a group and sex: through work where the survey tells it, else in their own right.</summary>
    private static List<StateModel> Main(IReadOnlyList<StateModel> models) =>
        [.. models.DistinctBy(m => (m.Group, m.Sex))];

    private static List<ReportSection> Country(ReportWords w, List<StateModel> models)
    {
        var sections = models
            .Where(m => m.Sex == Sex.Both && m.Verdict == ModelVerdict.Fits)
            .Select(m =>
                ReportSection.Of(
                    States(w, m, models.Find(o => o.Group == m.Group && o.Sex == Sex.Women))
                )
            )
            .ToList();
        sections.Add(
            new ReportSection(
                "modelled",
                w.Say(
                    "Los modelos por estado, y cuáles se sostienen",
                    "The models by state, and which stand"
                ),
                sections.Count > 0
                    ? w.Say(
                        "En casi ningún estado alcanzan las entrevistas: un modelo junta lo que dijo cada uno con lo que es usual.",
                        "In hardly any state are there interviews enough: a model joins what each said with what is usual."
                    )
                    : w.Say(
                        "Con esta encuesta ningún modelo por estado se sostiene: solo se da la cifra del país.",
                        "With this survey no model by state stands: only the country's figure is given."
                    )
            )
            {
                Table = Judged(w, models),
                Notes = Notes(w, models),
            }
        );
        return sections;
    }

    private static ReportSection State(ReportWords w, List<StateModel> models, string state) =>
        new(
            "modelled",
            w.Say(
                $"{w.Place(state)}, estimado con un modelo",
                $"{w.Place(state)}, estimated with a model"
            ),
            w.Say(
                "Lo que dijo su muestra, en lo que se le puede creer, y lo que es usual donde hay tanta gente afiliada al IMSS.",
                "What its sample said, as far as it can be believed, and what is usual where as many are affiliated to IMSS."
            )
        )
        {
            Table = new ChartTable(
                [
                    "",
                    w.Say("estimado con un modelo", "estimated with a model"),
                    w.Say("entre", "between"),
                    w.Say("el país, de su muestra", "the country, from its sample"),
                    "n",
                    w.Say("la cifra es", "the figure is"),
                ],
                [
                    .. models.Select(m =>
                        m.Of(state) is { } s
                            ? (IReadOnlyList<string>)
                                [
                                    Name(w, m),
                                    Figure(s),
                                    Range(w, s),
                                    w.Figure(m.National, Percent),
                                    Count(s.Interviews),
                                    Word(w, s),
                                ]
                            : [Name(w, m), Why(w, m), "", w.Figure(m.National, Percent), "", ""]
                    ),
                ]
            ),
            Notes = Notes(w, models),
        };

    private static Chart States(ReportWords w, StateModel model, StateModel? women)
    {
        var (low, high) = (model.States.MinBy(s => s.Value)!, model.States.MaxBy(s => s.Value)!);
        var title = w.Say(
            $"{Name(w, model)} (estimado con un modelo)",
            $"{Name(w, model)} (estimated with a model)"
        );
        var sentence = w.Say(
            $"Estimado con un modelo: de {Percent(low.Value)} en {w.Place(low.State)} a {Percent(high.Value)} en {w.Place(high.State)}. En el país: {w.InSentence(model.National, Percent)}.",
            $"Estimated with a model: from {Percent(low.Value)} in {w.Place(low.State)} to {Percent(high.Value)} in {w.Place(high.State)}. In the country: {w.InSentence(model.National, Percent)}."
        );
        var id = "modelled-" + (model.Group == GapLines.MainGroups[0] ? "homes" : "fields");
        var rows = model.States.OrderByDescending(s => s.Value).ThenBy(s => s.State).ToList();
        return new Chart(
            id,
            title,
            sentence,
            new DotPlot(w, Percent, WholePercent).Svg(
                id,
                title,
                sentence,
                [
                    .. rows.Select(s => new DotRow(w.Place(s.State), null, null)
                    {
                        All = new Dot(s.Value, s.Interval.Low, s.Interval.High)
                        {
                            IsRough = s.Precision == Statistics.Sampling.Precision.Low,
                        },
                        IsMarked = GapStudy.ProgrammeStates.Contains(s.State),
                    }),
                ],
                compact: true,
                national: GapLines.Dot(model.National)
            ),
            new ChartTable(
                [
                    "",
                    w.Say("todas, con modelo", "all, modelled"),
                    w.Say("entre", "between"),
                    w.Say("mujeres, con modelo", "women, modelled"),
                    w.Say("todas, de su muestra", "all, own sample"),
                    w.Say("peso de su muestra", "weight of own sample"),
                    "n",
                    w.Say("la cifra es", "the figure is"),
                ],
                [
                    .. rows.Select(s =>
                        (IReadOnlyList<string>)
                            [
                                w.Place(s.State),
                                Figure(s),
                                Range(w, s),
                                women?.Of(s.State) is { } hers ? Figure(hers) : "—",
                                s.Direct is { } direct
                                    ? w.Figure(direct, Percent)
                                    : w.Say("— (pocos casos)", "— (few cases)"),
                                WholeShare(s.DirectWeight),
                                Count(s.Interviews),
                                Word(w, s),
                            ]
                    ),
                ]
            )
        );
    }

    private static ChartTable Judged(ReportWords w, List<StateModel> models) =>
        new(
            [
                w.Say("modelo", "model"),
                w.Say("el país, de su muestra", "the country, from its sample"),
                w.Say("difieren además en", "differ besides by"),
                w.Say("posibilidades, con 10% más en el IMSS", "odds, with 10% more in IMSS"),
                w.Say("efecto de diseño", "design effect"),
                w.Say("error, tantas veces menor", "error, times smaller"),
                w.Say("estados lejos del modelo", "states far from the model"),
                w.Say("ajuste al país", "fitted to the country"),
                w.Say("se sostiene", "stands"),
            ],
            [
                .. models.Select(m =>
                    m.Fit is { } f
                        ? (IReadOnlyList<string>)
                            [
                                Name(w, m),
                                w.Figure(m.National, Percent),
                                WholeShare(f.Deviation),
                                $"× {Number(f.OddsOfTenth)} ± {Number(f.OddsOfTenth * f.SlopeError / 10)}",
                                Number(f.DesignEffect),
                                Number(f.Gain),
                                $"{f.FarApart} / {f.States}",
                                "× " + Number(f.Benchmark),
                                Why(w, m),
                            ]
                        :
                        [
                            Name(w, m),
                            w.Figure(m.National, Percent),
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            Why(w, m),
                        ]
                ),
            ]
        );

    private static List<string> Notes(ReportWords w, List<StateModel> models)
    {
        List<string> notes =
        [
            w.Say(
                "Lo usual sale de una sola variable: personas afiliadas al IMSS por habitante, Censo 2020 (INEGI). Cada muestra se aparta de ello según el modelo de Fay y Herriot. Los estados suman la cifra del país.",
                "What is usual comes from one variable: persons affiliated to IMSS per inhabitant, Census 2020 (INEGI). Each sample departs from it by the model of Fay and Herriot. The states add up to the country's figure."
            ),
            w.Say(
                "El error es la raíz del error cuadrático medio estimado. Supone que el modelo es el correcto: no dice cuánto se equivoca si no lo es.",
                "The error is the root of the estimated mean squared error. It supposes that the model is right: it does not say how wrong it is if not."
            ),
        ];
        if (models.Exists(m => m.Verdict == ModelVerdict.Fits && m.States.Any(s => s.IsSynthetic)))
        {
            notes.Add(
                w.Say(
                    "Donde dice «solo el modelo» no se entrevistó a nadie del grupo.",
                    "Where it says \"model alone\" nobody of the group was interviewed."
                )
            );
        }

        return notes;
    }

    private static string Name(ReportWords w, StateModel m)
    {
        var share =
            m.Measure == GapMeasure.WorkRate
                ? w.Say("por su trabajo", "through work")
                : w.Say("por derecho propio", "in own right");
        return $"{w.Say(m.Label)} · {w.Say(m.Sex)} · {share}";
    }

    private static string Why(ReportWords w, StateModel m) =>
        m.Verdict switch
        {
            ModelVerdict.Fits => w.Say("sí", "yes"),
            ModelVerdict.FewCases => w.Say(
                "no: menos de 30 casos en el país",
                "no: fewer than 30 cases in the country"
            ),
            ModelVerdict.FewStates => w.Say(
                "no: muy pocos estados con muestra",
                "no: too few states with a sample"
            ),
            ModelVerdict.NoDifference => w.Say(
                "no: la muestra no distingue unos estados de otros",
                "no: the sample cannot tell one state from another"
            ),
            _ => w.Say("no: da menos de cero en algún estado", "no: below zero in some state"),
        };

    private static string Word(ReportWords w, ModelledShare s) =>
        s.IsSynthetic ? w.Say("solo el modelo", "model alone") : w.Precision(s.Precision);

    private static string Figure(ModelledShare s) =>
        $"{Percent(s.Value)} ± {Percent(s.Error)}{Mark(s.Precision)}";

    private static string Range(ReportWords w, ModelledShare s) =>
        w.Say(
            $"{Percent(s.Interval.Low)} y {Percent(s.Interval.High)}",
            $"{Percent(s.Interval.Low)} and {Percent(s.Interval.High)}"
        );

    private static string Number(double value) =>
        value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
