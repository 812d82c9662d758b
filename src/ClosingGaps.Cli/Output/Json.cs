using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Cli.Output;

/// <summary>JSON results: keys in the order written, accents as they are, numbers exact. Keys are English; law names and texts are not translated.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static void Write(Terminal terminal, JsonNode node) =>
        terminal.Output.Write(Indented(node));

    /// <summary>As it is written, with its last end of line.</summary>
    public static string Indented(JsonNode node) => node.ToJsonString(Options) + "\n";

    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> make) =>
        new([.. items.Select(make)]);

    public static JsonArray Names(IEnumerable<string> names) =>
        List(names, n => JsonValue.Create(n));

    public static JsonObject Text(Bilingual text) => new() { ["es"] = text.Es, ["en"] = text.En };

    /// <summary>A number as a JSON number with all its digits; a fraction that does not end as its nearest double.</summary>
    public static JsonNode Number(Rational value)
    {
        var text = value.ToString();
        return text.Contains('/', StringComparison.Ordinal)
            ? JsonValue.Create(value.ToDouble())
            : JsonNode.Parse(text)!;
    }

    /// <summary>A value by its type: number, true/false, ISO date, category member's name, territory code.</summary>
    public static JsonNode? Value(Rational value, LawType type) =>
        type.Kind switch
        {
            TypeKind.Boolean => JsonValue.Create(value.Sign != 0),
            TypeKind.Date => Words.Iso(DateOnly.FromDayNumber((int)value.Numerator)),
            TypeKind.Category => type.Category!.Member((int)value.Numerator)?.Name
                ?? value.ToString(),
            TypeKind.Territory => Figures.Territory((int)value.Numerator),
            _ => Number(value),
        };

    public static JsonNode? Date(DateOnly? date) =>
        date is null || date == DateOnly.MinValue ? null : JsonValue.Create(Words.Iso(date.Value));

    public static JsonObject Provenance(Provenance provenance) =>
        new()
        {
            ["source"] = provenance.Source,
            ["force"] = provenance.Force switch
            {
                Force.InForce => "in_force",
                Force.Proposed => "proposed",
                _ => "repealed",
            },
            ["evidence"] = EvidenceCode(provenance.Evidence),
            ["projection"] = provenance.Projection,
        };

    public static string EvidenceCode(Evidence evidence) =>
        evidence switch
        {
            Evidence.Verified => "verified",
            Evidence.Derived => "derived",
            Evidence.Recalled => "recalled",
            Evidence.Assumed => "assumed",
            _ => "not_found",
        };

    public static string StateCode(FactState state) =>
        state switch
        {
            FactState.Known => "known",
            FactState.NotApplicable => "not_applicable",
            _ => "unknown",
        };

    public static string Place(TextSpan span) => span.ToString();
}
