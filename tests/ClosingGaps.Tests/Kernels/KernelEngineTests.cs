using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.Plans;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Kernels;

public sealed class KernelEngineTests
{
    [Fact]
    public void Columns_written_over_are_as_new() =>
        Gen.Int.Sample(
            seed =>
            {
                var made = PlanGenerator.Make(seed, hasEmployers: false);
                var engine = new KernelEngine();
                int[] all = [.. Enumerable.Range(0, made.Plan.Outputs.Count)];
                var fresh = Run(new KernelRequest(all, [], []));
                Column[] used =
                [
                    .. fresh.Select(c => new Column(
                        [.. c.Values.Select(_ => double.NaN)],
                        [.. c.Values.Select(_ => (byte)9)]
                    )),
                ];
                var again = Run(new KernelRequest(all, [], []) { Into = used });
                SameBits.Check(fresh, again, $"seed {seed}");
                Assert.All(again.Zip(used), p => Assert.Same(p.Second.Values, p.First.Values));

                Column[] Run(KernelRequest request) =>
                    engine
                        .Run(
                            made.Plan,
                            made.Constants,
                            made.Relations,
                            made.Inputs,
                            made.Histories,
                            request
                        )
                        .Columns;
            },
            iter: 60,
            threads: 1
        );

    [Fact]
    public void Amounts_that_double_cannot_add_are_added_exactly()
    {
        const double Huge = 90_071_992_547_409.0; // 2^53 centavos, nearly
        const int Rows = 1001;
        var total = Add(
            Amounts(),
            Column.Fill(Rows, Huge),
            new Factors(Entity.Person, [.. Enumerable.Repeat(3.0, Rows)])
        );
        Assert.Equal((Int128)(Huge * 100) * 3 * Rows, total.Units);
        Assert.Equal(3 * Rows, total.Known);
    }

    [Fact]
    public void Another_amount_emits_nothing()
    {
        var made = PlanGenerator.Make(7, hasEmployers: false);
        var engine = new KernelEngine();
        engine.Run(made.Plan, made.Constants, made.Relations, made.Inputs, made.Histories);
        var emitted = engine.Emitted;
        double[] others = [.. made.Constants.Select(c => c + 0.25)];
        var expected = Interpreter.Run(
            made.Plan,
            others,
            made.Relations,
            made.Inputs,
            made.Histories
        );
        SameBits.Check(
            expected,
            engine.Run(made.Plan, others, made.Relations, made.Inputs, made.Histories),
            "other amounts"
        );
        Assert.True(emitted > 0);
        Assert.Equal(emitted, engine.Emitted);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0.5)]
    [InlineData(double.NaN)]
    public void Factors_that_are_not_whole_are_refused(double factor)
    {
        var error = Assert.Throws<ArgumentException>(() => new Factors(Entity.Person, [1, factor]));
        Assert.Contains("row 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_without_factors_of_its_entity_says_which()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            Add(Amounts(), Column.Fill(3, 1), new Factors(Entity.Household, [1, 1, 1]))
        );
        Assert.Contains("give factors of Person", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_another_length_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            Add(Amounts(), Column.Fill(2, 1), new Factors(Entity.Person, [1, 1, 1]))
        );
        Assert.Contains("monto has 2 rows; Person has 3", error.Message, StringComparison.Ordinal);
    }

    private static Plan Amounts()
    {
        var input = TestSymbols.Input("monto", Entity.Person);
        return new Plan
        {
            Nodes = [new PlanNode(PlanOp.Input, Entity.Person)],
            Inputs = [input],
            Histories = [],
            Constants = [],
            Tables = [],
            Outputs = [new PlanOutput(input, 0)],
            Sources = [default],
        };
    }

    private static Total Add(Plan plan, Column amounts, Factors factors) =>
        new KernelEngine()
            .Run(
                plan,
                [],
                Relations.OfPersons(new int[factors.Values.Length]),
                [amounts],
                [],
                new KernelRequest([], [0], [factors])
            )
            .Totals[0];
}
