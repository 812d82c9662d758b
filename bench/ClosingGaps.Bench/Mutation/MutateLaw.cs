using System.Diagnostics;
using System.Globalization;
using ClosingGaps.Law.Binding;

namespace ClosingGaps.Bench.Mutation;

/// <summary>
/// <c>mutate-law</c>: how many small errors in the law something notices, and which nothing does. All mutants, or with <c>--mutants N</c>
/// a random sample of them drawn with <c>--seed S</c>; <c>--suite 1</c> asks tests of the suite as well about those that all cases let
/// pass; <c>--survivors FILE</c> lists those that survived, by rule.
/// </summary>
internal static class MutateLaw
{
    public static void Run(BenchOptions options)
    {
        var trial = new LawTrial(LawLoader.Read(Path.Combine(Repository.Root, "law")));
        var all = trial.Mutants();
        var wanted = options.Number("--mutants", all.Count);
        var seed = options.Number("--seed", 1);
        var drawn = all.ToArray();
        new Random(seed).Shuffle(drawn);
        var chosen = drawn.Take(wanted).ToHashSet();
        Console.WriteLine($"  {all.Count} mutants, {chosen.Count} tried (seed {seed})");
        var suite = options.Number("--suite", 0) == 1;
        var clock = Stopwatch.StartNew();
        var verdicts = new List<Verdict>();
        foreach (var mutant in all.Where(chosen.Contains))
        {
            var verdict = trial.Try(mutant);
            verdicts.Add(
                verdict.Notice == Notice.None && suite && SuiteTrial.Notices(mutant)
                    ? verdict with
                    {
                        Notice = Notice.Suite,
                    }
                    : verdict
            );
            if (verdicts.Count % 100 == 0 || verdicts.Count == chosen.Count)
            {
                if (options.Text("--survivors") is { } file)
                {
                    File.WriteAllLines(file, Survivors(verdicts));
                }

                Console.Error.WriteLine(
                    $"  {verdicts.Count} in {clock.Elapsed.TotalSeconds:F0} s, {verdicts.Count(v => v.Notice == Notice.None)} survive"
                );
            }
        }

        Write("all", verdicts);
        foreach (var kind in verdicts.GroupBy(v => v.Mutant.Kind).OrderBy(g => g.Key))
        {
            Write(kind.Key.ToString(), [.. kind]);
        }

        foreach (var crash in verdicts.Where(v => v.Notice == Notice.Crash))
        {
            Console.WriteLine(
                $"  breaks off: {crash.Mutant.Source.Path}:{crash.Mutant.Line} {crash.Mutant.Change}"
            );
            Console.WriteLine(crash.Witness);
        }
    }

    private static void Write(string name, List<Verdict> verdicts)
    {
        var (alive, all) = (Count(Notice.None), verdicts.Count);
        var (low, high) = Share.Interval(all - alive, all);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {name, -12} {all, 5} tried: {Count(Notice.Load), 4} by the load, {Count(Notice.Case) + Count(Notice.Crash), 4} by a case, {Count(Notice.Suite), 4} by the suite, {alive, 4} survive; {(double)(all - alive) / all:P1} noticed ({low:P1} to {high:P1})"
            )
        );

        int Count(Notice notice) => verdicts.Count(v => v.Notice == notice);
    }

    private static IEnumerable<string> Survivors(List<Verdict> verdicts)
    {
        foreach (var file in verdicts.GroupBy(v => v.Mutant.Source.Path))
        {
            foreach (var symbol in file.GroupBy(v => v.Mutant.Symbol))
            {
                var alive = symbol.Where(v => v.Notice == Notice.None).ToList();
                if (alive.Count == 0)
                {
                    continue;
                }

                yield return $"- {file.Key} {symbol.Key}: {alive.Count} of {symbol.Count()} survive; {alive[0].Cases} cases reach it";
                foreach (var verdict in alive)
                {
                    yield return $"  - line {verdict.Mutant.Line}: {verdict.Mutant.Kind}, {verdict.Mutant.Change}";
                }
            }
        }
    }
}
