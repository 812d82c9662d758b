using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>Enters every name that the packages declare, and joins to it what other packages modify.</summary>
internal static class DefinitionCollector
{
    public static void Collect(Session session)
    {
        foreach (var placed in session.Declarations<DeclarationSyntax>())
        {
            if (Describe(placed.Syntax) is (var kind, var name, false))
            {
                Declare(
                    session,
                    new Definition(kind, name, placed.Package, placed.Citation, placed.Syntax)
                );
            }
        }

        foreach (var placed in session.Declarations<DeclarationSyntax>())
        {
            if (Describe(placed.Syntax) is (var kind, var name, true))
            {
                Modify(session, placed, kind, name);
            }
        }

        CheckAccents(session);
        TouchCheck.Run(session);
    }

    private static (DefinitionKind Kind, NameSyntax Name, bool Modifies)? Describe(
        DeclarationSyntax syntax
    ) =>
        syntax switch
        {
            InputSyntax s => (DefinitionKind.Input, s.Name, false),
            ValueSyntax s => (DefinitionKind.Value, s.Name, s.Modifies),
            TableSyntax s => (DefinitionKind.Table, s.Name, s.Modifies),
            ReadingSyntax s => (DefinitionKind.Reading, s.Name, false),
            RuleSyntax s => (DefinitionKind.Rule, s.Name, s.Modifies),
            _ => null,
        };

    private static void Declare(Session session, Definition definition)
    {
        if (definition.Name.Length == 0)
        {
            return; // the parser has said so
        }

        if (Words.IsReserved(definition.Name))
        {
            session.Report(BindingDiagnostics.ReservedName, definition.Span, definition.Name);
        }

        if (!session.Names.TryAdd(definition))
        {
            Repeated.Report(
                session.Bag,
                definition.Name,
                definition.Span,
                session.Names.ById(definition.Id)!.Span
            );
        }
    }

    private static void Modify(
        Session session,
        Placed<DeclarationSyntax> placed,
        DefinitionKind kind,
        NameSyntax name
    )
    {
        var found = NameLookup.Find(session, session.Bag, name, placed.Package);
        if (found is null)
        {
            return;
        }

        if (found.Kind != kind)
        {
            session.Report(BindingDiagnostics.WrongKindOfName, name.Span, name.Name, found.Keyword);
        }
        else if (
            found.Package == placed.Package
            || found.Modifications.Exists(m => m.Package == placed.Package)
        )
        {
            Repeated.Report(session.Bag, name.Name, name.Span, found.Span);
        }
        else
        {
            if (
                found.Citation is { } citation
                && placed.Citation?.Instrument != citation.Instrument
            )
            {
                Competence.Check(
                    session,
                    placed.Package,
                    session.Instruments[citation.Instrument.Name],
                    name.Span
                );
            }

            found.Modifications.Add(placed);
        }
    }

    private static void CheckAccents(Session session)
    {
        var seen = new Dictionary<string, (string Name, TextSpan Span)>(StringComparer.Ordinal);
        foreach (var category in session.Categories.Values)
        {
            seen.TryAdd(
                Wording.Fold(category.Symbol.Name),
                (category.Symbol.Name, category.Symbol.Span)
            );
        }

        foreach (var definition in session.Names.All)
        {
            if (!seen.TryAdd(Wording.Fold(definition.Name), (definition.Name, definition.Span)))
            {
                // The same name twice is fine here: in two instruments, or a category and an input.
                var (name, span) = seen[Wording.Fold(definition.Name)];
                if (name != definition.Name)
                {
                    Repeated.Report(session.Bag, definition.Name, definition.Span, name, span);
                }
            }
        }
    }
}
