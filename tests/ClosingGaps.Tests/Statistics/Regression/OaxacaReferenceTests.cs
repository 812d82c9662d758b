using System.Globalization;
using ClosingGaps.Statistics.Regression;
using ClosingGaps.Statistics.Sampling;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Statistics.Regression;

/// <summary>
/// Decomposition and marginal effects beside R's (<c>bench/r/oaxaca.R</c>, which makes the same table): values to nine digits; errors beside
/// a jackknife of the whole computation, which is another estimator of the same error and comes near it.
/// </summary>
public sealed class OaxacaReferenceTests
{
    private const int N = 48;

    private static readonly Lazy<Dictionary<string, (double Value, double Error)>> Reference = new(
        () =>
            File.ReadLines(
                    RepositoryRoot.Combine(
                        "tests",
                        "ClosingGaps.Tests",
                        "Statistics",
                        "Regression",
                        "oaxaca_reference.csv"
                    )
                )
                .Skip(1)
                .Select(l => l.Split(','))
                .ToDictionary(p => p[0], p => (Number(p[1]), Number(p[2])))
    );

    private static readonly int[] Rows = [.. Enumerable.Range(0, N)];
    private static readonly bool[] Women = Array.ConvertAll(
        Rows,
        i => i * 5 % 7 is 0 or 2 or 5 or 6
    );
    private static readonly bool[] Men = Array.ConvertAll(Women, w => !w);
    private static readonly double[] School = Array.ConvertAll(Rows, i => 3.0 + i * 11 % 13);
    private static readonly double[] Age = Array.ConvertAll(Rows, i => 18.0 + i * 17 % 41);

    private static readonly double[] Pay = Array.ConvertAll(
        Rows,
        i =>
            900
            + 210 * School[i]
            + 15 * Age[i]
            - (Women[i] ? 260 + 40 * School[i] : 0)
            + i * 29 % 23 * 35
    );

    private static readonly Design Sample = Design.Create(
        Array.ConvertAll(Rows, i => 50.0 + i * 37 % 61),
        Array.ConvertAll(Rows, i => i / 24),
        Array.ConvertAll(Rows, i => i / 4)
    );

    private static Predictors Predictors => new Predictors(N).Add("school", School).Add("age", Age);

    [Theory]
    [InlineData(OaxacaReference.First, "first")]
    [InlineData(OaxacaReference.Second, "second")]
    [InlineData(OaxacaReference.Pooled, "pooled")]
    public void A_gap_is_split_as_R_splits_it(OaxacaReference reference, string name)
    {
        var gap = OaxacaBlinder.Decompose(Sample, Pay, Predictors, Men, Women, reference);
        Near("gap", gap.Gap);
        Near($"{name}_explained", gap.Explained);
        Near($"{name}_unexplained", gap.Unexplained);
        if (reference == OaxacaReference.First)
            Near("first_school_explained", gap.Parts.Single(p => p.Name == "school").Explained);
    }

    [Fact]
    public void A_marginal_effect_is_that_of_R()
    {
        var insured = Array.ConvertAll(Rows, i => i * 13 % 17 + School[i] > 16 ? 1.0 : 0);
        var fit = Regressions.Logistic(Sample, insured, Predictors);
        Near("effect_school", MarginalEffects.Of(Sample, Predictors, fit, "school"));
    }

    private static void Near(string name, Linearised found)
    {
        var (value, error) = Reference.Value[name];
        Assert.Equal(value, found.Value, Math.Abs(value) * 1e-9);
        // Twelve sampling units: the two estimators of the error differ by some per cent.
        Assert.InRange(found.StandardError / error, 0.8, 1.1);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
