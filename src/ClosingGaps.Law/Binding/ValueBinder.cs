using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>Dated values, with what each package says of them.</summary>
internal static class ValueBinder
{
    public static void Bind(Session session)
    {
        foreach (var definition in session.Names.OfKind(DefinitionKind.Value))
        {
            var syntax = (ValueSyntax)definition.Syntax;
            var type = syntax.Type is null
                ? null
                : TypeBinder.Bind(session, syntax.Type, definition.Package);
            if (type is null)
            {
                continue;
            }

            var entries = new List<ValueEntry>();
            foreach (var layer in definition.Layers<ValueSyntax>())
            {
                entries.AddRange(Entries(session, definition, layer, type));
            }

            definition.Symbol = new ValueSymbol
            {
                Id = definition.Id,
                Name = definition.Name,
                Type = type,
                Entity = Entity.Nation,
                Package = definition.Package.Symbol,
                Citation = definition.Citation,
                Label = LabelCheck.Of(session, definition, syntax.Texts),
                Explanation = syntax.Texts.Explanation,
                Span = definition.Span,
                Entries = entries,
                Grid = entries
                    .Select(e => e.Amount is { } amount ? Grids.Of(amount) : Grid.Whole)
                    .Aggregate(Grid.Whole, Grids.Join),
            };
        }
    }

    private static IEnumerable<ValueEntry> Entries(
        Session session,
        Definition definition,
        Placed<ValueSyntax> layer,
        LawType type
    )
    {
        var syntax = layer.Syntax;
        CheckModifiedType(session, layer, type);
        var entries = new List<ValueEntry>();
        foreach (var entry in syntax.Entries)
        {
            var provenance = ProvenanceBinder.Bind(
                session.Bag,
                entry.Provenance,
                syntax.Provenance,
                layer.Package
            );
            if (provenance.Projection is { } projection)
            {
                session.Projections.Add(projection);
            }

            if (ConstantBinder.Bind(session.Bag, entry.Amount, type) is not { } constant)
            {
                continue;
            }

            if (constant.State == FactState.NotApplicable)
            {
                session.Report(BindingDiagnostics.NotAnAmount, entry.Amount.Span, type.ToString());
                continue;
            }

            ProvenanceBinder.CheckAmount(
                session,
                definition,
                provenance,
                constant.Amount is null,
                entry.From,
                entry
            );
            entries.Add(
                new ValueEntry(
                    entry.From,
                    entry.To,
                    constant.Amount,
                    provenance,
                    layer.Package.Symbol,
                    entry.Span
                )
            );
        }

        return DatedSeries.Ended(
            session.Bag,
            definition.Name,
            entries,
            e => (new Dated(e.From, e.To, e.Span), e.Provenance.Projection),
            (e, to) => e with { To = to }
        );
    }

    private static void CheckModifiedType(Session session, Placed<ValueSyntax> layer, LawType type)
    {
        if (
            layer.Syntax is { Modifies: true, Type: { } written }
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
    }
}
