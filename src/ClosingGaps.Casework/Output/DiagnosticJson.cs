using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Output;

/// <summary>A diagnostic for editors and scripts.</summary>
public static class DiagnosticJson
{
    public static JsonObject Of(Diagnostic d, string language)
    {
        var json = new JsonObject
        {
            ["code"] = d.Kind.Code,
            ["severity"] = d.IsError ? "error" : "warning",
        };
        Place(json, d.Span);
        json["message"] = d.Message(language);
        json["help"] = d.Help(language);
        json["related"] = Json.List(
            d.Related,
            r =>
            {
                var related = new JsonObject();
                Place(related, r.Span);
                related["label"] = r.Label.In(language);
                return related;
            }
        );
        return json;
    }

    private static void Place(JsonObject json, TextSpan span)
    {
        if (span.Source is { } source)
        {
            var (line, column) = source.Position(span.Start);
            json["file"] = source.Path;
            json["line"] = line;
            json["column"] = column;
            json["length"] = span.Length;
        }
    }
}
