using ClosingGaps.Engine;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// The people of a survey under the law of a date: who they are, what the law says of them, and who is covered in fact. What makes a row a
/// domestic worker or insured, and what the law orders, is law-language text; here it is only counted.
/// </summary>
/// <param name="survey">Read with at least the columns that the law names (<c>SurveyRows.ColumnsOf</c>).</param>
/// <param name="law">The law with the survey's mapping over it.</param>
/// <param name="executor">Interpreter or emitted kernels: the same bits.</param>
/// <exception cref="ArgumentException">The mapping lacks one of the rules of <see cref="GapRules"/>.</exception>
public sealed class GapStudy(Survey survey, Snapshot law, Executor executor)
{
    /// <summary>States of the joint programme: Mexico City, State of Mexico, Oaxaca, Jalisco, Chiapas.</summary>
    public static IReadOnlyList<string> ProgrammeStates { get; } = ["09", "15", "20", "14", "07"];

    /// <summary>Days at which the law of domestic work changed its mind, and the last whole year that the project covers.</summary>
    public static IReadOnlyList<DateOnly> HistoryDates { get; } =
    [new(2018, 6, 15), new(2019, 8, 15), new(2021, 6, 15), new(2023, 6, 15), new(2026, 6, 15)];

    private readonly SurveyPeople people = SurveyPeople.Find(survey, law, executor);
    private readonly PlanCache plans = new(law);

    /// <summary>The whole report but for its cost: see <see cref="Cost"/>.</summary>
    /// <param name="date">Day of the law.</param>
    /// <param name="source">What it is made from.</param>
    /// <param name="reformed">The same mapping over a reformed law; <see langword="null"/> for no comparison.</param>
    /// <exception cref="NoLawForDateException">The law held has nothing for that date.</exception>
    public GapReport Run(DateOnly date, GapSource source, Snapshot? reformed = null)
    {
        var before = Measures(plans, date);
        return new GapReport(
            source,
            date,
            [
                .. Domains(ProgrammeStates)
                    .SelectMany(d =>
                        Enum.GetValues<GapMeasure>()
                            .Select(m => new GapLine(
                                d.Group,
                                Label(d.Group),
                                d.Place,
                                d.Sex,
                                m,
                                Estimate(m, d, before)
                            ))
                    ),
            ],
            [.. HistoryDates.SelectMany(History)],
            Cost: null,
            reformed is null ? [] : Changes(before, Measures(new PlanCache(reformed), date))
        );
    }

    /// <summary>The monthly cost of full compliance at a date.</summary>
    /// <param name="date">Day of the law.</param>
    /// <param name="reformed">As in <see cref="Run"/>.</param>
    public CostReport Cost(DateOnly date, Snapshot? reformed = null) =>
        new CostStudy(
            people,
            plans,
            reformed is null ? null : new PlanCache(reformed),
            survey.IsSynthetic
        ).Run(date, [.. Domains([]).Select(d => (d.Group, d.Sex, d.Rows))], Label);

    private IEnumerable<StatusLine> History(DateOnly date)
    {
        var measures = Measures(plans, date, ofLawOnly: true);
        return Domains([])
            .SelectMany(d =>
                measures.Keys.Select(m => new StatusLine(
                    date,
                    d.Group,
                    Label(d.Group),
                    d.Sex,
                    m,
                    Estimate(m, d, measures)
                ))
            );
    }

    private List<GapChange> Changes(
        Dictionary<GapMeasure, double[]> before,
        Dictionary<GapMeasure, double[]> after
    )
    {
        var changes = new List<GapChange>();
        foreach (var domain in Domains(ProgrammeStates))
        {
            foreach (
                var measure in GapRules
                    .OfLaw.Keys.Append(GapMeasure.LawUnknown)
                    .Append(GapMeasure.LeftOut)
            )
            {
                var difference = after[measure].Zip(before[measure], (a, b) => a - b).ToArray();
                changes.Add(
                    new GapChange(
                        domain.Group,
                        Label(domain.Group),
                        domain.Place,
                        domain.Sex,
                        measure,
                        Estimate(measure, domain, before),
                        Estimate(measure, domain, after),
                        Estimator.Total(people.Design, difference, domain.Rows)
                    )
                );
            }
        }

        return changes;
    }

