using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Population.Imputation;

namespace ClosingGaps.Policy.Reports;

/// <summary>What was imputed, from whom and how, as JSON.</summary>
public static class ImputationJson
{
    public static JsonObject Of(ImputationNote note) =>
        new()
        {
            ["facts"] = Json.List(note.Facts, Json.Text),
            ["donors"] = note.Donors,
            ["donor_files"] = SourceJson.Files(note.DonorFiles),
            ["method"] = "random_hot_deck_psu_bootstrap",
            ["draws"] = note.Draws,
            ["seed"] = note.Seed,
            ["donor_persons"] = note.DonorCount,
            ["recipients"] = note.Recipients,
            ["without_donor"] = note.WithoutDonor,
            ["cells"] = Json.List(
                note.Cells,
                c => new JsonObject
                {
                    ["alike_in"] = Json.Text(c.Cell),
                    ["recipients"] = c.Recipients,
                }
            ),
        };
}
