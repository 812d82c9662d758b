using ClosingGaps.Cli.Gaps;
using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Validation;

namespace ClosingGaps.Cli.Validation;

/// <summary>A validation for a terminal: what was found, the figures side by side, the reasons by number.</summary>
internal static class ValidationText
{
    public static void Write(Terminal t, ValidationReport report, bool all)
    {
        var words = new ValidationWords(t.Language);
        t.Line(t.Bold(words.Title(report)));
        foreach (var sentence in words.Summary(report))
            t.Line(sentence);
        t.Line();
        var reasons = report.Lines.SelectMany(l => l.Reasons).Distinct().ToList();
        WriteCompared(t, words, report, reasons);
        t.Line();
        t.Line(words.Note);
        WriteReasons(t, words, report, reasons);
        WriteNotSaid(t, words, report, all);
    }

    private static void WriteCompared(
        Terminal t,
        ValidationWords words,
        ValidationReport report,
        List<MissReason> reasons
    )
    {
        var table = new TextTable(
            new("", false),
            new(t.Say("de", "of")),
            new(t.Say("publicada", "published"), Right: true),
            new(t.Say("aquí ± error", "here ± error"), Right: true),
            new("n", Right: true),
            new(t.Say("diferencia", "difference"), Right: true),
            new(""),
            new(t.Say("razón", "reason"))
        );
        foreach (var l in report.Lines)
        {
            if (l.Standing is Standing.NotAsked or Standing.NotCompared)
                continue;
            table.Add(
                t.Say(l.Target.Label),
                l.Target.Period,
                ValidationWords.Theirs(l.Target),
                words.Ours(l),
                l.Ours is { } e ? GapFigures.Rows(e.N) : "",
                ValidationWords.Apart(l),
                l.Fitted switch
                {
                    SyntheticUse.Fitted => "=",
                    SyntheticUse.FittedToItsKind => "≈",
                    _ => l.Standing == Standing.Agrees ? "✓" : "",
                },
                l.Standing == Standing.Misses
                    ? l.Reasons.Count > 0
                        ? string.Join(", ", l.Reasons.Select(r => reasons.IndexOf(r) + 1))
                        : "?"
                    : ""
            );
        }

        table.Write(t);
    }

    private static void WriteReasons(
        Terminal t,
        ValidationWords words,
        ValidationReport report,
        List<MissReason> reasons
    )
    {
        var shown = report
            .Lines.Where(l => l.Standing == Standing.Misses)
            .SelectMany(l => l.Reasons)
            .ToHashSet();
        if (shown.Count > 0)
            t.Line(t.Say("Razones", "Reasons"));
        for (var i = 0; i < reasons.Count; i++)
        {
            if (!shown.Contains(reasons[i]))
                continue;
            t.Line($"  {i + 1, 2}  {t.Say(reasons[i].Why)} ({words.Mark(reasons[i])})");
            foreach (var (l, again) in report.Redone(reasons[i]))
            {
                t.Line(
                    $"      {t.Say(l.Target.Label)}, {l.Target.Period}, {t.Say(reasons[i].Redo!.How)}: {words.Again(l, again)}"
                );
            }
        }

        WriteLearnt(t, words, report);
    }

    private static void WriteLearnt(Terminal t, ValidationWords words, ValidationReport report)
    {
        if (report.Learnt is not { Count: > 0 } learnt)
            return;
        t.Line(
            t.Say(
                "Lo mismo en la ENIGH 2010 real, de la que la muestra aprende, y a cuántos errores está la muestra de ella",
                "The same in the real ENIGH 2010, from which the sample learns, and how many errors the sample is from it"
            )
        );
        foreach (var l in learnt)
        {
            t.Line(
                $"      {t.Say(l.Target.Label)}, {l.Target.Period}: {words.Learnt(l, l.Learnt!)}"
            );
        }
    }

    private static void WriteNotSaid(
        Terminal t,
        ValidationWords words,
        ValidationReport report,
        bool all
    )
    {
        var notAsked = report.Lines.Where(l => l.Standing == Standing.NotAsked).ToList();
        var notCompared = report.Lines.Where(l => l.Standing == Standing.NotCompared).ToList();
        t.Line(
            t.Say(
                $"No lo dice esta encuesta: {notAsked.Count} cifras. No lo dice ninguna de las que se leen aquí: {notCompared.Count}.",
                $"Not said by this survey: {notAsked.Count} figures. By none of those read here: {notCompared.Count}."
            ) + (all ? "" : t.Say(" Cuáles y por qué: --all", " Which, and why: --all"))
        );
        if (!all)
            return;
        foreach (var l in notAsked)
            t.Line($"  {t.Say(l.Target.Label)}, {l.Target.Period}: {words.Say(Standing.NotAsked)}");
        foreach (var l in notCompared)
            t.Line($"  {t.Say(l.Target.Label)}, {l.Target.Period}: {t.Say(l.Target.NotCompared!)}");
    }
}
