using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>Resolves names, and says what is wrong with those that cannot be.</summary>
internal static class NameLookup
{
    /// <summary>The definition meant, or <see langword="null"/> with an error reported.</summary>
    public static Definition? Find(
        Session session,
        DiagnosticBag bag,
        NameSyntax name,
        Package package,
        IEnumerable<string>? alsoKnown = null
    )
    {
        if (name.Name.Length == 0)
        {
            return null; // the parser has said so
        }

        var candidates = session.Names.Candidates(name);
        var visible = candidates.Where(c => package.Sees(c.Package)).ToList();
        if (visible.Count == 1)
        {
            return visible[0];
        }

        if (visible.Count > 1)
        {
            bag.Add(
                BindingDiagnostics.AmbiguousName,
                name.Span,
                name.Name,
                string.Join(", ", visible.Select(c => c.Id).Order(StringComparer.Ordinal))
            );
        }
        else if (candidates.Count > 0)
        {
            bag.Add(
                BindingDiagnostics.NameOfOtherPackage,
                name.Span,
                name.ToString(),
                candidates[0].Package.Name,
                package.Name
            );
        }
        else if (!session.MaySuggestAmong(session.Names.All.Count))
        {
            bag.Add(BindingDiagnostics.UnknownName, name.Span, name.ToString());
        }
        else
        {
            ReportUnknown(
                bag,
                name,
                Visible(session, package, name.Qualifier is not null).Concat(alsoKnown ?? [])
            );
        }

        return null;
    }

    /// <summary>Says that a name is not known, with the nearest of those that are.</summary>
    public static void ReportUnknown(DiagnosticBag bag, NameSyntax name, IEnumerable<string> known)
    {
        if (Wording.NearestTo(name.ToString(), known) is { } nearest)
        {
            bag.Add(BindingDiagnostics.UnknownNameNear, name.Span, name.ToString(), nearest);
        }
        else
        {
            bag.Add(BindingDiagnostics.UnknownName, name.Span, name.ToString());
        }
    }

    private static IEnumerable<string> Visible(Session session, Package package, bool ids) =>
        session.Names.All.Where(d => package.Sees(d.Package)).Select(d => ids ? d.Id : d.Name);
}
