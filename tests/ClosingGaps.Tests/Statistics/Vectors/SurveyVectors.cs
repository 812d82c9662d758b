using ClosingGaps.Statistics.Sampling;
using Xunit;

namespace ClosingGaps.Tests.Statistics.Vectors;

/// <summary>Totals, means, ratios, shares, quantiles and contrasts of R <c>survey</c> 4.1-1.</summary>
internal static class SurveyVectors
{
    public static readonly Dictionary<string, Action<Vector>> Checks = new(StringComparer.Ordinal)
    {
        ["svymean-api00-apistrat"] = v => MeanWithEffect(v, Strat, ("apistrat", true)),
        ["svymean-api00-apiclus1"] = v => MeanWithEffect(v, Clus, ("apiclus1", true)),
        ["svymean-api00-apiclus2"] = v =>
            MeanWithEffect(v, (api, _) => TwoStage(api), ("apiclus2", true)),
        ["svytotal-enroll-apistrat"] = v => Enrolled(v, "apistrat", api => api.Stratified(true)),
        ["svytotal-enroll-apiclus1"] = v => Enrolled(v, "apiclus1", api => api.Clustered(true)),
        ["svytotal-enroll-apiclus2"] = v => Enrolled(v, "apiclus2", TwoStage),
        ["svyratio-apistrat_nofpc"] = v => Tested(v, "apistrat", api => api.Stratified()),
        ["svyratio-apiclus1_nofpc"] = v => Tested(v, "apiclus1", api => api.Clustered()),
        ["svyratio-apiclus2_wr"] = v => Tested(v, "apiclus2", api => api.Clustered()),
        ["svymean-stype-factor-apistrat_nofpc"] = v =>
            Types(v, "apistrat", api => api.Stratified()),
        ["svymean-stype-factor-apiclus1_nofpc"] = v => Types(v, "apiclus1", api => api.Clustered()),
        ["svymean-stype-factor-apiclus2_wr"] = v => Types(v, "apiclus2", api => api.Clustered()),
        ["svyquantile-api00-apistrat"] = Quantile,
        ["svyby-stype-apiclus1"] = ByType,
        ["svytotal-domain-apiclus1"] = Domain,
        ["svytotal-domain-WRONG-filtered-apiclus1"] = FilteredFile,
        ["svyciprop-mean-apiclus1"] = v => Proportion(v, (share, _) => share.Interval()),
        ["svyciprop-logit-apiclus1"] = v =>
            Proportion(v, (share, level) => ProportionInterval.Logit(share, level)),
        ["svyciprop-beta-apiclus1"] = v =>
            Proportion(v, (share, level) => ProportionInterval.KornGraubard(share, level)),
        ["mu284-two-stage"] = Mu284,
        ["nofpc-sudaan"] = Sudaan,
        ["pps-wr-election"] = Election,
        ["nhanes-hichol"] = Nhanes,
        ["lonely-psu-apistrat"] = Lonely,
        ["svycontrast-apiclus1"] = Contrasts,
    };

    public static void Same(this Vector vector, string at, Linearised found)
    {
        var prefix = at.Length == 0 ? "" : at + ".";
        vector.Holds(prefix + "estimate", found.Value);
        vector.Holds(prefix + "se", found.StandardError);
    }

    private static Design Strat(EvaluationData api, bool correction) => api.Stratified(correction);

    private static Design Clus(EvaluationData api, bool correction) => api.Clustered(correction);

