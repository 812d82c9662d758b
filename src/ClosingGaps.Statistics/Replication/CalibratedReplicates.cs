using ClosingGaps.Statistics.Calibration;

namespace ClosingGaps.Statistics.Replication;

/// <summary>Replicates of which each meets the margins.</summary>
internal sealed class CalibratedReplicates(Replicates of, Margins margins, CalibrationMethod method)
    : Replicates(
        Fitted(of.Weights.ToArray(), margins, method),
        of.Count,
        of.Scale,
        of.ReplicateScales,
        of.DegreesOfFreedom
    )
{
    public override void WeightsOf(int replicate, Span<double> into)
    {
        of.WeightsOf(replicate, into);
        Fitted(into.ToArray(), margins, method).CopyTo(into);
    }

    private static double[] Fitted(double[] weights, Margins margins, CalibrationMethod method)
    {
        var factors = Calibrator.Factors(margins, weights, method);
        for (var i = 0; i < factors.Length; i++)
            factors[i] *= weights[i];
        return factors;
    }
}
