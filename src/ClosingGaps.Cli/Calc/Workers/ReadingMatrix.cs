using ClosingGaps.Casework;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using Names = ClosingGaps.Casework.Workers.WorkerNames;

namespace ClosingGaps.Cli.Calc.Workers;

/// <summary>The open readings in rows, the figures that they move in columns: what each figure would be with that option alone.</summary>
internal static class ReadingMatrix
{
    /// <summary>With more houses than these the columns are those of all together.</summary>
    private const int MostHouses = 4;

    public static void Write(Terminal t, WorkerMonth month)
    {
        var figures = Figures(t, month).ToList();
        var options = figures
            .SelectMany(f => f.Result.Moves)
            .GroupBy(m => (m.Reading, m.Option))
            .OrderByDescending(g => g.Max(m => Math.Abs(m.Change ?? 0)))
            .ThenBy(g => g.Key.Reading.Name, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Option.Code)
            .Select(g => g.Key)
            .ToList();
        if (options.Count == 0)
        {
            return;
        }

        t.Line(
            t.Bold(
                t.Say(
                    "Con otra lectura de un punto abierto",
                    "Under another reading of an open point"
                )
            )
        );
        var table = new TextTable([
            new TextTable.Column(t.Say("lectura=opción", "reading=option")),
            .. figures.Select(f => new TextTable.Column(f.Name, Right: true)),
            new(t.Say("quiere decir", "means")),
        ]);
        table.Add([
            t.Say("(las de omisión)", "(the defaults)"),
            .. figures.Select(f => ResultWords.Value(t, f.Result)),
            "",
        ]);
        foreach (var (reading, option) in options)
        {
            table.Add([
                $"{reading.Name}={option.Name}",
                .. figures.Select(f => Cell(t, f.Result, reading, option)),
                t.Say(option.Label),
            ]);
        }

        table.Write(t);
        foreach (
            var most in figures
                .Where(f => f.Result.Range.MovesMost is not null)
                .GroupBy(f => f.Result.Range.MovesMost!.Reading.Name)
        )
        {
            t.Line(
                $"  {t.Say("La que más mueve", "What moves most")} {string.Join(", ", most.Select(f => f.Name))}: {most.Key}"
            );
        }

        t.Line();
    }

    private static string Cell(
        Terminal t,
        Result result,
        ReadingSymbol reading,
        ReadingOption option
    ) =>
        result.Moves.FirstOrDefault(m => m.Reading == reading && m.Option == option) is { } move
            ? Engine.Answers.Figures.Text(result.Type, move.State, move.Value, t.Language)
            : "=";

    private static IEnumerable<(string Name, Result Result)> Figures(Terminal t, WorkerMonth month)
    {
        if (month.Houses.Count is > 1 and <= MostHouses)
        {
            foreach (var house in month.Houses)
            {
                if (house[Names.Quotas] is { } quotas)
                {
                    yield return (house.Employment, quotas);
                }
            }
        }

        foreach (
            var (name, heading) in new[]
            {
                (Names.AllQuotas, t.Say("cuotas del mes", "quotas of the month")),
                (Names.AllDeducted, t.Say("le descuentan", "deducted from her")),
                (Names.QuotasMissing, t.Say("falta", "missing")),
            }
        )
        {
            if (month[name] is { } figure && (name != Names.QuotasMissing || figure.Moves.Any()))
            {
                yield return (heading, figure);
            }
        }
    }
}
