using System.Globalization;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Judging;

// What the law sets by date and place: values and tables.
public sealed partial class ExactEvaluator
{
    private ExactValue Value(ValueExpression expression, int row, Moment moment)
    {
        var value = expression.Value;
        if (Override(value, moment.Day) is { } chosen)
        {
            return chosen;
        }

        return expression.Territory is not { } territory
            ? National(value, moment.Day)
            : ByPlace(
                value.Scopes,
                TerritoryOf(territory, expression.Entity, row, moment),
                scope =>
                    value.At(moment.Day, scope, choices.Projections) is { } entry
                        ? Amount(value, entry, moment.Day)
                        : null,
                () => National(value, moment.Day)
            );
    }

    private ExactValue National(ValueSymbol value, DateOnly day)
    {
        if (Override(value, day) is { } chosen)
        {
            return chosen;
        }

        var entry = value.At(day, null, choices.Projections);
        return entry is null
            ? ExactValue.Unknown(new NoLaw(value, day))
            : Amount(value, entry, day);
    }

    private ExactValue? Override(ValueSymbol value, DateOnly day)
    {
        ValueOverride? found = null;
        foreach (var candidate in choices.Overrides)
        {
            if (
                candidate.Value == value
                && candidate.From <= day
                && (found is null || candidate.From >= found.From)
            )
            {
                found = candidate;
            }
        }

        if (found is null)
        {
            return null;
        }

        var assumed = new Provenance(null, Force.Proposed, Evidence.Assumed, null);
        return ExactValue
            .Known(found.Amount)
            .On(new Ground(value, assumed, value.Package, found.From, null));
    }

    private static ExactValue Amount(ValueSymbol value, ValueEntry entry, DateOnly day)
    {
        var ground = new Ground(value, entry.Provenance, entry.Package, entry.From, entry.To);
        return (
            entry.Amount is { } amount
                ? ExactValue.Known(amount)
                : ExactValue.Unknown(new AmountNotFound(value, day))
        ).On(ground);
    }

    /// <summary>What the narrowest territory that holds the row says, else the country.</summary>
    private static ExactValue ByPlace(
        IEnumerable<string> scopes,
        ExactValue place,
        Func<string, ExactValue?> local,
        Func<ExactValue> national
    )
    {
        var narrowestFirst = scopes.Reverse().ToList();
        return From(0);

        ExactValue From(int index)
        {
            if (index == narrowestFirst.Count)
            {
                return national();
            }

            if (local(narrowestFirst[index]) is not { } found)
            {
                return From(index + 1);
            }

            var inside = InTerritory(place, narrowestFirst[index]);
            return inside.IsTrue ? found.After(inside)
                : inside.IsFalse ? From(index + 1).After(inside)
                : Choose(inside, found, From(index + 1));
        }
    }

    private ExactValue TerritoryOf(InputSymbol territory, Entity entity, int row, Moment moment)
    {
        var own = population.Ancestor(entity, row, territory.Entity);
        return own < 0
            ? ExactValue.Unknown(new NoEmployer(population.Name(entity, row)))
            : Input(territory, own, moment.Month);
    }

    /// <summary>Codes below 100 are states; five-digit codes are municipalities, whose first two digits are their state.</summary>
    private static ExactValue InTerritory(in ExactValue place, string code)
    {
        if (!place.IsKnown)
        {
            return place;
        }

        var wanted = int.Parse(code, CultureInfo.InvariantCulture);
        var isState = place.Value < 1000;
        var state = isState ? place.Value : new Rational((place.Value / 1000).Floor(), 1);
        if (code.Length == 2)
        {
            return ExactValue.Known(state == wanted).After(place);
        }

        return isState && state == wanted / 1000
            ? ExactValue.Unknown(new MunicipalityUnknown(code)).After(place)
            : ExactValue.Known(place.Value == wanted).After(place);
    }

    private ExactValue Table(TableExpression expression, int row, Moment moment)
    {
        var table = expression.Table;
        var arguments = expression.Arguments.Select(a => Evaluate(a, row, moment)).ToList();
        if (arguments.Aggregate((a, b) => ExactArithmetic.Add(a, b)) is { IsKnown: false } unusable)
        {
            return unusable;
        }

        var scopes = table
            .Versions.Select(v => v.Package.Scope)
            .OfType<string>()
            .Distinct()
            .OrderBy(s => s.Length)
            .ThenBy(s => s, StringComparer.Ordinal);
        return expression.Territory is not { } territory
            ? NationalCell()
            : ByPlace(
                scopes,
                TerritoryOf(territory, expression.Entity, row, moment),
                scope =>
                    table.At(moment.Day, scope, choices.Projections) is { } version
                        ? Cell(table, version, expression.Column, arguments, moment.Day)
                        : null,
                NationalCell
            );

        ExactValue NationalCell()
        {
            var version = table.At(moment.Day, null, choices.Projections);
            return version is null
                ? ExactValue.Unknown(new NoLaw(table, moment.Day))
                : Cell(table, version, expression.Column, arguments, moment.Day);
        }
    }

    private static ExactValue Cell(
        TableSymbol table,
        TableVersion version,
        int column,
        List<ExactValue> arguments,
        DateOnly day
    )
    {
        var result = ExactValue.Known(0);
        var flat = 0;
        for (var axis = 0; axis < arguments.Count; axis++)
        {
            var argument = arguments[axis];
            result = result.After(argument);
            var index = Interval(version.Edges[axis], version.Ends[axis], argument.Value);
            var isCategory = table.Axes[axis].Type.Kind == TypeKind.Category;
            if (index < 0 || (isCategory && version.Edges[axis][index] != argument.Value))
            {
                return ExactValue
                    .Unknown(new OutsideTable(table, table.Axes[axis].Name, argument.Value))
                    .After(result);
            }

            flat = (flat * version.Edges[axis].Count) + index;
        }

        var ground = new Ground(
            table,
            version.Provenance,
            version.Package,
            version.From,
            version.To
        );
        return (
            version.Cells[column][flat] is { } cell
                ? ExactValue.Known(cell)
                : ExactValue.Unknown(new AmountNotFound(table, day))
        )
            .On(ground)
            .After(result);
    }

    /// <summary>Index of the half-open interval that holds a number; −1 outside.</summary>
    private static int Interval(IReadOnlyList<Rational?> edges, Rational? end, Rational number)
    {
        var found = -1;
        for (var i = 0; i < edges.Count && (edges[i] is null || edges[i] <= number); i++)
        {
            found = i;
        }

        return found == edges.Count - 1 && end is { } last && number >= last ? -1 : found;
    }
}
