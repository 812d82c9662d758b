namespace ClosingGaps.Statistics.Sampling;

/// <summary>How far an estimate may be trusted, in one word for its reader.</summary>
public enum Precision
{
    /// <summary>Coefficient of variation below the first limit.</summary>
    High,

    /// <summary>Coefficient of variation between the two limits: use with care.</summary>
    Moderate,

    /// <summary>Coefficient of variation at or above the second limit, or not defined.</summary>
    Low,

    /// <summary>Too few sampled rows: not to be published.</summary>
    Suppressed,
}

/// <summary>The limits behind <see cref="Precision"/>.</summary>
/// <param name="HighBelow">Coefficient of variation under which precision is high.</param>
/// <param name="ModerateBelow">Coefficient of variation under which precision is moderate.</param>
/// <param name="MinimumRows">Sampled rows under which an estimate is suppressed.</param>
/// <remarks>
/// The default grades (15 % and 30 %) are those that INEGI prints beside its tables, recalled and not
/// yet checked against a document; 30 rows is a customary floor. Both are the caller's to change.
/// </remarks>
public sealed record PrecisionRule(
    double HighBelow = 0.15,
    double ModerateBelow = 0.30,
    int MinimumRows = 30
)
{
    /// <summary>15 %, 30 %, 30 rows.</summary>
    public static PrecisionRule Default { get; } = new();

    /// <summary>The mark of an estimate that rests on <paramref name="rows"/> sampled rows.</summary>
    public Precision Grade(double coefficientOfVariation, int rows) =>
        rows < MinimumRows ? Precision.Suppressed
        : coefficientOfVariation < HighBelow ? Precision.High
        : coefficientOfVariation < ModerateBelow ? Precision.Moderate
        : Precision.Low;
}
