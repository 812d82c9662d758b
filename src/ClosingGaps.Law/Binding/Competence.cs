using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>
/// Who may legislate in an instrument: its own legislator; in a concurrent one, any level where the territories meet. A proposal is held
/// to the competence of whom it names as able to enact it. A mapping legislates nowhere.
/// </summary>
internal static class Competence
{
    public static void Check(Session session, Package package, Instrument instrument, TextSpan span)
    {
        if (Allows(package, instrument))
        {
            return;
        }

        var declared = instrument.Package.Symbol.Legislator;
        var competent = instrument.Symbol.Competence switch
        {
            null => $"{Territories.Words(declared)} (concurrente)",
            { } level when level == declared.Level => Territories.Words(declared),
            { } level => Territories.Words(level),
        };
        session.Report(
            BindingDiagnostics.OutOfCompetence,
            span,
            package.Name,
            package.IsMapping
                ? new DiagnosticArgument(
                    "nadie (no nombra legislador)",
                    "nobody (it names no legislator)"
                )
                : Territories.Words(package.Symbol.Legislator),
            instrument.Symbol.Name,
            competent
        );
    }

    private static bool Allows(Package package, Instrument instrument)
    {
        if (package.IsMapping)
        {
            return false;
        }

        var legislator = package.Symbol.Legislator;
        var declared = instrument.Package.Symbol.Legislator;
        if (instrument.IsConcurrent)
        {
            return Territories.Contains(declared.Territory, legislator.Territory)
                || Territories.Contains(legislator.Territory, declared.Territory);
        }

        return legislator.Level == instrument.Symbol.Competence
            && legislator.Territory == declared.Territory;
    }
}
