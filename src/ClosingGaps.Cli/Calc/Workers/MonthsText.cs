using ClosingGaps.Casework;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using Names = ClosingGaps.Casework.Workers.WorkerNames;

namespace ClosingGaps.Cli.Calc.Workers;

/// <summary>Several months: one line a month, then the sum of the range by employer.</summary>
internal static class MonthsText
{
    public static void Write(Terminal t, WorkerAnswer answer)
    {
        var (first, last) = (answer.Months[0].Month, answer.Months[^1].Month);
        t.Line(
            t.Bold(
                $"{answer.Person} · {Words.Month(t, first)} {t.Say("a", "to")} {Words.Month(t, last)}"
            )
        );
        t.Line();
        Months(t, answer);
        Sums(t, answer);
        if (answer.Months[^1][Names.WeeksOfTheYear] is { IsKnown: true } weeks)
        {
            t.Line(
                $"  {t.Say(weeks.Output.Label)}: {ResultWords.Value(t, weeks)} ({weeks.Output.Citation})"
            );
            t.Line();
        }
    }

    private static void Months(Terminal t, WorkerAnswer answer)
    {
        var table = new TextTable(
            new TextTable.Column(t.Say("mes", "month")),
            new(t.Say("cuotas", "quotas"), Right: true),
            new(t.Say("le descuentan", "deducted from her"), Right: true),
            new(t.Say("días reportados", "days reported"), Right: true),
            new(t.Say("días cubiertos", "days covered"), Right: true),
            new(t.Say("mes completo", "whole month")),
            new(t.Say("falta", "missing"), Right: true),
            new(t.Say("bastan", "enough"))
        );
        foreach (var month in answer.Months)
        {
            table.Add(
                Figures.IsoMonth(month.Month),
                Value(t, month[Names.AllQuotas]),
                Value(t, month[Names.AllDeducted]),
                Value(t, month[Names.DaysReported]),
                Value(t, month[Names.DaysCovered]),
                Value(t, month[Names.WholeMonth]),
                month[Names.WholeMonth] is { IsYes: true }
                    ? ""
                    : Value(t, month[Names.QuotasMissing]),
                month.Enough?.Sets is [var set, ..] ? string.Join(" + ", set.Houses) : ""
            );
        }

        table.Write(t);
        t.Line();
    }

    private static string Value(Terminal t, Result? r) => r is null ? "—" : ResultWords.Value(t, r);

    private static void Sums(Terminal t, WorkerAnswer answer)
    {
        t.Line(
            t.Bold(t.Say("Suma de los meses, empleo por empleo", "Sum of the months, job by job"))
        );
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("días", "days"), Right: true),
            new(t.Say("pone la persona empleadora", "the employer pays"), Right: true),
            new(t.Say("le descuentan", "deducted from her"), Right: true),
            new(t.Say("cuotas", "quotas"), Right: true),
            new("")
        );
        string[] names = [Names.DaysWorked, Names.EmployerPays, Names.Deducted, Names.Quotas];
        var houses = answer.Months[0].Houses.Select(h => h.Employment).ToList();
        foreach (var house in houses)
        {
            Row(house, [house]);
        }

        if (houses.Count > 1)
        {
            Row(t.Say("todos", "all"), houses);
        }

        table.Write(t);
        t.Line();

        void Row(string heading, IReadOnlyList<string> of)
        {
            var results = answer
                .Months.SelectMany(m => m.Houses)
                .Where(h => of.Contains(h.Employment))
                .ToList();
            var unknown = answer
                .Months.Where(m =>
                    m.Houses.Any(h =>
                        of.Contains(h.Employment) && names.Any(n => h[n] is not { IsKnown: true })
                    )
                )
                .Select(m => Figures.IsoMonth(m.Month))
                .ToList();
            table.Add([
                heading,
                .. names.Select(n => Sum(t, results.Select(h => h[n]))),
                unknown.Count == 0
                    ? ""
                    : t.Say(
                        $"al menos; sin {string.Join(", ", unknown)}",
                        $"at least; without {string.Join(", ", unknown)}"
                    ),
            ]);
        }
    }

    /// <summary>Exact: what is rounded is each month's amount, never their sum.</summary>
    private static string Sum(Terminal t, IEnumerable<Result?> results)
    {
        var known = results.OfType<Result>().Where(r => r.IsKnown).ToList();
        return known.Count == 0
            ? "—"
            : Figures.Text(
                known[0].Type,
                known.Aggregate(Rational.Zero, (sum, r) => sum + r.Exact.Value).ToDouble(),
                t.Language
            );
    }
}
