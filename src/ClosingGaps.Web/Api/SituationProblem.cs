using System.Text.Json.Nodes;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Web.Api;

/// <summary>What is wrong in a situation: all of it, each where it stands, as JSON pointer and as line and column.</summary>
internal static class SituationProblem
{
    private const int MostTold = 100;

    // The command tells its own options; whoever calls the API has others.
    private static readonly Dictionary<string, Bilingual> Help = new(StringComparer.Ordinal)
    {
        ["DAT001"] = new(
            "Es YAML o JSON: nombres con su valor. Hay ejemplos en /api.",
            "It is YAML or JSON: names with their values. There are examples at /api."
        ),
        ["DAT003"] = new(
            "Quítelo de aquí. Para ver su resultado, póngalo en `resultados`.",
            "Remove it here. To see its result, put it in `resultados`."
        ),
        ["DAT009"] = new(
            "Agregue `mes`, como \"2026-03\", o `meses`, como \"2026-01 a 2026-12\".",
            "Add `mes`, such as \"2026-03\", or `meses`, such as \"2026-01 a 2026-12\"."
        ),
        ["DAT012"] = new(
            "Mire los ejemplos y el esquema Situation en /api/openapi.json.",
            "See the examples and the schema Situation in /api/openapi.json."
        ),
        ["DAT019"] = new(
            "Los valores de la ley están en /api/v1/values.",
            "The values of the law are at /api/v1/values."
        ),
    };

    public static ApiProblem Of(DiagnosticBag bag, SituationText? text)
    {
        var told = bag
            .Items.OrderBy(d => d.Span.Source.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Span.Start)
            .ToList();
        var count = told.Count;
        return new ApiProblem(
            StatusCodes.Status422UnprocessableEntity,
            "bad-situation",
            new("Hay datos por corregir", "There are facts to correct"),
            new(
                count == 1
                    ? "1 problema en los datos; no se calculó nada. Está en «errors», con su lugar y cómo corregirlo."
                    : $"{count} problemas en los datos; no se calculó nada. Están en «errors», cada uno con su lugar y cómo corregirlo.",
                count == 1
                    ? "1 problem in the data; nothing was computed. It is in \"errors\", with its place and how to mend it."
                    : $"{count} problems in the data; nothing was computed. They are in \"errors\", each with its place and how to mend it."
            )
        )
        {
            Errors = language => Json.List(told.Take(MostTold), d => Error(d, text, language)),
        };
    }

    /// <summary>One mistake about a name at the top of the body.</summary>
    public static ApiProblem Of(string pointer, string code, Bilingual message, Bilingual help) =>
        new(
            StatusCodes.Status422UnprocessableEntity,
            "bad-situation",
            new("Hay datos por corregir", "There are facts to correct"),
            new(
                "1 problema en los datos; no se calculó nada. Está en «errors», con su lugar y cómo corregirlo.",
                "1 problem in the data; nothing was computed. It is in \"errors\", with its place and how to mend it."
            )
        )
        {
            Errors = language =>
                [
                    new JsonObject
                    {
                        ["code"] = code,
                        ["pointer"] = pointer,
                        ["message"] = message.In(language),
                        ["help"] = help.In(language),
                    },
                ],
        };

    private static JsonObject Error(Diagnostic d, SituationText? text, string language)
    {
        var (line, column) = d.Span.Source.Position(d.Span.Start);
        var help = d.Help(language);
        return new JsonObject
        {
            ["code"] = d.Kind.Code,
            ["pointer"] = text is null ? "" : text.Pointer(d.Span.Start),
            ["line"] = line,
            ["column"] = column,
            ["length"] = d.Span.Length,
            ["message"] = d.Message(language),
            ["help"] =
                Help.TryGetValue(d.Kind.Code, out var own) ? own.In(language)
                : help.Contains("cg law list", StringComparison.Ordinal)
                    ? language == "en"
                            ? "The names there are: /api/v1/inputs, /api/v1/rules, /api/v1/readings."
                        : "Los nombres que hay: /api/v1/inputs, /api/v1/rules, /api/v1/readings."
                : help,
        };
    }
}
