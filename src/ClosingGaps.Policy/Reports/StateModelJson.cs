using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Policy.Gaps;

namespace ClosingGaps.Policy.Reports;

/// <summary>Models of states as JSON: unrounded; every state's figure is marked as modelled, and is nothing that was observed.</summary>
internal static class StateModelJson
{
    public static JsonArray Of(IReadOnlyList<StateModel> models) =>
        Json.List(
            models,
            m => new JsonObject
            {
                ["modelled"] = true,
                ["group"] = m.Group,
                ["label"] = Json.Text(m.Label),
                ["sex"] = Keys.Of(m.Sex),
                ["measure"] = Keys.Of(m.Measure),
                ["verdict"] = Keys.Of(m.Verdict),
                ["national"] = GapsJson.Figure(m.National),
                ["fit"] = m.Fit is { } f ? Fit(f) : null,
                ["states"] = Json.List(m.States, State),
            }
        );

    private static JsonObject Fit(ModelFit f) =>
        new()
        {
            ["model"] = "fay_herriot_reml_on_ratio_to_logistic",
            ["predictor"] = "imss_affiliated_per_inhabitant_census_2020",
            ["states"] = f.States,
            ["relative_deviation_between"] = f.Deviation,
            ["log_odds_slope"] = f.Slope,
            ["log_odds_slope_error"] = f.SlopeError,
            ["variance_function"] = "design_effect_times_expected_p_times_one_less_p_over_n",
            ["design_effect"] = f.DesignEffect,
            ["own_variances"] = f.OwnVariances,
            ["benchmark_ratio"] = f.Benchmark,
            ["median_gain"] = f.Gain,
            ["far_from_model"] = f.FarApart,
        };

    private static JsonObject State(ModelledShare s) =>
        new()
        {
            ["place"] = s.State,
            ["basis"] = Keys.Of(s),
            ["value"] = s.Value,
            ["root_mean_squared_error"] = s.Error,
            ["low"] = s.Interval.Low,
            ["high"] = s.Interval.High,
            ["n"] = s.Interviews,
            ["direct_weight"] = s.DirectWeight,
            ["direct"] = s.Direct is { } direct ? GapsJson.Figure(direct) : null,
            ["precision"] = s.Precision.ToString().ToLowerInvariant(),
        };
}
