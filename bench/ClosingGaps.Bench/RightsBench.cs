using ClosingGaps.Casework;
using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Bench;

/// <summary>
/// Every right of the catalogue for the woman of <c>examples/sus_derechos.yaml</c>, each with its full trace; and apart, the smallest change
/// for each that she lacks.
/// </summary>
internal static class RightsBench
{
    private const double Bar = 5;

    public static void Run(BenchOptions options)
    {
        var law =
            LawLoader.Load(Path.Combine(Repository.Root, "law")).Snapshot
            ?? throw new InvalidOperationException("The law has errors.");
        var bag = new DiagnosticBag();
        var file = new SourceText(
            "sus_derechos.yaml",
            File.ReadAllText(Path.Combine(Repository.Root, "examples", "sus_derechos.yaml"))
        );
        var request =
            new SituationReader(law, SituationText.Parse(file, bag)!, bag).Read(RequestOptions.None)
            ?? throw new InvalidOperationException("The example has errors.");
        var book = RightsBook.Read(Path.Combine(Repository.Root, "content", "rights"), law);
        var calculator = new Calculator(law);
        var date = request.LastMonth;
        var traced = Traced(Sheet());
        Console.WriteLine(
            $"  {book.Rights.Count} rights, {Sheet().All.Count} answers, {traced.Conditions} conditions, {traced.Steps} steps of traces"
        );
        Measure("every right, answers only", () => Sheet(), null);
        Measure("every right with its full trace", () => Traced(Sheet()), Bar);
        Measure(
            "the same, with the smallest change for each that she lacks",
            () => _ = Sheet().All.Count(e => e.Change is not null),
            null
        );

        EntitlementSheet Sheet() =>
            EntitlementSheet.Of(calculator, request.Situation, date, request.Choices, book);

        void Measure(string what, Action work, double? bar)
        {
            Contest.WarmBriefly(work);
            var times = Contest.Time(4 * options.Rounds, work);
            var verdict = bar is { } limit
                ? $", bar {limit:F0} ms: {(times.Processor <= limit ? "met" : "MISSED")}"
                : "";
            Console.WriteLine($"  {what}: {times.Processor:F2} ms ({times.Wall:F2} wall){verdict}");
        }
    }

    private static (int Conditions, int Steps) Traced(EntitlementSheet sheet)
    {
        var (conditions, steps) = (0, 0);
        foreach (var entitlement in sheet.All)
        {
            conditions += entitlement.Conditions.Count;
            Result?[] results =
            [
                entitlement.Granted,
                entitlement.Amount,
                entitlement.Until,
                .. entitlement.Instead,
            ];
            steps += results.OfType<Result>().Sum(r => entitlement.Why(r).Steps.Count);
        }

        return (conditions, steps);
    }
}
