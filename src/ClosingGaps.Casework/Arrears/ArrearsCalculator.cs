using System.Globalization;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Arrears;

/// <summary>
/// Arrears in two runs of the law: what each month owed, then what time has made of it. No amount is worked out here: each is the result
/// of a rule, and the second run takes over what the first gave.
/// </summary>
/// <param name="calculator">Shared: it keeps the plans that it has made.</param>
public sealed class ArrearsCalculator(Calculator calculator)
{
    private readonly Snapshot law = calculator.Law;

    /// <summary>What is owed, month by month and in all.</summary>
    /// <exception cref="ArrearsException">The job or its first day was not given.</exception>
    /// <exception cref="MissingLawException">The law loaded lacks a rule that arrears need.</exception>
    /// <exception cref="NoLawForDateException">A month owed has no law; <see cref="ArrearsQuestion.From"/> may begin later.</exception>
    public ArrearsAnswer Calculate(ArrearsQuestion question)
    {
        if (question.From > question.Until)
        {
            throw new ArrearsException(
                new(
                    "el primer mes (--from) es posterior al último (--until)",
                    "the first month (--from) is later than the last (--until)"
                )
            );
        }

        var job = new UnregisteredJob(law, question);
        var duty = DutyFrom(job, question.Choices);
        if (duty > UnregisteredJob.LastOfMonth(job.Until))
        {
            throw NothingYet(job, duty.Value);
        }

        var forbidden = AtTheEnd(job, ArrearsRules.Forbidden, question.Choices);
        var first = First(job, duty, question.From);
        var run = Run(job, first, question.Choices);
        var months = Months(job, first, run);
        var totals = run.Debt.Last.Where(r => r.Instance == job.Name).ToList();
        return new ArrearsAnswer(
            job.Name,
            first,
            job.Until,
            duty,
            forbidden is { State: FactState.Known, Value: not 0 },
            months,
            totals,
            job.HasAccident,
            job.AssumesMonthlyPayment,
            new[]
            {
                WorstEvidence(run.Months, months.SelectMany(OfTheMonth)),
                WorstEvidence(run.Debt, [run.Principal]),
            }.Max(),
            months.Exists(m => m.Employer.State == FactState.Unknown) ? run.Months.Missing() : [],
            Readings(job, question, run)
        );
    }

    private static ArrearsException NothingYet(UnregisteredJob job, DateOnly duty)
    {
        var (day, month) = (
            duty.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            job.Until.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        );
        return new ArrearsException(
            new(
                $"hasta {month} no se debe nada por «{job.Name}»: había que asegurarla desde {day}; elija un --until posterior",
                $"up to {month} nothing is owed for \"{job.Name}\": she had to be insured from {day}; choose a later --until"
            )
        );
    }

    private sealed record TwoRuns(Answer Months, Answer Debt, OutputResult Principal);

    /// <summary>The first day of her insurance as the law has it at the end; <see langword="null"/> while it is unknown.</summary>
    private DateOnly? DutyFrom(UnregisteredJob job, RunChoices choices)
    {
        var duty = AtTheEnd(job, ArrearsRules.DutyFrom, choices);
        return duty.State == FactState.Known ? DateOnly.FromDayNumber((int)duty.Value) : null;
    }

    private OutputResult AtTheEnd(UnregisteredJob job, string rule, RunChoices choices) =>
        calculator
            .Calculate(new Question(job.Situation, job.Until, job.Until, [law.Rule(rule)], choices))
            .Results.First(r => r.Instance == job.Name);

    private static DateOnly First(UnregisteredJob job, DateOnly? duty, DateOnly? from)
    {
        var first = UnregisteredJob.FirstOfMonth(duty ?? job.Hired);
        if (from is { } later && UnregisteredJob.FirstOfMonth(later) > first)
        {
            first = UnregisteredJob.FirstOfMonth(later);
        }

        return first <= job.Until ? first : job.Until;
    }