    /// <summary>Districts, then schools in them, both with their correction.</summary>
    private static Design TwoStage(EvaluationData api)
    {
        var (districts, first, second) = (api.Ids("dnum"), api.Column("fpc1"), api.Column("fpc2"));
        var schools = districts.CountBy(d => d).ToDictionary();
        var weights = new double[districts.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = first[i] / schools.Count * (second[i] / schools[districts[i]]);
        return Design.CreateTwoStage(
            weights,
            new int[weights.Length],
            districts,
            api.Ids("snum"),
            first,
            second
        );
    }

    private static void MeanWithEffect(
        Vector vector,
        Func<EvaluationData, bool, Design> design,
        (string Name, bool Correction) data
    )
    {
        var api = EvaluationData.Read(data.Name);
        var sample = design(api, data.Correction);
        var mean = Linearise.Mean(sample, api.Column("api00"));
        vector.Same("", mean);
        vector.Holds("df", mean.DegreesOfFreedom);
        vector.Holds("deff", DesignEffect.OfMean(sample, api.Column("api00")));
        var (low, high) = mean.Estimate().Interval();
        vector.Holds("ci95_t.0", low);
        vector.Holds("ci95_t.1", high);
    }

    private static void Enrolled(Vector vector, string name, Func<EvaluationData, Design> design)
    {
        var api = EvaluationData.Read(name);
        vector.Same("", Linearise.Total(design(api), api.Column("enroll")));
    }

    private static void Tested(Vector vector, string name, Func<EvaluationData, Design> design)
    {
        var api = EvaluationData.Read(name);
        vector.Same("", Linearise.Ratio(design(api), api.Column("api.stu"), api.Column("enroll")));
    }

    private static void Types(Vector vector, string name, Func<EvaluationData, Design> design)
    {
        var api = EvaluationData.Read(name);
        foreach (var type in (string[])["E", "H", "M"])
            vector.Same($"stype{type}", Linearise.Share(design(api), api.Is("stype", type)));
    }

    private static void Quantile(Vector vector)
    {
        var api = EvaluationData.Read("apistrat");
        var found = Quantiles.Of(api.Stratified(true), api.Column("api00"), [0.25, 0.5, 0.75]);
        for (var k = 0; k < found.Count; k++)
        {
            vector.Holds($"quantile.{k}", found[k].Value);
            vector.Holds($"se.{k}", found[k].StandardError);
            vector.Holds($"ci.{k}.0", found[k].Low);
            vector.Holds($"ci.{k}.1", found[k].High);
        }
    }

    private static void ByType(Vector vector)
    {
        var api = EvaluationData.Read("apiclus1");
        var design = api.Clustered(true);
        var domains = DomainIndex.Of(api.Ids("stype"), 3);
        var table = Tabulation.Of(design, domains, [api.Column("api00")]);
        foreach (var (type, index) in (ReadOnlySpan<(string, int)>)[("E", 0), ("H", 1), ("M", 2)])
        {
            vector.Same(type, table.Ratio(index));
            vector.Same(type, Linearise.Mean(design, api.Column("api00"), api.Is("stype", type)));
        }
    }

    private static void Domain(Vector vector)
    {
        var api = EvaluationData.Read("apiclus1");
        var total = Linearise.Total(
            api.Clustered(true),
            api.Column("enroll"),
            api.Is("comp.imp", "Yes")
        );
        vector.Same("", total);
        vector.Holds("df", total.DegreesOfFreedom);
    }

    // The negative control: what a file that was filtered first gives is not what the domain gives.
    private static void FilteredFile(Vector vector)
    {
        var api = EvaluationData.Read("apiclus1");
        var rows = Enumerable
            .Range(0, api.RowCount)
            .Where(i => api.Is("comp.imp", "Yes")[i])
            .ToArray();
        double[] Of(string column) => Array.ConvertAll(rows, i => api.Column(column)[i]);
        var filtered = Design.Create(
            Of("pw"),
            new int[rows.Length],
            Array.ConvertAll(rows, i => api.Ids("dnum")[i]),
            populationPsus: Of("fpc")
        );
        vector.Same("", Linearise.Total(filtered, Of("enroll")));
        var domain = Linearise.Total(
            api.Clustered(true),
            api.Column("enroll"),
            api.Is("comp.imp", "Yes")
        );
        Assert.NotEqual(vector["se"], domain.StandardError, 1000.0);
    }

    private static void Proportion(
        Vector vector,
        Func<Estimate, double, (double Low, double High)> interval
    )
    {
        var api = EvaluationData.Read("apiclus1");
        var share = Estimator.Share(api.Clustered(true), api.Is("ell", "0"));
        var (low, high) = interval(share, 0.95);
        vector.Holds("estimate", share.Value);
        vector.Holds("ci95.0", low);
        vector.Holds("ci95.1", high);
    }

    private static void Mu284(Vector vector)
    {
        var data = EvaluationData.Read("mu284");
        var (n1, n2) = (data.Column("n1"), data.Column("n2"));
        var psus = data.Ids("id1");
        var weights = new double[psus.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = n1[i] / psus.Distinct().Count() * (n2[i] / psus.Count(p => p == psus[i]));
        var design = Design.CreateTwoStage(
            weights,
            new int[weights.Length],
            psus,
            data.Ids("id2"),
            n1,
            n2
        );
        vector.Same("total", Linearise.Total(design, data.Column("y1")));
        vector.Same("mean", Linearise.Mean(design, data.Column("y1")));
    }

    private static void Sudaan(Vector vector)
    {
        var data = EvaluationData.Read("fpc");
        var design = Design.Create(data.Column("weight"), data.Ids("stratid"), data.Ids("psuid"));
        vector.Same("mean", Linearise.Mean(design, data.Column("x")));
        vector.Same("total", Linearise.Total(design, data.Column("x")));
    }

    private static void Election(Vector vector)
    {
        var data = EvaluationData.Read("election_pps");
        var design = Design.Create(
            data.Column("wt"),
            new int[data.RowCount],
            [.. Enumerable.Range(0, data.RowCount)]
        );
        foreach (var candidate in (string[])["Bush", "Kerry", "Nader"])
            vector.Same(candidate, Linearise.Total(design, data.Column(candidate)));
    }

    private static void Nhanes(Vector vector)
    {
        var data = EvaluationData.Read("nhanes");
        var design = Design.Create(
            data.Column("WTMEC2YR"),
            data.Ids("SDMVSTRA"),
            data.Ids("SDMVPSU")
        );
        var mean = Linearise.Mean(design, data.Column("HI_CHOL"));
        vector.Same("", mean);
        vector.Holds("df", mean.DegreesOfFreedom);
    }

    private static void Lonely(Vector vector)
    {
        var api = EvaluationData.Read("apistrat_lonely");
        foreach (var policy in Enum.GetValues<LonelyPsu>().Where(p => p != LonelyPsu.Fail))
        {
            var at = policy.ToString().ToLowerInvariant();
            var design = api.Stratified().WithLonely(policy);
            vector.Same(at, Linearise.Mean(design, api.Column("api00")));
            vector.Same(at + ".total_enroll", Linearise.Total(design, api.Column("enroll")));
        }

        var strict = api.Stratified().WithLonely(LonelyPsu.Fail);
        var error = Assert.Throws<InvalidOperationException>(() =>
            Linearise.Mean(strict, api.Column("api00")).StandardError
        );
        Assert.Equal("raises an error naming the stratum H", vector.Text("fail"));
        Assert.Contains(
            $"Stratum {Assert.Single(strict.LonelyStrata)} has a single PSU",
            error.Message,
            StringComparison.Ordinal
        );
    }

    private static void Contrasts(Vector vector)
    {
        var api = EvaluationData.Read("apiclus1");
        var table = Tabulation.Of(
            api.Clustered(true),
            DomainIndex.Of(api.Ids("stype"), 3),
            [api.Column("api00"), api.Column("api99")]
        );
        vector.Same("diff_E_H", table.Ratio(0) - table.Ratio(1));
        vector.Same("growth_M", table.Ratio(2) / table.Ratio(2, 1) - 1);
    }
}
