using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Policy.Validation;

/// <summary>Sets the figures of a survey beside the published ones, in standard errors, with the reason of each miss.</summary>
public static class ValidationStudy
{
    /// <summary>Standard errors beyond which two figures are said to differ.</summary>
    public const double Limit = 2;

    /// <summary>By which name the reasons know a made-up sample.</summary>
    public const string SyntheticName = "synthetic";

    /// <param name="survey">Read with at least the columns that the mapping names.</param>
    /// <param name="law">The law with the survey's mapping over it.</param>
    /// <param name="executor">Interpreter or emitted kernels.</param>
    /// <param name="source">What the figures are made from.</param>
    /// <param name="book">The published figures.</param>
    public static ValidationReport Run(
        Survey survey,
        Snapshot law,
        Executor executor,
        GapSource source,
        TargetBook book
    )
    {
        var name = survey.IsSynthetic ? SyntheticName : survey.Edition;
        var figures = new SurveyFigures(survey, law, executor);
        return new ValidationReport(
            source,
            name,
            [.. book.Targets.Select(t => Line(t, figures, book, name))]
        );
    }

    private static ValidationLine Line(
        Target target,
        SurveyFigures figures,
        TargetBook book,
        string survey
    )
    {
        IReadOnlyList<MissReason> reasons = [.. book.Reasons.Where(r => r.IsAbout(survey, target))];
        var fitted = survey == SyntheticName ? target.Synthetic : SyntheticUse.None;
        if (target.Ours is not { } asked)
            return Without(Standing.NotCompared);
        if (asked.Survey is { } only && only != survey)
            return Without(Standing.NotAsked);
        if (figures.Of(asked, target.Day) is not { } ours || (ours.N > 0 && ours.Known == 0))
            return Without(Standing.NotAsked);
        if (Publication.StateOf(ours) != FigureState.Known)
            return Without(Standing.TooFewCases) with { Ours = ours };
        var error = Math.Sqrt(
            ours.StandardError * ours.StandardError + target.StandardError * target.StandardError
        );
        var apart = (ours.Value - target.Comparable) / error;
        var isNear = Math.Abs(apart) <= Limit || ours.Value == target.Comparable;
        return new ValidationLine(
            target,
            isNear ? Standing.Agrees : Standing.Misses,
            ours,
            ours.Value == target.Comparable ? 0 : apart,
            isNear ? [] : reasons,
            fitted
        );

        ValidationLine Without(Standing standing) =>
            new(target, standing, Ours: null, StandardErrors: null, reasons, fitted);
    }
}
