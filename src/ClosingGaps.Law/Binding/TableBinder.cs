using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>Tables: axes, columns, and the dated versions of every package.</summary>
internal static class TableBinder
{
    public static void Bind(Session session)
    {
        foreach (var definition in session.Names.OfKind(DefinitionKind.Table))
        {
            var syntax = (TableSyntax)definition.Syntax;
            var axes = Axes(session, definition, syntax);
            var types = syntax
                .Columns.Select(c => TypeBinder.Bind(session, c.Type, definition.Package))
                .ToList();
            if (axes is null || types.Contains(null))
            {
                continue;
            }

            CheckColumnNames(session, syntax);
            var shape = new TableShape(definition.Name, axes, types!);
            var versions = new List<TableVersion>();
            foreach (var layer in definition.Layers<TableSyntax>())
            {
                CheckModifiedShape(session, definition, layer);
                versions.AddRange(Versions(session, definition, layer, shape));
            }

            definition.Symbol = new TableSymbol
            {
                Id = definition.Id,
                Name = definition.Name,
                Type = types[0]!,
                Entity = Entity.Nation,
                Package = definition.Package.Symbol,
                Citation = definition.Citation,
                Label = LabelCheck.Of(session, definition, syntax.Texts),
                Explanation = syntax.Texts.Explanation,
                Span = definition.Span,
                Axes = axes,
                Columns =
                [
                    .. syntax.Columns.Select(
                        (c, i) =>
                            new TableColumn(c.Name?.Name ?? "", types[i]!, GridOf(versions, i))
                    ),
                ],
                Versions = versions,
            };
        }
    }

    private static List<TableAxis>? Axes(Session session, Definition definition, TableSyntax syntax)
    {
        var axes = new List<TableAxis>();
        foreach (var axis in syntax.Axes)
        {
            if (TypeBinder.Bind(session, axis.Type, definition.Package) is not { } type)
            {
                continue;
            }

            if (type.Kind is TypeKind.Boolean or TypeKind.Territory)
            {
                session.Report(
                    BindingDiagnostics.WrongType,
                    axis.Type.Span,
                    type.ToString(),
                    new DiagnosticArgument(
                        "una cantidad, una fecha o una categoría",
                        "an amount, a date or a category"
                    )
                );
                continue;
            }

            axes.Add(new TableAxis(axis.Name.Name, type));
        }

        return axes.Count == syntax.Axes.Count && axes.Count > 0 && syntax.Columns.Count > 0
            ? axes
            : null;
    }

    private static void CheckColumnNames(Session session, TableSyntax syntax)
    {
        var seen = new Dictionary<string, NameSyntax>(StringComparer.Ordinal);
        foreach (
            var name in syntax
                .Axes.Select(a => a.Name)
                .Concat(syntax.Columns.Select(c => c.Name).OfType<NameSyntax>())
        )
        {
            if (!seen.TryAdd(Wording.Fold(name.Name), name))
            {
                Repeated.Report(
                    session.Bag,
                    name.Name,
                    name.Span,
                    seen[Wording.Fold(name.Name)].Span
                );
            }
        }
    }

    private static void CheckModifiedShape(
        Session session,
        Definition definition,
        Placed<TableSyntax> layer
    )
    {
        var declared = (TableSyntax)definition.Syntax;
        var syntax = layer.Syntax;
        if (
            syntax.Modifies
            && (
                (syntax.Axes.Count > 0 && syntax.Axes.Count != declared.Axes.Count)
                || (syntax.Columns.Count > 0 && syntax.Columns.Count != declared.Columns.Count)
            )
        )
        {
            session.Report(
                BindingDiagnostics.TableShape,
                syntax.Name.Span,
                Wording.Number(syntax.Axes.Count + syntax.Columns.Count),
                Wording.Number(declared.Axes.Count + declared.Columns.Count),
                definition.Name
            );
        }
    }

    private static IEnumerable<TableVersion> Versions(
        Session session,
        Definition definition,
        Placed<TableSyntax> layer,
        TableShape shape
    )
    {
        var syntax = layer.Syntax;
        var versions = new List<TableVersion>();
        foreach (var written in syntax.Versions)
        {
            var provenance = ProvenanceBinder.Bind(
                session.Bag,
                written.Provenance,
                syntax.Provenance,
                layer.Package
            );
            if (provenance.Projection is { } projection)
            {
                session.Projections.Add(projection);
            }

            if (TableBuilder.Build(session.Bag, shape, written) is not { } grid)
            {
                continue;
            }

            ProvenanceBinder.CheckAmount(
                session,
                definition,
                provenance,
                grid.Cells.All(column => column.All(cell => cell is null)),
                written.From,
                written
            );
            versions.Add(
                new TableVersion(
                    written.From,
                    written.To,
                    grid.Edges,
                    grid.Ends,
                    grid.Cells,
                    provenance,
                    layer.Package.Symbol,
                    written.Span with
                    {
                        Length = 0,
                    }
                )
            );
        }

        return DatedSeries.Ended(
            session.Bag,
            definition.Name,
            versions,
            e => (new Dated(e.From, e.To, e.Span), e.Provenance.Projection),
            (e, to) => e with { To = to }
        );
    }

    private static Grid GridOf(List<TableVersion> versions, int column) =>
        versions
            .SelectMany(v => v.Cells[column])
            .Select(cell => cell is { } amount ? Grids.Of(amount) : Grid.Whole)
            .Aggregate(Grid.Whole, Grids.Join);
}
