using System.Runtime.CompilerServices;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Answers;

/// <summary>
/// Answers questions about a few persons: the interpreter on plans before optimisation, so that every figure can say why. Keeps the plans of
/// its law; safe to use from several threads.
/// </summary>
public sealed class Calculator(Snapshot law)
{
    private readonly PlanCache plans = new(law);
    private readonly ConditionalWeakTable<Plan, Tracer> tracers = [];

    public Snapshot Law { get; } = law;

    /// <summary>What the law gives, month by month.</summary>
    /// <exception cref="NoLawForDateException">Something needed has no law in one of the months.</exception>
    /// <exception cref="OperationCanceledException">The question's <see cref="Question.Stop"/> was set.</exception>
    public Answer Calculate(Question question)
    {
        var population = new SmallPopulation(question.Situation);
        return new Answer(this, question, population, Solve(question, population));
    }

    /// <summary>The outputs only, from optimised plans: for many runs of one question.</summary>
    public IReadOnlyList<MonthResult> Run(
        Question question,
        Relations relations,
        InputSource inputs
    )
    {
        question.Stop.ThrowIfCancellationRequested();
        return new MonthRunner(plans, question.Outputs, question.Choices, Interpreter.Run).Run(
            question.FirstMonth,
            question.LastMonth,
            relations,
            inputs
        );
    }

    /// <summary>The outputs of one month under each of several choices.</summary>
    /// <param name="question">Of one month; its own choices are left aside.</param>
    /// <exception cref="NoLawForDateException">An output needs law that the month does not have.</exception>
    public IReadOnlyList<IReadOnlyList<Column>> RunUnder(
        Question question,
        Relations relations,
        InputSource inputs,
        IReadOnlyList<RunChoices> choices
    )
    {
        Rerun? first = null;
        var month = new DateOnly(question.FirstMonth.Year, question.FirstMonth.Month, 1);
        var runner = new MonthRunner(plans, question.Outputs, choices[0], Keep, optimise: false);
        var outputs = runner.Run(month, month, relations, inputs)[0].Outputs;
        return
        [
            outputs,
            .. choices
                .Skip(1)
                .Select(c =>
                    first!.Under(c)
                    ?? Run(question with { Choices = c }, relations, inputs)[^1].Outputs
                ),
        ];

        Column[] Keep(
            Plan plan,
            double[] constants,
            Relations rows,
            IReadOnlyList<Column> given,
            IReadOnlyList<Column> histories
        )
        {
            var columns = Interpreter.RunAll(plan, constants, rows, given, histories);
            first = new Rerun(plan, month, choices[0], rows, columns);
            return
            [
                .. plan.Outputs.Select(o => columns[o.Node]),
                .. plan.Histories.Select(h => columns[h.Source]),
            ];
        }
    }

    internal Tracer TracerOf(Plan plan) => tracers.GetValue(plan, static p => new Tracer(p));

    internal IReadOnlyList<SolvedMonth> Solve(Question question, SmallPopulation population)
    {
        var solved = new List<SolvedMonth>();
        var month = new DateOnly(question.FirstMonth.Year, question.FirstMonth.Month, 1);
        var runner = new MonthRunner(
            plans,
            question.Outputs,
            question.Choices,
            KeepAll,
            optimise: false
        );
        runner.Run(
            question.FirstMonth,
            question.LastMonth,
            population.Relations,
            population.Column
        );
        return solved;

        Column[] KeepAll(
            Plan plan,
            double[] constants,
            Relations relations,
            IReadOnlyList<Column> inputs,
            IReadOnlyList<Column> histories
        )
        {
            question.Stop.ThrowIfCancellationRequested();
            var columns = Interpreter.RunAll(plan, constants, relations, inputs, histories);
            solved.Add(new SolvedMonth(plan, population, month, question.Choices, columns));
            month = month.AddMonths(1);
            return
            [
                .. plan.Outputs.Select(o => columns[o.Node]),
                .. plan.Histories.Select(h => columns[h.Source]),
            ];
        }
    }
}
