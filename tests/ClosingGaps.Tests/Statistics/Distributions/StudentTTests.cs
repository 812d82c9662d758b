using ClosingGaps.Statistics.Distributions;
using Xunit;

namespace ClosingGaps.Tests.Statistics.Distributions;

public sealed class StudentTTests
{
    /// <summary>Closed forms: one degree of freedom is Cauchy, two is algebraic.</summary>
    [Theory]
    [InlineData(0.6)]
    [InlineData(0.9)]
    [InlineData(0.975)]
    [InlineData(0.9995)]
    public void Quantile_with_one_and_two_degrees_of_freedom_is_the_closed_form(double p)
    {
        var cauchy = Math.Tan(Math.PI * (p - 0.5));
        var two = (2 * p - 1) * Math.Sqrt(2 / (4 * p * (1 - p)));

        Assert.Equal(1, StudentT.Quantile(p, 1) / cauchy, 1e-11);
        Assert.Equal(1, StudentT.Quantile(p, 2) / two, 1e-11);
        Assert.Equal(-StudentT.Quantile(p, 1), StudentT.Quantile(1 - p, 1), 1e-9);
    }

    /// <summary>The printed two-sided 95 % column of any table of t.</summary>
    [Theory]
    [InlineData(5, 2.571)]
    [InlineData(14, 2.145)]
    [InlineData(30, 2.042)]
    [InlineData(120, 1.980)]
    [InlineData(1_000_000, 1.960)]
    public void Quantile_is_the_tabulated_one(double degreesOfFreedom, double tabulated) =>
        Assert.Equal(tabulated, StudentT.Quantile(0.975, degreesOfFreedom), 5e-4);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Quantile_outside_the_open_interval_is_refused(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(probability, 3));
}
