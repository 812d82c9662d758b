using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Population.Ageing;

namespace ClosingGaps.Policy.Reports;

/// <summary>How the weights of a survey were moved, as JSON: every margin with its source.</summary>
public static class CalibrationJson
{
    public static JsonObject Of(CalibrationNote note) =>
        new()
        {
            ["period"] = note.Period,
            ["method"] = note.Method,
            ["lowest_factor"] = note.LowestFactor,
            ["highest_factor"] = note.HighestFactor,
            ["negative_weights"] = note.NegativeWeights,
            ["effective_households_before"] = note.EffectiveBefore,
            ["effective_households_after"] = note.EffectiveAfter,
            ["margins"] = Json.List(
                note.Margins,
                m => new JsonObject
                {
                    ["of"] = Json.Text(m.Name),
                    ["persons"] = m.Wanted,
                    ["before"] = m.Before,
                    ["source"] = m.Source,
                }
            ),
        };
}
