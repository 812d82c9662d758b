using ClosingGaps.Statistics.Calibration;
using ClosingGaps.Statistics.Sampling;
using Xunit;

namespace ClosingGaps.Tests.Statistics.Vectors;

/// <summary>Calibration of R <c>survey</c>; entropy balancing; tables fitted to margins.</summary>
internal static class CalibrationVectors
{
    public static readonly Dictionary<string, Action<Vector>> Checks = new(StringComparer.Ordinal)
    {
        ["poststratify-apiclus1"] = PostStratified,
        ["rake-apiclus1"] = Raked,
        ["calibrate-GREG-apiclus1"] = Greg,
        ["calibrate-logit-bounded-apiclus1"] = Bounded,
        ["ebal-lalonde-cps"] = EntropyBalanced,
        ["ipf-4x4"] = Table,
        ["ipf-infeasible"] = ImpossibleTable,
    };

    private static void PostStratified(Vector vector)
    {
        var api = EvaluationData.Read("apiclus1");
        var margins = new Margins(api.RowCount).Add(
            "stype",
            api.Ids("stype"),
            ["E", "H", "M"],
            [4421, 755, 1018]
        );
        foreach (var type in (string[])["E", "H", "M"])
            vector.SetAside($"stype.{type}", "an input");
        Same(
            vector,
            "",
            "mean_api00",
            api,
            Calibrator.Calibrate(api.Clustered(true), margins, CalibrationMethod.Linear)
        );
    }

    private static void Raked(Vector vector)
    {
        var api = EvaluationData.Read("apiclus1");
        var margins = new Margins(api.RowCount)
            .Add("stype", api.Ids("stype"), ["E", "H", "M"], [4421, 755, 1018])
            .Add("sch.wide", api.Ids("sch.wide"), ["No", "Yes"], [1072, 5122]);
        var result = Calibrator.Calibrate(api.Clustered(), margins, CalibrationMethod.Raking);
        Same(vector, "total_enroll", "mean_api00", api, result);
        var weights = result.Design.Weights.ToArray();
        for (var i = 0; i < 5; i++)
            vector.Holds($"weights_first5.{i}", weights[i]);
        vector.Holds("weights_sum", weights.Sum());
        vector.Holds("weights_min_max.0", weights.Min());
        vector.Holds("weights_min_max.1", weights.Max());
    }

    private static void Greg(Vector vector)
    {
        var api = EvaluationData.Read("apiclus1");
        var result = Calibrator.Calibrate(
            api.Clustered(true),
            TypeAndLastYear(api),
            CalibrationMethod.Linear
        );
        Same(vector, "total_enroll", "mean_api00", api, result);
        for (var i = 0; i < 5; i++)
            vector.Holds($"g_first5.{i}", result.Factors[i]);
        vector.Holds("g_range.0", result.LowestFactor);
        vector.Holds("g_range.1", result.HighestFactor);
    }

    private static void Bounded(Vector vector)
    {
        var api = EvaluationData.Read("apiclus1");
        var result = Calibrator.Calibrate(
            api.Clustered(true),
            TypeAndLastYear(api),
            CalibrationMethod.Logit(0.5, 1.8)
        );
        Same(vector, "total_enroll", "mean_api00", api, result);
        vector.Holds("g_range.0", result.LowestFactor);
        vector.Holds("g_range.1", result.HighestFactor);
    }

