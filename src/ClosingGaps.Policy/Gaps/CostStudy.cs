using ClosingGaps.Engine;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// The monthly cost of full compliance: the law's own contributions on the people of a survey, for whoever the law obliges to insure. Each
/// open reading is tried alone, so that a figure shows how far it depends on one.
/// </summary>
internal sealed class CostStudy(
    SurveyPeople people,
    PlanCache plans,
    PlanCache? reformed,
    bool isSynthetic
)
{
    internal static readonly string[] CostedGroups =
    [
        "es_trabajadora_hogar",
        "es_trabajadora_hogar_por_ocupación",
        "es_jornalera",
    ];

    // In the order of Payer; then who is costed, who is lifted, who is covered already, and what the survey tells of pay.
    internal static readonly string[] Rules =
    [
        "costo_de_la_empleadora",
        "costo_de_la_trabajadora",
        "costo_del_estado",
        "costo_total_del_mes",
        GapRules.OfLaw[GapMeasure.Mandatory],
        "se_paga_menos_que_el_piso",
        GapRules.OfCover[GapMeasure.CoveredByWork],
        "pago_mensual_de_la_encuesta",
    ];

    private const int Payers = 4;

    /// <summary>Reading of a mapping: how its wages are moved to the law date; and the option that leaves them.</summary>
    private const string WageReading = "salarios_movidos";

    private const string AsTheyAre = "como_están";

    /// <summary>The cost at a date, of each place. Without the mapping's rules of cost, or without any known pay, reports that say so.</summary>
    /// <param name="places">Each group and sex of a place, for each place.</param>
    /// <returns>A report for each place, in their order.</returns>
    public IReadOnlyList<CostReport> Run(
        DateOnly date,
        IReadOnlyList<IEnumerable<Domain>> places,
        IReadOnlyDictionary<string, Bilingual> labels
    )
    {
        var law = plans.Snapshot;
        var rules = In(law);
        var wages = law.Find(WageReading) as ReadingSymbol;
        if (rules.Count < Rules.Length || wages is null)
        {
            return Unknown();
        }

        var choices = Default(wages);
        var found = people.Run(plans, rules, date, choices);
        if (found[^1].All(double.IsNaN))
        {
            return Unknown();
        }

        var pesos = new PesosOfReadings(found, Alternatives(rules, date, choices, wages));
        var other = reformed is null ? null : Reformed(reformed, date);
        return [.. places.Select(Report)];

        CostReport Report(IEnumerable<Domain> domains)
        {
            var chosen = domains.Where(d => CostedGroups.Contains(d.Group)).ToList();
            return new CostReport(
                HasEarnings: true,
                wages,
                choices.Option(wages),
                [.. chosen.Select(d => Base(d, labels[d.Group], found))],
                [.. chosen.SelectMany(d => Lines(d, labels[d.Group], pesos))]
            )
            {
                Changes = other is null ? [] : [.. Changes(found, other, chosen, labels)],
            };
        }

        List<CostReport> Unknown() =>
            [.. places.Select(_ => new CostReport(HasEarnings: false, null, null, [], []))];
    }

    /// <summary>Only before, after and difference of the reform; empty where the survey tells no pay.</summary>
    public IReadOnlyList<CostChange> Changes(
        DateOnly date,
        IEnumerable<Domain> domains,
        IReadOnlyDictionary<string, Bilingual> labels
    )
    {
        var rules = In(plans.Snapshot);
        if (reformed is null || rules.Count < Rules.Length)
        {
            return [];
        }

        var before = people.Run(plans, rules, date, Choices(plans.Snapshot, isSynthetic));
        return before[^1].All(double.IsNaN)
            ? []
            :
            [
                .. Changes(
                    before,
                    Reformed(reformed, date),
                    [.. domains.Where(d => CostedGroups.Contains(d.Group))],
                    labels
                ),
            ];
    }

    private double[][] Reformed(PlanCache other, DateOnly date) =>
        people.Run(
            other,
            In(other.Snapshot),
            date,
            Default((ReadingSymbol)other.Snapshot.Find(WageReading)!)
        );

    private static List<RuleSymbol> In(Snapshot law) =>
        Rules.Select(law.Find).OfType<RuleSymbol>().ToList();

    private static IEnumerable<CostChange> Changes(
        double[][] before,
        double[][] after,
        List<Domain> domains,
        IReadOnlyDictionary<string, Bilingual> labels
    )
    {
        foreach (var domain in domains)
        {
            foreach (var onlyLeftOut in new[] { true, false })
            {
                foreach (var payer in Enum.GetValues<Payer>())
                {
                    var old = Pesos(before, payer, onlyLeftOut);
                    var now = Pesos(after, payer, onlyLeftOut);
                    double[] difference = [.. now.Zip(old, (a, b) => a - b)];
                    yield return new CostChange(
                        domain.Group,
                        labels[domain.Group],
                        domain.Place,
                        domain.Sex,
                        onlyLeftOut,
                        payer,
                        domain.Total(old),
                        domain.Total(now),
                        domain.Total(difference)
                    );
                }
            }
        }
    }

    private RunChoices Default(ReadingSymbol wages) => Choices(wages, isSynthetic);

    /// <summary>How a survey's wages are read: a made-up sample is already at those of the years whose totals it copies.</summary>
    public static RunChoices Choices(Snapshot law, bool isSynthetic) =>
        law.Find(WageReading) is ReadingSymbol wages
            ? Choices(wages, isSynthetic)
            : RunChoices.Default;

    private static RunChoices Choices(ReadingSymbol wages, bool isSynthetic) =>
        isSynthetic
            ? RunChoices.Default with
            {
                Readings = new Dictionary<ReadingSymbol, ReadingOption>
                {
                    [wages] = wages.Options.Single(o => o.Name == AsTheyAre),
                },
            }
            : RunChoices.Default;

    private List<(ReadingSymbol Reading, double[][] Found)> Alternatives(
        List<RuleSymbol> rules,
        DateOnly date,
        RunChoices choices,
        ReadingSymbol wages
    )
    {
        // A plan as written still has every reading that it meets.
        var met = Planner
            .Build(plans.Snapshot, rules, date, choices, optimise: false)
            .Constants.OfType<ReadingSlot>()
            .Select(s => s.Reading)
            .Where(r => !(isSynthetic && r == wages))
            .DistinctBy(r => r.Id)
            .OrderBy(r => r.Id, StringComparer.Ordinal);
        var runs = new List<(ReadingSymbol, double[][])>();
        foreach (var reading in met)
        {
            foreach (var option in reading.Options.Where(o => o != choices.Option(reading)))
            {
                // To leave the wages of 2010 under the law of today is no reading of anything: it is for made-up samples.
                if (reading == wages && option.Name == AsTheyAre)
                {
                    continue;
                }

                var other = new Dictionary<ReadingSymbol, ReadingOption>(choices.Readings)
                {
                    [reading] = option,
                };
                runs.Add(
                    (reading, people.Run(plans, rules, date, choices with { Readings = other }))
                );
            }
        }

        return runs;
    }

    private CostBase Base(Domain domain, Bilingual label, double[][] found)
    {
        var duty = found[Payers];
        bool IsDue(int row) => duty[row] == 1;
        double[] known = [.. found[(int)Payer.All].Select(c => double.IsNaN(c) ? 0.0 : 1.0)];
        return new CostBase(
            domain.Group,
            label,
            domain.Place,
            domain.Sex,
            domain.Total(known, IsDue),
            domain.Mean(found[Payers + 1], IsDue)
        );
    }

    private static IEnumerable<CostLine> Lines(
        Domain domain,
        Bilingual label,
        PesosOfReadings readings
    )
    {
        foreach (var onlyLeftOut in new[] { true, false })
        {
            foreach (var payer in Enum.GetValues<Payer>())
            {
                var (byPerson, others) = readings.Of(payer, onlyLeftOut);
                var pesos = domain.Total(byPerson);
                var (low, high, most, size) = (pesos.Value, pesos.Value, (ReadingSymbol?)null, 0.0);
                foreach (var (reading, other) in others)
                {
                    var moved = domain.Sum(other, byPerson);
                    if (double.IsNaN(moved))
                    {
                        continue; // under that reading the survey does not tell
                    }

                    (low, high) = (Math.Min(low, moved), Math.Max(high, moved));
                    if (Math.Abs(moved - pesos.Value) > size)
                    {
                        (most, size) = (reading, Math.Abs(moved - pesos.Value));
                    }
                }

                yield return new CostLine(
                    domain.Group,
                    label,
                    domain.Place,
                    domain.Sex,
                    onlyLeftOut,
                    payer,
                    pesos,
                    low,
                    high,
                    most
                );
            }
        }
    }

    /// <summary>What each payer pays for each person, by the readings taken and by each other one: the same for every place.</summary>
    private sealed class PesosOfReadings(
        double[][] found,
        List<(ReadingSymbol Reading, double[][] Found)> alternatives
    )
    {
        private readonly Dictionary<
            (Payer, bool),
            (double[], List<(ReadingSymbol, double[])>)
        > known = [];

        public (double[] Pesos, List<(ReadingSymbol Reading, double[] Pesos)> Others) Of(
            Payer payer,
            bool onlyLeftOut
        )
        {
            if (!known.TryGetValue((payer, onlyLeftOut), out var pesos))
            {
                known[(payer, onlyLeftOut)] = pesos = (
                    Pesos(found, payer, onlyLeftOut),
                    [.. alternatives.Select(a => (a.Reading, Pesos(a.Found, payer, onlyLeftOut)))]
                );
            }

            return pesos;
        }
    }

    internal static double[] Pesos(double[][] found, Payer payer, bool onlyLeftOut)
    {
        var pesos = found[(int)payer];
        var covered = found[Payers + 2];
        return onlyLeftOut
            ?
            [
                .. pesos.Select(
                    (p, row) => covered[row] == 1 || p == 0 ? 0 : p * (1 - covered[row])
                ),
            ]
            : pesos;
    }
}
