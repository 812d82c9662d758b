using ClosingGaps.Engine;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Workers;

/// <summary>Reads the figures of <see cref="WorkerAnswer"/> from the law.</summary>
internal sealed class WorkerReader(Inquiry inquiry)
{
    private readonly Snapshot law = inquiry.Calculator.Law;

    public IReadOnlyList<CaseInstance> Employments(string person) =>
        [.. inquiry.Population.Rows(Entity.Employment).Where(e => e.Parent == person)];

    public IEnumerable<WorkerMonth> Months(string person)
    {
        var question = inquiry.Question;
        var last = new DateOnly(question.LastMonth.Year, question.LastMonth.Month, 1);
        var month = new DateOnly(question.FirstMonth.Year, question.FirstMonth.Month, 1);
        for (; month <= last; month = month.AddMonths(1))
        {
            var houses = Employments(person)
                .Select(e => new HouseMonth(
                    e.Name,
                    e.Employer,
                    Figures(inquiry, WorkerNames.OfEmployment, e.Name, month)
                ))
                .ToList();
            var figures = Figures(inquiry, WorkerNames.OfPerson, person, month);
            var enough =
                figures.ContainsKey(WorkerNames.WholeMonth)
                && figures.GetValueOrDefault(WorkerNames.IsDomestic) is null or { IsYes: true }
                    ? EnoughHouses.Find(inquiry, person, month)
                    : null;
            yield return new WorkerMonth(
                month,
                houses,
                figures,
                Floor(person, month),
                enough,
                enough is null ? [] : [.. EnoughOtherwise(enough, figures, person, month)]
            );
        }
    }

    /// <summary>Only what moves the quotas that count, or those needed, can change which houses are enough.</summary>
    private IEnumerable<EnoughByReading> EnoughOtherwise(
        EnoughHouses enough,
        IReadOnlyDictionary<string, Result> figures,
        string person,
        DateOnly month
    )
    {
        string[] sides = [WorkerNames.CountedQuotas, WorkerNames.QuotasNeeded];
        var options = sides
            .Select(n => figures.GetValueOrDefault(n))
            .OfType<Result>()
            .SelectMany(r => r.Moves)
            .Select(m => (m.Reading, m.Option))
            .Distinct()
            .OrderBy(o => o.Reading.Name, StringComparer.Ordinal)
            .ThenBy(o => o.Option.Code);
        foreach (var (reading, option) in options)
        {
            var other = EnoughHouses.Find(
                Under(reading, option, month),
                person,
                month,
                findsMore: false
            );
            if (other is not null && !other.HasSameSets(enough))
            {
                yield return new EnoughByReading(reading, option, other);
            }
        }
    }

    private Dictionary<string, Result> Figures(
        Inquiry from,
        IEnumerable<string> names,
        string instance,
        DateOnly month
    )
    {
        var figures = new Dictionary<string, Result>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (law.Find(name) is { } symbol && from.Find(symbol, instance, month) is { } result)
            {
                figures.Add(name, result);
            }
        }

        return figures;
    }

    private FloorComparison? Floor(string person, DateOnly month)
    {
        if (
            law.Find(WorkerNames.FloorReading) is not ReadingSymbol reading
            || inquiry.Question.Choices.Readings.ContainsKey(reading)
            || Option(reading, WorkerNames.FloorReported) is not { } asReported
            || Option(reading, WorkerNames.FloorDue) is not { } asDue
        )
        {
            return null;
        }

        var (reported, due) = (Under(reading, asReported, month), Under(reading, asDue, month));
        string[] names = [WorkerNames.Base, WorkerNames.Quotas];
        var houses = Employments(person)
            .Select(e =>
                (
                    e.Name,
                    Reported: Figures(reported, names, e.Name, month),
                    Due: Figures(due, names, e.Name, month)
                )
            )
            .Where(h => names.All(n => Known(h.Reported, n) && Known(h.Due, n)))
            .Select(h => new FloorHouse(
                h.Name,
                h.Reported[WorkerNames.Base].Figure.Value,
                h.Due[WorkerNames.Base].Figure.Value,
                h.Reported[WorkerNames.Quotas].Figure.Value,
                h.Due[WorkerNames.Quotas].Figure.Value
            ))
            .Where(h => h.ReportedQuotas != h.DueQuotas)
            .ToList();
        var totals = (
            Figures(reported, [WorkerNames.AllQuotas], person, month),
            Figures(due, [WorkerNames.AllQuotas], person, month)
        );
        return
            houses.Count > 0
            && Known(totals.Item1, WorkerNames.AllQuotas)
            && Known(totals.Item2, WorkerNames.AllQuotas)
            ? new FloorComparison(
                totals.Item1[WorkerNames.AllQuotas].Figure.Value,
                totals.Item2[WorkerNames.AllQuotas].Figure.Value,
                houses,
                asDue
            )
            : null;
    }

    private static bool Known(Dictionary<string, Result> figures, string name) =>
        figures.GetValueOrDefault(name) is { IsKnown: true };

    private static ReadingOption? Option(ReadingSymbol reading, string name) =>
        reading.Options.FirstOrDefault(o => o.Name == name);

    private Inquiry Under(ReadingSymbol reading, ReadingOption option, DateOnly month)
    {
        var choices = inquiry.Question.Choices;
        return new Inquiry(
            inquiry.Calculator,
            inquiry.Question with
            {
                FirstMonth = month,
                LastMonth = month,
                Choices = choices with
                {
                    Readings = new Dictionary<ReadingSymbol, ReadingOption>(choices.Readings)
                    {
                        [reading] = option,
                    },
                },
            }
        );
    }
}
