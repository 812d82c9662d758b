using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>
/// Puts packages in their order: federal, state, municipal, then the proposals that the load names, in its order. Within a level those
/// beneath come first. A proposal that is not named is left out.
/// </summary>
internal static class Layering
{
    public static void Arrange(
        Session session,
        IReadOnlyList<Package> found,
        IReadOnlyList<string> proposals
    )
    {
        session.AllPackages = found;
        var byName = found.ToDictionary(p => p.Name, StringComparer.Ordinal);
        var order = new List<Package>();
        foreach (
            var package in found
                .Where(p => !p.Syntax.IsProposal)
                .OrderBy(p => Level(p))
                .ThenBy(p => p.Name, StringComparer.Ordinal)
        )
        {
            Visit(package, []);
        }

        foreach (var name in proposals)
        {
            if (byName.TryGetValue(name, out var proposal) && proposal.Syntax.IsProposal)
            {
                Visit(proposal, []);
            }
            else
            {
                session.Report(
                    BindingDiagnostics.UnknownPackage,
                    found.Count > 0 ? found[0].Syntax.Span with { Length = 0 } : default,
                    name,
                    Names(found.Where(p => p.Syntax.IsProposal))
                );
            }
        }

        foreach (var package in order)
        {
            Complete(session, package, byName, order);
        }

        session.Packages = order;

        // Depth-first over «sobre»; a package is placed after those beneath it.
        void Visit(Package package, List<Package> path)
        {
            if (order.Contains(package))
            {
                return;
            }

            var start = path.IndexOf(package);
            if (start >= 0)
            {
                if (session.CyclicPackages.Add(package))
                {
                    session.Report(
                        BindingDiagnostics.PackageCycle,
                        package.Syntax.Name.Span,
                        string.Join(" → ", path.Skip(start).Append(package).Select(p => p.Name))
                    );
                }

                return;
            }

            path.Add(package);
            if (path.Count < 200)
            {
                foreach (var name in package.Syntax.Over)
                {
                    // An unnamed proposal beneath is not pulled in: see Complete.
                    if (
                        byName.TryGetValue(name.Name, out var beneath)
                        && !beneath.Syntax.IsProposal
                        && Level(beneath) <= Level(package)
                    )
                    {
                        Visit(beneath, path);
                    }
                }
            }

            path.RemoveAt(path.Count - 1);
            order.Add(package);
        }
    }

    private static void Complete(
        Session session,
        Package package,
        Dictionary<string, Package> byName,
        List<Package> order
    )
    {
        var beneath = new List<PackageSymbol>();
        package.Visible.Add(package);
        var place = order.IndexOf(package);
        foreach (var name in package.Syntax.Over)
        {
            if (!byName.TryGetValue(name.Name, out var other))
            {
                package.HasBrokenLayers = true;
                session.Report(
                    BindingDiagnostics.UnknownPackage,
                    name.Span,
                    name.Name,
                    Names(session.AllPackages)
                );
            }
            else if (
                order.IndexOf(other) is var at
                && (at < 0 || at >= place || !MayLieOver(package, other))
            )
            {
                package.HasBrokenLayers = true;
                if (
                    !session.CyclicPackages.Contains(package)
                    && !session.CyclicPackages.Contains(other)
                )
                {
                    session.Report(
                        BindingDiagnostics.LayerOrder,
                        name.Span,
                        package.Name,
                        other.Name
                    );
                }
            }
            else
            {
                beneath.Add(other.Symbol);
                package.Visible.UnionWith(other.Visible);
            }
        }

        if (package.Syntax.IsProposal)
        {
            // Proposals lie over each other in the order named, whether or not they say so.
            foreach (var earlier in order.Take(place).Where(p => p.Syntax.IsProposal))
            {
                package.Visible.UnionWith(earlier.Visible);
            }
        }

        package.Symbol = new PackageSymbol(
            package.Name,
            package.Syntax.Label,
            LegislatorOf(session, package.Syntax.Legislator),
            package.Syntax.IsProposal,
            beneath,
            package.Syntax.Name.Span
        );
    }

    private static bool MayLieOver(Package package, Package other) =>
        package.Syntax.IsProposal
        || (
            !other.Syntax.IsProposal
            && Level(other) <= Level(package)
            && (
                package.IsMapping
                || Territories.Contains(
                    other.Syntax.Legislator?.Territory,
                    package.Syntax.Legislator!.Territory
                )
            )
        );

    private static Legislator LegislatorOf(Session session, LegislatorSyntax? syntax)
    {
        if (syntax is null)
        {
            return new Legislator(LegislatorLevel.Federation, null);
        }

        var valid = syntax.Level switch
        {
            LegislatorLevel.Federation => syntax.Territory is null,
            LegislatorLevel.State => Territories.IsState(syntax.Territory ?? ""),
            _ => Territories.IsMunicipality(syntax.Territory ?? ""),
        };
        if (!valid)
        {
            session.Report(
                BindingDiagnostics.BadTerritoryCode,
                syntax.Span,
                syntax.Territory ?? Territories.Words(syntax.Level)
            );
            return new Legislator(LegislatorLevel.Federation, null);
        }

        return new Legislator(syntax.Level, syntax.Territory);
    }

    // A mapping enacts nothing and may lie over anything that is in force.
    private static int Level(Package package) =>
        package.Syntax.Legislator is { } legislator
            ? (int)legislator.Level
            : (int)LegislatorLevel.Municipality + 1;

    private static string Names(IEnumerable<Package> packages) =>
        string.Join(", ", packages.Select(p => p.Name).Order(StringComparer.Ordinal));
}
