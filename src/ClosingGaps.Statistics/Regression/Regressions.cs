using System.Globalization;
using ClosingGaps.Statistics.Numerics;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Regression;

/// <summary>
/// Regression of a population by its sample: weighted score equations, and the variance of their PSU sums
/// between the inverses of the information (Binder 1983, <i>International Statistical Review</i> 51). Equal to
/// <c>svyglm</c> of R <c>survey</c>.
/// </summary>
public static class Regressions
{
    private const int MostSteps = 60;
    private const int MostHalvings = 30;

    /// <summary>Least squares.</summary>
    /// <param name="design">The sample.</param>
    /// <param name="answers">y; a row whose answer is NaN is left out, as a domain would.</param>
    /// <param name="predictors">x.</param>
    /// <param name="domain">Rows that count; empty for all.</param>
    public static RegressionFit Linear(
        Design design,
        ReadOnlySpan<double> answers,
        Predictors predictors,
        ReadOnlySpan<bool> domain = default
    ) => new Fit(design, answers, predictors, domain, isLogistic: false).Run();

    /// <summary>Logistic regression of a yes (1) or no (0), or of a share between.</summary>
    /// <inheritdoc cref="Linear"/>
    /// <exception cref="SeparationException">Some predictors tell the answer without error.</exception>
    public static RegressionFit Logistic(
        Design design,
        ReadOnlySpan<double> answers,
        Predictors predictors,
        ReadOnlySpan<bool> domain = default
    )
    {
        for (var i = 0; i < answers.Length; i++)
        {
            if (answers[i] is < 0 or > 1)
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Row {i} answers {answers[i]}: expected 0, 1 or a share between."
                    ),
                    nameof(answers)
                );
            }
        }

        return new Fit(design, answers, predictors, domain, isLogistic: true).Run();
    }

    private ref struct Fit
    {
        private readonly Design design;
        private readonly ReadOnlySpan<double> answers;
        private readonly Predictors predictors;
        private readonly ColumnTerms columns;
        private readonly bool isLogistic;
        private readonly int[] rows;
        private readonly int count;

        public Fit(
            Design design,
            ReadOnlySpan<double> answers,
            Predictors predictors,
            ReadOnlySpan<bool> domain,
            bool isLogistic
        )
        {
            columns = predictors.Columns;
            Lengths.MustAgree(design.RowCount, answers.Length, nameof(answers));
            Lengths.MustAgree(design.RowCount, columns.RowCount, nameof(predictors));
            Lengths.MustFit(design, domain);
            this.design = design;
            this.answers = answers;
            this.predictors = predictors;
            this.isLogistic = isLogistic;
            count = columns.ColumnCount;
            var used = new List<int>();
            for (var i = 0; i < answers.Length; i++)
            {
                if ((domain.IsEmpty || domain[i]) && !double.IsNaN(answers[i]))
                    used.Add(i);
            }

            rows = [.. used];
        }

        public readonly RegressionFit Run()
        {
            var beta = new double[count];
            var (score, information) = (new double[count], new double[count * count]);
            var likelihood = Evaluate(beta, score, information);
            var steps = 0;
            while (true)
            {
                var factor = Factor(information, isFirst: steps == 0);
                var step = factor.Solve(score);
                var (next, reached) = Halve(beta, step, likelihood, score, information);
                var moved = Largest(beta, next);
                (beta, likelihood) = (next, reached);
                steps++;
                if (moved < 1e-9 || (!isLogistic && steps == 3))
                    break;
                if (steps == MostSteps)
                    throw Separated(beta);
            }

            if (IsCertain(beta))
                throw Separated(beta);

            return Finish(beta, Factor(information, isFirst: false), likelihood, steps);
        }

        // The log-likelihood is concave, so that a step that lowers it went too far.
        private readonly (double[] Next, double Likelihood) Halve(
            double[] beta,
            double[] step,
            double likelihood,
            double[] score,
            double[] information
        )
        {
            var part = 1.0;
            for (var h = 0; ; h++, part /= 2)
            {
                var next = new double[count];
                for (var j = 0; j < count; j++)
                    next[j] = beta[j] + part * step[j];
                var reached = Evaluate(next, score, information);
                if (reached >= likelihood - 1e-12 * Math.Abs(likelihood) || h == MostHalvings)
                    return (next, reached);
            }
        }

        /// <summary>Score Σ w x (y − μ), information Σ w v x xᵀ, and the log-likelihood (half the negative sum of squares of the linear model).</summary>
        private readonly double Evaluate(double[] beta, double[] score, double[] information)
        {
            Array.Clear(score);
            Array.Clear(information);
            var likelihood = 0.0;
            foreach (var row in rows)
            {
                var weight = design.Weights[row];
                if (weight == 0)
                    continue;
                var eta = columns.Dot(row, beta);
                var y = answers[row];
                columns.AddTo(row, weight * Residual(y, eta), score);
                columns.AddProducts(row, weight * Variance(eta), information);
                likelihood +=
                    weight
                    * (
                        isLogistic
                            ? y * eta - Math.Max(eta, 0) - Math.Log(1 + Math.Exp(-Math.Abs(eta)))
                            : -(y - eta) * (y - eta) / 2
                    );
            }

            return likelihood;
        }

        // From the nearer of 0 and 1, so that a mean next to one keeps its digits.
        private readonly double Residual(double y, double eta)
        {
            if (!isLogistic)
                return y - eta;
            var e = Math.Exp(-Math.Abs(eta));
            return eta > 0 ? y - 1 + e / (1 + e) : y - e / (1 + e);
        }

        private readonly double Variance(double eta)
        {
            if (!isLogistic)
                return 1;
            var e = Math.Exp(-Math.Abs(eta));
            return e / ((1 + e) * (1 + e));
        }

        private readonly Cholesky Factor(double[] information, bool isFirst)
        {
            var factor = new Cholesky(information, count);
            var dependent = factor.FirstDependent;
            if (dependent < 0)
                return factor;
            if (!isFirst && isLogistic)
                throw Separated(null);
            throw new ArgumentException(
                $"{predictors.Names[dependent]} is told by the predictors before it up to rounding, or is the same in every row: leave it out. For a square of a large number, such as a year, take its mean off first.",
                nameof(information)
            );
        }

        /// <summary>The largest move of a row's linear predictor.</summary>
        private readonly double Largest(double[] from, double[] to)
        {
            var largest = 0.0;
            foreach (var row in rows)
            {
                largest = Math.Max(
                    largest,
                    Math.Abs(columns.Dot(row, to) - columns.Dot(row, from))
                        / (1 + Math.Abs(columns.Dot(row, to)))
                );
            }

            return largest;
        }

        /// <summary>Whether some row's answer is told up to one in 10¹³, which no survey can know.</summary>
        private readonly bool IsCertain(double[] beta)
        {
            if (!isLogistic)
                return false;
            foreach (var row in rows)
            {
                if (design.Weights[row] > 0 && Math.Abs(columns.Dot(row, beta)) > 30)
                    return true;
            }

            return false;
        }

        private readonly SeparationException Separated(double[]? beta)
        {
            var names = new List<string>();
            var column = new double[columns.RowCount];
            for (var j = 1; beta is not null && j < count; j++)
            {
                columns.Copy(j, column);
                var spread = 0.0;
                foreach (var row in rows)
                    spread = Math.Max(spread, Math.Abs(column[row] - column[rows[0]]));
                if (Math.Abs(beta[j]) * spread > 15)
                    names.Add(predictors.Names[j]);
            }

            if (names.Count == 0)
                names.AddRange(predictors.Names.Skip(1));
            return new(
                $"No finite coefficients fit best: {string.Join(", ", names)} {(names.Count == 1 ? "tells" : "together tell")} the answer of some rows without error (separation). Merge categories, leave such predictors out, or report the shares themselves.",
                names
            );
        }

        private readonly RegressionFit Finish(
            double[] beta,
            Cholesky factor,
            double likelihood,
            int steps
        )
        {
            var inverse = factor.Inverse();
            var sums = new UnitSums[count];
            for (var j = 0; j < count; j++)
                sums[j] = new(design);
            var x = new double[count];
            foreach (var row in rows)
            {
                Array.Clear(x);
                var residual = Residual(answers[row], columns.Dot(row, beta));
                columns.AddTo(row, residual, x);
                for (var j = 0; j < count; j++)
                    sums[j].Add(row, Kernel.Dot(inverse.AsSpan(j * count, count), x), 0);
            }

            var coefficients = new Linearised[count];
            for (var j = 0; j < count; j++)
            {
                var total = sums[j].Total();
                coefficients[j] = Linearised.Combine(beta[j], [total], [1]).RestingOnKnown();
            }

            var weight = 0.0;
            foreach (var row in rows)
                weight += design.Weights[row];
            var (scale, log) = (1.0, likelihood);
            if (!isLogistic)
            {
                var variance = -2 * likelihood / weight;
                scale = -2 * likelihood / (weight - count);
                log = -weight / 2 * (Math.Log(2 * Math.PI * variance) + 1);
            }

            var errors = new double[count];
            for (var j = 0; j < count; j++)
                errors[j] = Math.Sqrt(scale * inverse[j * count + j]);
            return new(
                predictors.Names,
                coefficients,
                coefficients[0].DegreesOfFreedom + 1 - count,
                errors,
                log,
                steps
            );
        }
    }
}
