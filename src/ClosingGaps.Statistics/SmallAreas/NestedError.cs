using ClosingGaps.Statistics.Numerics;
using ClosingGaps.Statistics.Regression;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.SmallAreas;

/// <summary>
/// Unit-level model of Battese, Harter &amp; Fuller (1988, <i>JASA</i> 83): y = x β + u of the area + e of the
/// unit, both variances by REML. An area's mean is predicted from its population means of x: what was seen of
/// it, and the model for the rest. Equal to <c>eblupBHF</c> of R <c>sae</c>. It takes no weights: it holds for
/// samples whose selection x explains.
/// </summary>
/// <param name="Names">Of the coefficients.</param>
/// <param name="Coefficients">β.</param>
/// <param name="VarianceBetween">Of u.</param>
/// <param name="VarianceWithin">Of e.</param>
/// <param name="Means">Predicted mean of each area.</param>
public sealed record NestedError(
    IReadOnlyList<string> Names,
    IReadOnlyList<double> Coefficients,
    double VarianceBetween,
    double VarianceWithin,
    IReadOnlyList<double> Means
)
{
    /// <summary>Fits the model and predicts.</summary>
    /// <param name="answers">y of each unit, known.</param>
    /// <param name="predictors">x of each unit.</param>
    /// <param name="areaOfUnit">From 0.</param>
    /// <param name="populationMeans">x of each area's population, in the same columns.</param>
    /// <param name="populationSizes">Units of each area's population.</param>
    public static NestedError Fit(
        ReadOnlySpan<double> answers,
        Predictors predictors,
        ReadOnlySpan<int> areaOfUnit,
        Predictors populationMeans,
        ReadOnlySpan<double> populationSizes
    )
    {
        Lengths.MustAgree(answers.Length, predictors.Columns.RowCount, nameof(predictors));
        Lengths.MustAgree(answers.Length, areaOfUnit.Length, nameof(areaOfUnit));
        Lengths.MustAgree(
            populationSizes.Length,
            populationMeans.Columns.RowCount,
            nameof(populationMeans)
        );
        Lengths.MustAgree(
            predictors.Names.Count,
            populationMeans.Names.Count,
            nameof(populationMeans)
        );
        var sample = new Sample(answers, predictors, areaOfUnit, populationSizes.Length);
        var ratio = sample.BestRatio();
        var (beta, residual, _) = sample.At(ratio);
        var within = residual / (answers.Length - beta.Length);
        var means = new double[populationSizes.Length];
        var x = new double[beta.Length];
        for (var a = 0; a < means.Length; a++)
        {
            Array.Clear(x);
            populationMeans.Columns.AddTo(a, 1, x);
            var seen = sample.Counts[a] / populationSizes[a];
            var effect = sample.Effect(a, ratio, beta);
            means[a] = Kernel.Dot(x, beta) + (1 - seen) * effect;
            if (sample.Counts[a] > 0)
                means[a] += seen * sample.MeanResidual(a, beta);
        }

        return new(predictors.Names, beta, ratio * within, within, means);
    }

    /// <summary>Sums by area, which are all that the likelihood needs.</summary>
    private sealed class Sample
    {
        private readonly double[] squares;
        private readonly double[] right;
        private readonly double answerSquares;
        private readonly double[][] meanX;
        private readonly double[] meanY;
        private readonly int units;

        public Sample(
            ReadOnlySpan<double> answers,
            Predictors predictors,
            ReadOnlySpan<int> areaOfUnit,
            int areas
        )
        {
            var columns = predictors.Columns;
            var p = columns.ColumnCount;
            (squares, right, units) = (new double[p * p], new double[p], answers.Length);
            (Counts, meanY, meanX) = (new double[areas], new double[areas], new double[areas][]);
            for (var a = 0; a < areas; a++)
                meanX[a] = new double[p];
            for (var i = 0; i < answers.Length; i++)
            {
                var area = areaOfUnit[i];
                Counts[area]++;
                meanY[area] += answers[i];
                columns.AddTo(i, 1, meanX[area]);
                columns.AddTo(i, answers[i], right);
                columns.AddProducts(i, 1, squares);
                answerSquares += answers[i] * answers[i];
            }

            for (var a = 0; a < areas; a++)
            {
                if (Counts[a] == 0)
                    continue;
                meanY[a] /= Counts[a];
                for (var j = 0; j < p; j++)
                    meanX[a][j] /= Counts[a];
            }
        }

        public double[] Counts { get; }

        public double MeanResidual(int area, double[] beta) =>
            meanY[area] - Kernel.Dot(meanX[area], beta);

        public double Effect(int area, double ratio, double[] beta) =>
            Counts[area] == 0 ? 0 : Shrinkage(area, ratio) * MeanResidual(area, beta);

        /// <summary>β, the generalised sum of squares and −2 × the restricted likelihood, at a ratio of the variances.</summary>
        public (double[] Beta, double Residual, double Deviance) At(double ratio)
        {
            var p = right.Length;
            var (matrix, vector, sum) = (
                (double[])squares.Clone(),
                (double[])right.Clone(),
                answerSquares
            );
            var logs = 0.0;
            for (var a = 0; a < Counts.Length; a++)
            {
                if (Counts[a] == 0)
                    continue;
                var taken = Shrinkage(a, ratio) * Counts[a];
                logs += Math.Log(1 + ratio * Counts[a]);
                sum -= taken * meanY[a] * meanY[a];
                for (var i = 0; i < p; i++)
                {
                    vector[i] -= taken * meanX[a][i] * meanY[a];
                    for (var j = 0; j <= i; j++)
                        matrix[i * p + j] -= taken * meanX[a][i] * meanX[a][j];
                }
            }

            var factor = new Cholesky(matrix, p);
            var beta = factor.Solve(vector);
            var residual = sum - Kernel.Dot(beta, vector);
            return (
                beta,
                residual,
                (units - p) * Math.Log(residual) + logs + factor.LogDeterminant
            );
        }

        /// <summary>By golden section on the logarithm; zero when no positive ratio is better.</summary>
        public double BestRatio()
        {
            var golden = (Math.Sqrt(5) - 1) / 2;
            var (low, high) = (-14.0, 14.0);
            while (high - low > 1e-11)
            {
                var (left, right) = (high - golden * (high - low), low + golden * (high - low));
                if (At(Math.Exp(left)).Deviance < At(Math.Exp(right)).Deviance)
                    high = right;
                else
                    low = left;
            }

            var best = Math.Exp((low + high) / 2);
            return At(0).Deviance <= At(best).Deviance ? 0 : best;
        }

        private double Shrinkage(int area, double ratio) =>
            ratio * Counts[area] / (1 + ratio * Counts[area]);
    }
}
