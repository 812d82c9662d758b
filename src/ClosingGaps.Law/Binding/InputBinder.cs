using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>Inputs: the facts that the law asks about.</summary>
internal static class InputBinder
{
    public static void Bind(Session session)
    {
        foreach (var definition in session.Names.OfKind(DefinitionKind.Input))
        {
            var syntax = (InputSyntax)definition.Syntax;
            var type = TypeBinder.Bind(session, syntax.Type, definition.Package);
            var entity = EntityOf(session, syntax);
            if (type is null || entity is null)
            {
                continue;
            }

            var lowest = Bound(session, syntax.Lowest, type);
            var highest = Bound(session, syntax.Highest, type);
            if (lowest > highest)
            {
                session.Report(
                    BindingDiagnostics.OutOfBounds,
                    syntax.Highest!.Span,
                    highest.ToString()!,
                    lowest.ToString()!,
                    "…"
                );
            }

            definition.Symbol = new InputSymbol
            {
                Id = definition.Id,
                Name = definition.Name,
                Type = type,
                Entity = entity.Value,
                Package = definition.Package.Symbol,
                Citation = definition.Citation,
                Label = LabelCheck.Of(session, definition, syntax.Texts),
                Explanation = syntax.Texts.Explanation,
                Span = definition.Span,
                IsFixed = syntax.IsFixed,
                MayNotApply = syntax.MayNotApply,
                Lowest = lowest,
                Highest = highest,
                Grid = Grids.OfInput(type),
                Column = syntax.Column,
                Question = syntax.Question,
            };
        }
    }

    private static Entity? EntityOf(Session session, InputSyntax syntax)
    {
        if (syntax.Entity is { } word && Entities.FromWord(word.Name) is { } entity)
        {
            return entity;
        }

        if (syntax.Entity is null)
        {
            session.Report(BindingDiagnostics.EntityMissing, syntax.Name.Span, syntax.Name.Name);
        } // else the word is none of the language, and the parser has said so

        return null;
    }

    private static Rational? Bound(Session session, ExpressionSyntax? syntax, LawType type) =>
        syntax is null ? null : ConstantBinder.Bind(session.Bag, syntax, type)?.Amount;
}
