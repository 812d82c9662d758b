using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>Readings of open points: their options as a category of their own, and what they claim to move.</summary>
internal static class ReadingBinder
{
    public static void Bind(Session session)
    {
        foreach (var definition in session.Names.OfKind(DefinitionKind.Reading))
        {
            var syntax = (ReadingSyntax)definition.Syntax;
            var options = Options(session, definition, syntax);
            var taken = options.Find(o => o.Name == syntax.Default?.Name);
            if (syntax.Default is null || syntax.Options.Count == 0)
            {
                continue; // the parser has said so
            }

            if (options.Count < 2 || taken is null)
            {
                session.Report(
                    BindingDiagnostics.ReadingIncomplete,
                    syntax.Default.Span,
                    definition.Name
                );
                continue;
            }

            var category = new CategorySymbol(
                definition.Name,
                syntax.Question,
                options.ConvertAll(o => new CategoryMember(o.Name, o.Code, o.Label)),
                definition.Span
            );
            definition.Symbol = new ReadingSymbol
            {
                Id = definition.Id,
                Name = definition.Name,
                Type = LawType.Of(category),
                Entity = Entity.Nation,
                Package = definition.Package.Symbol,
                Citation = definition.Citation,
                Label = syntax.Question,
                Span = definition.Span,
                Options = options,
                Default = taken,
                Provenance = ProvenanceBinder.Bind(
                    session.Bag,
                    syntax.Provenance,
                    null,
                    definition.Package
                ),
                Moves = new List<Symbol>(),
            };
        }
    }

    /// <summary>Resolves <c>mueve</c> once the rules exist, and warns of a rule that the reading does not reach.</summary>
    public static void BindMoves(Session session)
    {
        foreach (var definition in session.Names.OfKind(DefinitionKind.Reading))
        {
            if (definition.Symbol is not ReadingSymbol reading)
            {
                continue;
            }

            foreach (var name in ((ReadingSyntax)definition.Syntax).Moves)
            {
                var moved = NameLookup.Find(session, session.Bag, name, definition.Package);
                if (moved is null)
                {
                    continue;
                }

                if (moved.Kind != DefinitionKind.Rule)
                {
                    session.Report(
                        BindingDiagnostics.WrongKindOfName,
                        name.Span,
                        name.Name,
                        moved.Keyword
                    );
                }
                else if (moved.Symbol is RuleSymbol rule)
                {
                    ((List<Symbol>)reading.Moves).Add(rule);
                    if (!session.Bag.HasErrors && !session.Uses.Reaches(moved, definition))
                    {
                        session.Report(
                            BindingDiagnostics.WithoutEffect,
                            name.Span,
                            definition.Name,
                            name.Name
                        );
                    }
                }
            }
        }
    }

    private static List<ReadingOption> Options(
        Session session,
        Definition definition,
        ReadingSyntax syntax
    )
    {
        var options = new List<ReadingOption>();
        foreach (var option in syntax.Options)
        {
            if (options.Exists(o => Wording.Fold(o.Name) == Wording.Fold(option.Name.Name)))
            {
                Repeated.Report(session.Bag, option.Name.Name, option.Name.Span, definition.Span);
                continue;
            }

            var provenance = ProvenanceBinder.Bind(
                session.Bag,
                option.Provenance,
                syntax.Provenance,
                definition.Package
            );
            options.Add(
                new ReadingOption(option.Name.Name, options.Count, option.Label, provenance)
            );
        }

        return options;
    }
}
