using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>
/// Worked cases. One that needs proposals that this load does not name is kept with its list of them and nothing else, so that whoever
/// runs the cases knows to load the law again with those proposals; there it is bound and checked.
/// </summary>
internal static class CaseBinder
{
    public static void Bind(Session session)
    {
        // Where a mapping answers the law's questions, the law's own cases, which give those facts, are not about this load.
        var mapped = session.Names.All.Any(d => d.AnsweredBy is not null);
        foreach (var placed in session.Declarations<CaseSyntax>())
        {
            if (!mapped || placed.Package.IsMapping)
            {
                Bind(session, placed);
            }
        }

        foreach (var package in session.AllPackages.Except(session.Packages))
        {
            foreach (
                var syntax in package.Files.SelectMany(f => f.Declarations).OfType<CaseSyntax>()
            )
            {
                AddUnbound(session, syntax, package, null);
            }
        }
    }

    private static void Bind(Session session, Placed<CaseSyntax> placed)
    {
        var syntax = placed.Syntax;
        if (!CheckPackages(session, syntax))
        {
            return;
        }

        if (!NeededProposals(session, syntax, placed.Package).All(session.Packages.Contains))
        {
            AddUnbound(session, syntax, placed.Package, placed.Citation);
            return;
        }

        if (MonthsOf(syntax) is not var (first, last))
        {
            session.Report(
                BindingDiagnostics.CaseWithoutMonth,
                syntax.Span with
                {
                    Length = 0,
                },
                syntax.Title
            );
            return;
        }

        var population = CasePopulation.Of(session, placed);
        var facts = CaseFacts.Of(session, placed, population, first, last);
        session.Cases.Add(
            new CaseSymbol(
                syntax.Title,
                placed.Package.Symbol,
                placed.Citation,
                first,
                last,
                [.. population.Instances],
                facts,
                Readings(session, placed),
                [.. NeededProposals(session, syntax, placed.Package).Select(p => p.Name)],
                Projections(session, syntax),
                CaseExpectations.Of(session, placed, population, first, last),
                syntax.Span
            )
        );
    }

    private static void AddUnbound(
        Session session,
        CaseSyntax syntax,
        Package package,
        Citation? citation
    )
    {
        var (first, last) = MonthsOf(syntax) ?? (DateOnly.MinValue, DateOnly.MinValue);
        session.Cases.Add(
            new CaseSymbol(
                syntax.Title,
                package.Symbol
                    ?? new PackageSymbol(
                        package.Name,
                        package.Syntax.Label,
                        new Legislator(LegislatorLevel.Federation, null),
                        true,
                        [],
                        package.Syntax.Span
                    ),
                citation,
                first,
                last,
                [],
                [],
                new Dictionary<string, string>(),
                [.. NeededProposals(session, syntax, package).Select(p => p.Name)],
                new HashSet<string>(),
                [],
                syntax.Span
            )
        );
    }

    private static bool CheckPackages(Session session, CaseSyntax syntax)
    {
        var known = true;
        foreach (var name in syntax.Packages)
        {
            if (!session.AllPackages.Any(p => p.Name == name.Name && p.Syntax.IsProposal))
            {
                session.Report(
                    BindingDiagnostics.UnknownPackage,
                    name.Span,
                    name.Name,
                    string.Join(
                        ", ",
                        session.AllPackages.Where(p => p.Syntax.IsProposal).Select(p => p.Name)
                    )
                );
                known = false;
            }
        }

        return known;
    }

    /// <summary>The proposals under which a case holds: its own package and those it names, each after those beneath it.</summary>
    private static List<Package> NeededProposals(
        Session session,
        CaseSyntax syntax,
        Package package
    )
    {
        var byName = session.AllPackages.ToDictionary(p => p.Name, StringComparer.Ordinal);
        var needed = new List<Package>();
        var seen = new HashSet<Package>();
        Add(package);
        foreach (var name in syntax.Packages)
        {
            if (byName.TryGetValue(name.Name, out var proposal))
            {
                Add(proposal);
            }
        }

        return needed;

        void Add(Package at)
        {
            if (!at.Syntax.IsProposal || !seen.Add(at))
            {
                return;
            }

            foreach (var beneath in at.Syntax.Over)
            {
                if (byName.TryGetValue(beneath.Name, out var other))
                {
                    Add(other);
                }
            }

            needed.Add(at);
        }
    }

    /// <summary>From <c>dado mes 2026-03</c> or <c>dado meses 2025-01 a 2025-12</c>.</summary>
    private static (DateOnly First, DateOnly Last)? MonthsOf(CaseSyntax syntax)
    {
        (DateOnly First, DateOnly Last)? months = null;
        foreach (var fact in syntax.Givens.SelectMany(g => g.Assignments))
        {
            if (fact.Value is MonthLiteralSyntax end)
            {
                var last = new DateOnly(end.Year, end.Month, 1);
                var first = fact.Month is { } start ? CaseFacts.Month(start) : last;
                months = first <= last ? (first, last) : (last, first);
            }
        }

        return months;
    }

    private static Dictionary<string, string> Readings(Session session, Placed<CaseSyntax> placed)
    {
        var readings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var written in placed.Syntax.Readings)
        {
            var found = NameLookup.Find(session, session.Bag, written.Reading, placed.Package);
            if (found is null || (found.Kind == DefinitionKind.Reading && found.Symbol is null))
            {
                continue;
            }

            if (found.Symbol is not ReadingSymbol reading)
            {
                session.Report(
                    BindingDiagnostics.WrongKindOfName,
                    written.Reading.Span,
                    written.Reading.Name,
                    found.Keyword
                );
            }
            else if (reading.Options.Any(o => o.Name == written.Option.Name))
            {
                readings[reading.Id] = written.Option.Name;
            }
            else
            {
                NameLookup.ReportUnknown(
                    session.Bag,
                    written.Option,
                    reading.Options.Select(o => o.Name)
                );
            }
        }

        return readings;
    }

    private static HashSet<string> Projections(Session session, CaseSyntax syntax)
    {
        foreach (var name in syntax.Projections.Where(p => !session.Projections.Contains(p)))
        {
            NameLookup.ReportUnknown(
                session.Bag,
                new NameSyntax(syntax.Span with { Length = 4 }, null, name),
                session.Projections
            );
        }

        return syntax.Projections.ToHashSet(StringComparer.Ordinal);
    }
}
