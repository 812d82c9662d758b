using ClosingGaps.Statistics.Sampling;
using Xunit;

namespace ClosingGaps.Tests.Statistics.Sampling;

/// <summary>
/// Outputs of R <c>survey</c> 4.1-1 on the data sets that it ships (<c>vectors-evaluation.yaml</c>, named by
/// their ids), within 1e-7.
/// </summary>
public sealed class RVectorTests
{
    [Fact]
    public void Svymean_api00_apistrat()
    {
        var api = ApiData.Read("apistrat");
        var mean = Estimator.Mean(api.Stratified(withCorrection: true), api.Column("api00"));

        Same(662.287363159321, 9.408940802785, mean);
        Assert.Equal(197, mean.DegreesOfFreedom);
        Near(643.732188272086, mean.Interval().Low);
        Near(680.842538046555, mean.Interval().High);
    }

    [Fact]
    public void Svytotal_enroll_apistrat()
    {
        var api = ApiData.Read("apistrat");
        Same(
            3687177.532438278198,
            114641.716100780293,
            Estimator.Total(api.Stratified(withCorrection: true), api.Column("enroll"))
        );
    }

    [Fact]
    public void Svyratio_apistrat_nofpc()
    {
        var api = ApiData.Read("apistrat");
        Same(
            0.836956886941,
            0.007970259044,
            Estimator.Ratio(api.Stratified(), api.Column("api.stu"), api.Column("enroll"))
        );
    }

    [Fact]
    public void Svymean_stype_factor_apistrat_nofpc_the_stratum_itself_has_no_error()
    {
        var api = ApiData.Read("apistrat");
        Same(0.713755237068, 0, Estimator.Share(api.Stratified(), api.Is("stype", "E")));
        Same(0.121892157602, 0, Estimator.Share(api.Stratified(), api.Is("stype", "H")));
        Same(0.16435260533, 0, Estimator.Share(api.Stratified(), api.Is("stype", "M")));
    }

    [Fact]
    public void Svymean_api00_apiclus1()
    {
        var api = ApiData.Read("apiclus1");
        var mean = Estimator.Mean(api.Clustered(withCorrection: true), api.Column("api00"));

        Same(644.169398907104, 23.542240693781, mean);
        Assert.Equal(14, mean.DegreesOfFreedom);
        Near(593.676314463326, mean.Interval().Low);
    }

    [Fact]
    public void Svytotal_enroll_and_svyratio_apiclus1()
    {
        var api = ApiData.Read("apiclus1");
        Same(
            3404940.13452911377,
            932235.027041215217,
            Estimator.Total(api.Clustered(withCorrection: true), api.Column("enroll"))
        );
        Same(
            0.849708741724,
            0.008470640195,
            Estimator.Ratio(api.Clustered(), api.Column("api.stu"), api.Column("enroll"))
        );
        Same(0.07650273224, 0.027079855929, Estimator.Share(api.Clustered(), api.Is("stype", "H")));
    }

    [Theory]
    [InlineData("E", 648.868055555556, 22.362408893832)]
    [InlineData("H", 618.571428571429, 38.020249359408)]
    [InlineData("M", 631.44, 31.609465227246)]
    public void Svyby_stype_apiclus1(string type, double value, double error)
    {
        var api = ApiData.Read("apiclus1");
        Same(
            value,
            error,
            Estimator.Mean(
                api.Clustered(withCorrection: true),
                api.Column("api00"),
                api.Is("stype", type)
            )
        );
    }

    [Fact]
    public void Svytotal_domain_apiclus1_is_not_the_one_of_a_filtered_file()
    {
        var api = ApiData.Read("apiclus1");
        var total = Estimator.Total(
            api.Clustered(withCorrection: true),
            api.Column("enroll"),
            api.Is("comp.imp", "Yes")
        );

        Same(2406419.896465301514, 645443.808047861909, total);
        Assert.Equal(13, total.DegreesOfFreedom);
        Assert.NotEqual(624620.645558715565, total.StandardError, 1.0);
    }

    [Fact]
    public void Svyratio_apiclus2_leaves_unknown_values_out_as_a_domain()
    {
        var api = ApiData.Read("apiclus2");
        var ratio = Estimator.Ratio(api.Clustered(), api.Column("api.stu"), api.Column("enroll"));

        Same(0.819737042125, 0.019138986783, ratio);
        Assert.True(ratio.UnknownShare > 0);
        Assert.True(ratio.Known < ratio.N);
    }

    [Fact]
    public void Nhanes_hichol_repeats_PSU_ids_across_strata()
    {
        var nhanes = ApiData.Read("nhanes");
        var design = Design.Create(
            nhanes.Column("WTMEC2YR"),
            nhanes.Ids("SDMVSTRA"),
            nhanes.Ids("SDMVPSU")
        );
        var mean = Estimator.Mean(design, nhanes.Column("HI_CHOL"));

        Same(0.11214295635, 0.005445839699, mean);
        Assert.Equal(16, mean.DegreesOfFreedom);
    }

    [Theory]
    [InlineData(LonelyPsu.Remove, 10.616301570308, 92896.002699310382)]
    [InlineData(LonelyPsu.Certainty, 10.616301570308, 92896.002699310382)]
    [InlineData(LonelyPsu.Adjust, 10.630702098103, 98480.462751547442)]
    [InlineData(LonelyPsu.Average, 13.002260901381, 113773.902878759603)]
    public void Lonely_psu_apistrat(LonelyPsu policy, double meanError, double totalError)
    {
        var api = ApiData.Read("apistrat_lonely");
        var design = api.Stratified().WithLonely(policy);

        Assert.Single(design.LonelyStrata);
        Same(666.794801764414, meanError, Estimator.Mean(design, api.Column("api00")));
        Same(2722740.508073806763, totalError, Estimator.Total(design, api.Column("enroll")));
    }

    [Fact]
    public void Lonely_psu_apistrat_fail_names_the_stratum()
    {
        var api = ApiData.Read("apistrat_lonely");
        var design = api.Stratified().WithLonely(LonelyPsu.Fail);
        var error = Assert.Throws<InvalidOperationException>(() =>
            Estimator.Mean(design, api.Column("api00"))
        );

        Assert.Contains(
            $"Stratum {design.LonelyStrata[0]} has a single PSU",
            error.Message,
            StringComparison.Ordinal
        );
    }

    private static void Same(double value, double error, Estimate estimate)
    {
        Near(value, estimate.Value);
        Near(error, estimate.StandardError);
    }

    private static void Near(double expected, double found) =>
        Assert.InRange(Math.Abs(found - expected), 0, 1e-7 * Math.Max(Math.Abs(expected), 1e-8));
}
