using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>
/// Finds exceptions that provably apply at once with no priority between them: their dates meet, and their conditions speak of the same
/// facts with ranges that meet. What cannot be proved here becomes an unknown result when it happens.
/// </summary>
internal static class ExceptionConflicts
{
    // Each pair is looked at; no law comes near this many exceptions to one rule, but a damaged file may.
    private const int MostCompared = 300;

    public static void Run(Session session, RuleSymbol rule)
    {
        foreach (var layer in rule.Layers)
        {
            var exceptions = layer.Exceptions.Take(MostCompared).ToList();
            var ranges = exceptions.ConvertAll(e => ConditionRanges.Of(e.Condition));
            for (var i = 0; i < exceptions.Count; i++)
            {
                for (var j = i + 1; j < exceptions.Count; j++)
                {
                    if (CompeteInTime(exceptions[i], exceptions[j]) && Meet(ranges[i], ranges[j]))
                    {
                        Report(session, exceptions[i], exceptions[j]);
                    }
                }
            }
        }
    }

    private static bool CompeteInTime(RuleException a, RuleException b) =>
        a.Priority == b.Priority
        && !(a.To is { } endA && endA < b.From)
        && !(b.To is { } endB && endB < a.From);

    private static bool Meet(
        Dictionary<string, FactRange> first,
        Dictionary<string, FactRange> second
    ) =>
        first.Count == second.Count
        && first.All(f => second.TryGetValue(f.Key, out var range) && f.Value.Meets(range));

    private static void Report(Session session, RuleException a, RuleException b) =>
        session.Report(
            BindingDiagnostics.ExceptionsConflict,
            b.Span,
            [(a.Span, new Bilingual(a.Name, a.Name))],
            Describe(a),
            Describe(b)
        );

    private static string Describe(RuleException exception)
    {
        var article = exception.Provenance.Source ?? exception.Citation?.ToString();
        return article is null ? $"`{exception.Name}`" : $"`{exception.Name}` ({article})";
    }
}
