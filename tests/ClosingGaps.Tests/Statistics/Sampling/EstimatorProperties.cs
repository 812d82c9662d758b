using ClosingGaps.Statistics.Sampling;
using CsCheck;
using Xunit;
using static ClosingGaps.Tests.Statistics.Sampling.RandomSample;

namespace ClosingGaps.Tests.Statistics.Sampling;

/// <summary>What must hold of any sample, found or broken by random ones.</summary>
public sealed class EstimatorProperties
{
    private static readonly Gen<RandomSample> Samples = RandomSample.Any;

    [Fact]
    public void Weights_times_a_factor_scale_totals_and_leave_means() =>
        Gen.Select(Samples, Gen.Int[2, 9])
            .Sample(
                (s, factor) =>
                {
                    var scaled = s.Design.WithWeights(Array.ConvertAll(s.Weights, w => w * factor));
                    var (total, scaledTotal) = (
                        Estimator.Total(s.Design, s.Values),
                        Estimator.Total(scaled, s.Values)
                    );
                    var (mean, scaledMean) = (
                        Estimator.Mean(s.Design, s.Values),
                        Estimator.Mean(scaled, s.Values)
                    );
                    return Close(scaledTotal.Value, factor * total.Value)
                        && Close(scaledTotal.StandardError, factor * total.StandardError)
                        && Close(scaledMean.Value, mean.Value)
                        && Close(scaledMean.StandardError, mean.StandardError);
                }
            );

    [Fact]
    public void Order_of_rows_does_not_matter() =>
        Gen.Select(Samples, Gen.Int)
            .Sample(
                (s, seed) =>
                {
                    var order = Enumerable.Range(0, s.Values.Length).ToArray();
                    new Random(seed).Shuffle(order);
                    var shuffled = s.In(order);
                    var (a, b) = (
                        Estimator.Mean(s.Design, s.Values, s.Group(1)),
                        Estimator.Mean(shuffled.Design, shuffled.Values, shuffled.Group(1))
                    );
                    return Close(a.Value, b.Value)
                        && Close(a.StandardError, b.StandardError)
                        && (a.N, a.Cases, a.DegreesOfFreedom) == (b.N, b.Cases, b.DegreesOfFreedom);
                }
            );

    [Fact]
    public void Domains_that_split_the_sample_add_up() =>
        Samples.Sample(s =>
        {
            var whole = Estimator.Total(s.Design, s.Values);
            var parts = Enumerable
                .Range(0, 3)
                .Select(g => Estimator.Total(s.Design, s.Values, s.Group(g)))
                .ToArray();
            return Close(whole.Value, parts.Sum(p => p.Value))
                && whole.N == parts.Sum(p => p.N)
                // A standard error is a norm of the PSU totals: the whole's is at most the parts' sum.
                && whole.StandardError <= parts.Sum(p => p.StandardError) + 1e-6;
        });

    [Fact]
    public void A_ratio_to_itself_is_one_without_error() =>
        Samples.Sample(s =>
        {
            var positive = Array.ConvertAll(s.Values, v => v + 100);
            var ratio = Estimator.Ratio(s.Design, positive, positive);
            return Close(ratio.Value, 1) && Math.Abs(ratio.StandardError) < 1e-9;
        });

    [Fact]
    public void Shares_of_a_condition_and_of_its_opposite_make_one_with_the_same_error() =>
        Samples.Sample(s =>
        {
            var yes = Estimator.Share(s.Design, s.Group(0));
            var no = Estimator.Share(s.Design, Array.ConvertAll(s.Group(0), g => !g));
            return Close(yes.Value + no.Value, 1)
                && Math.Abs(yes.StandardError - no.StandardError) < 1e-9;
        });
}
