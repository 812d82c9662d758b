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
        inquiry.Together(WorkerNames.In(law));
        var last = new DateOnly(question.LastMonth.Year, question.LastMonth.Month, 1);
        var month = new DateOnly(question.FirstMonth.Year, question.FirstMonth.Month, 1);
        for (; month <= last; month = month.AddMonths(1))
        {
            var houses = Employments(person)
                .Select(e => new HouseMonth(
                    e.Name,
                    e.Employer,
                    Figures(WorkerNames.OfEmployment, e.Name, month)
                ))
                .ToList();
            var figures = Figures(WorkerNames.OfPerson, person, month);
            var hasTest =
                figures.ContainsKey(WorkerNames.WholeMonth)
                && figures.GetValueOrDefault(WorkerNames.IsDomestic) is null or { IsYes: true };
            var (enough, otherwise) = hasTest ? Enough(figures, person, month) : (null, []);
            yield return new WorkerMonth(
                month,
                houses,
                figures,
                Floor(houses, figures),
                enough,
                otherwise
            );
        }
    }

    private (EnoughHouses? Enough, IReadOnlyList<EnoughByReading> Otherwise) Enough(
        Dictionary<string, Result> figures,
        string person,
        DateOnly month
    )
    {
        var runs = new HouseRuns(inquiry, person, month);
        var chosen = inquiry.Question.Choices;
        var options = Moving(figures)
            .Select(m => (m.Reading, m.Option, Choices: With(m.Reading, m.Option)))
            .ToList();
        EnoughHouses.Prepare(runs, [chosen, .. options.Select(o => o.Choices)]);
        if (EnoughHouses.Find(inquiry, runs, chosen) is not { } enough)
        {
            return (null, []);
        }

        var otherwise = new List<EnoughByReading>();
        foreach (var (reading, option, choices) in options)
        {
            var other = EnoughHouses.Find(inquiry, runs, choices, findsMore: false);
            if (other is not null && !other.HasSameSets(enough))
            {
                otherwise.Add(new EnoughByReading(reading, option, other));
            }
        }

        return (enough, otherwise);
    }

    /// <summary>Only what moves the quotas that count, or those needed, can change which houses are enough.</summary>
    private static IEnumerable<(ReadingSymbol Reading, ReadingOption Option)> Moving(
        Dictionary<string, Result> figures
    )
    {
        string[] sides = [WorkerNames.CountedQuotas, WorkerNames.QuotasNeeded];
        return sides
            .Select(n => figures.GetValueOrDefault(n))
            .OfType<Result>()
            .SelectMany(r => r.Moves)
            .Select(m => (m.Reading, m.Option))
            .Distinct()
            .OrderBy(o => o.Reading.Name, StringComparer.Ordinal)
            .ThenBy(o => o.Option.Code);
    }

    private RunChoices With(ReadingSymbol reading, ReadingOption option)
    {
        var choices = inquiry.Question.Choices;
        return choices with
        {
            Readings = new Dictionary<ReadingSymbol, ReadingOption>(choices.Readings)
            {
                [reading] = option,
            },
        };
    }

    private Dictionary<string, Result> Figures(
        IEnumerable<string> names,
        string instance,
        DateOnly month
    )
    {
        var figures = new Dictionary<string, Result>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (law.Find(name) is { } symbol && inquiry.Find(symbol, instance, month) is { } result)
            {
                figures.Add(name, result);
            }
        }

        return figures;
    }

    private FloorComparison? Floor(List<HouseMonth> houses, Dictionary<string, Result> figures)
    {
        if (
            law.Find(WorkerNames.FloorReading) is not ReadingSymbol reading
            || inquiry.Question.Choices.Readings.ContainsKey(reading)
            || Option(reading, WorkerNames.FloorReported) is not { } reported
            || Option(reading, WorkerNames.FloorDue) is not { } due
            || figures.GetValueOrDefault(WorkerNames.AllQuotas) is not { } all
            || Under(all, reading, reported) is not { } allReported
            || Under(all, reading, due) is not { } allDue
        )
        {
            return null;
        }

        var differing = new List<FloorHouse>();
        foreach (var house in houses)
        {
            if (
                house[WorkerNames.Base] is { } wage
                && house[WorkerNames.Quotas] is { } quotas
                && Under(wage, reading, reported) is { } baseReported
                && Under(wage, reading, due) is { } baseDue
                && Under(quotas, reading, reported) is { } quotasReported
                && Under(quotas, reading, due) is { } quotasDue
                && quotasReported != quotasDue
            )
            {
                differing.Add(
                    new FloorHouse(
                        house.Employment,
                        baseReported,
                        baseDue,
                        quotasReported,
                        quotasDue
                    )
                );
            }
        }

        return differing.Count > 0
            ? new FloorComparison(allReported, allDue, differing, due)
            : null;
    }

    /// <summary>A figure under one option alone, where it is known.</summary>
    private static double? Under(Result result, ReadingSymbol reading, ReadingOption option)
    {
        var effect = result.Range.Effects.FirstOrDefault(e =>
            e.Reading == reading && e.Option == option
        );
        var (state, value) = effect is null
            ? (result.Figure.State, result.Figure.Value)
            : (effect.State, effect.Value);
        return state == FactState.Known ? value : null;
    }

    private static ReadingOption? Option(ReadingSymbol reading, string name) =>
        reading.Options.FirstOrDefault(o => o.Name == name);
}
