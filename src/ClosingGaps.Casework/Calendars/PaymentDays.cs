using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Calendars;

/// <summary>A month and the last day to pay for it.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Deadline">The law's result, known or not; <see langword="null"/> where the law held has nothing for the month.</param>
/// <param name="Cost">What is handed in for the month, when it is known.</param>
public sealed record PaymentDay(DateOnly Month, Result? Deadline, Result? Cost)
{
    /// <summary>The last day to pay; <see langword="null"/> when it is not known.</summary>
    public DateOnly? Day =>
        Deadline is { IsKnown: true } ? DateOnly.FromDayNumber((int)Deadline.Figure.Value) : null;
}

/// <summary>The last days to pay for the months of one employment: the law's rule, month by month.</summary>
public static class PaymentDays
{
    /// <param name="question">Whose facts and under which choices; its months are left aside.</param>
    /// <param name="first">Any day of the first month.</param>
    /// <param name="months">How many.</param>
    /// <exception cref="MissingLawException">The law lacks the rule of the last day to pay.</exception>
    public static IReadOnlyList<PaymentDay> Of(
        Calculator calculator,
        Question question,
        string employment,
        DateOnly first,
        int months
    )
    {
        var start = new DateOnly(first.Year, first.Month, 1);
        var inquiry = new Inquiry(
            calculator,
            question with
            {
                FirstMonth = start,
                LastMonth = start.AddMonths(months - 1),
            }
        );
        var deadline = calculator.Law.Rule(WorkerNames.Deadline);
        var quotas = calculator.Law.Rule(WorkerNames.Quotas);
        return
        [
            .. Enumerable
                .Range(0, months)
                .Select(start.AddMonths)
                .Select(month => new PaymentDay(
                    month,
                    inquiry.Find(deadline, employment, month),
                    inquiry.Find(quotas, employment, month) is { IsKnown: true } known
                        ? known
                        : null
                )),
        ];
    }
}
