using ClosingGaps.Casework;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using Names = ClosingGaps.Casework.Workers.WorkerNames;

namespace ClosingGaps.Cli.Calc.Workers;

/// <summary>The answer for a worker in words: house by house, then all together, then what it depends on.</summary>
internal static class WorkerText
{
    public static void Write(Terminal t, WorkerComputation computation)
    {
        foreach (var answer in computation.Answers)
        {
            if (answer.Months.Count == 1)
            {
                Month(t, answer, answer.Months[0]);
            }
            else
            {
                MonthsText.Write(t, answer);
            }

            ReadingMatrix.Write(t, answer.Months[^1]);
        }

        if (computation.Without is var (lacks, months) && months.Count > 0)
        {
            var list = string.Join(", ", months.Select(Figures.IsoMonth));
            t.Line(
                t.Say(
                    $"Sin cuotas en {list}: la ley que se tiene no las dice. {lacks.Text.Es}",
                    $"No quotas in {list}: the law held does not tell them. {lacks.Text.En}"
                )
            );
            t.Line();
        }

        // When it is not known by when to pay, the row says so; why would lead nobody on.
        ResultText.Missing(
            t,
            computation.Missing(),
            computation.Essential.Where(r => r.Output.Name != Names.Deadline)
        );
        Foot(t, computation);
    }

    private static void Month(Terminal t, WorkerAnswer answer, WorkerMonth month)
    {
        t.Line(t.Bold($"{answer.Person} · {Words.Month(t, month.Month)}"));
        t.Line();
        foreach (var house in month.Houses)
        {
            House(t, house);
        }

        t.Line(
            t.Bold(
                month.Houses.Count == 1
                    ? t.Say("El mes", "The month")
                    : t.Say("Todos sus empleos juntos", "All her jobs together")
            )
        );
        Together(t, month);
        EnoughText.Write(t, month);
        FloorText.Write(t, month);
    }

    private static void House(Terminal t, HouseMonth house)
    {
        t.Line(
            t.Bold(
                house.Employer is { } employer
                    ? $"{house.Employment} · {employer}"
                    : house.Employment
            )
        );
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("en el mes", "in the month"), Right: true),
            new(t.Say("por día de trabajo", "a day of work"), Right: true),
            new(PaymentHeading(t, house), Right: true),
            new(t.Say("según la lectura", "by reading")),
            new(t.Say("artículo", "article"))
        );
        Row(Names.DailyPay);
        Row(Names.DaysWorked);
        Row(Names.Base);
        Row(Names.EmployerQuota);
        Row(Names.WorkerQuota);
        Row(Names.Quotas);
        if (house[Names.EarnsTheMinimum] is not { IsKnown: true, IsYes: false })
        {
            Row(Names.EarnsTheMinimum);
        }

        Row(Names.EmployerPays, Names.EmployerPaysADay, Names.EmployerPaysAPayment);
        Row(Names.Deducted, Names.DeductedADay, Names.DeductedAPayment);
        if (house[Names.FieldRelief] is { IsKnown: true, IsYes: true })
        {
            Row(Names.FieldRelief);
        }

        Row(Names.StateAdds);
        Row(Names.Deadline);
        table.Write(t);
        t.Line();

        void Row(string name, string? aDay = null, string? aPayment = null)
        {
            if (house[name] is { } r)
            {
                table.Add(
                    t.Say(r.Output.Label),
                    ResultWords.Value(t, r),
                    Known(t, aDay is null ? null : house[aDay]),
                    Known(t, aPayment is null ? null : house[aPayment]),
                    ResultWords.Range(t, r),
                    r.Output.Citation?.ToString() ?? ""
                );
            }
        }
    }

    /// <summary>"cada pago (por semana)": empty, and the column with it, when it is not told how she is paid.</summary>
    private static string PaymentHeading(Terminal t, HouseMonth house) =>
        house[Names.HowOftenPaid] is { IsKnown: true } how
            ? $"{t.Say("cada pago", "each payment")} ({ResultWords.Value(t, how).ToLowerInvariant()})"
            : t.Say("cada pago", "each payment");

    private static string Known(Terminal t, Result? r) =>
        r is { IsKnown: true } ? ResultWords.Value(t, r) : "";

    private static void Together(Terminal t, WorkerMonth month)
    {
        var table = new TextTable(
            new TextTable.Column(""),
            new("", Right: true),
            new(t.Say("según la lectura", "by reading")),
            new(t.Say("artículo", "article"))
        );
        foreach (var name in OfTheMonth(month))
        {
            if (month[name] is { } r)
            {
                table.Add(
                    t.Say(r.Output.Label),
                    ResultWords.Value(t, r),
                    ResultWords.Range(t, r),
                    r.Output.Citation?.ToString() ?? ""
                );
            }
        }

        table.Write(t);
        t.Line();
    }

    private static IEnumerable<string> OfTheMonth(WorkerMonth month)
    {
        yield return Names.AllEmployerQuotas;
        yield return Names.AllWorkerQuotas;
        yield return Names.AllQuotas;
        yield return Names.AllDeducted;
        if (month[Names.IsDomestic] is { IsKnown: true, IsYes: false })
        {
            yield return Names.DaysReported;
            yield return Names.IsPermanent;
            yield break;
        }

        yield return Names.CountedQuotas;
        yield return Names.QuotasNeeded;
        yield return Names.WholeMonth;
        yield return Names.QuotasMissing;
        yield return Names.DaysReported;
        if (month[Names.DaysPossible] is { } possible && !IsAllOf(month.Month, possible))
        {
            yield return Names.DaysPossible;
        }

        yield return Names.DaysCovered;
        yield return Names.WeeksAtThisPace;
        if (month[Names.WeeksOfTheYear] is { IsKnown: true })
        {
            yield return Names.WeeksOfTheYear;
        }
    }

    private static bool IsAllOf(DateOnly month, Result days) =>
        days.IsKnown && days.Figure.Value == DateTime.DaysInMonth(month.Year, month.Month);

    private static void Foot(Terminal t, WorkerComputation computation)
    {
        var results = computation.Answers.SelectMany(a => a.Results).Where(r => r.IsKnown).ToList();
        if (results.Count > 0)
        {
            var worst = results.Max(r => r.Exact.Evidence);
            t.Line(
                t.Say(
                    $"Es una estimación: el IMSS es quien calcula las cuotas. Lo más débil en que descansa: {Words.Say(t, worst)}.",
                    $"This is an estimate: IMSS computes the contributions. The weakest that it rests on: {Words.Say(t, worst)}."
                )
            );
        }

        var texts = results
            .SelectMany(r => r.Exact.Grounds)
            .Select(g => g.Symbol.Citation?.Instrument)
            .OfType<InstrumentSymbol>()
            .Distinct()
            .Where(i => i.TextAsOf is not null)
            .OrderBy(i => i.Name, StringComparer.Ordinal)
            .Select(i => $"{i.Name.ToUpperInvariant()} {Figures.Iso(i.TextAsOf!.Value)}");
        t.Line(
            t.Dim(
                $"{t.Say("Ley", "Law")} {computation.Law.Hash[..12]} · {t.Say("textos al", "texts as of")}: {string.Join(", ", texts)}"
            )
        );
    }
}
