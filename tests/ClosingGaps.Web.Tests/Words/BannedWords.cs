using System.Text.RegularExpressions;

namespace ClosingGaps.Web.Tests.Words;

/// <summary>Words that this site does not say, with what it says instead. IMSS's own word stands in quotes: «patrón».</summary>
internal static partial class BannedWords
{
    private static readonly (Regex Word, string Instead)[] Spanish =
    [
        (Domestic(), "persona trabajadora del hogar"),
        (Girl(), "persona trabajadora del hogar"),
        (HelpsOut(), "persona trabajadora del hogar"),
        (Boss(), "persona empleadora (o «patrón», entre comillas, cuando se cita al IMSS)"),
        (Peon(), "persona trabajadora del campo"),
        (Enrol(), "inscribir"),
        (Nursery(), "CECI, cuidados"),
        (Qualify(), "hoy no aparece, porque…"),
        (Formality(), "quién debe inscribir"),
        (Marks(), "persona, quien: sin @, x ni e"),
    ];

    private static readonly (Regex Word, string Instead)[] English =
    [
        (Maid(), "domestic worker"),
        (Unskilled(), "domestic worker, field worker"),
        (NotQualify(), "today it does not appear, because …"),
    ];

    /// <summary>Names that others gave, quoted whole.</summary>
    private static readonly string[] Names =
    [
        "Decreto por el que se otorgan beneficios fiscales a los patrones y trabajadores eventuales del campo",
    ];

    /// <summary>What a text says that it should not, and what to say.</summary>
    public static IEnumerable<string> In(string text, string language) =>
        (language == "en" ? English : Spanish).SelectMany(b =>
            b.Word.Matches(
                    Names.Aggregate(text, (t, n) => t.Replace(n, "", StringComparison.Ordinal))
                )
                .Select(m => $"«{m.Value}» → {b.Instead}")
        );

    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(?:empleadas? domésticas?|trabajador(?:a|as|es)? domésticas?|servicio doméstico|servidumbre)\b",
        Any,
        1000
    )]
    private static partial Regex Domestic();

    [GeneratedRegex(@"\b(?:muchachas?|sirvientas?|criadas?|chachas?)\b", Any, 1000)]
    private static partial Regex Girl();

    [GeneratedRegex(@"\b(?:la que ayuda|la señora que ayuda|quien ayuda en la casa)\b", Any, 1000)]
    private static partial Regex HelpsOut();

    [GeneratedRegex(@"\b(?:patronas?|patrones)\b|(?<!«)\bpatrón\b", Any, 1000)]
    private static partial Regex Boss();

    [GeneratedRegex(@"\b(?:peón|peones|braceros?)\b", Any, 1000)]
    private static partial Regex Peon();

    [GeneratedRegex(@"\benrol(?:ar|a|e|ada|ado|amiento)\b", Any, 1000)]
    private static partial Regex Enrol();

    [GeneratedRegex(@"\bestancias? (?:infantil(?:es)?)?\b", Any, 1000)]
    private static partial Regex Nursery();

    [GeneratedRegex(
        @"\bno (?:eres|es|son) (?:elegibles?|apt[ao]s?)\b|\bno califica[sn]?\b",
        Any,
        1000
    )]
    private static partial Regex Qualify();

    [GeneratedRegex(@"\b(?:part-time|live-in|full-time)\b", Any, 1000)]
    private static partial Regex Formality();

    [GeneratedRegex(
        @"\b\p{L}+@s?\b(?!\p{L}*\.)|\btod(?:xs|es)\b|\btrabajador(?:xs|es y)\b(?=.*x)",
        Any,
        1000
    )]
    private static partial Regex Marks();

    [GeneratedRegex(@"\b(?:maids?|servants?|cleaning lad(?:y|ies)|house ?girls?)\b", Any, 1000)]
    private static partial Regex Maid();

    [GeneratedRegex(@"\b(?:unskilled|low-skilled|peons?|braceros?)\b", Any, 1000)]
    private static partial Regex Unskilled();

    [GeneratedRegex(
        @"\b(?:do(?:es)? not|don't|doesn't) qualify\b|\b(?:not|in)eligible\b",
        Any,
        1000
    )]
    private static partial Regex NotQualify();
}
