using System.Globalization;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Binding;

/// <summary>
/// Codes of states (two digits, 01–32) and municipalities (five), and the numbers that carry them: 09 is 9, 09007 is 9007.
/// </summary>
internal static class Territories
{
    public static bool IsState(string code) =>
        code.Length == 2
        && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var state)
        && state is >= 1 and <= 32;

    public static bool IsMunicipality(string code) =>
        code.Length == 5
        && IsState(code[..2])
        && int.TryParse(
            code.AsSpan(2),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var local
        )
        && local > 0;

    public static bool IsCode(string code) => IsState(code) || IsMunicipality(code);

    /// <summary>The number that carries a valid code.</summary>
    public static int Number(string code) => int.Parse(code, CultureInfo.InvariantCulture);

    /// <summary>Whether a place (null is the country) contains another.</summary>
    public static bool Contains(string? outer, string? inner) =>
        outer is null || (inner is not null && inner.StartsWith(outer, StringComparison.Ordinal));

    /// <summary>As the law writes it: "federación", "estado 09", "municipio 09007".</summary>
    public static string Words(Legislator legislator) =>
        legislator.Territory is null
            ? Words(legislator.Level)
            : $"{Words(legislator.Level)} {legislator.Territory}";

    public static string Words(LegislatorLevel level) =>
        level switch
        {
            LegislatorLevel.Federation => "federación",
            LegislatorLevel.State => "estado",
            _ => "municipio",
        };
}
