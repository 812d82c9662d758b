using ClosingGaps.Statistics.Sampling;
using CsCheck;

namespace ClosingGaps.Tests.Statistics.Sampling;

/// <summary>A small random sample: strata with one or many PSUs, rows in any order, three groups.</summary>
internal sealed record RandomSample(
    double[] Weights,
    int[] Strata,
    int[] Psus,
    double[] Values,
    int[] Groups
)
{
    public static readonly Gen<RandomSample> Any =
        from row in Gen.Select(
            Gen.Int[1, 4],
            Gen.Int[1, 5],
            Gen.Int[1, 900],
            Gen.Int[-50, 50],
            Gen.Int[0, 2]
        ).Array[2, 60]
        select new RandomSample(
            Array.ConvertAll(row, r => (double)r.Item3),
            Array.ConvertAll(row, r => r.Item1),
            Array.ConvertAll(row, r => r.Item2),
            Array.ConvertAll(row, r => (double)r.Item4),
            Array.ConvertAll(row, r => r.Item5)
        );

    public Design Design { get; } = Design.Create(Weights, Strata, Psus);

    public bool[] Group(int group) => Array.ConvertAll(Groups, g => g == group);

    public RandomSample In(int[] order) =>
        new(
            Array.ConvertAll(order, i => Weights[i]),
            Array.ConvertAll(order, i => Strata[i]),
            Array.ConvertAll(order, i => Psus[i]),
            Array.ConvertAll(order, i => Values[i]),
            Array.ConvertAll(order, i => Groups[i])
        );

    public static bool Close(double a, double b, double tolerance = 1e-9) =>
        (double.IsNaN(a) && double.IsNaN(b))
        || Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));
}
