using ClosingGaps.Statistics.Replication;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Tests.Statistics.Vectors;

/// <summary>Jackknife, half-samples and bootstrap of R <c>survey</c>.</summary>
internal static class ReplicateVectors
{
    public static readonly Dictionary<string, Action<Vector>> Checks = new(StringComparer.Ordinal)
    {
        ["jk1-apiclus1"] = Jackknife,
        ["brr-scd"] = HalfSamples,
        ["subbootstrap-apiclus1"] = Bootstrap,
    };

    private static void Jackknife(Vector vector)
    {
        var api = EvaluationData.Read("apiclus1");
        var design = api.Clustered(true);
        var jackknife = Replicates.Jackknife(design);
        vector.Holds("n_replicates", jackknife.Count);
        vector.Holds("scale", jackknife.Scale * jackknife.ReplicateScales[0]);
        Same(vector, "mean_api00", jackknife.Mean(api.Column("api00")));
        Same(vector, "total_enroll", jackknife.Totals([api.Column("enroll")])[0]);
        Same(vector, "ratio", jackknife.Ratio(api.Column("api.stu"), api.Column("enroll")));
        var median = jackknife.Quantile(api.Column("api00"), 0.5);
        vector.Holds("median.estimate", median.Value);
        vector.Holds("median.se", median.StandardError);
    }

    private static void HalfSamples(Vector vector)
    {
        var data = EvaluationData.Read("scd");
        var design = Design.Create(
            [.. Enumerable.Repeat(1.0, data.RowCount)],
            data.Ids("ESA"),
            data.Ids("ambulance")
        );
        vector.Same(
            "linear",
            Linearise.Ratio(design, data.Column("alive"), data.Column("arrests"))
        );
        Same(
            vector,
            "brr",
            Replicates.HalfSamples(design).Ratio(data.Column("alive"), data.Column("arrests"))
        );
    }

    private static void Bootstrap(Vector vector)
    {
        var api = EvaluationData.Read("apiclus1");
        var design = api.Clustered();
        Same(
            vector,
            "mean_api00",
            Replicates.Bootstrap(design, 2000, seed: 20261130).Mean(api.Column("api00"))
        );
        vector.Holds("linearised_se", Linearise.Mean(design, api.Column("api00")).StandardError);
    }

    private static void Same(Vector vector, string at, ReplicateEstimate found)
    {
        vector.Holds(at + ".estimate", found.Value);
        vector.Holds(at + ".se", found.StandardError);
    }
}
