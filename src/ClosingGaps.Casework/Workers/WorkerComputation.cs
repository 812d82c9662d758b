using ClosingGaps.Casework;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Workers;

/// <summary>A request in which no result was named, answered for each worker in it.</summary>
public sealed class WorkerComputation
{
    private readonly Inquiry inquiry;

    private WorkerComputation(Calculator calculator, Request request)
    {
        Law = calculator.Law;
        Request = request;
        inquiry = new Inquiry(calculator, request.Question());
        Answers = WorkerAnswer.Of(inquiry);
    }

    public Snapshot Law { get; }

    public Request Request { get; }

    public IReadOnlyList<WorkerAnswer> Answers { get; }

    /// <summary>The figures without which there is no answer; others may wait without being asked about.</summary>
    public IEnumerable<Result> Essential =>
        Answers.SelectMany(a => a.Months).SelectMany(WorkerNames.Essential);

    /// <summary>The months for which the law held has no quotas, and what it lacks; <see langword="null"/> when it has them all.</summary>
    public (NoLawForDateException Lacks, IReadOnlyList<DateOnly> Months)? Without =>
        Law.Find(WorkerNames.AllQuotas) is { } quotas && inquiry.Lacks(quotas) is { } lacks
            ? (
                lacks,
                [
                    .. Answers
                        .SelectMany(a => a.Months)
                        .Where(m => m[WorkerNames.AllQuotas] is null)
                        .Select(m => m.Month)
                        .Distinct(),
                ]
            )
            : null;

    /// <summary><see langword="null"/> when results were named, nobody works, or the law is about something else.</summary>
    /// <exception cref="NoLawForDateException">The law held has no quotas for any of the months.</exception>
    public static WorkerComputation? Of(Calculator calculator, Request request)
    {
        if (
            request.Outputs.Count > 0
            || !WorkerNames.AreIn(calculator.Law)
            || !request.Instances.Any(i => i.Entity == Entity.Employment)
        )
        {
            return null;
        }

        var computation = new WorkerComputation(calculator, request);
        if (
            computation.Without is ({ } lacks, var months)
            && computation.Answers.All(a => a.Months.Count == months.Count)
        )
        {
            throw lacks;
        }

        return computation.Answers.Any(a => a.Results.Any()) ? computation : null;
    }

    public IReadOnlyList<MissingInput> Missing() =>
        inquiry.Missing(Essential.Select(r => r.Output).Distinct());
}
