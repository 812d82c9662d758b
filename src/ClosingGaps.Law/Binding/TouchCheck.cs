using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>
/// Two packages of one level and territory that touch one name, or modify one article, are an error: nothing says which prevails.
/// Proposals are exempt, because a load names their order.
/// </summary>
internal static class TouchCheck
{
    public static void Run(Session session)
    {
        var articles = new Dictionary<(string, string, bool), Placed<DeclarationSyntax>>();
        foreach (var definition in session.Names.All.Where(d => d.Modifications.Count > 0))
        {
            var layers = definition.Layers<DeclarationSyntax>().ToList();
            var reported = false;
            for (var later = 1; later < layers.Count; later++)
            {
                var rival = layers.Take(later).FirstOrDefault(l => Rivals(l, layers[later]));
                if (rival is not null)
                {
                    Report(session, definition.Name, rival, layers[later]);
                    reported = true;
                }
            }

            if (reported || definition.Citation is not { Reference.Length: > 0 } citation)
            {
                continue;
            }

            var article = (citation.Instrument.Name, citation.Reference, citation.IsTransitory);
            foreach (var change in definition.Modifications)
            {
                if (!articles.TryAdd(article, change) && Rivals(articles[article], change))
                {
                    Report(session, citation.ToString(), articles[article], change);
                }
            }
        }
    }

    private static bool Rivals(Placed<DeclarationSyntax> a, Placed<DeclarationSyntax> b) =>
        a.Package != b.Package
        && a.Package.IsLaw
        && b.Package.IsLaw
        && a.Package.Symbol.Legislator == b.Package.Symbol.Legislator;

    private static void Report(
        Session session,
        string what,
        Placed<DeclarationSyntax> first,
        Placed<DeclarationSyntax> second
    ) =>
        session.Report(
            BindingDiagnostics.TwoPackagesTouch,
            second.Syntax.Span,
            what,
            first.Package.Name,
            second.Package.Name
        );
}
