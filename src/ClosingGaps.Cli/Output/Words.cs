using System.Globalization;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Output;

/// <summary>How the closed words of the model are said to people.</summary>
internal static class Words
{
    public static string Iso(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string IsoMonth(DateOnly month) =>
        month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>A first day: blank when the rule is not dated.</summary>
    public static string From(DateOnly date) => date == DateOnly.MinValue ? "" : Iso(date);

    public static string Long(Terminal t, DateOnly date) => Figures.Date(date, t.Language);

    public static string Month(Terminal t, DateOnly date) => Figures.Month(date, t.Language);

    public static string Say(Terminal t, Force force) =>
        force switch
        {
            Force.InForce => t.Say("vigente", "in force"),
            Force.Proposed => t.Say("propuesto", "proposed"),
            _ => t.Say("derogado", "repealed"),
        };

    public static string Say(Terminal t, Evidence evidence) =>
        evidence switch
        {
            Evidence.Verified => t.Say("verificado", "verified"),
            Evidence.Derived => t.Say("derivado", "derived"),
            Evidence.Recalled => t.Say("recordado", "recalled"),
            Evidence.Assumed => t.Say("supuesto", "assumed"),
            _ => t.Say("no encontrado", "not found"),
        };

    public static string Say(Terminal t, Entity entity) =>
        entity switch
        {
            Entity.Household => t.Say("hogar", "household"),
            Entity.Person => t.Say("persona", "person"),
            Entity.Employer => t.Say("empleador", "employer"),
            Entity.Employment => t.Say("empleo", "employment"),
            Entity.Spell => t.Say("periodo", "spell"),
            _ => t.Say("país", "country"),
        };

    public static string Say(Terminal t, FactState state) =>
        state switch
        {
            FactState.Known => t.Say("conocido", "known"),
            FactState.NotApplicable => t.Say("no aplica", "not applicable"),
            _ => t.Say("desconocido", "unknown"),
        };

    /// <summary>What kind of thing a name is.</summary>
    public static string Kind(Terminal t, Symbol symbol) =>
        symbol switch
        {
            RuleSymbol => t.Say("regla", "rule"),
            ValueSymbol => t.Say("valor", "value"),
            TableSymbol => t.Say("tabla", "table"),
            InputSymbol => t.Say("entrada", "input"),
            ReadingSymbol => t.Say("lectura", "reading"),
            _ => "",
        };

    public static string Type(Terminal t, Symbol symbol)
    {
        var type = Amounts.TypeName(t, symbol.Type);
        return symbol.Entity == Entity.Nation
            ? type
            : t.Say($"{type} por {Say(t, symbol.Entity)}", $"{type} per {Say(t, symbol.Entity)}");
    }
}
