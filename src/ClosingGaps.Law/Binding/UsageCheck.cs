using ClosingGaps.Law.Diagnostics;

namespace ClosingGaps.Law.Binding;

/// <summary>Warns of inputs, values, tables and readings that no rule uses.</summary>
internal static class UsageCheck
{
    public static void Run(Session session)
    {
        if (session.Bag.HasErrors)
        {
            return; // what is broken may be what would have used them
        }

        foreach (var definition in session.Names.All)
        {
            if (
                !definition.IsUsed
                && definition.Kind != DefinitionKind.Rule
                && definition.Symbol is not null
            )
            {
                session.Report(
                    BindingDiagnostics.Unused,
                    definition.Span,
                    definition.Keyword,
                    definition.Name
                );
            }
        }
    }
}
