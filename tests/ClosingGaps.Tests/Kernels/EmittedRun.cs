using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.Plans;

namespace ClosingGaps.Tests.Kernels;

/// <summary>A run over months, with its histories, by emitted kernels beside one by the interpreter.</summary>
internal static class EmittedRun
{
    private static readonly KernelEngine[] Engines =
    [
        new(threads: 1, bits: 256),
        new(threads: 2, bits: 128),
        new(threads: 1, bits: 512),
    ];

    public static void Check(
        PlanCache plans,
        IReadOnlyList<Symbol> outputs,
        IReadOnlyList<MonthResult> interpreted,
        SmallPopulation population,
        DateOnly first,
        DateOnly last,
        RunChoices choices,
        string about
    )
    {
        // One output by employer would send the whole plan to the interpreter; these go on their own.
        int[] emitted =
        [
            .. Enumerable
                .Range(0, outputs.Count)
                .Where(o => Months().All(m => IsEmitted(outputs[o], m))),
        ];
        var engine = Engines[(uint)about.Length % Engines.Length];
        var runner = new MonthRunner(
            plans,
            [.. emitted.Select(o => outputs[o])],
            choices,
            engine.Run
        );
        var months = runner.Run(first, last, population.Relations, population.Column);
        for (var t = 0; t < months.Count; t++)
        {
            SameBits.Check(
                [.. emitted.Select(o => interpreted[t].Outputs[o])],
                months[t].Outputs,
                $"{about}, emitted, month {t}"
            );
        }

        bool IsEmitted(Symbol output, DateOnly month) =>
            KernelCompiler.Supports(plans.Get([output], month, choices));

        IEnumerable<DateOnly> Months()
        {
            for (var month = first; month <= last; month = month.AddMonths(1))
            {
                yield return month;
            }
        }
    }
}
