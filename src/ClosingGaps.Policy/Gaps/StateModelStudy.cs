using ClosingGaps.Policy.Reports;
using ClosingGaps.Population.Reference;
using ClosingGaps.Statistics.Regression;
using ClosingGaps.Statistics.Sampling;
using ClosingGaps.Statistics.SmallAreas;

namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// Shares of the groups in states that the survey met too few of (<see cref="AreaShares"/>): what a state's own sample says, as far as it can
/// be believed, and for the rest what is usual where as many people are affiliated to IMSS (census of 2020). 32 states carry one predictor.
/// </summary>
internal static class StateModelStudy
{
    private const int FewestStates = 10;

    /// <summary>On either side of a share, for its own sampling variance to be worth more than that of a sample of its size.</summary>
    private const int FewestForVariance = 10;

    private static readonly Sex[] Sexes = [Sex.Women, Sex.Both];

    private static readonly GapMeasure[] Shares = [GapMeasure.WorkRate, GapMeasure.OwnRate];

    /// <summary>A model for each group, women and all, and each share that the survey tells.</summary>
    /// <param name="lines">With those of the country and the 32 states; with fewer, no models.</param>
    public static IReadOnlyList<StateModel> Of(IReadOnlyList<GapLine> lines)
    {
        var census = StateCensus.Shipped.Rows;
        var figures = lines.ToLookup(l => (l.Group, l.Place, l.Sex, l.Measure));
        if (census.Any(s => !figures.Contains((lines[0].Group, s.State, Sex.Both, Shares[0]))))
            return [];
        var models = new List<StateModel>();
        foreach (var group in GapLines.MainGroups)
        {
            foreach (var measure in Shares)
            {
                foreach (var sex in Sexes)
                {
                    var national = figures[(group, null, sex, measure)].First();
                    if (Publication.StateOf(national.Estimate) == FigureState.Unknown)
                        continue;
                    var model = Of(
                        national.Estimate,
                        [
                            .. census.Select(s => new Area(
                                s.State,
                                s.ImssShare,
                                Estimate(s.State, measure),
                                Estimate(s.State, GapMeasure.People).Value
                            )),
                        ]
                    );
                    models.Add(
                        new StateModel(
                            group,
                            national.Label,
                            sex,
                            measure,
                            model.Verdict,
                            national.Estimate,
                            [
                                .. model.States.Select(s =>
                                    s.Direct is { } direct && !MayShow(direct, group, sex)
                                        ? s with
                                        {
                                            Direct = null,
                                        }
                                        : s
                                ),
                            ],
                            model.Fit
                        )
                    );

                    Estimate Estimate(string state, GapMeasure m) =>
                        figures[(group, state, sex, m)].First().Estimate;
                }
            }
        }

        return models;
    }

    private static bool MayShow(Estimate direct, string group, Sex sex) =>
        Publication.IsShown(direct)
        && !Suppression.IsPooledOnly(group, sex, new(Breakdowns.State, 0, new("", "")));

    /// <summary>A state as the model sees it.</summary>
    /// <param name="Predictor">Known without an error of sampling.</param>
    /// <param name="Direct">Share of its own sample; of no rows where it has none.</param>
    /// <param name="People">Of the group, as the survey has them: its weight in the country.</param>
    internal sealed record Area(string State, double Predictor, Estimate Direct, double People);

    /// <summary>Fits a model, if one can stand.</summary>
    internal static (ModelVerdict Verdict, IReadOnlyList<ModelledShare> States, ModelFit? Fit) Of(
        Estimate national,
        IReadOnlyList<Area> areas
    )
    {
        if (!HasCases(national, PrecisionRule.Default.MinimumRows))
            return (ModelVerdict.FewCases, [], null);
        if (areas.Count(a => a.Direct.Known > 0) < FewestStates || Fitted(areas) is not { } fit)
            return (ModelVerdict.FewStates, [], null);
        var people = areas.Sum(a => a.People);
        var ratio =
            national.Value / areas.Zip(fit.Areas, (a, f) => a.People / people * f.Value).Sum();
        var told = new ModelFit(
            areas.Count(a => a.Direct.Known > 0),
            fit.RelativeDeviation,
            fit.Slope.Value,
            fit.Slope.StandardError,
            fit.Variances.DesignEffect,
            areas.Count(a => IsBelieved(a.Direct)),
            ratio,
            Gain(fit.Areas),
            areas
                .Zip(fit.Areas, fit.Expected)
                .Count(a =>
                    a.Second.IsSampled
                    && Math.Abs(a.Second.Direct - a.Second.Synthetic)
                        > 2
                            * Math.Sqrt(
                                a.Second.DirectVariance
                                    + Math.Pow(fit.RelativeDeviation * a.Third, 2)
                            )
                )
        );
        if (fit.IsVarianceZero)
            return (ModelVerdict.NoDifference, [], told);
        if (fit.Areas.Any(a => a.Value < 0))
            return (ModelVerdict.BelowZero, [], told);
        return (
            ModelVerdict.Fits,
            [
                .. areas.Zip(
                    fit.Areas,
                    (a, f) =>
                        new ModelledShare(
                            a.State,
                            a.Direct.Known,
                            f.Value * ratio,
                            Math.Sqrt(f.MeanSquaredError) * ratio,
                            f.Shrinkage,
                            a.Direct.Known > 0 ? a.Direct : null,
                            // The rows behind a modelled figure are all states': only the ratio of error to value grades it.
                            PrecisionRule.Default.Grade(
                                f.CoefficientOfVariation,
                                PrecisionRule.Default.MinimumRows
                            )
                        )
                ),
            ],
            told
        );
    }

    // Both sides of a share: those who are in it and those who are not.
    private static bool HasCases(Estimate share, int fewest) =>
        Math.Min(share.Cases, share.Known - share.Cases) >= fewest;

    private static bool IsBelieved(Estimate share) =>
        HasCases(share, FewestForVariance) && share.StandardError > 0;

    private static AreaShares? Fitted(IReadOnlyList<Area> areas)
    {
        try
        {
            return AreaShares.Fit(
                [
                    .. areas.Select(a => new AreaShare(
                        a.Direct.Known > 0 ? a.Direct.Value : double.NaN,
                        a.Direct.StandardError * a.Direct.StandardError,
                        a.Direct.Known,
                        a.Direct.DegreesOfFreedom,
                        IsBelieved(a.Direct)
                    )),
                ],
                [.. areas.Select(a => a.Predictor)]
            );
        }
        catch (ArgumentException)
        {
            return null; // its own word for "pool areas first"
        }
        catch (SeparationException)
        {
            return null;
        }
    }

    private static double Gain(IReadOnlyList<AreaEstimate> areas)
    {
        double[] gains =
        [
            .. areas
                .Where(a => a.IsSampled)
                .Select(a => Math.Sqrt(a.DirectVariance / a.MeanSquaredError))
                .Order(),
        ];
        return gains[gains.Length / 2];
    }
}
