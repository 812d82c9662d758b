using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Plans;

public sealed class OptimiserProperties
{
    [Fact]
    public void Optimised_gives_the_same_bits()
    {
        Gen.Int.Sample(
            seed =>
            {
                var made = PlanGenerator.Make(seed);
                var law = new LawAt(PlanCase.Month, RunChoices.Default);
                var optimised = Optimiser.Run(made.Plan, law);
                var expected = Interpreter.Run(
                    made.Plan,
                    made.Constants,
                    made.Relations,
                    made.Inputs,
                    made.Histories
                );
                var actual = Interpreter.Run(
                    optimised,
                    ConstantsBlock.Fill(optimised, PlanCase.Month, RunChoices.Default),
                    made.Relations,
                    [.. optimised.Inputs.Select(i => made.Inputs[Index(made.Plan.Inputs, i)])],
                    [.. optimised.Histories.Select(h => made.Histories[HistoryIndex(made.Plan, h)])]
                );
                SameBits.Check(
                    [.. expected.Take(made.Plan.Outputs.Count)],
                    [.. actual.Take(made.Plan.Outputs.Count)],
                    $"seed {seed}"
                );
                for (var h = 0; h < optimised.Histories.Count; h++)
                {
                    var before = HistoryIndex(made.Plan, optimised.Histories[h]);
                    SameBits.Check(
                        [expected[made.Plan.Outputs.Count + before]],
                        [actual[made.Plan.Outputs.Count + h]],
                        $"seed {seed}, history {h}"
                    );
                }
            },
            iter: 3000
        );
    }

    [Fact]
    public void Any_block_size_gives_the_same_bits()
    {
        Gen.Int.Sample(
            seed =>
            {
                var made = PlanGenerator.Make(seed);
                var expected = Run(made, Interpreter.DefaultLanes);
                foreach (var lanes in new[] { 1, 2, 7, 64 })
                {
                    SameBits.Check(expected, Run(made, lanes), $"seed {seed}, {lanes} lanes");
                }

                var all = Interpreter.RunAll(
                    made.Plan,
                    made.Constants,
                    made.Relations,
                    made.Inputs,
                    made.Histories
                );
                SameBits.Check(
                    [.. expected.Take(made.Plan.Outputs.Count)],
                    [.. made.Plan.Outputs.Select(o => all[o.Node])],
                    $"seed {seed}, trace"
                );
            },
            iter: 1000
        );
    }

    [Fact]
    public void Rows_not_known_hold_zero()
    {
        Gen.Int.Sample(
            seed =>
            {
                var made = PlanGenerator.Make(seed);
                var all = Interpreter.RunAll(
                    made.Plan,
                    made.Constants,
                    made.Relations,
                    made.Inputs,
                    made.Histories
                );
                foreach (var column in all)
                {
                    for (var row = 0; row < column.Length; row++)
                    {
                        Assert.True(
                            column.State(row) == FactState.Known
                                || BitConverter.DoubleToInt64Bits(column.Values[row]) == 0
                        );
                    }
                }
            },
            iter: 1000
        );
    }

    private static Column[] Run(PlanCase made, int lanes) =>
        Interpreter.Run(
            made.Plan,
            made.Constants,
            made.Relations,
            made.Inputs,
            made.Histories,
            lanes
        );

    private static int Index(IReadOnlyList<InputSymbol> inputs, InputSymbol input) =>
        Enumerable.Range(0, inputs.Count).First(i => ReferenceEquals(inputs[i], input));

    private static int HistoryIndex(Plan plan, HistoryUse history) =>
        Enumerable
            .Range(0, plan.Histories.Count)
            .First(i => ReferenceEquals(plan.Histories[i].Of, history.Of));
}
