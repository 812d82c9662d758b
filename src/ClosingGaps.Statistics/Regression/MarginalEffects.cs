using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Regression;

/// <summary>
/// What a coefficient of a logistic model means in the answer's own unit: by how much the share of yes
/// differs, averaged over the people of the domain, for one more of an amount (the derivative) or for a
/// category against the first. The error has both parts: of the people and, by the delta method, of the
/// coefficients.
/// </summary>
public static class MarginalEffects
{
    /// <summary>The average effect of one predictor.</summary>
    /// <param name="design">The sample of the fit.</param>
    /// <param name="predictors">Of the fit.</param>
    /// <param name="fit">A logistic fit.</param>
    /// <param name="name">Of the coefficient.</param>
    /// <param name="domain">People over whom it is averaged; empty for all.</param>
    public static Linearised Of(
        Design design,
        Predictors predictors,
        RegressionFit fit,
        string name,
        ReadOnlySpan<bool> domain = default
    )
    {
        Lengths.MustFit(design, domain);
        var columns = predictors.Columns;
        var at = fit.Names.ToList().IndexOf(name);
        if (at < 1)
            throw new ArgumentException($"{name} is no predictor of this model.", nameof(name));
        var beta = fit.Coefficients.Select(c => c.Value).ToArray();
        var isCategory = columns.IsCategory(at);
        var (first, siblings) = columns.Siblings(at);
        var effects = new double[design.RowCount];
        var gradient = new double[beta.Length];
        var weights = 0.0;
        var x = new double[beta.Length];
        for (var i = 0; i < effects.Length; i++)
        {
            if (!domain.IsEmpty && !domain[i])
                continue;
            var weight = design.Weights[i];
            weights += weight;
            Array.Clear(x);
            columns.AddTo(i, 1, x);
            if (isCategory)
            {
                x.AsSpan(first, siblings).Clear();
                var without = Probability(x, beta);
                AddGradient(x, -weight * without * (1 - without), gradient);
                x[at] = 1;
                var with = Probability(x, beta);
                AddGradient(x, weight * with * (1 - with), gradient);
                effects[i] = with - without;
            }
            else
            {
                var p = Probability(x, beta);
                effects[i] = p * (1 - p) * beta[at];
                AddGradient(x, weight * effects[i] * (1 - 2 * p), gradient);
                gradient[at] += weight * p * (1 - p);
            }
        }

        var people = Linearise.Mean(design, effects, domain);
        return Linearised.Combine(
            people.Value,
            [people, .. fit.Coefficients],
            [1, .. gradient.Select(g => g / weights)]
        );
    }

    private static double Probability(double[] x, double[] beta) =>
        1 / (1 + Math.Exp(-Numerics.Kernel.Dot(x, beta)));

    private static void AddGradient(double[] x, double factor, double[] gradient) =>
        Numerics.Kernel.AddScaled(x, factor, gradient);
}
