using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Synthetic.Checks;
using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Synthetic;

/// <summary>How close a synthetic sample comes to the real survey that it was learnt from, and to what was published.</summary>
public static class SampleComparison
{
    /// <summary>Each figure in the real survey, in the sample, and as published.</summary>
    /// <param name="sample">Folder of the synthetic sample.</param>
    /// <param name="real">Folder or zip of the real ENIGH 2010; null to look at the sample alone.</param>
    /// <exception cref="SurveyReadException">One of them cannot be read.</exception>
    public static IReadOnlyList<FigureCheck> Figures(string sample, string? real)
    {
        var made = new SampleFrame(Survey.Read(sample, SurveyHouseholds.Columns));
        var survey = real is null
            ? null
            : new SampleFrame(Survey.Read(real, SurveyHouseholds.Columns));
        return
        [
            .. SampleFigures.All.Select(figure => new FigureCheck(
                figure.Name,
                figure.Unit,
                survey is null ? null : figure.Estimate(survey),
                figure.Estimate(made),
                figure.Published is { } p ? (p.Value, p.Period, p.Source) : null,
                figure.Published is { } q && PublishedFigures.Calibrated.Contains(q)
            )),
        ];
    }
}
