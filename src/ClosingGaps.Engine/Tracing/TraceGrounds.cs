using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Tracing;

/// <summary>Which disposition of the law stands behind something that a formula used.</summary>
internal static class TraceGrounds
{
    /// <summary>The entry of a value, version of a table or option of a reading; <see langword="null"/> for what is not of the law.</summary>
    /// <param name="day">The day that governed.</param>
    internal static Ground? Of(Trace trace, in TraceUse use, DateOnly day) =>
        use.Source switch
        {
            ValueExpression value => Value(trace, value, use.Row, day),
            TableExpression table => Table(trace, table, use.Row, day),
            ReadingExpression reading => Reading(trace.Choices, reading.Reading),
            _ => null,
        };

    /// <summary>All that a trace rests on, each once, in the order of its steps.</summary>
    internal static IReadOnlyList<Ground> All(Trace trace)
    {
        var grounds = new List<Ground>();
        var seen = new HashSet<Ground>();
        foreach (var step in trace.Steps)
        {
            foreach (var part in step.Parts)
            {
                foreach (var layer in part.Layers)
                {
                    Note(Deciding(step.Rule, layer));
                    foreach (var use in layer.Uses)
                    {
                        Note(Of(trace, use, part.Day));
                    }
                }
            }
        }

        return grounds;

        void Note(Ground? ground)
        {
            if (ground is not null && seen.Add(ground))
            {
                grounds.Add(ground);
            }
        }
    }

    // The formula, or the exception in its place.
    private static Ground? Deciding(RuleSymbol rule, TraceLayer layer)
    {
        var package = layer.Layer.Package;
        return layer.Taken is { } taken
                ? new Ground(rule, taken.Provenance, package, taken.From, taken.To)
            : layer.Version is { } version
                ? new Ground(rule, version.Provenance, package, version.From, version.To)
            : null;
    }

    private static Ground? Value(Trace trace, ValueExpression expression, int row, DateOnly day)
    {
        var value = expression.Value;
        var chosen = trace
            .Choices.Overrides.Where(o => o.Value == value && o.From <= day)
            .MaxBy(o => o.From);
        if (chosen is not null)
        {
            var assumed = new Provenance(null, Force.Proposed, Evidence.Assumed, null);
            return new Ground(value, assumed, value.Package, chosen.From, null);
        }

        return ByPlace(
            trace,
            value.Scopes,
            expression.Territory,
            row,
            scope =>
                value.At(day, scope, trace.Choices.Projections) is { } entry
                    ? new Ground(value, entry.Provenance, entry.Package, entry.From, entry.To)
                    : null
        );
    }

    private static Ground? Table(Trace trace, TableExpression expression, int row, DateOnly day)
    {
        var table = expression.Table;
        var place = expression.Territory is { } territory
            ? trace.Population.Ancestor(expression.Entity, row, territory.Entity)
            : row;
        return ByPlace(
            trace,
            table.Scopes(),
            expression.Territory,
            place,
            scope =>
                table.At(day, scope, trace.Choices.Projections) is { } version
                    ? new Ground(
                        table,
                        version.Provenance,
                        version.Package,
                        version.From,
                        version.To
                    )
                    : null
        );
    }

    private static Ground Reading(RunChoices choices, ReadingSymbol reading)
    {
        var provenance = choices.Readings.TryGetValue(reading, out var option)
            ? option.Provenance
            : reading.Default.Provenance with
            {
                Evidence = Worse(reading.Default.Provenance.Evidence, reading.Provenance.Evidence),
            };
        return new Ground(reading, provenance, reading.Package, DateOnly.MinValue, null);
    }

    private static Evidence Worse(Evidence a, Evidence b) => a > b ? a : b;

    private static Ground? ByPlace(
        Trace trace,
        IEnumerable<string> scopes,
        InputSymbol? territory,
        int row,
        Func<string?, Ground?> at
    )
    {
        if (territory is not null && row >= 0)
        {
            var place = trace.Population.Fact(territory, row, trace.Month);
            foreach (var scope in scopes.Reverse())
            {
                if (IsIn(place, scope) && at(scope) is { } local)
                {
                    return local;
                }
            }
        }

        return at(null);
    }

    private static bool IsIn(Fact place, string scope)
    {
        if (place.State != FactState.Known)
        {
            return false;
        }

        var code = Answers.Figures.Territory((int)place.Value.ToDouble());
        return code.StartsWith(scope, StringComparison.Ordinal);
    }
}
