using ClosingGaps.Statistics.Regression;
using ClosingGaps.Statistics.SmallAreas;

namespace ClosingGaps.Tests.Statistics.Vectors;

/// <summary>Small areas of R <c>sae</c> 1.3.</summary>
internal static class SmallAreaVectors
{
    public static readonly Dictionary<string, Action<Vector>> Checks = new(StringComparer.Ordinal)
    {
        ["fay-herriot-milk-REML"] = Milk,
        ["bhf-corn"] = Corn,
        ["direct-incomedata-poverty"] = Provinces,
    };

    private static void Milk(Vector vector)
    {
        var data = EvaluationData.Read("milk");
        var fit = FayHerriot.Fit(
            data.Column("yi"),
            Array.ConvertAll(data.Column("SD"), s => s * s),
            new Predictors(data.RowCount).Add("area", data.Ids("MajorArea"), ["1", "2", "3", "4"])
        );
        vector.Holds("refvar", fit.VarianceBetween);
        vector.Holds("loglik", fit.LogLikelihood);
        for (var j = 0; j < 4; j++)
        {
            var name = j == 0 ? "X(Intercept)" : $"Xas.factor(MajorArea){j + 1}";
            vector.Holds($"beta.{name}", fit.Coefficients[j]);
            vector.Holds($"beta_se.{j}", fit.CoefficientErrors[j]);
        }

        for (var i = 0; i < fit.Areas.Count; i++)
        {
            vector.Holds($"eblup.{i}", fit.Areas[i].Value);
            vector.Holds($"mse.{i}", fit.Areas[i].MeanSquaredError);
        }
    }

    private static void Corn(Vector vector)
    {
        var (data, means) = (
            EvaluationData.Read("cornsoybean"),
            EvaluationData.Read("cornsoybeanmeans")
        );
        // Row 33, an outlier, is left out as by the authors.
        double[] Of(string column) => [.. data.Column(column).Where((_, i) => i != 32)];
        var corn = Of("CornHec");
        var fit = NestedError.Fit(
            corn,
            new Predictors(corn.Length)
                .Add("CornPix", Of("CornPix"))
                .Add("SoyBeansPix", Of("SoyBeansPix")),
            Array.ConvertAll(Of("County"), c => (int)c - 1),
            new Predictors(means.RowCount)
                .Add("CornPix", means.Column("MeanCornPixPerSeg"))
                .Add("SoyBeansPix", means.Column("MeanSoyBeansPixPerSeg")),
            means.Column("PopnSegments")
        );
        vector.Holds("fixed.intercept", fit.Coefficients[0]);
        vector.Holds("fixed.CornPix", fit.Coefficients[1]);
        vector.Holds("fixed.SoyBeansPix", fit.Coefficients[2]);
        vector.Holds("refvar", fit.VarianceBetween);
        vector.Holds("errorvar", fit.VarianceWithin);
        for (var a = 0; a < fit.Means.Count; a++)
            vector.Holds(FormattableString.Invariant($"eblup.{a + 1}"), fit.Means[a]);
    }

    private static void Provinces(Vector vector)
    {
        var (people, sizes) = (
            EvaluationData.Read("sae_incomedata"),
            EvaluationData.Read("sae_sizeprov")
        );
        var incomes = people.Column("income");
        var sorted = incomes.Order().ToArray();
        var line = 0.6 * (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        vector.Holds("z", line);
        var names = sizes.Texts("provlab");
        var direct = DirectEstimate.Poisson(
            people.Column("weight"),
            Array.ConvertAll(incomes, y => y < line ? 1.0 : 0),
            Array.ConvertAll(people.Texts("provlab"), p => Array.IndexOf(names, p)),
            sizes.Column("Nd")
        );
        for (var a = 0; a < names.Length; a++)
        {
            vector.Holds($"direct.{names[a]}.n", direct[a].Rows);
            vector.Holds($"direct.{names[a]}.direct", direct[a].Mean);
            vector.Holds($"direct.{names[a]}.sd", direct[a].StandardError);
        }
    }
}
