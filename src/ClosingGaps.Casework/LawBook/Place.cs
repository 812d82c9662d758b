using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.LawBook;

/// <summary>Which packages count at a place: the country's, and with a territory those of its state and municipality.</summary>
public static class Place
{
    // What is not law is not shown as law.
    private static readonly HashSet<string> NoProjection = [];

    /// <summary>Whether a package's law holds there.</summary>
    public static bool Counts(PackageSymbol package, string? territory) =>
        package.Scope is null
        || (territory?.StartsWith(package.Scope, StringComparison.Ordinal) ?? false);

    /// <summary>The entry of a value in force: the narrowest scope that has one.</summary>
    public static ValueEntry? At(ValueSymbol value, DateOnly date, string? territory) =>
        Scopes(territory)
            .Select(scope => value.At(date, scope, NoProjection))
            .FirstOrDefault(entry => entry is not null);

    /// <inheritdoc cref="At(ValueSymbol, DateOnly, string?)"/>
    public static TableVersion? At(TableSymbol table, DateOnly date, string? territory) =>
        Scopes(territory)
            .Select(scope => table.At(date, scope, NoProjection))
            .FirstOrDefault(version => version is not null);

    /// <summary>Layers with something in force, from the one that decides down to the one beneath all.</summary>
    public static IEnumerable<RuleLayer> At(RuleSymbol rule, DateOnly date, string? territory) =>
        rule
            .Layers.Reverse()
            .Where(layer =>
                Counts(layer.Package, territory)
                && (layer.At(date) is not null || layer.Exceptions.Any(e => InForce(e, date)))
            );

    /// <summary>Whether an exception counts on a day.</summary>
    public static bool InForce(RuleException exception, DateOnly date) =>
        exception.From <= date && (exception.To is null || date <= exception.To);

    /// <summary>Whether the law has it on that day and place. Inputs and readings are not dated.</summary>
    public static bool Has(Symbol symbol, Moment moment) =>
        symbol switch
        {
            ValueSymbol value => At(value, moment.Date, moment.Territory) is not null,
            TableSymbol table => At(table, moment.Date, moment.Territory) is not null,
            RuleSymbol rule => At(rule, moment.Date, moment.Territory).Any(),
            _ => true,
        };

    private static IEnumerable<string?> Scopes(string? territory)
    {
        if (territory is { Length: 5 })
        {
            yield return territory;
        }

        if (territory is not null)
        {
            yield return territory[..2];
        }

        yield return null;
    }
}
