using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Inversion;

/// <summary>
/// Finds the smallest input on its grid that makes an output reach a target. Rules need not be monotone: every amount is either computed, or
/// lies in a stretch whose bounds show that it cannot reach.
/// </summary>
public sealed class Inverse
{
    private const int Lanes = 1024;

    private readonly Calculator calculator;
    private readonly InverseQuestion asked;
    private readonly SmallPopulation population;
    private readonly Copies copies;
    private readonly SolvedMonth open;
    private readonly double scale;
    private readonly double target;
    private long evaluated;

    private Inverse(Calculator calculator, InverseQuestion asked)
    {
        this.calculator = calculator;
        this.asked = asked with { Question = asked.Question with { Outputs = [asked.Output] } };
        population = new SmallPopulation(WithoutInput(asked));
        copies = new Copies(population, asked.Input, asked.InputRow, Lanes);
        open = calculator.Solve(this.asked.Question, population)[^1];
        scale = Rational.PowerOfTen(asked.Input.Grid.Digits).ToDouble();
        target = asked.Target.ToDouble();
    }

    /// <exception cref="ArgumentException">The input is on no known grid, or has no bounds.</exception>
    public static InverseAnswer Find(Calculator calculator, InverseQuestion asked)
    {
        var input = asked.Input;
        var low = asked.Lowest ?? input.Lowest;
        var high = asked.Highest ?? input.Highest;
        if (!input.Grid.IsKnown || low is null || high is null)
        {
            throw new ArgumentException(
                $"{input.Id} needs a grid and bounds to be searched: write “entre A y B” in the law, or give them.",
                nameof(asked)
            );
        }

        var search = new Inverse(calculator, asked);
        var unit = Rational.PowerOfTen(input.Grid.Digits);
        var first = (long)(low.Value * unit).Ceiling();
        var last = (long)(high.Value * unit).Floor();
        var found = search.First(first, last, asked.Goal);
        var isExact = found is not null;
        if (found is null && asked.Goal == InverseGoal.Equal)
        {
            found = search.First(first, last, InverseGoal.AtLeast);
        }

        return search.Answer(found, first, last, isExact);
    }

    private static Situation WithoutInput(InverseQuestion asked)
    {
        var situation = asked.Question.Situation;
        var name = new SmallPopulation(situation).Name(asked.Input.Entity, asked.InputRow);
        return situation with
        {
            Facts = situation
                .Facts.Where(f => f.Input != asked.Input || f.Instance != name)
                .ToList(),
        };
    }

    /// <summary>Halves stretches from the left, and leaves out those that cannot reach.</summary>
    private long? First(long first, long last, InverseGoal goal)
    {
        var stretches = new Stack<(long First, long Last)>();
        stretches.Push((first, last));
        while (stretches.TryPop(out var stretch))
        {
            if (stretch.First > stretch.Last || !CanReach(stretch.First, stretch.Last, goal))
            {
                continue;
            }

            if (stretch.Last - stretch.First >= Lanes)
            {
                var middle = stretch.First + ((stretch.Last - stretch.First) / 2);
                stretches.Push((middle + 1, stretch.Last));
                stretches.Push((stretch.First, middle));
                continue;
            }

            var count = (int)(stretch.Last - stretch.First) + 1;
            var column = Compute(stretch.First, count);
            for (var i = 0; i < count; i++)
            {
                var row = copies.Row(asked.Output.Entity, i, asked.OutputRow);
                if (column.State(row) == FactState.Known && Reaches(column.Values[row], goal))
                {
                    return stretch.First + i;
                }
            }
        }

        return null;
    }

    private bool Reaches(double output, InverseGoal goal) =>
        goal == InverseGoal.AtLeast ? output >= target : output == target;

    private bool CanReach(long first, long last, InverseGoal goal)
    {
        var node = open.Plan.Outputs[0].Node;
        var range = new InputRange(asked.Input, asked.InputRow, first / scale, last / scale);
        var (low, high) = Bounds.Of(open, range).At(node, asked.OutputRow);
        return high >= target && (goal == InverseGoal.AtLeast || low <= target);
    }

    private Column Compute(long first, int count)
    {
        var amounts = new double[Lanes];
        for (var i = 0; i < Lanes; i++)
        {
            amounts[i] = (first + Math.Min(i, count - 1)) / scale;
        }

        copies.Vary(amounts);
        evaluated += count;
        var months = calculator.Run(asked.Question, copies.Relations, copies.Read);
        return months[^1].Outputs[0];
    }

    private InverseAnswer Answer(long? found, long first, long last, bool isExact)
    {
        if (found is not { } at)
        {
            return new InverseAnswer(null, null, null, false, evaluated);
        }

        var (before, after) = asked.FindsJump ? (JumpWindow.Reach, JumpWindow.Reach) : (1, 0);
        var window = new JumpWindow(
            calculator,
            asked,
            population,
            Math.Max(first, at - before),
            Math.Min(last, at + after)
        );
        return new InverseAnswer(
            window.Side(at),
            at > first ? window.Side(at - 1) : null,
            asked.FindsJump && at > first ? window.JumpAt(at) : null,
            isExact,
            evaluated
        );
    }
}
