using System.Collections.Frozen;

namespace ClosingGaps.Law.Syntax;

/// <summary>
/// Words of the language that stand where names do (units, types, functions, entities), in their written form: with accents,
/// units above the line in plural and below it in singular. So later stages meet one spelling only.
/// </summary>
internal static class Spelling
{
    private static readonly (string Singular, string Plural)[] units =
    [
        ("peso", "pesos"),
        ("día", "días"),
        ("semana", "semanas"),
        ("hora", "horas"),
        ("mes", "meses"),
        ("año", "años"),
    ];

    private static readonly FrozenDictionary<string, (string Singular, string Plural)> unitWords =
        units
            .SelectMany(u => new[] { (Word: u.Singular, Unit: u), (Word: u.Plural, Unit: u) })
            .ToFrozenDictionary(p => Accents.Fold(p.Word), p => p.Unit, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> types = Folded(
        "porcentaje",
        "veces_uma",
        "número",
        "cuenta",
        "fecha",
        "sí_no",
        "territorio"
    );

    private static readonly FrozenDictionary<string, string> entities = Folded(
        "hogar",
        "persona",
        "empleador",
        "empleo",
        "periodo"
    );

    private static readonly FrozenDictionary<string, string> members = Folded(
        "empleos",
        "personas",
        "periodos"
    );

    private static readonly FrozenDictionary<string, string> builtins = Folded(
        "mín",
        "máx",
        "piso",
        "techo",
        "años_entre",
        "meses_después",
        "año_de",
        "mes_de",
        "días_cubiertos",
        "racha_de_días",
        "primer_día_del_mes",
        "último_día_del_mes",
        "días_del_mes",
        "primer_día_del_tramo",
        "último_día_del_tramo",
        "días_del_tramo"
    );

    /// <summary>Whether a word names a unit, in singular or plural; <c>UMA</c> too.</summary>
    public static bool IsUnit(in Token token) =>
        token.Kind == TokenKind.Word && (IsUma(token) || unitWords.ContainsKey(token.Folded));

    public static bool IsUma(in Token token) =>
        token.Kind == TokenKind.Word && token.Folded == "uma";

    /// <summary>Whether a word may stand below the line of a quotient: a base unit.</summary>
    public static bool IsBaseUnit(in Token token) =>
        token.Kind == TokenKind.Word && unitWords.ContainsKey(token.Folded);

    public static string Plural(string folded) => unitWords[folded].Plural;

    public static string Singular(string folded) => unitWords[folded].Singular;

    public static string Type(in Token token) =>
        unitWords.TryGetValue(token.Folded, out var unit) ? unit.Plural
        : types.TryGetValue(token.Folded, out var type) ? type
        : token.Text;

    public static bool IsEntity(in Token token) =>
        token.Kind == TokenKind.Word && entities.ContainsKey(token.Folded);

    public static string Entity(in Token token) =>
        entities.GetValueOrDefault(token.Folded, token.Text);

    public static bool IsMembers(in Token token) =>
        token.Kind == TokenKind.Word && members.ContainsKey(token.Folded);

    public static string Members(in Token token) =>
        members.GetValueOrDefault(token.Folded, token.Text);

    public static string Builtin(in Token token) =>
        builtins.GetValueOrDefault(token.Folded, token.Text);

    private static FrozenDictionary<string, string> Folded(params string[] words) =>
        words.ToFrozenDictionary(Accents.Fold, w => w, StringComparer.Ordinal);
}
