using ClosingGaps.Casework.OpenPoints;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Law;

/// <summary>What the register says of an open point beside its readings: worked women, women of the survey, and what to ask.</summary>
internal static class OpenPointText
{
    /// <summary>Each typical woman under each option.</summary>
    public static void Women(Terminal t, OpenPointNote note, IReadOnlyList<WorkedWoman> worked)
    {
        var options = note.Reading.Options;
        var table = new TextTable([
            new(t.Say("Mujeres de ejemplo, que no existen", "Example women, who do not exist")),
            .. options.Select(o => new TextTable.Column(
                (o == note.Reading.Default ? "▸ " : "") + o.Name,
                Right: true
            )),
            new(t.Say("artículo", "article")),
        ]);
        foreach (var woman in worked)
        {
            table.Add([
                $"{t.Say(woman.Woman.Who)} · {Words.Month(t, woman.Month)}",
                .. options.Select(_ => ""),
                "",
            ]);
            foreach (var figure in woman.Figures)
            {
                var isOfMany = woman.Figures.Count(f => f.Figure == figure.Figure) > 1;
                table.Add([
                    "  " + t.Say(figure.Figure.Label) + (isOfMany ? $" · {figure.Instance}" : ""),
                    .. figure.Options.Select(o =>
                        Figures.Text(figure.Figure.Type, o.State, o.Value, t.Language)
                    ),
                    figure.Figure.Citation?.ToString() ?? "",
                ]);
            }
        }

        table.Write(t);
    }

    /// <summary>Of which people the numbers are.</summary>
    public static void Basis(Terminal t, GapSource source, OpenPointReport report)
    {
        var words = new ReportWords(t.Language);
        t.Line(GapSentences.Basis(words, source, report.LawDate));
        if (source.IsSynthetic)
        {
            t.Line(GapSentences.Synthetic(words));
        }

        t.Line();
    }

    /// <summary>How many women of the survey each other option moves.</summary>
    public static void Survey(Terminal t, OpenPointReport report, OpenPoint point)
    {
        t.Line("  " + t.Say("Con otra lectura, en la encuesta:", "Read otherwise, in the survey:"));
        foreach (var (option, effect) in new OpenPointWords(t.Language).Effects(report, point))
        {
            t.Line($"    {option.Name}: {effect}");
        }
    }

    /// <summary>Whom to ask, or why nobody.</summary>
    public static void Request(Terminal t, OpenPointNote note) =>
        t.Line(
            "  "
                + (
                    note.Request is { } request
                        ? t.Say("Qué pedir, a ", "What to request, from ")
                            + $"{t.Say(request.To.Name)}: cg law open {note.Reading.Name} --request"
                        : t.Say("Sin solicitud: ", "No request: ") + t.Say(note.WhyNone!)
                )
        );
}
