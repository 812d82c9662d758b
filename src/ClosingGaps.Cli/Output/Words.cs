using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Output;

/// <summary>How the closed words of the model are said to people.</summary>
internal static class Words
{
    /// <summary>A first day: blank when the rule is not dated.</summary>
    public static string From(DateOnly date) => date == DateOnly.MinValue ? "" : Figures.Iso(date);

    public static string Long(Terminal t, DateOnly date) => Figures.Date(date, t.Language);

    public static string Month(Terminal t, DateOnly date) => Figures.Month(date, t.Language);

    public static string Say(Terminal t, Force force) => t.Say(LawWords.Of(force));

    public static string Say(Terminal t, Evidence evidence) => t.Say(LawWords.Of(evidence));

    public static string Say(Terminal t, Entity entity) => t.Say(LawWords.Of(entity));

    public static string Say(Terminal t, FactState state) =>
        state switch
        {
            FactState.Known => t.Say("conocido", "known"),
            FactState.NotApplicable => t.Say("no aplica", "not applicable"),
            _ => t.Say("desconocido", "unknown"),
        };

    public static string Kind(Terminal t, Symbol symbol) => t.Say(LawWords.KindOf(symbol));
}
