using ClosingGaps.Law.Text;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Population.Synthetic.Checks;

/// <summary>In what a figure is told.</summary>
public enum FigureUnit : byte
{
    /// <summary>Persons or households.</summary>
    Number,

    /// <summary>A share, as a fraction.</summary>
    Share,

    /// <summary>A mean: years, hours, persons, pesos of the survey's year.</summary>
    Mean,
}

/// <summary>A figure of the real survey and of the synthetic sample, and what was published of it.</summary>
/// <param name="Name">What it measures.</param>
/// <param name="Unit">In what.</param>
/// <param name="Real">In the real survey; null when only the sample was looked at.</param>
/// <param name="Sample">In the sample.</param>
/// <param name="Published">A published value and its period and source; null when none is held.</param>
/// <param name="IsCalibrated">Whether the weights were made to reach the published value.</param>
public sealed record FigureCheck(
    Bilingual Name,
    FigureUnit Unit,
    Estimate? Real,
    Estimate Sample,
    (double Value, string Period, string Source)? Published,
    bool IsCalibrated
);

/// <summary>A figure to look at.</summary>
internal sealed record SampleFigure(
    Bilingual Name,
    FigureUnit Unit,
    Func<SampleFrame, Estimate> Estimate,
    PublishedFigure? Published = null
);
