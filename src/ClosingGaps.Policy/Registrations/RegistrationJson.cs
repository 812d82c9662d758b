using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Policy.Registrations;

/// <summary>The report of registrations as JSON.</summary>
public static class RegistrationJson
{
    public static JsonObject Of(RegistrationReport r) =>
        new()
        {
            ["points"] = Json.List(
                r.Points,
                p => new JsonObject
                {
                    ["period"] = p.Period,
                    ["registered"] = p.Value,
                    ["source"] = p.Source,
                    ["link"] = p.Link,
                    ["evidence"] = p.Evidence.ToString().ToLowerInvariant(),
                }
            ),
            ["law_dates"] = Json.List(
                r.Book.Days,
                d => new JsonObject
                {
                    ["date"] = Figures.Iso(d.Day),
                    ["label"] = Json.Text(d.Label),
                    ["source"] = d.Source,
                }
            ),
            ["peak"] = r.Peak.Period,
            ["last"] = r.Last.Period,
            ["change_from_peak"] = r.Fall,
            ["shares"] = Json.List(
                r.Shares,
                s => new JsonObject
                {
                    ["period"] = s.Registered.Period,
                    ["workers_period"] = s.Workers.Period,
                    ["share"] = s.Share,
                }
            ),
            ["registered_share_of_women"] = r.BySex.Women,
            ["registered_share_of_men"] = r.BySex.Men,
            ["explanations"] = Json.List(
                r.Book.Explanations,
                e => new JsonObject
                {
                    ["id"] = e.Id,
                    ["name"] = Json.Text(e.Name),
                    ["says"] = Json.Text(e.Says),
                    ["hypothesis_of_ours"] = e.Evidence == Evidence.Assumed,
                    ["source"] = e.Source,
                    ["confirm"] = Json.Text(e.Confirm),
                    ["refute"] = Json.Text(e.Refute),
                }
            ),
            ["women"] = new JsonObject
            {
                ["question"] = Json.Text(r.Book.WomenQuestion),
                ["answers"] = Json.List(r.Book.WomenAnswers, Json.Text),
            },
            ["data_that_would_settle_it"] = Json.Text(r.Book.Ask),
        };
}
