namespace ClosingGaps.Statistics.Sampling;

/// <summary>A difference of two estimates that do not share a sample.</summary>
/// <param name="Value">First less second.</param>
/// <param name="StandardError">In the same unit.</param>
/// <param name="DegreesOfFreedom">Of Student's t for it; zero where one of the two has none.</param>
public readonly record struct Contrast(double Value, double StandardError, double DegreesOfFreedom)
{
    /// <summary>
    /// Of two independent samples: the variances add up; degrees of freedom by Satterthwaite (1946). Two
    /// statistics of one sample, or of rounds that share PSUs, have a covariance: subtract those as
    /// <see cref="Linearised"/> of a joint design.
    /// </summary>
    public static Contrast Independent(Estimate first, Estimate second)
    {
        var (a, b) = (
            first.StandardError * first.StandardError,
            second.StandardError * second.StandardError
        );
        var degrees =
            first.DegreesOfFreedom <= 0 || second.DegreesOfFreedom <= 0 ? 0
            : a + b == 0 ? first.DegreesOfFreedom + second.DegreesOfFreedom
            : (a + b)
                * (a + b)
                / (a * a / first.DegreesOfFreedom + b * b / second.DegreesOfFreedom);
        return new(first.Value - second.Value, Math.Sqrt(a + b), degrees);
    }

    /// <summary>Confidence interval; not a number where there are no degrees of freedom.</summary>
    /// <param name="level">Probability covered, as a fraction: 0.95.</param>
    public (double Low, double High) Interval(double level = 0.95) =>
        StudentInterval.Of(Value, StandardError, DegreesOfFreedom, level);
}
