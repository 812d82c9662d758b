using ClosingGaps.Casework;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Calc;

/// <summary>Results as a table for people, then what is missing, then the open readings that move them.</summary>
internal static class ResultText
{
    /// <summary>Nobody answers more at a time; the first are those that most results wait for.</summary>
    private const int MostQuestions = 10;

    public static void Write(Terminal t, Computation computation)
    {
        foreach (var month in computation.Results.GroupBy(r => r.Figure.Month))
        {
            var title = Words.Month(t, month.Key);
            t.Line(t.Bold(char.ToUpperInvariant(title[0]) + title[1..]));
            Table(t, month);
            t.Line();
        }

        if (computation.Results.Count == 0)
        {
            t.Line(
                t.Say(
                    "Ningún resultado: pida uno con --output (los hay en cg law list).",
                    "No result: ask for one with --output (they are in cg law list)."
                )
            );
            t.Line();
        }
        else if (computation.NotShown > 0)
        {
            t.Line(
                t.Dim(
                    t.Say(
                        $"Otros que no aplican o que estos datos no determinan: {computation.NotShown}. Se ven con --output.",
                        $"Others that do not apply or that these facts do not settle: {computation.NotShown}. See them with --output."
                    )
                )
            );
            t.Line();
        }

        Missing(t, computation.Missing(), computation.Results);
        Readings(t, computation.Results, all: false);
        t.Line(t.Dim($"{t.Say("Ley", "Law")} {computation.Law.Hash[..12]}"));
    }

    /// <summary>Options of open points that would change the results: of all, or of the one that moves each most.</summary>
    public static void Readings(Terminal t, IReadOnlyList<Result> results, bool all)
    {
        if (!results.Any(r => r.Moves.Any()))
        {
            return;
        }

        t.Line(
            all
                ? t.Say(
                    "Con otra lectura de un punto abierto:",
                    "Under another reading of an open point:"
                )
                : t.Say(
                    "Con otra lectura del punto abierto que más lo mueve:",
                    "Under another reading of the open point that moves it most:"
                )
        );
        var table = new TextTable(
            new TextTable.Column(""),
            new(""),
            new(t.Say("lectura", "reading")),
            new(t.Say("quiere decir", "means")),
            new(t.Say("sería", "would be"), Right: true)
        );
        foreach (var r in results)
        {
            var most = r.Range.MovesMost?.Reading;
            foreach (var move in r.Moves.Where(m => all || m.Reading == most))
            {
                table.Add(
                    t.Say(r.Figure.Output.Label),
                    r.Figure.Instance,
                    $"{move.Reading.Name}={move.Option.Name}",
                    t.Say(move.Option.Label),
                    Figures.Text(r.Type, move.State, move.Value, t.Language)
                );
            }
        }

        table.Write(t);
        t.Line();
    }

    private static void Table(Terminal t, IEnumerable<Result> results)
    {
        var table = new TextTable(
            new TextTable.Column(t.Say("resultado", "result")),
            new(t.Say("de", "of")),
            new(t.Say("valor", "value"), Right: true),
            new(t.Say("evidencia", "evidence")),
            new(t.Say("según la lectura", "by reading"))
        );
        foreach (var r in results)
        {
            table.Add(
                t.Say(r.Figure.Output.Label),
                r.Figure.Instance,
                ResultWords.Value(t, r),
                r.Exact.IsKnown ? Words.Say(t, r.Exact.Evidence) : "",
                ResultWords.Range(t, r)
            );
        }

        table.Write(t);
    }

    /// <summary>What can be asked next, the most useful first.</summary>
    public static void StillToKnow(Terminal t, IReadOnlyList<MissingInput> missing)
    {
        if (missing.Count == 0)
        {
            return;
        }

        t.Line(t.Say("Falta saber:", "Still to know:"));
        var table = new TextTable(new TextTable.Column(""), new(""));
        foreach (var m in missing.Take(MostQuestions))
        {
            table.Add(MissingPath.Of(m), t.Say(m.Question));
        }

        table.Write(t);
        if (missing.Count > MostQuestions)
        {
            var rest = missing.Count - MostQuestions;
            t.Line("  " + t.Dim(t.Say($"y {rest} más", $"and {rest} more")));
        }

        t.Line();
    }

    /// <summary>What is not known and stands in the way: first what can be asked, then the rest.</summary>
    public static void Missing(
        Terminal t,
        IReadOnlyList<MissingInput> missing,
        IEnumerable<Result> results
    )
    {
        StillToKnow(t, missing);
        var others = results
            .SelectMany(r => r.Exact.Reasons)
            .Where(r => r is not (UnknownFact or UnknownSpellDate))
            .Select(r => t.Say(r.Text))
            .Distinct()
            .ToList();
        if (others.Count > 0)
        {
            t.Line(t.Say("No se sabe porque:", "Not known because:"));
            others.ForEach(reason => t.Line("  " + reason));
            t.Line();
        }
    }
}
