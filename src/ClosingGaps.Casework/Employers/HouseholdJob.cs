using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Employers;

/// <summary>
/// One job in one home as its employer tells it, and what the law makes of it. The answers hold that job alone: what an employer sees or
/// scans never tells of her other homes.
/// </summary>
public sealed class HouseholdJob
{
    public const string MonthlyPay = "pago_mensual_acordado";
    private const string DailyPayOfMonth = "salario_diario_del_mes";
    private const string IsUnderpaidRule = "le_pagan_menos_del_mínimo";
    private const string WageDueRule = "salario_mínimo_debido";

    private readonly Inquiry inquiry;

    private HouseholdJob(Calculator calculator, Answers answers)
    {
        Answers = answers;
        Law = calculator.Law;
        inquiry = new Inquiry(calculator, answers.Question(Law));
        Job = answers.Jobs[0];
    }

    public Answers Answers { get; }

    public Job Job { get; }

    public Snapshot Law { get; }

    /// <summary>Nothing told yet but that somebody works in the home.</summary>
    /// <param name="month">Any day of the month asked about.</param>
    public static Answers Nothing(DateOnly month) => Answers.Of(WorkKind.Home, month).WithNewJob();

    /// <summary>The job of some answers: the first, alone, with the day's wage that a month's pay gives.</summary>
    /// <exception cref="NoLawForDateException">The law held has no quotas in that month.</exception>
    public static HouseholdJob Of(Calculator calculator, Answers answers)
    {
        var alone =
            answers.Jobs.Count == 0 ? Nothing(answers.Month)
            : answers.Kind == WorkKind.Home ? answers.OnlyJob(answers.Jobs[0].Key)
            : Nothing(answers.Month);
        var job = new HouseholdJob(calculator, ByTheMonth(calculator, alone));
        job.inquiry.All(job.Law.Rule(WorkerNames.EmployerPays));
        return job;
    }

    /// <summary>Whether she is paid, and registered, by the month.</summary>
    public bool IsByTheMonth => Answers.Told(Job.Key, MonthlyPay) is { State: FactState.Known };

    /// <summary>A figure of the job by the law's name; <see langword="null"/> where the law has none at that date.</summary>
    public Result? Find(string name) =>
        Law.Find(name) is { } symbol ? inquiry.Find(symbol, Job.Key, Answers.Month) : null;

    /// <summary>The same when it is known.</summary>
    public Result? Known(string name) => Find(name) is { IsKnown: true } known ? known : null;

    /// <summary>Why a figure is what it is.</summary>
    public Engine.Tracing.Trace Trace(Result result) => inquiry.Trace(result);

    /// <summary>Pay below her trade's minimum, and what is due; <see langword="null"/> when it is not, or is not known.</summary>
    public Result? WageDue => Find(IsUnderpaidRule) is { IsYes: true } ? Known(WageDueRule) : null;

    /// <summary>
    /// What the law asks for the figures of <paramref name="outputs"/> when nothing is told, in its own order: what a form shows. What is told
    /// already may make some of it needless; it is shown all the same, so that it can be changed.
    /// </summary>
    public static IReadOnlyList<InputSymbol> Asked(
        Calculator calculator,
        DateOnly month,
        params IEnumerable<string> outputs
    )
    {
        var nothing = Nothing(month);
        var asking = new Inquiry(calculator, nothing.Question(calculator.Law));
        var rules = outputs.Select(o => (Symbol)calculator.Law.Rule(o)).ToList();
        foreach (var rule in rules)
        {
            asking.WhereThereIsLaw(rule);
        }

        return [.. asking.Missing(rules).Select(m => m.Input).OfType<InputSymbol>().Distinct()];
    }

    /// <summary>What is still not told of what the figures need.</summary>
    public IReadOnlyList<InputSymbol> Missing(params IEnumerable<string> outputs)
    {
        var rules = outputs.Select(o => (Symbol)Law.Rule(o)).ToList();
        foreach (var rule in rules)
        {
            inquiry.WhereThereIsLaw(rule);
        }

        return [.. inquiry.Missing(rules).Select(m => m.Input).OfType<InputSymbol>().Distinct()];
    }

    /// <summary>The same job with all the days of the month reported, at the same pay for a day.</summary>
    public Answers WholeMonth() =>
        WithDays(Answers, DateTime.DaysInMonth(Answers.Month.Year, Answers.Month.Month));

    // The law divides a month's pay by thirty (LSS 29-II); who is paid by the month is insured every day of it.
    private static Answers ByTheMonth(Calculator calculator, Answers answers)
    {
        var job = answers.Jobs[0].Key;
        if (answers.Told(job, MonthlyPay) is not { State: FactState.Known })
        {
            return answers;
        }

        var asking = new Inquiry(calculator, answers.Question(calculator.Law));
        var daily = asking.Find(calculator.Law.Rule(DailyPayOfMonth), job, answers.Month);
        return daily is { IsKnown: true }
            ? WithDays(
                answers.With(job, WorkerNames.DailyPay, Fact.Known(daily.Exact.Value)),
                InsuredDays(answers, job)
            )
            : answers;
    }

    // In the month in which she began, from her first day.
    private static int InsuredDays(Answers answers, string job)
    {
        var last = answers.Month.AddMonths(1).AddDays(-1);
        var first =
            answers.Told(job, "ingreso") is { State: FactState.Known } hired
            && hired.Value.Numerator > answers.Month.DayNumber
            && hired.Value.Numerator <= last.DayNumber
                ? (int)hired.Value.Numerator
                : answers.Month.DayNumber;
        return last.DayNumber - first + 1;
    }

    private static Answers WithDays(Answers answers, int days)
    {
        var job = answers.Jobs[0];
        return answers
            .With(job with { Weekdays = WeekDays.None, Spells = [] })
            .With(job.Key, WorkerNames.DaysWorked, Fact.Known(days));
    }
}
