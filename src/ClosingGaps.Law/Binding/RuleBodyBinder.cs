using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>The formulas and exceptions of one rule, layer over layer.</summary>
internal static class RuleBodyBinder
{
    /// <summary>Binds every layer and sets what the rule may give. Returns whether that changed.</summary>
    public static bool Bind(Session session, DiagnosticBag bag, Definition definition)
    {
        var symbol = (RuleSymbol)definition.Symbol!;
        var layers = new List<RuleLayer>();
        var grid = Grid.Whole;
        var mayNotApply = false;
        foreach (var placed in definition.Layers<RuleSyntax>())
        {
            var binder = new ExpressionBinder(
                session,
                bag,
                placed.Package,
                definition,
                symbol,
                placed.Syntax.Modifies ? new Beneath(Given(symbol, grid), mayNotApply) : null
            );
            var layer = Layer(bag, definition, placed, binder);
            foreach (
                var result in layer
                    .Versions.Select(v => v.Formula)
                    .Concat(layer.Exceptions.Select(e => e.Result))
            )
            {
                grid = Grids.Join(grid, result.Grid);
                mayNotApply |= result.MayNotApply;
            }

            layers.Add(layer);
        }

        grid = Given(symbol, grid);
        var changed = grid != symbol.Grid || mayNotApply != symbol.MayNotApply;
        symbol.Layers = layers;
        symbol.Grid = grid;
        symbol.MayNotApply = mayNotApply;
        return changed;
    }

    // The parts of a month are added, and a sum of decimals leaves its grid.
    private static Grid Given(RuleSymbol symbol, Grid formulas) =>
        symbol.Type.Kind != TypeKind.Number ? Grid.Whole
        : symbol.Governing == Governing.ByDay ? Grids.Sum(formulas)
        : formulas;

    private static RuleLayer Layer(
        DiagnosticBag bag,
        Definition definition,
        Placed<RuleSyntax> placed,
        ExpressionBinder binder
    )
    {
        var syntax = placed.Syntax;
        var ends = DatedSeries.Ends(
            bag,
            definition.Name,
            [.. syntax.Versions.Select(v => new Dated(v.From ?? DateOnly.MinValue, v.To, v.Span))]
        );
        var versions = new List<RuleVersion>();
        for (var i = 0; i < syntax.Versions.Count; i++)
        {
            var version = syntax.Versions[i];
            if (binder.BindResult(version.Formula) is { } formula)
            {
                versions.Add(
                    new RuleVersion(
                        version.From ?? DateOnly.MinValue,
                        ends[i],
                        formula,
                        ProvenanceBinder.Bind(bag, version.Provenance, null, placed.Package),
                        version.Span
                    )
                );
            }
        }

        return new RuleLayer(
            placed.Package.Symbol,
            placed.Citation,
            versions,
            Exceptions(bag, definition, placed, binder),
            syntax.Span
        );
    }

    private static List<RuleException> Exceptions(
        DiagnosticBag bag,
        Definition definition,
        Placed<RuleSyntax> placed,
        ExpressionBinder binder
    )
    {
        var exceptions = new List<RuleException>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var exception in placed.Syntax.Exceptions)
        {
            var name = exception.Name?.Name;
            if (name is not null && !names.Add(name))
            {
                Repeated.Report(bag, name, exception.Name!.Span, definition.Span);
            }

            if (exception.To < exception.From)
            {
                bag.Add(
                    BindingDiagnostics.DatesOutOfOrder,
                    exception.Span,
                    definition.Name,
                    Wording.Date(exception.To!.Value),
                    Wording.Date(exception.From!.Value)
                );
            }

            var condition = binder.BindCondition(exception.Condition);
            var result = binder.BindResult(exception.Result);
            var provenance = ProvenanceBinder.Bind(bag, exception.Provenance, null, placed.Package);
            if (condition is null || result is null)
            {
                continue;
            }

            exceptions.Add(
                new RuleException(
                    name ?? $"{definition.Name}_{exceptions.Count + 1}",
                    exception.From ?? DateOnly.MinValue,
                    exception.To,
                    exception.Priority,
                    condition,
                    result,
                    provenance,
                    placed.Citation,
                    exception.Span
                )
            );
        }

        return exceptions;
    }
}
