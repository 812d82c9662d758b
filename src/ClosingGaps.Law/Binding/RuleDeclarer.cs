using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>The head of each rule: its type, entity, governing day and territory. Formulas come later, when every head is known.</summary>
internal static class RuleDeclarer
{
    public static void Declare(Session session, Definition definition)
    {
        var syntax = (RuleSyntax)definition.Syntax;
        var type = syntax.Type is null
            ? null
            : TypeBinder.Bind(session, syntax.Type, definition.Package);
        var entity = EntityOf(syntax.Entity);
        if (type is null || entity is null)
        {
            return;
        }

        var governing = GoverningOf(session, definition);
        if (governing == Governing.ByDay && type.Kind != TypeKind.Number)
        {
            session.Report(BindingDiagnostics.NotHere, syntax.Governs!.Span, "por día");
        }

        definition.Symbol = new RuleSymbol
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
            Governing = governing ?? Governing.FirstDay,
            Territory = TerritoryOf(session, definition, entity.Value),
        };
        foreach (var layer in definition.Layers<RuleSyntax>())
        {
            CheckLayer(session, definition, layer, type, entity.Value);
        }
    }

    /// <summary>The day that any layer says; the lowest to say it decides, and another may only repeat it.</summary>
    public static Governing? GoverningOf(Session session, Definition definition)
    {
        Governing? said = null;
        foreach (var layer in definition.Layers<RuleSyntax>())
        {
            if (layer.Syntax.Governs is not { } written)
            {
                continue;
            }

            if (said is not null && said != written.Kind)
            {
                session.Report(
                    BindingDiagnostics.NotHere,
                    written.Span,
                    written.Kind switch
                    {
                        Governing.FirstDay => "rige el primer día",
                        Governing.LastDay => "rige el último día",
                        _ => "por día",
                    }
                );
            }

            said ??= written.Kind;
        }

        return said;
    }

    // A word that is none of the language has been reported by the parser.
    private static Entity? EntityOf(NameSyntax? word) =>
        word is null ? Entity.Nation : Entities.FromWord(word.Name);

    private static InputSymbol? TerritoryOf(Session session, Definition definition, Entity entity)
    {
        InputSymbol? said = null;
        foreach (var layer in definition.Layers<RuleSyntax>())
        {
            if (
                layer.Syntax.Territory is not { } name
                || NameLookup.Find(session, session.Bag, name, layer.Package) is not { } found
            )
            {
                continue;
            }

            found.IsUsed = true;
            if (found.Kind == DefinitionKind.Input && found.Symbol is null)
            {
                continue; // its declaration is broken
            }

            if (
                found.Symbol is not InputSymbol { Type.Kind: TypeKind.Territory } input
                || !Entities.Reaches(entity, input.Entity)
                || (said is not null && said != input)
            )
            {
                session.Report(BindingDiagnostics.BadTerritoryInput, name.Span, name.Name);
                continue;
            }

            said = input;
        }

        return said;
    }

    private static void CheckLayer(
        Session session,
        Definition definition,
        Placed<RuleSyntax> layer,
        LawType type,
        Entity entity
    )
    {
        var syntax = layer.Syntax;
        if (layer.Package.IsLaw && layer.Citation is not { Reference.Length: > 0 })
        {
            session.Report(
                BindingDiagnostics.RuleWithoutArticle,
                syntax.Name.Span,
                definition.Name
            );
        }

        if (
            layer.Package.Symbol.Scope is not null
            && definition.Layers<RuleSyntax>().All(l => l.Syntax.Territory is null)
        )
        {
            session.Report(
                BindingDiagnostics.TerritoryNotGiven,
                syntax.Name.Span,
                definition.Name,
                layer.Package.Name
            );
        }

        if (syntax is { Modifies: false, Versions.Count: 0, Exceptions.Count: > 0 })
        {
            session.Report(
                BindingDiagnostics.RuleWithoutFormula,
                syntax.Name.Span,
                definition.Name
            );
        }

        if (
            syntax is { Modifies: true, Type: { } written }
            && TypeBinder.Bind(session, written, layer.Package) is { } changed
            && changed != type
        )
        {
            session.Report(
                BindingDiagnostics.WrongType,
                written.Span,
                changed.ToString(),
                type.ToString()
            );
        }

        if (
            syntax is { Modifies: true, Entity: { } word }
            && Entities.FromWord(word.Name) is var other
            && other != entity
        )
        {
            session.Report(
                BindingDiagnostics.WrongType,
                word.Span,
                word.Name,
                Entities.Word(entity)
            );
        }
    }
}
