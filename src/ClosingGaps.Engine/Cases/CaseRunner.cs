using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Engine.Cases;

/// <summary>Runs worked cases: by the exact judge, and by the interpreter, which must agree with it.</summary>
public static class CaseRunner
{
    /// <summary>
    /// Runs the cases of a law, each under the proposals that it names.
    /// </summary>
    /// <param name="load">
    /// Loads the law with proposals, in order; called once with none, once for each other list that some case names and once for each proposal. It may return
    /// <see langword="null"/> when the law has errors: then those cases are left out.
    /// </param>
    /// <param name="select">Which cases; <see langword="null"/> for all.</param>
    public static IReadOnlyList<CaseResult> RunAll(
        Func<IReadOnlyList<string>, Snapshot?> load,
        Func<CaseSymbol, bool>? select = null
    )
    {
        if (load([]) is not { } law)
        {
            return [];
        }

        var results = new List<CaseResult>();
        // A proposal's own cases are seen only in a load that takes it up.
        var lists = law
            .Cases.Select(c => c.Proposals)
            .Prepend([])
            .Concat(law.Proposals.Select(p => (IReadOnlyList<string>)[p]));
        foreach (var proposals in lists.DistinctBy(p => string.Join('\n', p)))
        {
            var snapshot = proposals.Count == 0 ? law : load(proposals);
            if (snapshot is null)
            {
                continue;
            }

            var calculator = new Calculator(snapshot);
            results.AddRange(
                snapshot
                    .Cases.Where(c => c.Proposals.SequenceEqual(proposals))
                    .Where(c => select?.Invoke(c) != false)
                    .Select(c => Run(calculator, c))
            );
        }

        return results;
    }

    /// <summary>Runs one case of a law that was loaded with the proposals that the case names.</summary>
    public static CaseResult Run(Calculator calculator, CaseSymbol @case)
    {
        var choices = Choices(calculator.Law, @case);
        var situation = new Situation(@case.Instances, @case.Facts);
        var population = new SmallPopulation(situation);
        var judge = new ExactEvaluator(population, @case.FirstMonth, choices);
        var checks = new List<CaseCheck>();
        var bag = new DiagnosticBag();
        var answers = new CaseAnswers(calculator, @case, situation, choices);
        foreach (var expected in @case.Expectations)
        {
            var row = population.RowFor(expected.Output.Entity, expected.Instance);
            if (row < 0)
            {
                ReportWhose(bag, expected, population);
                continue;
            }

            var found = judge.Evaluate(expected.Output, row, expected.Month);
            var holds = Expectation.Holds(expected, found);
            var engine = answers.Find(expected, row, !found.IsUnknown, bag);
            var agrees = engine is null || Expectation.Agrees(expected, found, engine);
            checks.Add(
                new CaseCheck(
                    expected,
                    row,
                    found,
                    engine,
                    agrees && holds != expected.IsWrongAtSource
                )
            );
            var instance = population.Name(expected.Output.Entity, row);
            if (!agrees)
            {
                ReportDifference(bag, expected, instance, found, engine!);
            }

            if (holds == expected.IsWrongAtSource)
            {
                Report(bag, expected, instance, found, answers.Trace(engine));
            }
        }

        return new CaseResult(@case, checks, bag.Items);
    }

    /// <summary>The readings and projections that a case names.</summary>
    public static RunChoices Choices(Snapshot snapshot, CaseSymbol @case)
    {
        var readings = new Dictionary<ReadingSymbol, ReadingOption>();
        foreach (var (name, option) in @case.Readings)
        {
            if (snapshot.Find(name) is ReadingSymbol reading)
            {
                readings[reading] = reading.Options.First(o => o.Name == option);
            }
        }

        return RunChoices.Default with
        {
            Readings = readings,
            Projections = @case.Projections,
        };
    }

    private static void Report(
        DiagnosticBag bag,
        CaseExpectation expected,
        string instance,
        ExactValue found,
        Trace? trace
    )
    {
        DiagnosticArgument what = Both(language => Subject(expected, instance, language));
        DiagnosticArgument figure = Both(language =>
            Expectation.Text(expected.Output.Type, expected.State, expected.Value, language)
        );
        DiagnosticArgument why = Both(language => Why(found, trace, language));
        if (expected.IsWrongAtSource)
        {
            bag.Add(CaseDiagnostics.HoldsAfterAll, expected.Span, what, figure, why);
            return;
        }

        DiagnosticArgument got = Both(language =>
            Expectation.Text(expected.Output.Type, found.State, found.Value, language)
            + Expectation.Difference(expected, found)
        );
        bag.Add(CaseDiagnostics.Fails, expected.Span, what, figure, got, why);
    }

    private static void ReportDifference(
        DiagnosticBag bag,
        CaseExpectation expected,
        string instance,
        ExactValue found,
        OutputResult engine
    )
    {
        var type = expected.Output.Type;
        bag.Add(
            CaseDiagnostics.ExecutorsDiffer,
            expected.Span,
            Both(language => Subject(expected, instance, language)),
            Both(language => Expectation.Text(type, found.State, found.Value, language)),
            Both(language => Figures.Text(type, engine.State, engine.Value, language))
        );
    }

    private static void ReportWhose(
        DiagnosticBag bag,
        CaseExpectation expected,
        SmallPopulation population
    )
    {
        var names = population.Rows(expected.Output.Entity).Select(i => i.Name).ToList();
        bag.Add(
            CaseDiagnostics.WhoseOutput,
            expected.Span,
            expected.Output.Name,
            expected.Instance is { } name ? $" ({name})" : "",
            names.Count > 0 ? string.Join(", ", names) : "∅"
        );
    }

    private static string Subject(CaseExpectation expected, string instance, string language)
    {
        var of =
            instance.Length == 0 ? ""
            : language == "en" ? $" of {instance}"
            : $" de {instance}";
        var month = Figures.Month(expected.Month, language);
        return language == "en"
            ? $"{expected.Output.Name}{of} in {month}"
            : $"{expected.Output.Name}{of} en {month}";
    }

    private static string Why(in ExactValue found, Trace? trace, string language)
    {
        var reasons = string.Concat(found.Reasons.Select(r => $"· {r.Text.In(language)}\n"));
        return trace is null ? reasons : TraceText.Render(trace, language) + reasons;
    }

    private static DiagnosticArgument Both(Func<string, string> text) =>
        new(text("es"), text("en"));
}
