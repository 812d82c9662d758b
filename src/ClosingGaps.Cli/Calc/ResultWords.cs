using ClosingGaps.Casework;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Calc;

/// <summary>One result in words.</summary>
internal static class ResultWords
{
    /// <summary>"$741.87", "desconocido, al menos $500.00".</summary>
    public static string Value(Terminal t, Result r)
    {
        var text = Figures.Text(r.Type, r.Figure.State, r.Figure.Value, t.Language);
        return r.Figure.AtLeast is { } least
            ? $"{text}, {t.Say("al menos", "at least")} {Figures.Text(r.Type, least, t.Language)}"
            : text;
    }

    /// <summary>"$560.58 a $920.54" over the open readings; empty when none moves it.</summary>
    public static string Range(Terminal t, Result r)
    {
        if (r.Type.Kind is not (TypeKind.Number or TypeKind.Date) || !r.Moves.Any())
        {
            return "";
        }

        return r.Range is { Lowest: { } low, Highest: { } high } && low != high
            ? $"{Figures.Text(r.Type, low, t.Language)} {t.Say("a", "to")} {Figures.Text(r.Type, high, t.Language)}"
            : "";
    }
}
