using System.Diagnostics;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Tests.Plans;

namespace ClosingGaps.Bench;

/// <summary>
/// Emitted = interpreted over random plans with states, bit for bit, at 128, 256 and 512 bits and 1 to 3 threads; then the laws of bench/law
/// against exact fractions, to the cent. A case is one output in one row.
/// </summary>
internal static class EqualityBench
{
    public static void Run(BenchOptions options)
    {
        var wanted = options.Number("--cases", 5_000_000);
        var seed = options.Number("--seed", 1);
        var engines = new[]
        {
            (Bits: 128, Engine: new KernelEngine(2, 128)),
            (Bits: 256, Engine: new KernelEngine(1, 256)),
            (Bits: 256, Engine: new KernelEngine(3, 256)),
            (Bits: 512, Engine: new KernelEngine(1, 512)),
        };
        var clock = Stopwatch.GetTimestamp();
        long cases = 0;
        var plans = 0;
        while (cases < wanted)
        {
            var size = 40 + (plans % 7 * 60);
            var made = PlanGenerator.Make(seed + plans, size, 400, hasEmployers: false);
            var expected = Interpreter.Run(
                made.Plan,
                made.Constants,
                made.Relations,
                made.Inputs,
                made.Histories
            );
            var (bits, engine) = engines[plans % engines.Length];
            var actual = engine.Run(
                made.Plan,
                made.Constants,
                made.Relations,
                made.Inputs,
                made.Histories
            );
            cases += Compare(expected, actual, $"seed {seed + plans}, {bits} bits");
            plans++;
        }

        Console.WriteLine(
            $"  {cases:N0} cases of {plans:N0} plans: emitted = interpreted bit for bit ({Stopwatch.GetElapsedTime(clock).TotalSeconds:F0} s)"
        );
        ExactEquality.Run(wanted);
    }

    private static long Compare(Column[] expected, Column[] actual, string about)
    {
        long cases = 0;
        for (var i = 0; i < expected.Length; i++)
        {
            for (var row = 0; row < expected[i].Length; row++)
            {
                if (
                    expected[i].State(row) != actual[i].State(row)
                    || BitConverter.DoubleToInt64Bits(expected[i].Values[row])
                        != BitConverter.DoubleToInt64Bits(actual[i].Values[row])
                )
                {
                    throw new InvalidOperationException(
                        $"{about}, column {i}, row {row}: {expected[i].State(row)} {expected[i].Values[row]:R} ≠ {actual[i].State(row)} {actual[i].Values[row]:R}"
                    );
                }
            }

            cases += expected[i].Length;
        }

        return cases;
    }
}
