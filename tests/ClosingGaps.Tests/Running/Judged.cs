using System.Globalization;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.Kernels;
using ClosingGaps.Tests.Plans;
using Xunit;

namespace ClosingGaps.Tests.Running;

/// <summary>A run of the interpreter beside the exact judge: same states, same numbers but for what doubles cannot hold.</summary>
public static class Judged
{
    /// <summary>Rules that have law in all months of a run.</summary>
    public static IReadOnlyList<Symbol> Lawful(
        PlanCache plans,
        DateOnly first,
        DateOnly last,
        RunChoices choices
    ) =>
        [
            .. plans
                .Snapshot.All<RuleSymbol>()
                .Where(rule =>
                {
                    try
                    {
                        for (var month = first; month <= last; month = month.AddMonths(1))
                        {
                            plans.Get([rule], month, choices);
                        }

                        return true;
                    }
                    catch (NoLawForDateException)
                    {
                        return false;
                    }
                }),
        ];

    /// <summary>Optimised and not and emitted, against each other and against the judge; returns how many figures were compared.</summary>
    public static int Check(
        PlanCache plans,
        IReadOnlyList<Symbol> outputs,
        SmallPopulation population,
        DateOnly first,
        DateOnly last,
        RunChoices choices,
        string about
    )
    {
        var judge = new ExactEvaluator(population, first, choices);
        var plain = Run(false);
        var optimised = Run(true);
        EmittedRun.Check(plans, outputs, optimised, population, first, last, choices, about);
        var compared = 0;
        for (var t = 0; t < plain.Count; t++)
        {
            SameBits.Check(plain[t].Outputs, optimised[t].Outputs, $"{about}, month {t}");
            for (var i = 0; i < outputs.Count; i++)
            {
                var column = plain[t].Outputs[i];
                for (var row = 0; row < column.Length; row++)
                {
                    var exact = judge.Evaluate(outputs[i], row, plain[t].Month);
                    var isSame =
                        exact.State == column.State(row)
                        && Near(exact.Value.ToDouble(), column.Values[row]);
                    Assert.True(
                        isSame,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{about}: {outputs[i].Id}, {plain[t].Month:yyyy-MM}, row {row}: judge {exact.State} {exact.Value}, interpreter {column.State(row)} {column.Values[row]:R}; {string.Join("; ", exact.Reasons.Select(r => r.Text.En))}"
                        )
                    );
                    compared++;
                }
            }
        }

        return compared;

        IReadOnlyList<MonthResult> Run(bool optimise) =>
            new MonthRunner(plans, outputs, choices, Interpreter.Run, optimise).Run(
                first,
                last,
                population.Relations,
                population.Column
            );
    }

    private static bool Near(double expected, double found) =>
        Math.Abs(expected - found) <= 1e-9 * Math.Max(1, Math.Abs(expected));
}
