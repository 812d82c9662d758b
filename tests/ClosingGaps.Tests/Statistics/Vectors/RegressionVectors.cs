using ClosingGaps.Statistics.Regression;
using ClosingGaps.Statistics.Sampling;
using Xunit;

namespace ClosingGaps.Tests.Statistics.Vectors;

/// <summary>Regression and the test of independence of R <c>survey</c> and <c>stats</c>.</summary>
internal static class RegressionVectors
{
    public static readonly Dictionary<string, Action<Vector>> Checks = new(StringComparer.Ordinal)
    {
        ["svyglm-gaussian-apistrat"] = Gaussian,
        ["svyglm-logit-apistrat"] = Logit,
        ["svychisq-F-apiclus1"] = Independence,
        ["logit-healthinsurance"] = HealthInsurance,
        ["logit-separation"] = Separation,
    };

    private static void Gaussian(Vector vector)
    {
        var api = EvaluationData.Read("apistrat");
        var fit = Regressions.Linear(api.Stratified(true), api.Column("api00"), Schools(api));
        Same(vector, fit);
        vector.Holds("df_residual", fit.DegreesOfFreedom);
    }

    // R stops at a change of 1e-8 in the deviance and takes its errors from the step before. With
    // control = list(epsilon = 1e-15) the same R gives the errors written here, which are ours.
    private static void Logit(Vector vector)
    {
        var api = EvaluationData.Read("apistrat");
        var fit = Regressions.Logistic(
            api.Stratified(true),
            Array.ConvertAll(api.Is("sch.wide", "Yes"), y => y ? 1.0 : 0),
            Schools(api)
        );
        Check("(Intercept)", "intercept", 0.4556208783601565);
        Check("ell", "ell", 0.0132525102193906);
        Check("meals", "meals", 0.0091994536088383);
        Check("mobility", "mobility", 0.0319345769365394);

        void Check(string at, string name, double converged)
        {
            vector.Holds(at + ".estimate", fit[name].Value);
            Assert.Equal(converged, fit[name].StandardError, 1e-8 * converged);
            vector.IsNear(
                at + ".se",
                fit[name].StandardError,
                3e-5,
                "the reference stopped before it converged"
            );
        }
    }

    private static void Same(Vector vector, RegressionFit fit)
    {
        vector.Same("(Intercept)", fit["intercept"]);
        foreach (var name in (string[])["ell", "meals", "mobility"])
            vector.Same(name, fit[name]);
    }

    private static Predictors Schools(EvaluationData api) =>
        new Predictors(api.RowCount)
            .Add("ell", api.Column("ell"))
            .Add("meals", api.Column("meals"))
            .Add("mobility", api.Column("mobility"));

    private static void Independence(Vector vector)
    {
        var api = EvaluationData.Read("apiclus1");
        var test = IndependenceTest.Of(
            api.Clustered(true),
            api.Ids("sch.wide"),
            2,
            api.Ids("stype"),
            3
        );
        vector.Holds("statistic", test.Statistic);
        vector.Holds("parameter.0", test.Numerator);
        vector.Holds("parameter.1", test.Denominator);
        vector.Holds("p", test.PValue);
    }

    // Not a survey: the errors are those of the model.
    private static void HealthInsurance(Vector vector)
    {
        var data = EvaluationData.Read("health_insurance");
        var design = Design.Create(
            [.. Enumerable.Repeat(1.0, data.RowCount)],
            new int[data.RowCount],
            [.. Enumerable.Range(0, data.RowCount)]
        );
        var age = data.Column("age");
        var predictors = new Predictors(data.RowCount)
            .Add("age", age)
            .Add("I(age^2)", Array.ConvertAll(age, a => a * a));
        Add("gender", ["female", "male"]);
        Add("selfemp", ["no", "yes"]);
        predictors.Add("family", data.Column("family"));
        Add("region", ["northeast", "midwest", "south", "west"]);
        Add("education", ["none", "ged", "highschool", "bachelor", "master", "phd", "other"]);
        var fit = Regressions.Logistic(
            design,
            Array.ConvertAll(data.Is("insurance", "yes"), y => y ? 1.0 : 0),
            predictors
        );
        for (var j = 0; j < fit.Names.Count; j++)
        {
            var name =
                j == 0 ? "(Intercept)" : fit.Names[j].Replace(" = ", "", StringComparison.Ordinal);
            vector.Holds(name + ".estimate", fit.Coefficients[j].Value);
            vector.Holds(name + ".se", fit.ModelErrors[j]);
        }

        vector.Holds("loglik", fit.LogLikelihood);

        void Add(string name, string[] categories) =>
            predictors.Add(
                name,
                Array.ConvertAll(data.Texts(name), t => Array.IndexOf(categories, t)),
                categories
            );
    }

    private static void Separation(Vector vector)
    {
        Assert.Equal(
            "report complete separation instead of coefficients (MLE is infinite)",
            vector.Text("must")
        );
        var data = EvaluationData.Read("separation");
        var design = Design.Create(
            [.. Enumerable.Repeat(1.0, data.RowCount)],
            new int[data.RowCount],
            [.. Enumerable.Range(0, data.RowCount)]
        );
        var error = Assert.Throws<SeparationException>(() =>
            Regressions.Logistic(
                design,
                data.Column("y"),
                new Predictors(data.RowCount).Add("x", data.Column("x"))
            )
        );
        Assert.Equal(["x"], error.Predictors);
        Assert.Contains("separation", error.Message, StringComparison.Ordinal);
    }
}
