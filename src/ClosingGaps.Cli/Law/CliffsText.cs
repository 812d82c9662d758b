using ClosingGaps.Casework.Cliffs;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary>Cliffs for the terminal: a sentence, the results on both sides, and what switched.</summary>
internal static class CliffsText
{
    public static void Write(Terminal t, CliffStudy study)
    {
        t.Line();
        t.Line(t.Bold($"{t.Say(study.Work.Label)} ({study.Work.Name})"));
        if (study.Cliffs.Count == 0)
        {
            t.Line("  " + t.Say("Ningún escalón.", "No cliff."));
        }

        foreach (var rule in study.Unknown)
        {
            t.Line("  " + t.Say("No se sabe: ", "Not known: ") + t.Say(rule.Label));
        }

        foreach (var cliff in study.Cliffs)
        {
            t.Line();
            t.Line("  " + t.Say(CliffSentence.Of(cliff)));
            if (cliff.IsBelowWageDue)
            {
                t.Line("  " + t.Say(CliffSentence.Note(cliff)));
            }

            Results(t, cliff);
            foreach (var cause in CliffCauseText.Distinct(cliff))
            {
                t.Line("    · " + t.Say(cause));
            }
        }
    }

    private static void Results(Terminal t, Cliff cliff)
    {
        var table = new TextTable(
            new TextTable.Column(t.Say("en el mes", "in the month")),
            new(CliffSentence.Pesos(cliff.Below), Right: true),
            new(CliffSentence.Pesos(cliff.Above), Right: true),
            new(t.Say("cambia", "change"), Right: true)
        );
        foreach (var jump in cliff.Jumps)
        {
            table.Add(
                t.Say(jump.Result.Label),
                Figure(t, jump.Result, jump.Before),
                Figure(t, jump.Result, jump.After),
                Figure(t, jump.Result, jump.Change)
            );
        }

        table.Write(t, "    ");
    }

    private static string Figure(Terminal t, RuleSymbol rule, double value) =>
        Figures.Text(rule.Type, value, t.Language);
}
