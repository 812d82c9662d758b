using ClosingGaps.Population.Imputation;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Validation;

/// <summary>The figures of a survey that donors filled several times: one figure by Rubin's rules; of what they did not give, that of any draw.</summary>
/// <param name="draws">One when nothing was imputed.</param>
internal sealed class DrawnFigures(IReadOnlyList<SurveyFigures> draws)
{
    public SurveyFigures First => draws[0];

    /// <inheritdoc cref="SurveyFigures.Of"/>
    public Estimate? Of(OwnFigure figure, DateOnly day)
    {
        if (First.Of(figure, day) is not { } first)
            return null;
        return draws.Count > 1 && First.RestsOnDonors(figure)
            ? RubinRules.Combine([first, .. draws.Skip(1).Select(d => d.Of(figure, day)!)]).Estimate
            : first;
    }
}
