using ClosingGaps.Statistics.Inequality;
using ClosingGaps.Statistics.Sampling;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Statistics.Inequality;

/// <summary>Measures by hand, and influence values against what a row's weight really moves.</summary>
public sealed class InequalityTests
{
    private static readonly Gen<(double[] Weights, double[] Incomes)> Incomes =
        from rows in Gen.Select(Gen.Int[1, 50], Gen.Int[1, 12]).Array[3, 20]
        select (
            Array.ConvertAll(rows, r => (double)r.Item1),
            Array.ConvertAll(rows, r => 100.0 * r.Item2)
        );

    private static readonly Dictionary<string, Func<Design, double[], Linearised>> measures = new(
        StringComparer.Ordinal
    )
    {
        ["gini"] = (d, y) => Inequalities.Gini(d, y),
        ["theil"] = (d, y) => Inequalities.Theil(d, y),
        ["mld"] = (d, y) => Inequalities.MeanLogDeviation(d, y),
        ["atkinson 1"] = (d, y) => Inequalities.Atkinson(d, y, 1),
        ["atkinson 0.5"] = (d, y) => Inequalities.Atkinson(d, y, 0.5),
        ["watts"] = (d, y) => Poverty.Watts(d, y, 450),
        ["fgt 0"] = (d, y) => Poverty.Fgt(d, y, 450, 0),
        ["fgt 2"] = (d, y) => Poverty.Fgt(d, y, 450, 2),
        ["fgt 1 below 60 % of the mean"] = (d, y) =>
            Poverty.Fgt(d, y, 0.6 * Linearise.Mean(d, y), 1),
    };

    public static TheoryData<string> Names => [.. measures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_row_moves_the_measure_by_its_influence(string name) =>
        Incomes.Sample(
            s =>
            {
                var measure = measures[name];
                var influence = measure(Each(s.Weights), s.Incomes).UnitTotals();
                for (var k = 0; k < s.Weights.Length; k++)
                {
                    // The derivative by the weight, times the weight.
                    var step = 1e-5 * s.Weights[k];
                    var (more, less) = ((double[])s.Weights.Clone(), (double[])s.Weights.Clone());
                    more[k] += step;
                    less[k] -= step;
                    var moved =
                        (
                            measure(Each(more), s.Incomes).Value
                            - measure(Each(less), s.Incomes).Value
                        ) / 2e-5;
                    if (Math.Abs(moved - influence[k]) > 1e-6)
                        return false;
                }

                return true;
            },
            iter: 60
        );

    [Fact]
    public void Measures_by_hand()
    {
        var design = Each([1, 1, 2]);
        double[] incomes = [100, 300, 200];

        // Sorted 100, 200, 200, 300: differences |yᵢ−yⱼ| sum to 2 × (100+100+200+0+100+100) over 2 × 16 × 200.
        Assert.Equal(1200.0 / 6400, Inequalities.Gini(design, incomes).Value, 1e-12);
        Assert.Equal(0.125, Inequalities.Lorenz(design, incomes, 0.25).Value, 1e-12);
        Assert.Equal(0.375, Inequalities.Lorenz(design, incomes, 0.5).Value, 1e-12);
        Assert.Equal(1, Inequalities.Lorenz(design, incomes, 1).Value, 1e-12);
        Assert.Equal(0.375, Inequalities.QuantileShare(design, incomes, 0.75, 1).Value, 1e-12);
        Assert.Equal(3, Inequalities.ShareRatio(design, incomes, 0.25).Value, 1e-12);
        // Whoever has the line itself is not poor.
        Assert.Equal(0.25, Poverty.Fgt(design, incomes, 200, 0).Value, 1e-12);
        Assert.Equal(0.125, Poverty.Fgt(design, incomes, 200, 1).Value, 1e-12);
        Assert.Equal(0.0625, Poverty.Fgt(design, incomes, 200, 2).Value, 1e-12);
        Assert.Equal(Math.Log(2) / 4, Poverty.Watts(design, incomes, 200).Value, 1e-12);
    }

    [Fact]
    public void Alike_incomes_have_no_inequality() =>
        Incomes.Sample(s =>
        {
            var design = Each(s.Weights);
            var alike = Array.ConvertAll(s.Incomes, _ => 500.0);
            return Math.Abs(Inequalities.Gini(design, alike).Value) < 1e-9
                && Math.Abs(Inequalities.Theil(design, alike).Value) < 1e-9
                && Math.Abs(Inequalities.Atkinson(design, alike, 2).Value) < 1e-9;
        });

    [Fact]
    public void Pesos_or_thousands_of_pesos_make_no_difference() =>
        Incomes.Sample(s =>
        {
            var design = Each(s.Weights);
            var thousands = Array.ConvertAll(s.Incomes, y => y / 1000);
            return measures
                .Where(m => m.Key is "gini" or "theil" or "mld" or "atkinson 0.5")
                .All(m =>
                    Math.Abs(m.Value(design, s.Incomes).Value - m.Value(design, thousands).Value)
                        < 1e-9
                    && Math.Abs(
                        m.Value(design, s.Incomes).StandardError
                            - m.Value(design, thousands).StandardError
                    ) < 1e-9
                );
        });

    [Fact]
    public void A_logarithm_of_nothing_is_an_error_in_words()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            Inequalities.Theil(Each([1, 1]), [100, 0])
        );
        Assert.Contains("Row 1 has 0", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Poverty.Fgt(Each([1, 1]), [100, 0], 0, 1));
    }

    private static Design Each(double[] weights) =>
        Design.Create(weights, new int[weights.Length], [.. Enumerable.Range(0, weights.Length)]);
}
