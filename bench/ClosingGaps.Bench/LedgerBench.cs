using System.Diagnostics;
using System.Globalization;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Ledger;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Bench;

/// <summary>
/// The gap ledger of ten clauses over 310,000 persons: the sample that ships, written end to end. Reading the law and the survey is not in it;
/// finding the groups, running the law, the Shapley values and all errors are.
/// </summary>
internal static class LedgerBench
{
    private const double Bar = 2000;
    private static readonly DateOnly date = new(2026, 11, 1);
    private static readonly GapSource source = new("", true, 0, "", "", "");

    public static void Run(BenchOptions options)
    {
        var root = Repository.Root;
        IReadOnlyList<SourceText> law = LawLoader.Read(Path.Combine(root, "law"));
        var mapped = Load([
            .. law,
            .. LawLoader.ReadBeside(Path.Combine(root, "mappings", "enigh2010")),
        ]);
        var plain = Load(law);
        var clauses = Load(law, LedgerStudy.Shipped);
        var copies = (int)Math.Ceiling(options.Number("--rows", 310_000) / 14_941.0);
        using var folder = new Copies(Path.Combine(root, "data", "synthetic"), copies);
        var survey = Survey.Read(
            folder.Path,
            Survey.Present(folder.Path, SurveyRows.ColumnsOf(mapped))
        );
        var engine = new KernelEngine();
        LedgerReport Ledger() =>
            new LedgerStudy(survey, mapped, plain, engine.Run).Run(
                date,
                source,
                clauses,
                LedgerStudy.Shipped,
                []
            );

        var report = Ledger();
        Console.WriteLine(
            $"  {survey.Persons.RowCount:N0} persons, {LedgerStudy.Shipped.Count} clauses, {report.Runs} runs of the law, {report.Lines.Count} lines with their errors"
        );
        var emitted = engine.Emitted;
        var times = new List<double>();
        var process = Process.GetCurrentProcess();
        for (var round = 0; round < options.Rounds; round++)
        {
            process.Refresh();
            var (wall, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            Ledger();
            process.Refresh();
            times.Add((process.TotalProcessorTime - before).TotalMilliseconds);
            Console.WriteLine(
                $"  round {round + 1}: {times[^1]:F0} ms of processor, {wall.ElapsedMilliseconds} ms wall"
            );
        }

        times.Sort();
        var median = times[times.Count / 2];
        Console.WriteLine(
            $"  the whole ledger: {median:F0} ms (median); bar {Bar:F0} ms: {(median <= Bar ? "met" : "MISSED")}; kernels emitted again after the first: {engine.Emitted - emitted}"
        );
        AllCoalitions(survey, mapped, engine);
    }

    /// <summary>Were all ten to reach the law: 2^10 blocks of constants over everybody of the groups, one kernel.</summary>
    private static void AllCoalitions(Survey survey, Snapshot mapped, KernelEngine engine)
    {
        var people = SurveyPeople.Find(survey, mapped, engine.Run);
        var plans = new PlanCache(mapped);
        var rule = (RuleSymbol)mapped.Find("seguro_obligatorio")!;
        var value = (ValueSymbol)mapped.Find("obligación_por_cuenta_propia")!;
        people.Run(plans, [rule], date, RunChoices.Default);
        var emitted = engine.Emitted;
        var watch = Stopwatch.StartNew();
        people.RunEach(
            plans,
            rule,
            date,
            [
                .. Enumerable
                    .Range(0, 1024)
                    .Select(coalition =>
                        RunChoices.Default with
                        {
                            Overrides = [new ValueOverride(value, date, coalition % 4)],
                        }
                    ),
            ]
        );
        Console.WriteLine(
            $"  1,024 blocks over {people.Persons.Length:N0} persons of the groups: {watch.ElapsedMilliseconds} ms wall, kernels emitted: {engine.Emitted - emitted}"
        );
    }

    private static Snapshot Load(
        IReadOnlyList<SourceText> files,
        IReadOnlyList<string>? proposals = null
    ) =>
        LawLoader.Load(files, proposals ?? []).Snapshot
        ?? throw new InvalidOperationException("The law has errors.");

    /// <summary>The sample's files with each household as many times, each time under a number of its own.</summary>
    private sealed class Copies : IDisposable
    {
        public Copies(string sample, int times)
        {
            Path = Directory.CreateTempSubdirectory("ledger").FullName;
            foreach (var file in Directory.EnumerateFiles(sample))
            {
                var to = System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file));
                if (!file.EndsWith(".csv", StringComparison.Ordinal))
                {
                    File.Copy(file, to);
                    continue;
                }

                var lines = File.ReadAllLines(file);
                using var writer = new StreamWriter(to) { NewLine = "\n" };
                writer.WriteLine(lines[0]);
                for (var copy = 1; copy <= times; copy++)
                {
                    foreach (var line in lines.AsSpan(1))
                    {
                        writer.Write(copy.ToString("000", CultureInfo.InvariantCulture));
                        writer.WriteLine(line);
                    }
                }
            }
        }

        public string Path { get; }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
