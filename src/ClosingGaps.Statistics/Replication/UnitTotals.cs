using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Replication;

internal static class UnitTotals
{
    /// <summary>Weighted total of each variable in each PSU.</summary>
    public static double[][] Of(Design design, IReadOnlyList<double[]> variables)
    {
        var totals = new double[variables.Count][];
        var weights = design.Weights;
        var psus = design.UnitOfRow;
        for (var v = 0; v < totals.Length; v++)
        {
            var values = variables[v];
            Lengths.MustAgree(design.RowCount, values.Length, nameof(variables));
            var own = totals[v] = new double[design.PsuCount];
            for (var i = 0; i < values.Length; i++)
                own[psus[i]] += weights[i] * values[i];
        }

        return totals;
    }

    /// <summary>Replication deals PSUs, and knows no second stage and no calibration.</summary>
    public static void MustBeOneStage(Design design)
    {
        if (design.SecondStage is not null || design.Calibrated is not null)
        {
            throw new ArgumentException(
                "Replicates are made of the design weights of a one-stage design. Calibrate the replicates instead of the sample, and leave the second stage out.",
                nameof(design)
            );
        }
    }
}
