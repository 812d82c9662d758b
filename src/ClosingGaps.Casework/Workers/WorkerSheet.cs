using ClosingGaps.Casework.Interviews;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Workers;

/// <summary>
/// A worker's month from her answers, as pages and cards show it: what each employer owes, what is covered if all pay, and what is covered
/// with those only that have registered her. Not thread-safe.
/// </summary>
public sealed class WorkerSheet
{
    private readonly Snapshot law;

    private WorkerSheet(Calculator calculator, Answers answers)
    {
        Answers = answers;
        law = calculator.Law;
        Inquiry = new Inquiry(calculator, answers.Question(law));
        if (answers.Jobs.Count == 0)
        {
            return;
        }

        if (
            !Inquiry.Together(WorkerNames.In(law))
            && Inquiry.LacksAt(law.Rule(WorkerNames.AllQuotas), answers.Month) is { } lacks
        )
        {
            Lacks = lacks;
            return;
        }

        Month = WorkerAnswer.Of(Inquiry)[0].Months[0];
        Today = RegisteredCover.Of(calculator, answers, Month);
    }

    public Answers Answers { get; }

    public Inquiry Inquiry { get; }

    /// <summary><see langword="null"/> when there is no job, or the law held does not reach the month.</summary>
    public WorkerMonth? Month { get; }

    /// <summary>What the law held lacks for the month.</summary>
    public NoLawForDateException? Lacks { get; }

    /// <summary>With those only that have registered her.</summary>
    public RegisteredCover? Today { get; }

    /// <summary>The sheet of the month that the answers are about.</summary>
    public static WorkerSheet Of(Calculator calculator, Answers answers) =>
        new(calculator, answers);

    /// <summary>What to ask next for the figures that are not known; none when all are.</summary>
    public IReadOnlyList<MissingInput> Missing()
    {
        if (Month is null)
        {
            return [];
        }

        var unknown = WorkerNames
            .Essential(Month)
            .Where(r => r.Figure.State == FactState.Unknown)
            .Select(r => r.Output)
            .Distinct()
            .ToList();
        return unknown.Count == 0 ? [] : Inquiry.Missing(unknown);
    }

    /// <summary>A figure by the law's name: of her, or of one of her jobs.</summary>
    /// <param name="instance">A job's key, or <see cref="Answers.Worker"/>.</param>
    public Result? Find(string name, string instance) =>
        Month is { } month
            ? (
                instance == Answers.Worker
                    ? month[name]
                    : month.Houses.FirstOrDefault(h => h.Employment == instance)?[name]
            ) ?? Ask(name, instance)
            : null;

    private Result? Ask(string name, string instance) =>
        law.Find(name) is RuleSymbol rule ? Inquiry.Find(rule, instance, Answers.Month) : null;
}
