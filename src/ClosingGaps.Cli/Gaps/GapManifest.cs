using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Cli.Gaps;

/// <summary>
/// The record of a run of <c>cg gaps</c>: what went in, by hash, and the hash of what came out. With the same survey and the same law anybody
/// gets the same result.
/// </summary>
/// <param name="Version">Version of the product.</param>
/// <param name="Arguments">Options of the run.</param>
/// <param name="Survey">Title of the survey.</param>
/// <param name="IsSynthetic">Whether the people are made up.</param>
/// <param name="Files">The survey's files as they were read.</param>
/// <param name="Mapping">SHA-256 of the mapping's text.</param>
/// <param name="Law">SHA-256 of the law's text.</param>
/// <param name="Reform">SHA-256 of the reformed law; <see langword="null"/> without a reform.</param>
/// <param name="Result">SHA-256 of the figures: the JSON of the report without its hashes, compact.</param>
internal sealed record GapManifest(
    string Version,
    IReadOnlyList<string> Arguments,
    string Survey,
    bool IsSynthetic,
    IReadOnlyList<SurveySource> Files,
    string Mapping,
    string Law,
    string? Reform,
    string Result
)
{
    private const int Format = 3;

    /// <summary>Title of the survey whose people gave what this one did not ask; <see langword="null"/> when none did.</summary>
    public string? Donors { get; init; }

    /// <summary>The donors' files as they were read.</summary>
    public IReadOnlyList<SurveySource> DonorFiles { get; init; } = [];

    /// <summary>The files that the run wrote.</summary>
    public IReadOnlyList<GapsOutput> Outputs { get; init; } = [];

    /// <summary>Version of the product that runs.</summary>
    public static string Running { get; } =
        typeof(GapManifest).Assembly.GetName().Version?.ToString() ?? "";

    public static GapManifest Of(GapsResult found, IReadOnlyList<GapsOutput> outputs)
    {
        var source = found.Report.Source;
        return new GapManifest(
            Running,
            found.Arguments,
            source.Survey,
            source.IsSynthetic,
            source.Files,
            source.MappingHash,
            source.LawHash,
            source.ReformHash,
            ResultHash(found)
        )
        {
            Donors = source.Imputation?.Donors,
            DonorFiles = source.Imputation?.DonorFiles ?? [],
            Outputs = outputs,
        };
    }

    public JsonObject ToJson() =>
        new()
        {
            ["format"] = Format,
            ["product"] = "Closing Gaps",
            ["version"] = Version,
            ["command"] = "gaps",
            ["arguments"] = Json.Names(Arguments),
            ["survey"] = Survey,
            ["synthetic"] = IsSynthetic,
            ["files"] = SourceJson.Files(Files),
            ["donors"] = Donors,
            ["donor_files"] = SourceJson.Files(DonorFiles),
            ["mapping_sha256"] = Mapping,
            ["law_sha256"] = Law,
            ["reform_sha256"] = Reform,
            ["result_sha256"] = Result,
            ["outputs"] = Json.List(
                Outputs,
                o => new JsonObject
                {
                    ["form"] = o.Form,
                    ["file"] = o.File,
                    ["language"] = o.Language,
                    ["sha256"] = o.Sha256,
                }
            ),
        };

    /// <summary>The record in a file's text; <see langword="null"/> when it is none of this format.</summary>
    public static GapManifest? Read(string text)
    {
        try
        {
            var json = JsonNode.Parse(text)!;
            if ((int)json["format"]! != Format || (string)json["command"]! != "gaps")
            {
                return null;
            }

            return new GapManifest(
                (string)json["version"]!,
                [.. json["arguments"]!.AsArray().Select(a => (string)a!)],
                (string)json["survey"]!,
                (bool)json["synthetic"]!,
                Sources(json["files"]!),
                (string)json["mapping_sha256"]!,
                (string)json["law_sha256"]!,
                (string?)json["reform_sha256"],
                (string)json["result_sha256"]!
            )
            {
                Donors = (string?)json["donors"],
                DonorFiles = Sources(json["donor_files"]!),
                Outputs =
                [
                    .. json["outputs"]!
                        .AsArray()
                        .Select(o => new GapsOutput(
                            (string)o!["form"]!,
                            (string)o["file"]!,
                            (string)o["language"]!,
                            (string)o["sha256"]!
                        )),
                ],
            };
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or NullReferenceException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentNullException
            )
        {
            return null;
        }
    }

    private static List<SurveySource> Sources(JsonNode files) =>
        [
            .. files
                .AsArray()
                .Select(f => new SurveySource((string)f!["name"]!, (string)f["sha256"]!)),
        ];

    // Figures only: a law whose text changed and whose figures did not is told as such.
    private static string ResultHash(GapsResult found)
    {
        var json = GapsJson.Of(found.Report);
        foreach (
            var key in (string[])["survey_files", "mapping_sha256", "law_sha256", "reform_sha256"]
        )
        {
            json.Remove(key);
        }

        (json["imputation"] as JsonObject)?.Remove("donor_files");
        return Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(json.ToJsonString()))
        );
    }
}
