using Xunit;

namespace ClosingGaps.Tests.Statistics.Vectors;

/// <summary>
/// Outputs of reference implementations (R <c>survey</c>, <c>convey</c>, <c>laeken</c>, <c>sae</c>) on public
/// data sets: each that belongs to the estimators holds at its tolerance, and each other one is named with
/// the work it waits for.
/// </summary>
public sealed class EvaluationVectorTests
{
    private const string Effects =
        "effect of a programme: difference in differences and synthetic control";
    private const string FewClusters =
        "few clusters: CR2, wild bootstrap and randomisation inference";

    private static readonly Dictionary<string, Action<Vector>> checks = new(
        [
            .. SurveyVectors.Checks,
            .. CalibrationVectors.Checks,
            .. PovertyVectors.Checks,
            .. ReplicateVectors.Checks,
            .. RegressionVectors.Checks,
            .. SmallAreaVectors.Checks,
        ],
        StringComparer.Ordinal
    );

    /// <summary>Vectors that later work answers.</summary>
    private static readonly Dictionary<string, string> later = new(StringComparer.Ordinal)
    {
        ["synthdid-prop99-estimates"] = Effects,
        ["synthdid-prop99-weights"] = Effects,
        ["synthdid-prop99-placebo-se"] = Effects,
        ["did-prop99-permutation"] = Effects,
        ["synthdid-cps-5treated-did"] = Effects,
        ["synth-basque-weights"] = Effects,
        ["did-mpdta-never-nocov"] = Effects,
        ["did-mpdta-never-lpop-dr"] = Effects,
        ["did-mpdta-notyet-lpop-reg"] = Effects,
        ["did-mpdta-never-universal"] = Effects,
        ["did-mpdta-rc-lpop-dr"] = Effects,
        ["did-mpdta-multiplier-bootstrap"] = Effects,
        ["drdid-nsw-drdid_imp"] = Effects,
        ["drdid-nsw-ipw_std"] = Effects,
        ["drdid-simrc-imp"] = Effects,
        ["sunab-base_stagg"] = Effects,
        ["twfe-base_stagg"] = Effects,
        ["twfe-base_did-vcovs"] = Effects,
        ["twfe-mpdta"] = Effects,
        ["bjs-imputation-base_stagg"] = Effects,
        ["twfe-mx32-A"] = Effects,
        ["synthdid-mx32-A"] = Effects,
        ["augsynth-kansas-scm"] = Effects,
        ["scm-kansas-exact-qp"] = Effects,
        ["sdid-prop99-exact"] = Effects,
        ["cr-mortality-CR1"] = FewClusters,
        ["cr-mortality-CR2"] = FewClusters,
        ["wcb-grunfeld-wcr-enumerated"] = FewClusters,
        ["wcb-grunfeld5-rademacher-enumerated"] = FewClusters,
        ["ri-mx32-A"] = FewClusters,
        ["ri-min-p"] = FewClusters,
        ["wcb-voters"] = FewClusters,
    };

    public static TheoryData<string> Checked => [.. checks.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Checked))]
    public void Holds(string id)
    {
        var vector = Vector.Of(id);
        checks[id](vector);
        vector.MustBeCompared();
    }

    [Fact]
    public void Every_vector_is_checked_or_named_for_later() =>
        Assert.Equal(
            Vector.Ids.Order(StringComparer.Ordinal),
            checks.Keys.Concat(later.Keys).Order(StringComparer.Ordinal)
        );
}