    private Estimate Estimate(
        GapMeasure measure,
        Domain domain,
        Dictionary<GapMeasure, double[]> measures
    ) =>
        measure switch
        {
            GapMeasure.People => Estimator.Count(people.Design, domain.Rows) with
            {
                UnknownShare = Estimator.Total(people.Design, domain.Members).UnknownShare,
            },
            GapMeasure.WorkRate => Estimator.Mean(
                people.Design,
                measures[GapMeasure.CoveredByWork],
                domain.Rows
            ),
            GapMeasure.OwnRate => Estimator.Mean(
                people.Design,
                measures[GapMeasure.CoveredOwn],
                domain.Rows
            ),
            _ => Estimator.Total(people.Design, measures[measure], domain.Rows),
        };

    private Dictionary<GapMeasure, double[]> Measures(
        PlanCache of,
        DateOnly date,
        bool ofLawOnly = false
    )
    {
        var names = ofLawOnly ? GapRules.OfLaw : GapRules.OfLaw.Concat(GapRules.OfCover);
        var asked = names.ToList();
        var rules = asked.ConvertAll(a => GapRules.Person(of.Snapshot, a.Value));
        var found = people.Run(of, rules, date, RunChoices.Default);
        var measures = asked
            .Select((a, i) => (a.Key, Values: found[i]))
            .ToDictionary(m => m.Key, m => m.Values);
        measures[GapMeasure.LawUnknown] = NoneKnown(
            GapRules.OfLaw.Keys.Where(m => m != GapMeasure.Adolescents).Select(m => measures[m])
        );
        if (!ofLawOnly)
        {
            measures[GapMeasure.CoverageUnknown] = NoneKnown([
                measures[GapMeasure.CoveredOwn],
                measures[GapMeasure.CoveredByKin],
                measures[GapMeasure.NotCovered],
            ]);
            measures[GapMeasure.LeftOut] =
            [
                .. measures[GapMeasure.Mandatory]
                    .Zip(measures[GapMeasure.CoveredByWork], (duty, cover) => And(duty, 1 - cover)),
            ];
        }

        return measures;
    }

    private IEnumerable<Domain> Domains(IReadOnlyList<string> places)
    {
        foreach (var group in GapRules.Groups)
        {
            foreach (var place in places.Prepend<string?>(null))
            {
                foreach (var sex in Enum.GetValues<Sex>())
                {
                    yield return new Domain(
                        group,
                        place,
                        sex,
                        Members(people.Groups[group], place, sex)
                    );
                }
            }
        }
    }

    // A false part settles it, as in the law's own "y".
    private double[] Members(double[] group, string? place, Sex sex)
    {
        var members = (double[])group.Clone();
        var code = place is null
            ? 0
            : int.Parse(place, System.Globalization.CultureInfo.InvariantCulture);
        for (var row = 0; row < members.Length; row++)
        {
            var ofSex = sex switch
            {
                Sex.Women => people.Women[row],
                Sex.Men => 1 - people.Women[row],
                _ => 1,
            };
            members[row] = code != 0 && people.States[row] != code ? 0 : And(members[row], ofSex);
        }

        return members;
    }

    private Bilingual Label(string group) => GapRules.Person(law, group).Label;

    private static double And(double a, double b) => a == 0 || b == 0 ? 0 : a * b;

    // 1 where none of the answers is a yes: then which of them holds is not known.
    private static double[] NoneKnown(IEnumerable<double[]> answers)
    {
        var all = answers.ToList();
        return
        [
            .. Enumerable
                .Range(0, all[0].Length)
                .Select(row => all.Exists(a => a[row] == 1) ? 0.0 : 1.0),
        ];
    }

    private sealed record Domain(string Group, string? Place, Sex Sex, double[] Members)
    {
        public bool[] Rows { get; } = Array.ConvertAll(Members, m => m == 1);
    }
}
