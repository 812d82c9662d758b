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

public sealed class EmittedEqualsInterpreted
{
    [Theory]
    [InlineData(128, 1, 300)]
    [InlineData(256, 1, 600)]
    [InlineData(256, 3, 100)]
    [InlineData(512, 2, 60)]
    public void Small_plans(int bits, int threads, int cases) =>
        Gen.Int.Sample(
            seed => Check(PlanGenerator.Make(seed, hasEmployers: false), bits, threads, seed),
            iter: cases,
            threads: 1
        );

    [Theory]
    [InlineData(128, 2)]
    [InlineData(256, 1)]
    [InlineData(512, 1)]
    public void Plans_of_several_kernels_and_blocks(int bits, int threads) =>
        Gen.Int.Sample(
            seed =>
                Check(
                    PlanGenerator.Make(seed, size: 500, households: 400, hasEmployers: false),
                    bits,
                    threads,
                    seed
                ),
            iter: 6,
            threads: 1
        );

    [Fact]
    public void Plans_by_employer_are_the_interpreters() =>
        Gen.Int.Sample(
            seed => Check(PlanGenerator.Make(seed), 256, 1, seed),
            iter: 100,
            threads: 1
        );

    private static void Check(PlanCase made, int bits, int threads, int seed)
    {
        var about = $"seed {seed}, {bits} bits, {threads} threads";
        var engine = new KernelEngine(threads, bits);
        var expected = Interpreter.Run(
            made.Plan,
            made.Constants,
            made.Relations,
            made.Inputs,
            made.Histories
        );
        var actual = engine.Run(
            made.Plan,
            made.Constants,
            made.Relations,
            made.Inputs,
            made.Histories
        );
        SameBits.Check(expected, actual, about);
        CheckTotals(made, engine, expected, seed, about);
    }

    private static void CheckTotals(
        PlanCase made,
        KernelEngine engine,
        Column[] expected,
        int seed,
        string about
    )
    {
        var random = new Random(seed);
        Entity[] weighed =
        [
            Entity.Household,
            Entity.Person,
            Entity.Employer,
            Entity.Employment,
            Entity.Spell,
        ];
        Factors[] factors =
        [
            .. weighed.Select(e => new Factors(
                e,
                [
                    .. Enumerable
                        .Range(0, made.Relations.Count(e))
                        .Select(_ => (double)random.Next(900)),
                ]
            )),
        ];
        int[] added =
        [
            .. Enumerable
                .Range(0, made.Plan.Outputs.Count)
                .Where(o =>
                    made.Plan.Nodes[made.Plan.Outputs[o].Node].Entity != Entity.Nation
                    && IsMoney(expected[o])
                ),
        ];
        var request = new KernelRequest([], added, factors);
        var result = engine.Run(
            made.Plan,
            made.Constants,
            made.Relations,
            made.Inputs,
            made.Histories,
            request
        );
        for (var i = 0; i < added.Length; i++)
        {
            var output = made.Plan.Outputs[added[i]];
            var own = factors.Single(f => f.Entity == made.Plan.Nodes[output.Node].Entity);
            var digits = Totals.Digits(output.Symbol);
            Assert.True(
                Totals.Of(expected[added[i]], own, digits) == result.Totals[i],
                $"{about}, total {i}: {Totals.Of(expected[added[i]], own, digits)} ≠ {result.Totals[i]}"
            );
        }
    }

    // Totals are of amounts; 10^30 pesos or infinity is no amount.
    private static bool IsMoney(Column column) => column.Values.All(v => Math.Abs(v) < 1e30);
}
