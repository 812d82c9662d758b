using System.Text.RegularExpressions;

namespace ClosingGaps.Population.Surveys.Editions;

/// <summary>How each line of an edition's text is written, word by word; what follows its first word.</summary>
internal static partial class EditionGrammar
{
    [GeneratedRegex("""(?<=^[^"]*(?:"[^"]*"[^"]*)*)#.*$""", RegexOptions.None, 1000)]
    public static partial Regex Comment();

    [GeneratedRegex("""^(?<id>[a-z0-9_]+)\s+"(?<title>[^"]+)"$""", RegexOptions.None, 1000)]
    public static partial Regex Heading();

    [GeneratedRegex("^[a-z0-9_]+$", RegexOptions.None, 1000)]
    public static partial Regex Name();

    [GeneratedRegex("""^"(?<text>[^"]+)"$""", RegexOptions.None, 1000)]
    public static partial Regex Quoted();

    [GeneratedRegex(
        """^es\s+"(?<spanish>[^"]+)"\s+en\s+"(?<english>[^"]+)"$""",
        RegexOptions.None,
        1000
    )]
    public static partial Regex Words();

    [GeneratedRegex(
        "^(?<first>[0-9]{4}-T[1-4]) (?:a (?<last>[0-9]{4}-T[1-4])|en adelante)$",
        RegexOptions.None,
        1000
    )]
    public static partial Regex Quarters();

    [GeneratedRegex(
        "^(?<names>[a-z0-9_]+(?: o [a-z0-9_]+)*) : (?<grain>vivienda|hogar|persona|empleo|varios por persona)(?<flags>(?:, puede (?:faltar|sobrar))*)(?: donde (?<where>[a-z0-9_]+ = [0-9]+(?:, [0-9]+)*(?: y [a-z0-9_]+ = [0-9]+(?:, [0-9]+)*)*))?$",
        RegexOptions.None,
        1000
    )]
    public static partial Regex Table();

    [GeneratedRegex(
        "^(?<name>[a-z0-9_]+) de (?<persons>[a-z0-9_]+)(?: donde (?<where>[a-z0-9_]+ = [0-9]+(?:, [0-9]+)*))?(?:; segundo donde (?<second>[a-z0-9_]+ = [0-9]+(?:, [0-9]+)*))?$",
        RegexOptions.None,
        1000
    )]
    public static partial Regex Jobs();

    [GeneratedRegex("^\"(?<mark>[,;|])\"$", RegexOptions.None, 1000)]
    public static partial Regex Separator();

    [GeneratedRegex("^(?<level>hogar|persona) ninguna$", RegexOptions.None, 1000)]
    public static partial Regex NoKey();

    [GeneratedRegex(
        @"^(?<name>[a-z0-9_.]+) = (?<place>[a-z0-9_]+\.[a-z0-9_ñ]+) según (?<codes>(?:""[^""]+"" [0-9.]+)(?:, ""[^""]+"" [0-9.]+)*)$",
        RegexOptions.None,
        1000
    )]
    public static partial Regex Recoded();

    [GeneratedRegex(@"""(?<text>[^""]+)"" (?<number>[0-9.]+)", RegexOptions.None, 1000)]
    public static partial Regex Code();

    [GeneratedRegex(
        "^(?<level>vivienda|hogar|persona|empleo) (?<parts>.+)$",
        RegexOptions.None,
        1000
    )]
    public static partial Regex Key();

    [GeneratedRegex(
        "^(?<column>[a-z0-9_ñ]+) hasta (?<most>[0-9]+)(?<optional> o sin ella)?$",
        RegexOptions.None,
        1000
    )]
    public static partial Regex Part();

    [GeneratedRegex(
        @"^(?<table>[a-z0-9_]+)\.(?<columns>[a-z0-9_ñ]+(?: o [a-z0-9_ñ]+)*)$",
        RegexOptions.None,
        1000
    )]
    public static partial Regex Column();

    [GeneratedRegex(
        @"^faltar (?<columns>[a-z0-9_]+\.[a-z0-9_ñ]+(?:, [a-z0-9_]+\.[a-z0-9_ñ]+)*)$",
        RegexOptions.None,
        1000
    )]
    public static partial Regex Lacking();

    [GeneratedRegex(
        @"^(?<name>[^=;\[]+(?:\[[^\]]*\])?) = (?<main>[^;]+)(?:; (?<second>.+))?$",
        RegexOptions.None,
        1000
    )]
    public static partial Regex Renamed();

    [GeneratedRegex(@"^(?<name>[^=;\[]+(?:\[[^\]]*\])?) desconocida$", RegexOptions.None, 1000)]
    public static partial Regex Unknown();
}
