using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Bench;

/// <summary>One person through the payroll, and the trace of her net pay: computed, traced, and rendered as text.</summary>
internal static class TraceBench
{
    public static void Run(BenchOptions options)
    {
        var law = BenchLaw.Read("redondeada");
        var calculator = new Calculator(law.Snapshot);
        var question = new Question(
            new Situation(
                [new CaseInstance(Entity.Person, "ana", null, null)],
                [Fact("salario_diario", 400), Fact("días", 31), Fact("factor_integración", 1.0493m)]
            ),
            BenchLaw.Month,
            BenchLaw.Month,
            [law.Outputs[0]],
            RunChoices.Default
        );
        var answer = calculator.Calculate(question);
        var steps = answer.Trace(answer.Results[0]);
        Measure("trace structure of an answer", () => answer.Trace(answer.Results[0]), 0.05);
        Measure("rendered as text", () => TraceText.Render(steps, "es"), 1);
        Measure("the answer itself, plan known", () => calculator.Calculate(question), null);

        CaseFact Fact(string input, decimal value) =>
            new(
                "ana",
                (InputSymbol)law.Snapshot.Symbols["nomina." + input],
                null,
                FactState.Known,
                new Rational((System.Numerics.BigInteger)(value * 10000), 10000),
                default
            );

        void Measure(string what, Action work, double? bar)
        {
            Contest.Warm(work);
            var times = Contest.Time(20 * options.Rounds, work);
            var verdict = bar is { } limit
                ? $", bar {limit * 1000:F0} µs: {(times.Processor <= limit ? "met" : "MISSED")}"
                : "";
            Console.WriteLine(
                $"  {what}: {times.Processor * 1000:F1} µs ({times.Wall * 1000:F1} wall){verdict}"
            );
        }
    }
}
