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
    public static void Run(Session session, RuleSymbol rule)
    {
        foreach (var layer in rule.Layers)
        {
            for (var i = 0; i < layer.Exceptions.Count; i++)
            {
                for (var j = i + 1; j < layer.Exceptions.Count; j++)
                {
                    if (Conflict(layer.Exceptions[i], layer.Exceptions[j]))
                    {
                        Report(session, layer.Exceptions[i], layer.Exceptions[j]);
                    }
                }
            }
        }
    }

    private static bool Conflict(RuleException a, RuleException b)
    {
        if (
            a.Priority != b.Priority
            || (a.To is { } endA && endA < b.From)
            || (b.To is { } endB && endB < a.From)
        )
        {
            return false;
        }

        var first = ConditionRanges.Of(a.Condition);
        var second = ConditionRanges.Of(b.Condition);
        return first.Count == second.Count
            && first.All(f => second.TryGetValue(f.Key, out var range) && f.Value.Meets(range));
    }

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
