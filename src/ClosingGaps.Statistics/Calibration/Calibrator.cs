using System.Globalization;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Calibration;

/// <summary>
/// Weights that meet known totals and stay near those of the design (Deville &amp; Särndal 1992). One margin
/// of categories with <see cref="CalibrationMethod.Linear"/> is post-stratification. Equal to
/// <c>calibrate</c>, and at its end to <c>postStratify</c> and <c>rake</c>, of R <c>survey</c>.
/// </summary>
public static class Calibrator
{
    /// <summary>Fits the weights. Every margin is met, or there is an error that names those that cannot be.</summary>
    /// <param name="design">The sample with its design weights.</param>
    /// <param name="margins">What is known of the population.</param>
    /// <param name="method">How far weights may move.</param>
    /// <exception cref="CalibrationException">Some margins cannot be met.</exception>
    public static CalibrationResult Calibrate(
        Design design,
        Margins margins,
        CalibrationMethod method
    )
    {
        Lengths.MustAgree(design.RowCount, margins.RowCount, nameof(margins));
        if (design.Calibrated is not null)
        {
            throw new ArgumentException(
                "These weights are calibrated already. Calibrate the design weights to all margins at once: fitting twice loses the first margins and their effect on the variance.",
                nameof(design)
            );
        }

        var before = design.Weights.ToArray();
        var newton = new DualNewton(margins, method, before, margins.Columns.Patterns());
        var factors = Solve(margins, method, newton);
        var after = new double[before.Length];
        for (var i = 0; i < after.Length; i++)
            after[i] = factors[i] * before[i];
        var residuals = new CalibrationResiduals(margins, design, before, after, newton.Products());
        var (low, high, negative) = (double.PositiveInfinity, double.NegativeInfinity, 0);
        for (var i = 0; i < after.Length; i++)
        {
            if (before[i] == 0)
                continue;
            low = Math.Min(low, factors[i]);
            high = Math.Max(high, factors[i]);
            negative += after[i] < 0 ? 1 : 0;
        }

        var start = Totals(margins, before);
        return new(
            design.WithCalibration(after, residuals),
            factors,
            low,
            high,
            negative,
            EffectiveSize(before),
            EffectiveSize(after),
            [
                .. margins.Names.Select(
                    (name, c) =>
                        new MarginCheck(name, margins.Totals[c], start[c], newton.Reached[c])
                ),
            ],
            newton.Steps
        );
    }

    /// <summary>The factors alone, from weights that need no design: for replicates, tables and matching.</summary>
    /// <exception cref="CalibrationException">Some margins cannot be met.</exception>
    public static double[] Factors(
        Margins margins,
        ReadOnlySpan<double> before,
        CalibrationMethod method
    )
    {
        Lengths.MustAgree(margins.RowCount, before.Length, nameof(before));
        return Solve(margins, method, new(margins, method, before, margins.Columns.Patterns()));
    }

    /// <summary>(Σw)² / Σw²: how many equal weights would be as precise (Kish 1965, §11.7).</summary>
    public static double EffectiveSize(ReadOnlySpan<double> weights)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var w in weights)
        {
            sum += w;
            squares += w * w;
        }

        return squares == 0 ? 0 : sum * sum / squares;
    }

    private static double[] Solve(Margins margins, CalibrationMethod method, DualNewton newton)
    {
        MustBePossible(margins, method, newton.Sums);
        var factors = newton.Solve();
        var unmet = Enumerable.Range(0, margins.Names.Count).Where(c => !newton.IsMet(c)).ToList();
        return unmet.Count == 0
            ? factors
            : throw Failure(
                "No weights of this sample meet these margins together:",
                unmet.Select(c =>
                    (
                        margins.Names[c],
                        Say($"wants {margins.Totals[c]:G10}, came to {newton.Reached[c]:G10}")
                    )
                )
            );
    }

    private static void MustBePossible(Margins margins, CalibrationMethod method, double[] sums)
    {
        var impossible = new List<(string, string)>();
        for (var c = 0; c < sums.Length; c++)
        {
            var (name, wanted) = (margins.Names[c], margins.Totals[c]);
            if (sums[c] == 0 && wanted != 0)
                impossible.Add((name, Say($"wants {wanted:G10}, and no row of the sample has it")));
            else if (sums[c] > 0 && margins.Columns.IsNonnegative(c))
            {
                var factor = wanted / sums[c];
                if (factor <= method.LowestFactor || factor >= method.HighestFactor)
                {
                    impossible.Add(
                        (
                            name,
                            Say(
                                $"wants {wanted:G10} of {sums[c]:G10}, a factor of {factor:G4}, which {method.Name} cannot give: it stays between {method.LowestFactor:G4} and {method.HighestFactor:G4}"
                            )
                        )
                    );
                }
            }
        }

        if (impossible.Count > 0)
            throw Failure("These margins cannot be met:", impossible);
        var complete = margins.CompleteSums().ToList();
        var largest = complete.Count == 0 ? 0 : complete.Max(m => Math.Abs(m.Sum));
        if (complete.Any(m => Math.Abs(m.Sum - complete[0].Sum) > 1e-9 * largest))
        {
            throw Failure(
                "Each of these margins covers every row, so that their totals must have one sum:",
                complete.Select(m => (m.Name, Say($"adds up to {m.Sum:G12}")))
            );
        }
    }

    private static CalibrationException Failure(
        string opening,
        IEnumerable<(string Name, string Why)> margins
    )
    {
        var all = margins.ToList();
        return new(
            $"{opening} {string.Join("; ", all.Select(m => $"{m.Name} {m.Why}"))}.",
            [.. all.Select(m => m.Name)]
        );
    }

    private static double[] Totals(Margins margins, double[] weights)
    {
        var totals = new double[margins.Names.Count];
        for (var i = 0; i < weights.Length; i++)
            margins.Columns.AddTo(i, weights[i], totals);
        return totals;
    }

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
