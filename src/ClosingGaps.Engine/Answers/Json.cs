using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Engine.Answers;

/// <summary>JSON results: keys in the order written, accents as they are, numbers exact. Keys are English; law names and texts are not translated.</summary>
public static class Json
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>As it is written, with its last end of line.</summary>
    public static string Indented(JsonNode node) => node.ToJsonString(Options) + "\n";

    /// <summary>A list of what is made of each item.</summary>
    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> make) =>
        new([.. items.Select(make)]);

    /// <summary>A list of names.</summary>
    public static JsonArray Names(IEnumerable<string> names) =>
        List(names, n => JsonValue.Create(n));

    /// <summary>A text in its two languages.</summary>
    public static JsonObject Text(Bilingual text) => new() { ["es"] = text.Es, ["en"] = text.En };

    /// <summary>A number as a JSON number with all its digits; a fraction that does not end as its nearest double.</summary>
    public static JsonNode Number(Rational value)
    {
        var text = value.ToString();
        return text.Contains('/', StringComparison.Ordinal)
            ? JsonValue.Create(value.ToDouble())
            : JsonNode.Parse(text)!;
    }

    /// <summary>A value by its type: number, true/false, ISO date (null off the calendar), category member's name, territory code.</summary>
    public static JsonNode? Value(Rational value, LawType type) =>
        type.Kind switch
        {
            TypeKind.Boolean => JsonValue.Create(value.Sign != 0),
            TypeKind.Date => Figures.Day(value.ToDouble()) is { } day ? Figures.Iso(day) : null,
            TypeKind.Category => type.Category!.Member((int)value.Numerator)?.Name
                ?? value.ToString(),
            TypeKind.Territory => Figures.Territory((int)value.Numerator),
            _ => Number(value),
        };

    /// <summary>An ISO date; null for none and for the beginning of time.</summary>
    public static JsonNode? Date(DateOnly? date) =>
        date is null || date == DateOnly.MinValue
            ? null
            : JsonValue.Create(Figures.Iso(date.Value));

    /// <summary>Source, legal force and evidence of what the law says.</summary>
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

    /// <summary>The word of an evidence mark.</summary>
    public static string EvidenceCode(Evidence evidence) =>
        evidence switch
        {
            Evidence.Verified => "verified",
            Evidence.Derived => "derived",
            Evidence.Recalled => "recalled",
            Evidence.Assumed => "assumed",
            _ => "not_found",
        };

    /// <summary>The word of a state.</summary>
    public static string StateCode(FactState state) =>
        state switch
        {
            FactState.Known => "known",
            FactState.NotApplicable => "not_applicable",
            _ => "unknown",
        };
}
