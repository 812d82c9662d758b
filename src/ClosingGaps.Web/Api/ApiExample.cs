using System.Text.Json.Nodes;
using ClosingGaps.Law;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Web.Api;

/// <summary>A request and what it answers, from <c>examples/api</c>. A test sends each and compares.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Parameters">Words of the address.</param>
/// <param name="Response">JSON; of a problem, that of each language.</param>
internal sealed record ApiExample(
    string Name,
    string Operation,
    Bilingual Summary,
    JsonObject Parameters,
    JsonNode? Body,
    int Status,
    JsonNode Response
)
{
    /// <summary>A problem is told in one language; all else holds both.</summary>
    public JsonNode? ResponseIn(string language) =>
        (Status < 400 ? Response : Response[language])?.DeepClone();

    /// <summary>Stands for the identity of the law, which changes with every comma of it.</summary>
    public const string LawHash = "{law}";

    public static IReadOnlyList<ApiExample> All(string site, string lawHash)
    {
        var folder =
            ProductFolder.Find(site, "*.json", "examples", "api")
            ?? throw new DirectoryNotFoundException(
                "No se encuentra «examples/api». · \"examples/api\" was not found."
            );
        return
        [
            .. Directory
                .EnumerateFiles(folder, "*.json")
                .Order(StringComparer.Ordinal)
                .Select(file =>
                    Read(
                        Path.GetFileNameWithoutExtension(file),
                        JsonNode.Parse(
                            File.ReadAllText(file)
                                .Replace(LawHash, lawHash, StringComparison.Ordinal)
                        )!
                    )
                ),
        ];
    }

    private static ApiExample Read(string name, JsonNode json) =>
        new(
            name,
            (string)json["operation"]!,
            new((string)json["summary"]!["es"]!, (string)json["summary"]!["en"]!),
            json["parameters"]?.DeepClone().AsObject() ?? [],
            json["body"]?.DeepClone(),
            (int)json["status"]!,
            json["response"]!.DeepClone()
        );
}
