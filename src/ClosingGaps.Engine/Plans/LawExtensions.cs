using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Plans;

internal static class LawExtensions
{
    public static bool IsInForce(this RuleException exception, DateOnly date) =>
        exception.From <= date && (exception.To is null || date <= exception.To);

    /// <summary>Scopes narrower than the country that set this table, widest first.</summary>
    public static IEnumerable<string> Scopes(this TableSymbol table) =>
        table
            .Versions.Select(v => v.Package.Scope)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .OrderBy(s => s.Length)
            .ThenBy(s => s, StringComparer.Ordinal);
}