    // Workers of a survey weighted to look like those of a programme.
    private static void EntropyBalanced(Vector vector)
    {
        var data = EvaluationData.Read("lalonde_dw_cps");
        var isTreated = data.Is("group", "treated");
        double[] Of(string column, bool treated) =>
            [.. data.Column(column).Where((_, i) => isTreated[i] == treated)];
        var (treated, controls) = (Of("re78", true), Of("re78", false));
        var margins = new Margins(controls.Length).Add(
            "workers",
            Enumerable.Repeat(1.0, controls.Length).ToArray(),
            1
        );
        string[] covariates =
        [
            "age",
            "educ",
            "black",
            "married",
            "nodegree",
            "hisp",
            "re74",
            "re75",
        ];
        foreach (var column in covariates)
            margins.Add(column, Of(column, false), Of(column, true).Average());
        var start = Enumerable.Repeat(1.0 / controls.Length, controls.Length).ToArray();
        var factors = Calibrator.Factors(margins, start, CalibrationMethod.Raking);
        var weights = Array.ConvertAll(factors, f => f / controls.Length);

        var counterfactual = weights.Zip(controls, (w, y) => w * y).Sum();
        vector.Holds("n_treated", treated.Length);
        vector.Holds("n_controls", controls.Length);
        vector.Holds("att", treated.Average() - counterfactual);
        vector.Holds("control_mean_weighted", counterfactual);
        vector.Holds("naive_difference", treated.Average() - controls.Average());
        vector.Holds("effective_sample_size", Calibrator.EffectiveSize(weights));
        vector.Holds("max_weight", weights.Max());
        vector.SetAside("max_imbalance", "rounding noise: ours is bounded below");
        foreach (var column in covariates)
        {
            var reached = weights.Zip(Of(column, false), (w, x) => w * x).Sum();
            var wanted = Of(column, true).Average();
            Assert.InRange(Math.Abs(reached - wanted), 0, 1e-9 * Math.Max(1, wanted));
        }
    }

    private static void Table(Vector vector)
    {
        var (seed, rows, columns) = (new double[16], new double[4], new double[4]);
        for (var i = 0; i < 4; i++)
        {
            rows[i] = vector[$"row_targets.{i}"];
            columns[i] = vector[$"col_targets.{i}"];
            for (var j = 0; j < 4; j++)
                seed[4 * i + j] = vector[$"seed.{i}.{j}"];
        }

        vector.SetAside("seed", "an input");
        vector.SetAside("row_targets", "an input");
        vector.SetAside("col_targets", "an input");
        var factors = Calibrator.Factors(Cells(4, rows, columns), seed, CalibrationMethod.Raking);
        for (var cell = 0; cell < 16; cell++)
            vector.Holds($"fitted.{cell / 4}.{cell % 4}", factors[cell] * seed[cell]);
    }

    private static void ImpossibleTable(Vector vector)
    {
        Assert.Equal(
            "report that no table fits these margins with these zeros",
            vector.Text("must")
        );
        var error = Assert.Throws<CalibrationException>(() =>
            Calibrator.Factors(Cells(2, [10, 20], [10, 20]), [0, 1, 1, 0], CalibrationMethod.Raking)
        );
        Assert.NotEmpty(error.Margins);
        Assert.Contains("row = 0 wants 10", error.Message, StringComparison.Ordinal);
    }

    private static Margins Cells(int size, double[] rows, double[] columns)
    {
        string[] names = [.. Enumerable.Range(0, size).Select(i => $"{i}")];
        var cells = Enumerable.Range(0, size * size).ToArray();
        return new Margins(cells.Length)
            .Add("row", Array.ConvertAll(cells, c => c / size), names, rows)
            .Add("column", Array.ConvertAll(cells, c => c % size), names, columns);
    }

    private static Margins TypeAndLastYear(EvaluationData api) =>
        new Margins(api.RowCount)
            .Add("stype", api.Ids("stype"), ["E", "H", "M"], [4421, 755, 1018])
            .Add("api99", api.Column("api99"), 3914069);

    private static void Same(
        Vector vector,
        string total,
        string mean,
        EvaluationData api,
        CalibrationResult result
    )
    {
        vector.Same(total, Linearise.Total(result.Design, api.Column("enroll")));
        vector.Same(mean, Linearise.Mean(result.Design, api.Column("api00")));
        Assert.All(
            result.Margins,
            m => Assert.InRange(Math.Abs(m.After - m.Wanted), 0, 1e-9 * m.Wanted)
        );
        Assert.True(result.EffectiveSizeAfter < result.EffectiveSizeBefore);
    }
}
