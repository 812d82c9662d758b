using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary>The closed words of the model in JSON.</summary>
internal static class SymbolJson
{
    public static string Kind(Symbol symbol) =>
        symbol switch
        {
            RuleSymbol => "rule",
            ValueSymbol => "value",
            TableSymbol => "table",
            InputSymbol => "input",
            _ => "reading",
        };

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
