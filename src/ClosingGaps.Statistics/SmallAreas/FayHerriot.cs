using System.Globalization;
using ClosingGaps.Statistics.Numerics;
using ClosingGaps.Statistics.Regression;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.SmallAreas;

/// <summary>The variance of the estimated variance between areas, which enters the mean squared error.</summary>
public enum ErrorForm
{
    /// <summary>2 / Σ (A + Dᵢ)⁻²: the form of R <c>sae</c> (<c>mseFH</c>), of Datta &amp; Lahiri (2000).</summary>
    Sae,

    /// <summary>2 / tr P²: the inverse of the REML information.</summary>
    Information,
}

/// <summary>
/// Area-level model of Fay &amp; Herriot (1979, <i>JASA</i> 74): direct figure = x β + u + e, with u of
/// variance A between areas and e of the known sampling variance. A by REML with Fisher scoring, not below
/// zero; the best predictor with the mean squared error of Prasad &amp; Rao (1990, <i>JASA</i> 85) as g1 + g2 +
/// 2 g3. Equal to <c>mseFH(method = "REML")</c> of R <c>sae</c>.
/// </summary>
/// <param name="Names">Of the coefficients.</param>
/// <param name="Coefficients">β.</param>
/// <param name="CoefficientErrors">Of them.</param>
/// <param name="VarianceBetween">A.</param>
/// <param name="LogLikelihood">Of the normal model at the estimates.</param>
/// <param name="Areas">In the caller's order.</param>
public sealed record FayHerriot(
    IReadOnlyList<string> Names,
    IReadOnlyList<double> Coefficients,
    IReadOnlyList<double> CoefficientErrors,
    double VarianceBetween,
    double LogLikelihood,
    IReadOnlyList<AreaEstimate> Areas
)
{
    private const int MostSteps = 500;

    /// <summary>
    /// Whether A came out as zero: the predictors then seem to tell all, direct figures count for nothing,
    /// and the errors are too small. To be said beside the figures.
    /// </summary>
    public bool IsVarianceZero => VarianceBetween == 0;

    /// <summary>Fits the model.</summary>
    /// <param name="direct">Figure of each area; not a number without a sample.</param>
    /// <param name="variances">Sampling variance of each figure; not read without a sample.</param>
    /// <param name="predictors">Of all areas, also those without a sample.</param>
    /// <param name="form">Of the mean squared error.</param>
    public static FayHerriot Fit(
        ReadOnlySpan<double> direct,
        ReadOnlySpan<double> variances,
        Predictors predictors,
        ErrorForm form = ErrorForm.Sae
    )
    {
        var columns = predictors.Columns;
        Lengths.MustAgree(direct.Length, variances.Length, nameof(variances));
        Lengths.MustAgree(direct.Length, columns.RowCount, nameof(predictors));
        var sampled = new List<int>();
        for (var i = 0; i < direct.Length; i++)
        {
            if (double.IsNaN(direct[i]))
                continue;
            if (!(variances[i] > 0 && double.IsFinite(variances[i])))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Area {i} has the sampling variance {variances[i]}: expected a number above zero. A figure without a variance of its own (one PSU) must be left out, or its variance modelled."
                    ),
                    nameof(variances)
                );
            }

            sampled.Add(i);
        }

        if (sampled.Count <= columns.ColumnCount)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{sampled.Count} areas with a sample cannot tell {columns.ColumnCount} coefficients and a variance: expected more areas, or fewer predictors."
                ),
                nameof(predictors)
            );
        }

        return Fit(direct.ToArray(), variances.ToArray(), predictors, [.. sampled], form);
    }

    private static FayHerriot Fit(
        double[] direct,
        double[] variances,
        Predictors predictors,
        int[] sampled,
        ErrorForm form
    )
    {
        var columns = predictors.Columns;
        var between = Median([.. sampled.Select(i => variances[i])]);
        // Where scoring jumps to and fro over the answer, the two sides that it has seen are halved.
        var (low, high, last) = (-1.0, double.PositiveInfinity, double.PositiveInfinity);
        for (var step = 0; ; step++)
        {
            if (step == MostSteps)
            {
                throw new InvalidOperationException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The variance between areas did not settle in {MostSteps} steps: it last was {between:G6}. Look for areas with a variance far from the others'."
                    )
                );
            }

            var at = new Point(direct, variances, predictors, sampled, between);
            (low, high) = at.Score > 0 ? (between, high) : (low, between);
            var next = Math.Max(0, between + at.Score / at.Information);
            var isBetweenSides = low >= 0 && double.IsFinite(high);
            if (
                isBetweenSides && (next < low || next > high || Math.Abs(next - between) > last / 2)
            )
                next = (low + high) / 2;
            var moved = Math.Abs(next - between);
            (between, last) = (next, moved);
            if (moved <= 1e-12 * (between + 1e-6 * variances[sampled[0]]))
                break;
        }

        var end = new Point(direct, variances, predictors, sampled, between);
        var ofVariance = form == ErrorForm.Sae ? 2 / end.SumOfSquares : 1 / end.Information;
        var areas = new AreaEstimate[direct.Length];
        var x = new double[columns.ColumnCount];
        for (var i = 0; i < areas.Length; i++)
        {
            Array.Clear(x);
            columns.AddTo(i, 1, x);
            var synthetic = Kernel.Dot(x, end.Beta);
            var ofBeta = Kernel.Dot(x, end.Factor.Solve(x));
            if (double.IsNaN(direct[i]))
            {
                areas[i] = new(double.NaN, double.NaN, synthetic, 0, synthetic, between + ofBeta);
                continue;
            }

            var (own, sum) = (variances[i], between + variances[i]);
            var rest = own / sum;
            var error =
                own * (1 - rest) + rest * rest * ofBeta + 2 * rest * rest * ofVariance / sum;
            areas[i] = new(
                direct[i],
                own,
                synthetic,
                1 - rest,
                synthetic + (1 - rest) * (direct[i] - synthetic),
                error
            );
        }

        var inverse = end.Factor.Inverse();
        return new(
            predictors.Names,
            end.Beta,
            [.. Enumerable.Range(0, x.Length).Select(j => Math.Sqrt(inverse[j * x.Length + j]))],
            between,
            end.LogLikelihood,
            areas
        );
    }

    /// <summary>
    /// The figures moved so that their weighted sum is a figure that is known better, such as the state's
    /// direct one.
    /// </summary>
    /// <param name="shares">Of each area in the whole (of its population, for means).</param>
    /// <param name="total">What the weighted sum must be.</param>
    /// <param name="how">By one ratio, or more where the error is larger.</param>
    /// <returns>Benchmarked values, in the order of the areas.</returns>
    public double[] Benchmarked(
        ReadOnlySpan<double> shares,
        double total,
        Benchmarking how = Benchmarking.Ratio
    )
    {
        Lengths.MustAgree(Areas.Count, shares.Length, nameof(shares));
        var (sum, weighted) = (0.0, 0.0);
        for (var i = 0; i < shares.Length; i++)
        {
            sum += shares[i] * Areas[i].Value;
            weighted += shares[i] * shares[i] * Areas[i].MeanSquaredError;
        }

        var found = new double[shares.Length];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] =
                how == Benchmarking.Ratio
                    ? Areas[i].Value * total / sum
                    : Areas[i].Value
                        + shares[i] * Areas[i].MeanSquaredError / weighted * (total - sum);
        }

        return found;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    /// <summary>What the likelihood is at one A.</summary>
    private sealed class Point
    {
        public Point(
            double[] direct,
            double[] variances,
            Predictors predictors,
            int[] sampled,
            double between
        )
        {
            var columns = predictors.Columns;
            var p = columns.ColumnCount;
            var (first, second, third) = (new double[p * p], new double[p * p], new double[p * p]);
            var right = new double[p];
            var (sum, squares) = (0.0, 0.0);
            foreach (var i in sampled)
            {
                var v = 1 / (between + variances[i]);
                columns.AddProducts(i, v, first);
                columns.AddProducts(i, v * v, second);
                columns.AddProducts(i, v * v * v, third);
                columns.AddTo(i, v * direct[i], right);
                sum += v;
                squares += v * v;
            }

            Factor = new(first, p);
            if (Factor.FirstDependent is var dependent and >= 0)
            {
                throw new ArgumentException(
                    $"{predictors.Names[dependent]} is told by the predictors before it: leave it out.",
                    nameof(predictors)
                );
            }

            Beta = Factor.Solve(right);
            var (residuals, log) = (0.0, 0.0);
            foreach (var i in sampled)
            {
                var v = 1 / (between + variances[i]);
                var residual = direct[i] - columns.Dot(i, Beta);
                residuals += v * v * residual * residual;
                log += Math.Log(2 * Math.PI / v) + v * residual * residual;
            }

            // tr P = Σv − tr(QS₂) and tr P² = Σv² − 2 tr(QS₃) + tr(QS₂QS₂), with Sₖ = Σ vᵏ x xᵀ and Q = S₁⁻¹.
            var (qs2, qs3) = (Times(Factor, second, p), Times(Factor, third, p));
            var (trace2, trace3, traceSquare) = (0.0, 0.0, 0.0);
            for (var a = 0; a < p; a++)
            {
                trace2 += qs2[a * p + a];
                trace3 += qs3[a * p + a];
                for (var b = 0; b < p; b++)
                    traceSquare += qs2[a * p + b] * qs2[b * p + a];
            }

            Score = (residuals - (sum - trace2)) / 2;
            Information = (squares - 2 * trace3 + traceSquare) / 2;
            SumOfSquares = squares;
            LogLikelihood = -log / 2;
        }

        public Cholesky Factor { get; }

        public double[] Beta { get; }

        public double Score { get; }

        public double Information { get; }

        /// <summary>Σ (A + Dᵢ)⁻².</summary>
        public double SumOfSquares { get; }

        public double LogLikelihood { get; }

        // Columns of the product lie row by row: only traces are taken, to which that is the same.
        private static double[] Times(Cholesky factor, double[] lower, int p)
        {
            var product = new double[p * p];
            var column = new double[p];
            for (var j = 0; j < p; j++)
            {
                for (var i = 0; i < p; i++)
                    column[i] = i >= j ? lower[i * p + j] : lower[j * p + i];
                factor.Solve(column).CopyTo(product.AsSpan(j * p));
            }

            return product;
        }
    }
}

/// <summary>How small-area figures are made to add up.</summary>
public enum Benchmarking
{
    /// <summary>All by one ratio.</summary>
    Ratio,

    /// <summary>Each by its share of the error: what is known well moves little (Wang, Fuller &amp; Qu 2008, <i>Survey Methodology</i> 34).</summary>
    ByError,
}
