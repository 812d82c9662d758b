using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Population.Ageing;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Validation;

/// <summary>Sets the figures of a survey beside the published ones, in standard errors, with the reason of each miss.</summary>
public sealed class ValidationStudy
{
    /// <summary>Standard errors beyond which two figures are said to differ.</summary>
    public const double Limit = 2;

    /// <summary>By which name the reasons know a made-up sample.</summary>
    public const string SyntheticName = "synthetic";

    private readonly TargetBook book;
    private readonly IReadOnlyList<string> names;
    private readonly TargetPopulation? population;
    private readonly DrawnFigures figures;

    private ValidationStudy(
        Survey survey,
        Snapshot law,
        Executor executor,
        TargetBook book,
        TargetPopulation? population,
        IReadOnlyList<Survey> draws
    )
    {
        this.book = book;
        this.population = population;
        figures = new DrawnFigures([
            .. (draws.Count > 0 ? draws : [survey]).Select(s => new SurveyFigures(
                s,
                law,
                executor
            )),
        ]);
        var own = survey.IsSynthetic ? SyntheticName : survey.Edition;
        names =
        [
            .. draws.Count > 0 ? [$"{own}+donors"] : Array.Empty<string>(),
            .. population is { } p ? [$"{own}+{p.Period}"] : Array.Empty<string>(),
            .. survey.IsSynthetic ? [$"{own}_{survey.Edition}"] : Array.Empty<string>(),
            own,
        ];
    }

    /// <param name="survey">Read with at least the columns that the mapping names.</param>
    /// <param name="law">The law with the survey's mapping over it.</param>
    /// <param name="executor">Interpreter or emitted kernels.</param>
    /// <param name="source">What the figures are made from.</param>
    /// <param name="book">The published figures.</param>
    /// <param name="population">To which the weights of the survey were moved: what they were made to reach validates nothing.</param>
    /// <param name="draws">The survey with what donors gave it, in each draw; none when nothing was imputed.</param>
    public static ValidationReport Run(
        Survey survey,
        Snapshot law,
        Executor executor,
        GapSource source,
        TargetBook book,
        TargetPopulation? population = null,
        IReadOnlyList<Survey>? draws = null
    )
    {
        var study = new ValidationStudy(survey, law, executor, book, population, draws ?? []);
        return new ValidationReport(source, study.names, [.. book.Targets.Select(study.Line)]);
    }

    private bool IsSynthetic => names[^1] == SyntheticName;

    private ValidationLine Line(Target target)
    {
        var reasons = book.ReasonsOf(names, target);
        var fitted =
            IsSynthetic ? target.Synthetic
            : population is { } p ? MetMargins.Of(target, p)
            : SyntheticUse.None;
        if (target.Ours is not { } asked)
            return Without(Standing.NotCompared);
        // A total of the survey itself is of its own weights.
        if (asked.Survey is { } only && (population is not null || !names.Contains(only)))
            return Without(Standing.NotAsked);
        if (figures.Of(asked, target.Day) is not { } ours || (ours.N > 0 && ours.Known == 0))
            return Without(Standing.NotAsked);
        if (Publication.StateOf(ours) != FigureState.Known)
            return Without(Standing.TooFewCases) with { Ours = ours };
        var apart = Apart(ours, target);
        var isNear = Math.Abs(apart) <= Limit;
        return new ValidationLine(
            target,
            isNear ? Standing.Agrees : Standing.Misses,
            ours,
            apart,
            isNear ? [] : reasons,
            fitted
        )
        {
            Redone = isNear
                ? []
                : [.. reasons.Select(r => Redone(r, target, asked)).OfType<RedoneFigure>()],
            Learnt = IsSynthetic ? book.Learnt.FirstOrDefault(l => l.Key == target.Key) : null,
        };

        ValidationLine Without(Standing standing) =>
            new(target, standing, Ours: null, StandardErrors: null, reasons, fitted);
    }

    private static double Apart(Estimate ours, Target target) =>
        Apart(ours, target.Comparable, target.StandardError);

    /// <summary>Ours less theirs, over the standard error of the difference.</summary>
    // Weights made to reach a total leave it no error, and reach it to within rounding.
    internal static double Apart(Estimate ours, double theirs, double theirError) =>
        Math.Abs(ours.Value - theirs) <= 1e-9 * Math.Abs(theirs)
            ? 0
            : (ours.Value - theirs)
                / Math.Sqrt(ours.StandardError * ours.StandardError + theirError * theirError);

    private RedoneFigure? Redone(MissReason reason, Target target, OwnFigure asked)
    {
        if (reason.Redo is not { } redo)
            return null;
        var figure = redo.Asked(asked);
        var again = redo.Grown is { } key
            ? Grown(figure, book[key])
            : figures.Of(figure, target.Day);
        return again is { Known: > 0 } ours && Publication.StateOf(ours) == FigureState.Known
            ? new RedoneFigure(reason, ours, Apart(ours, target))
            : null;
    }

    private Estimate? Grown(OwnFigure figure, Target everybody) =>
        figures.First.Grown(figure, everybody.Ours!, everybody.Value);
}