    private TwoRuns Run(UnregisteredJob job, DateOnly first, RunChoices choices)
    {
        var each = calculator.Calculate(
            new Question(
                job.Situation,
                first,
                job.Until,
                [
                    law.Rule(ArrearsRules.EmployerShare),
                    .. ArrearsRules.Carried.Select(c => law.Rule(c.Rule)),
                ],
                choices
            )
        );
        var debt = calculator.Calculate(
            new Question(
                Debt.Of(law, job, each, first),
                job.Until.AddMonths(-Debt.MonthsLookedBack),
                job.Until,
                [
                    law.Rule(ArrearsRules.SurchargeMonths),
                    law.Rule(ArrearsRules.MonthUpdate),
                    law.Rule(ArrearsRules.MonthSurcharges),
                    law.Rule(ArrearsRules.MayHaveLapsed),
                    law.Rule(ArrearsRules.IsDue),
                    .. ArrearsRules.Totals.Select(law.Rule),
                ],
                choices
            )
        );
        var principal = debt.Last.First(r =>
            r.Instance == job.Name && r.Output.Name == ArrearsRules.IfRegisteredToday
        );
        return new TwoRuns(each, debt, principal);
    }

    private static List<MonthOwed> Months(UnregisteredJob job, DateOnly first, TwoRuns run)
    {
        var each = run
            .Months.Results.Where(r => r.Instance == job.Name)
            .ToDictionary(r => (r.Month, r.Output.Name));
        var debt = run.Debt.Last.ToDictionary(r => (r.Instance, r.Output.Name));
        var months = new List<MonthOwed>();
        for (var month = first; month <= job.Until; month = month.AddMonths(1))
        {
            var spell = Debt.Name(job, month);
            months.Add(
                new MonthOwed(
                    month,
                    each[(month, ArrearsRules.EmployerShare)],
                    each[(month, ArrearsRules.WorkerShare)],
                    each[(month, ArrearsRules.Housing)],
                    each[(month, ArrearsRules.DueDate)],
                    debt[(spell, ArrearsRules.SurchargeMonths)],
                    debt[(spell, ArrearsRules.MonthUpdate)],
                    debt[(spell, ArrearsRules.MonthSurcharges)],
                    debt[(spell, ArrearsRules.MayHaveLapsed)],
                    debt[(spell, ArrearsRules.IsDue)]
                )
            );
        }

        return months;
    }

    /// <summary>The principal under each other option of each reading that either run meets, one at a time.</summary>
    private List<PrincipalUnderReading> Readings(
        UnregisteredJob job,
        ArrearsQuestion question,
        TwoRuns main
    )
    {
        var found = new List<PrincipalUnderReading>();
        foreach (var reading in Met(main).Where(r => !question.Choices.Readings.ContainsKey(r)))
        {
            foreach (var option in reading.Options.Where(o => o != reading.Default))
            {
                var readings = new Dictionary<ReadingSymbol, ReadingOption>(
                    question.Choices.Readings
                )
                {
                    [reading] = option,
                };
                var choices = question.Choices with { Readings = readings };
                var first = First(job, DutyFrom(job, choices), question.From);
                var other = Run(job, first, choices).Principal;
                if (Figure(other) != Figure(main.Principal))
                {
                    found.Add(new PrincipalUnderReading(reading, option, other));
                }
            }
        }

        return
        [
            .. found.OrderByDescending(f =>
                Math.Abs((Figure(f.Result) ?? 0) - (Figure(main.Principal) ?? 0))
            ),
        ];
    }

    private static IEnumerable<OutputResult> OfTheMonth(MonthOwed m) =>
        [m.Employer, m.Worker, m.Housing, m.Due];

    private static Evidence WorstEvidence(Answer answer, IEnumerable<OutputResult> results)
    {
        var judge = new ExactEvaluator(
            answer.Population,
            answer.Question.FirstMonth,
            answer.Question.Choices
        );
        return results.Max(r => judge.Evaluate(r.Output, r.Row, r.Month).Evidence);
    }

    private static double? Figure(OutputResult result) =>
        result.State == FactState.Known ? result.Value : result.AtLeast;

    // A reading may be met in some of the months only, and before the runs in the first day of the duty.
    private static IEnumerable<ReadingSymbol> Met(TwoRuns run) =>
        new[] { run.Months, run.Debt }
            .SelectMany(answer =>
                answer.Results.Select(r => r.Month).Distinct().Select(m => answer.Solved(m))
            )
            .SelectMany(month => month.Plan.Constants.OfType<ReadingSlot>())
            .Select(slot => slot.Reading)
            .Distinct()
            .OrderBy(r => r.Id, StringComparer.Ordinal);
}
