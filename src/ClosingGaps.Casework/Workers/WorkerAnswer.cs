using ClosingGaps.Casework.Situations;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Workers;

/// <summary>
/// What one worker with any number of employers asks: by month, what each owes, what she is discounted, what is covered and what is
/// missing. All of it is read from the law by name; nothing is computed here.
/// </summary>
public sealed record WorkerAnswer(string Person, IReadOnlyList<WorkerMonth> Months)
{
    /// <summary>One answer for each person that has an employment.</summary>
    public static IReadOnlyList<WorkerAnswer> Of(Inquiry inquiry)
    {
        var reader = new WorkerReader(inquiry);
        return
        [
            .. inquiry
                .Population.Rows(Entity.Person)
                .Where(p => reader.Employments(p.Name).Count > 0)
                .Select(p => new WorkerAnswer(p.Name, [.. reader.Months(p.Name)])),
        ];
    }

    /// <summary>Everything that was found, in the order read: for programs, and for what rests on what.</summary>
    public IEnumerable<Result> Results =>
        Months.SelectMany(m =>
            m.Houses.SelectMany(h => h.Figures).Concat(m.Figures).Select(f => f.Value)
        );
}

/// <summary>A month of one worker.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Houses">One for each employment.</param>
/// <param name="Figures">Of the person, by the law's name; what the law does not have at that date is not among them.</param>
/// <param name="Floor">When the wage on which quotas are due changes them: both ways. <see langword="null"/> when it does not.</param>
/// <param name="Enough">Which houses make the month whole; <see langword="null"/> where there is no such test, or its facts are not known.</param>
/// <param name="EnoughOtherwise">Options of open readings, each alone, under which other houses are enough.</param>
public sealed record WorkerMonth(
    DateOnly Month,
    IReadOnlyList<HouseMonth> Houses,
    IReadOnlyDictionary<string, Result> Figures,
    FloorComparison? Floor,
    EnoughHouses? Enough,
    IReadOnlyList<EnoughByReading> EnoughOtherwise
)
{
    public Result? this[string name] => Figures.GetValueOrDefault(name);
}

/// <summary>A month of one employment.</summary>
/// <param name="Employer">As named in the situation, if it is.</param>
public sealed record HouseMonth(
    string Employment,
    string? Employer,
    IReadOnlyDictionary<string, Result> Figures
)
{
    public Result? this[string name] => Figures.GetValueOrDefault(name);
}

/// <summary>Quotas of the month on the wage declared, and on the professional wage that is due to her.</summary>
/// <param name="ReportedQuotas">Of all her jobs, pesos of the month.</param>
/// <param name="DueQuotas">The same, on the wage that is due.</param>
/// <param name="Houses">Employments in which the two differ.</param>
/// <param name="Due">The option of the reading, with its source.</param>
public sealed record FloorComparison(
    double ReportedQuotas,
    double DueQuotas,
    IReadOnlyList<FloorHouse> Houses,
    ReadingOption Due
);

/// <summary>One employment: its base wage and quotas both ways.</summary>
public sealed record FloorHouse(
    string Employment,
    double ReportedBase,
    double DueBase,
    double ReportedQuotas,
    double DueQuotas
);

/// <summary>Which houses are enough when one option of an open reading is taken in place of the default.</summary>
public sealed record EnoughByReading(
    ReadingSymbol Reading,
    ReadingOption Option,
    EnoughHouses Enough
);
