using System.Text.Json.Nodes;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Output;

/// <summary>The closed words of the model in JSON.</summary>
public static class SymbolJson
{
    /// <summary>What kind of thing a name is.</summary>
    public static string Kind(Symbol symbol) =>
        symbol switch
        {
            RuleSymbol => "rule",
            ValueSymbol => "value",
            TableSymbol => "table",
            InputSymbol => "input",
            _ => "reading",
        };

    /// <summary>Names with what they are.</summary>
    public static JsonArray List(IEnumerable<Symbol> symbols) =>
        Json.List(
            symbols,
            s => new JsonObject
            {
                ["id"] = s.Id,
                ["kind"] = Kind(s),
                ["type"] = s.Type.ToString(),
                ["entity"] = EntityCode(s.Entity),
                ["label"] = Json.Text(s.Label),
            }
        );

    /// <summary>Of what a name is told.</summary>
    public static string EntityCode(Entity entity) =>
        entity switch
        {
            Entity.Household => "household",
            Entity.Person => "person",
            Entity.Employer => "employer",
            Entity.Employment => "employment",
            Entity.Spell => "spell",
            _ => "nation",
        };
}
