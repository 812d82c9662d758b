using ClosingGaps.Statistics.Numerics;

namespace ClosingGaps.Statistics.Calibration;

/// <summary>
/// Newton's method on the λ of Σₖ dₖ F(xₖᵀλ) xₖ = T (Deville &amp; Särndal 1992, §2), with a step cut by
/// half until the margins come nearer. Rows with the same values in every margin are one.
/// </summary>
internal sealed class DualNewton
{
    /// <summary>Of the larger of a margin's total and its weighted absolute sum.</summary>
    private const double Tolerance = 1e-10;

    private const int MostSteps = 100;
    private const int MostHalvings = 40;

    private readonly Margins margins;
    private readonly CalibrationMethod method;
    private readonly int[]? patternOf;
    private readonly int[]? rowOf;
    private readonly double[] weights;
    private readonly double[] scale;
    private readonly double[] wanted;

    public DualNewton(
        Margins margins,
        CalibrationMethod method,
        ReadOnlySpan<double> before,
        (int[] PatternOf, int[] Rows)? patterns
    )
    {
        (this.margins, this.method) = (margins, method);
        (patternOf, rowOf) = (patterns?.PatternOf, patterns?.Rows);
        weights = rowOf is null ? before.ToArray() : new double[rowOf.Length];
        for (var i = 0; patternOf is not null && i < before.Length; i++)
            weights[patternOf[i]] += before[i];
        wanted = [.. margins.Totals];
        scale = new double[wanted.Length];
        var one = new double[wanted.Length];
        for (var p = 0; p < weights.Length; p++)
        {
            Array.Clear(one);
            margins.Columns.AddTo(Row(p), weights[p], one);
            for (var c = 0; c < one.Length; c++)
                scale[c] += Math.Abs(one[c]);
        }

        Sums = scale.ToArray();
        for (var c = 0; c < scale.Length; c++)
            scale[c] = Math.Max(Math.Max(scale[c], Math.Abs(wanted[c])), double.Epsilon * 1e20);
    }

    /// <summary>Σ dₖ|xₖ| of each column.</summary>
    public double[] Sums { get; }

    public int Steps { get; private set; }

    /// <summary>Where each column stands by the last factors.</summary>
    public double[] Reached { get; private set; } = [];

    public bool IsMet(int column) =>
        Math.Abs(Reached[column] - wanted[column]) <= Tolerance * scale[column];

    /// <summary>Σ dₖ xₖ xₖᵀ.</summary>
    public Cholesky Products()
    {
        var matrix = new double[wanted.Length * wanted.Length];
        for (var p = 0; p < weights.Length; p++)
            margins.Columns.AddProducts(Row(p), weights[p], matrix);
        return new(matrix, wanted.Length);
    }

    /// <summary>The factor of each row; the margins are met when <see cref="IsMet"/> says so of each.</summary>
    public double[] Solve()
    {
        var lambda = new double[wanted.Length];
        var matrix = new double[wanted.Length * wanted.Length];
        Reached = SumsAt(lambda);
        var distance = Distance(Reached);
        while (Steps < MostSteps && !AllMet())
        {
            var missing = new double[wanted.Length];
            for (var c = 0; c < missing.Length; c++)
                missing[c] = wanted[c] - Reached[c];
            FillSlopes(lambda, matrix);
            var step = new Cholesky(matrix, wanted.Length).Solve(missing);
            var part = 1.0;
            var isNearer = false;
            for (var h = 0; h < MostHalvings && !isNearer; h++, part /= 2)
            {
                var trial = new double[lambda.Length];
                for (var c = 0; c < trial.Length; c++)
                    trial[c] = lambda[c] + part * step[c];
                var reached = SumsAt(trial);
                var left = Distance(reached);
                isNearer = left < distance * (1 - 1e-4 * part);
                if (isNearer)
                    (lambda, Reached, distance) = (trial, reached, left);
            }

            Steps++;
            if (!isNearer)
                break;
        }

        var factorOf = new double[weights.Length];
        for (var p = 0; p < factorOf.Length; p++)
            factorOf[p] = method.At(margins.Columns.Dot(Row(p), lambda)).Factor;
        return patternOf is null ? factorOf : Array.ConvertAll(patternOf, p => factorOf[p]);
    }

    private int Row(int pattern) => rowOf is null ? pattern : rowOf[pattern];

    private bool AllMet()
    {
        for (var c = 0; c < wanted.Length; c++)
        {
            if (!IsMet(c))
                return false;
        }

        return true;
    }

    /// <summary>Σ d F x.</summary>
    private double[] SumsAt(double[] lambda)
    {
        var sums = new double[wanted.Length];
        for (var p = 0; p < weights.Length; p++)
        {
            if (weights[p] == 0)
                continue;
            var row = Row(p);
            var factor = method.At(margins.Columns.Dot(row, lambda)).Factor;
            margins.Columns.AddTo(row, weights[p] * factor, sums);
        }

        return sums;
    }

    /// <summary>Σ d F′ x xᵀ.</summary>
    private void FillSlopes(double[] lambda, double[] matrix)
    {
        Array.Clear(matrix);
        for (var p = 0; p < weights.Length; p++)
        {
            if (weights[p] == 0)
                continue;
            var row = Row(p);
            var slope = method.At(margins.Columns.Dot(row, lambda)).Slope;
            margins.Columns.AddProducts(row, weights[p] * slope, matrix);
        }
    }

    // Infinite or not a number when the factors overflow: then no step is nearer.
    private double Distance(double[] reached)
    {
        var squares = 0.0;
        for (var c = 0; c < wanted.Length; c++)
        {
            var off = (reached[c] - wanted[c]) / scale[c];
            squares += off * off;
        }

        return squares;
    }
}
