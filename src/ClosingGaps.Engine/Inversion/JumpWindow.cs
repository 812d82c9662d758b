using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Inversion;

/// <summary>
/// The amounts around an answer, each with its trace. A step between neighbours is a jump when it is several times the largest other step of
/// the window (and more than the grid of the result can make): a cliff, not a slope.
/// </summary>
internal sealed class JumpWindow
{
    /// <summary>Steps of the grid on each side.</summary>
    public const int Reach = 12;

    private const double Cliff = 3;

    private readonly InverseQuestion asked;
    private readonly long first;
    private readonly Rational unit;
    private readonly Answer[] answers;

    public JumpWindow(
        Calculator calculator,
        InverseQuestion asked,
        SmallPopulation population,
        long first,
        long last
    )
    {
        this.asked = asked;
        this.first = first;
        unit = Rational.PowerOfTen(asked.Input.Grid.Digits);
        var name = population.Name(asked.Input.Entity, asked.InputRow);
        answers = new Answer[last - first + 1];
        for (var i = 0; i < answers.Length; i++)
        {
            var situation = asked.Question.Situation;
            var amount = Amount(first + i);
            answers[i] = calculator.Calculate(
                asked.Question with
                {
                    Situation = situation with
                    {
                        Facts =
                        [
                            .. situation.Facts.Where(f =>
                                f.Input != asked.Input || f.Instance != name
                            ),
                            new CaseFact(name, asked.Input, null, FactState.Known, amount, default),
                        ],
                    },
                }
            );
        }
    }

    public InverseSide Side(long at)
    {
        var result = Result(at);
        return new InverseSide(Amount(at), result.State, result.Value);
    }

    /// <summary>The jump between an amount and the one below it, if there is one.</summary>
    public Jump? JumpAt(long at)
    {
        if (!IsJump(asked.Output, asked.OutputRow, at))
        {
            return null;
        }

        var trace = answers[at - first].Trace(Result(at));
        var step = trace.Root;
        var passed = new HashSet<TraceStep>();
        while (passed.Add(step))
        {
            var deeper = step
                .Parts.SelectMany(p => p.Layers)
                .SelectMany(l => l.Uses)
                .Select(u => u.Step)
                .OfType<TraceStep>()
                .FirstOrDefault(s => !passed.Contains(s) && IsJump(s.Rule, s.Row, at));
            step = deeper ?? step;
        }

        var layer = step.Parts.SelectMany(p => p.Layers).FirstOrDefault();
        return new Jump(
            step.Rule,
            trace.Instance(step),
            layer?.Taken?.Citation ?? layer?.Layer.Citation ?? step.Rule.Citation,
            Read(step.Rule, step.Row, at - 1).Value,
            step.Value
        );
    }

    private bool IsJump(RuleSymbol rule, int row, long at)
    {
        var (before, after) = (Read(rule, row, at - 1), Read(rule, row, at));
        if (before.State != after.State)
        {
            return true;
        }

        var largestOther = 0.0;
        for (var i = first + 1; i < first + answers.Length; i++)
        {
            if (i != at)
            {
                var change = Math.Abs(Read(rule, row, i).Value - Read(rule, row, i - 1).Value);
                largestOther = Math.Max(largestOther, change);
            }
        }

        // On a fine grid rounding alone moves a result by one step; noise of doubles is far below.
        var grid = rule.Grid.IsKnown && rule.Grid.Digits > 0 ? Math.Pow(10, -rule.Grid.Digits) : 0;
        var noise = grid + (1e-9 * Math.Abs(after.Value));
        return Math.Abs(after.Value - before.Value) > (Cliff * largestOther) + noise;
    }

    private (FactState State, double Value) Read(RuleSymbol rule, int row, long at)
    {
        var month = answers[at - first].Solved(asked.Question.LastMonth);
        var node = month.Plan.Index?.Rule(rule)?.Node ?? -1;
        return month.Read(node, rule.Entity, row);
    }

    private OutputResult Result(long at) =>
        answers[at - first].Find(asked.Output, asked.OutputRow, asked.Question.LastMonth)!;

    private Rational Amount(long at) => new Rational(at, 1) / unit;
}
