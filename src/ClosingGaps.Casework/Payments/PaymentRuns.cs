using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Inversion;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Payments;

/// <summary>Runs the law for one payment form under one combination of readings after another.</summary>
internal sealed class PaymentRuns
{
    private readonly Calculator calculator;
    private readonly PaymentForm form;
    private readonly SmallPopulation population;
    private readonly Question question;
    private readonly RuleSymbol[] outputs;
    private readonly int row;

    public PaymentRuns(Calculator calculator, Question question, PaymentForm form)
    {
        this.calculator = calculator;
        this.form = form;
        var law = calculator.Law;
        outputs =
        [
            law.Rule(WorkerNames.Quotas),
            law.Rule(WorkerNames.EmployerQuota),
            law.Rule(WorkerNames.WorkerQuota),
        ];
        this.question = question with
        {
            Outputs = outputs,
            FirstMonth = form.Month,
            LastMonth = form.Month,
        };
        population = new SmallPopulation(question.Situation);
        row = population.Row(Entity.Employment, form.Employment);
    }

    /// <summary>Open readings that the amounts meet and that the run has not settled.</summary>
    public IReadOnlyList<ReadingSymbol> Met() =>
        [
            .. calculator
                .Calculate(question)
                .Readings.Where(r => !question.Choices.Readings.ContainsKey(r)),
        ];

    /// <summary>A fact of the employment, when it is known.</summary>
    public double? Told(string input) =>
        population.Fact(calculator.Law.Input(input), row, form.Month)
            is { State: FactState.Known } fact
            ? fact.Value.ToDouble()
            : null;

    /// <summary>The amounts under a combination; <see langword="null"/> when the facts do not settle them.</summary>
    public CombinationAmounts? Amounts(Combination combination)
    {
        var columns = calculator
            .Run(Under(combination), population.Relations, population.Column)[^1]
            .Outputs;
        if (columns.Any(c => c.State(row) != FactState.Known))
        {
            return null;
        }

        var (total, employer, worker) = (
            columns[0].Values[row],
            columns[1].Values[row],
            columns[2].Values[row]
        );
        var distance = new[]
        {
            Distance(form.Total, total),
            Distance(form.EmployerPart, employer),
            Distance(form.WorkerPart, worker),
        }.Max();
        return new CombinationAmounts(combination, total, employer, worker, distance);
    }

    /// <summary>How far the form is from what the law gives with another amount of an input, pesos; <see langword="null"/> when that is not settled.</summary>
    public double? DistanceWith(string input, Rational amount, Combination combination)
    {
        var varied = calculator.Law.Input(input);
        var situation = question.Situation;
        var facts = situation
            .Facts.Where(f => f.Input != varied || f.Instance != form.Employment)
            .Append(new CaseFact(form.Employment, varied, null, FactState.Known, amount, default));
        var runs = new PaymentRuns(
            calculator,
            question with
            {
                Situation = situation with { Facts = [.. facts] },
            },
            form
        );
        return runs.Amounts(combination)?.Distance;
    }

    /// <summary>The value of a rule of the employment under a combination, if known.</summary>
    public double? Value(string rule, Combination combination)
    {
        var run = Under(combination) with { Outputs = [calculator.Law.Rule(rule)] };
        var column = calculator.Run(run, population.Relations, population.Column)[^1].Outputs[0];
        var at = population.RowFor(((RuleSymbol)run.Outputs[0]).Entity, form.Employment);
        return column.State(at) == FactState.Known ? column.Values[at] : null;
    }

    /// <summary>The smallest amount of an input with which the form's widest figure comes out, or passes.</summary>
    public InverseAnswer Invert(
        string input,
        Combination combination,
        Rational lowest,
        Rational highest
    )
    {
        var (output, paid) =
            form.Total is { } total ? (outputs[0], total)
            : form.EmployerPart is { } employer ? (outputs[1], employer)
            : (outputs[2], form.WorkerPart ?? Rational.Zero);
        return Inverse.Find(
            calculator,
            new InverseQuestion(
                Under(combination),
                calculator.Law.Input(input),
                row,
                output,
                row,
                InverseGoal.Equal,
                paid,
                lowest,
                highest,
                FindsJump: false
            )
        );
    }

    private static double Distance(Rational? said, double computed) =>
        said is { } amount ? Math.Abs(amount.ToDouble() - computed) : 0;

    private Question Under(Combination combination)
    {
        var readings = new Dictionary<ReadingSymbol, ReadingOption>(question.Choices.Readings);
        foreach (var (reading, option) in combination.Chosen)
        {
            readings[reading] = option;
        }

        return question with
        {
            Choices = question.Choices with { Readings = readings },
        };
    }
}
