using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Population.Surveys.Importing;

/// <summary>What is written of a survey that was imported: its manifest.</summary>
/// <param name="Name">Name by which it is asked for: <c>enigh2016</c>, <c>enoe2023t1</c>; a made-up one ends in <c>_sintetica</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Edition">Name of its edition.</param>
/// <param name="Mapping">Folder of its mapping.</param>
/// <param name="IsSynthetic">Whether its files declare made-up data.</param>
/// <param name="NotSeen">What of the edition was not seen; null when all was.</param>
/// <param name="Sources">The files it was made from, with their SHA-256.</param>
/// <param name="Columns">The columns it holds, in the words of the mapping.</param>
/// <param name="Households">Households in the sample.</param>
/// <param name="Persons">Persons in the sample.</param>
/// <param name="Jobs">Jobs in the sample.</param>
/// <param name="People">Sum of the weights of the persons.</param>
public sealed record ImportedSurvey(
    string Name,
    string Title,
    string Edition,
    string Mapping,
    bool IsSynthetic,
    Bilingual? NotSeen,
    IReadOnlyList<SurveySource> Sources,
    IReadOnlyList<string> Columns,
    int Households,
    int Persons,
    int Jobs,
    double People
)
{
    internal const string ManifestFile = "manifest.json";

    /// <summary>The manifest as it is written.</summary>
    public JsonObject ToJson() =>
        new()
        {
            ["name"] = Name,
            ["title"] = Title,
            ["edition"] = Edition,
            ["mapping"] = Mapping,
            ["synthetic"] = IsSynthetic,
            ["not_seen"] = NotSeen is null ? null : Json.Text(NotSeen),
            ["households"] = Households,
            ["persons"] = Persons,
            ["jobs"] = Jobs,
            ["people"] = People,
            ["sources"] = Json.List(
                Sources,
                s => new JsonObject { ["file"] = s.Name, ["sha256"] = s.Sha256 }
            ),
            ["columns"] = Json.Names(Columns),
        };

    /// <summary>The manifest in a folder; null when the folder holds no imported survey.</summary>
    internal static ImportedSurvey? TryRead(string folder)
    {
        var path = Path.Combine(folder, ManifestFile);
        if (!File.Exists(path))
            return null;
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(path))!;
            return new ImportedSurvey(
                (string)json["name"]!,
                (string)json["title"]!,
                (string)json["edition"]!,
                (string)json["mapping"]!,
                (bool)json["synthetic"]!,
                json["not_seen"] is { } text
                    ? new Bilingual((string)text["es"]!, (string)text["en"]!)
                    : null,
                [
                    .. json["sources"]!
                        .AsArray()
                        .Select(s => new SurveySource((string)s!["file"]!, (string)s["sha256"]!)),
                ],
                [.. json["columns"]!.AsArray().Select(c => (string)c!)],
                (int)json["households"]!,
                (int)json["persons"]!,
                (int)json["jobs"]!,
                (double)json["people"]!
            );
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or InvalidOperationException
                        or FormatException
                        or NullReferenceException
                        or IOException
            )
        {
            return null;
        }
    }

    /// <summary>Name for a survey of an edition: the quarter of an ENOE is part of it.</summary>
    internal static string NameOf(string edition, int quarter, bool isSynthetic)
    {
        var name =
            quarter == 0
                ? edition
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"enoe{quarter / 4}t{quarter % 4 + 1}"
                );
        return isSynthetic ? name + "_sintetica" : name;
    }
}
