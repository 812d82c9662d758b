using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Population.Surveys.Editions;

/// <summary>
/// Reads the text of an edition (<c>*.encuesta</c>): one statement a line, # for what is said to people. Everything wrong is told with file
/// and line, and nothing is taken from a text with a fault.
/// </summary>
internal sealed partial class EditionParser
{
    private static readonly string[] Grains =
    [
        "vivienda",
        "hogar",
        "persona",
        "empleo",
        "varios por persona",
    ];

    private readonly FaultList faults;
    private readonly List<LayoutTable> tables = [];
    private readonly Dictionary<string, ImmutableArray<KeyPart>> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Table, ImmutableArray<string> Columns)> design =
        new(StringComparer.Ordinal);
    private readonly Dictionary<string, ColumnPlace> columns = new(StringComparer.Ordinal);
    private readonly HashSet<string> mayLack = new(StringComparer.Ordinal);
    private string id = "";
    private string title = "";
    private string mapping = "";
    private string source = "";
    private int year;
    private int first;
    private int last = int.MaxValue;
    private Bilingual? notSeen;
    private JobsOfPersons? jobs;
    private int line;

    private readonly string identity;
    private readonly bool isOwn;
    private char delimiter = ',';

    private EditionParser(FaultList faults, string text, bool isOwn)
    {
        this.faults = faults;
        this.isOwn = isOwn;
        identity = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <exception cref="SurveyReadException">With every fault of the text.</exception>
    public static SurveyLayout Parse(string file, string text, bool isOwn = false)
    {
        var parser = new EditionParser(new FaultList(file), text, isOwn);
        foreach (var row in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
        {
            parser.line++;
            var statement = Comment().Replace(row, "").Trim();
            if (statement.Length > 0)
                parser.Statement(statement);
        }

        return parser.Finish();
    }

    private void Statement(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) =
            space < 0 ? (text, "") : (text[..space], text[(space + 1)..].TrimStart());
        switch (word)
        {
            case "encuesta" when Heading().Match(rest) is { Success: true } m:
                (id, title) = (m.Groups[1].Value, m.Groups[2].Value);
                break;
            case "mapeo" when Name().IsMatch(rest):
                mapping = rest;
                break;
            case "fuente" when Quoted().Match(rest) is { Success: true } m:
                source = m.Groups[1].Value;
                break;
            case "año" when int.TryParse(rest, CultureInfo.InvariantCulture, out var found):
                year = found;
                break;
            case "trimestres" when Quarters().Match(rest) is { Success: true } m:
                first = Quarter(m.Groups[1].Value);
                last = m.Groups[2].Success ? Quarter(m.Groups[2].Value) : int.MaxValue;
                break;
            case "falta" when Words().Match(rest) is { Success: true } m:
                notSeen = new Bilingual(m.Groups[1].Value, m.Groups[2].Value);
                break;
            case "tabla" when Table().Match(rest) is { Success: true } m:
                AddTable(m);
                break;
            case "empleos" when Jobs().Match(rest) is { Success: true } m:
                jobs = new JobsOfPersons(
                    m.Groups[1].Value,
                    m.Groups[2].Value,
                    m.Groups[3].Success ? Conditions(m.Groups[3].Value) : [],
                    m.Groups[4].Success ? Conditions(m.Groups[4].Value) : []
                );
                break;
            case "separador" when Separator().Match(rest) is { Success: true } m:
                delimiter = m.Groups[1].Value[0];
                break;
            case "clave" when NoKey().Match(rest) is { Success: true } m:
                keys[m.Groups[1].Value] = [];
                break;
            case "clave" when Key().Match(rest) is { Success: true } m:
                AddKey(m.Groups[1].Value, m.Groups[2].Value);
                break;
            case "factor" or "estrato" or "upm" or "lugar" when rest is "ninguno" or "ninguna":
                design[word] = ("", []);
                break;
            case "factor"
            or "estrato"
            or "upm"
            or "lugar"
            or "entidad"
            or "municipio" when Column().Match(rest) is { Success: true } m:
                design[word] = (m.Groups[1].Value, Alternatives(m.Groups[2].Value));
                break;
            case "puede" when Lacking().Match(rest) is { Success: true } m:
                mayLack.UnionWith(m.Groups[1].Value.Split(", "));
                break;
            case "columna" when Recoded().Match(rest) is { Success: true } m:
                columns[m.Groups[1].Value.Trim()] = new ColumnPlace(m.Groups[2].Value, null)
                {
                    Codes = Code()
                        .Matches(m.Groups[3].Value)
                        .DistinctBy(c => c.Groups[1].Value, StringComparer.OrdinalIgnoreCase)
                        .ToFrozenDictionary(
                            c => c.Groups[1].Value,
                            c => double.Parse(c.Groups[2].Value, CultureInfo.InvariantCulture),
                            StringComparer.OrdinalIgnoreCase
                        ),
                };
                break;
            case "columna" when Renamed().Match(rest) is { Success: true } m:
                columns[m.Groups[1].Value.Trim()] = new ColumnPlace(
                    m.Groups[2].Value.Trim(),
                    m.Groups[3].Success ? m.Groups[3].Value.Trim() : null
                );
                break;
            case "columna" when Unknown().Match(rest) is { Success: true } m:
                columns[m.Groups[1].Value.Trim()] = new ColumnPlace(null, null);
                break;
            default:
                Add(
                    $"no se entiende «{text}». Una línea dice: encuesta, fuente, mapeo, año, trimestres, falta, separador, tabla, empleos, clave, factor, estrato, upm, lugar, entidad, municipio, columna o puede faltar.",
                    $"'{text}' is not understood. A line says: encuesta, fuente, mapeo, año, trimestres, falta, separador, tabla, empleos, clave, factor, estrato, upm, lugar, entidad, municipio, columna or puede faltar."
                );
                break;
        }
    }

    private void AddTable(Match m)
    {
        var names = Alternatives(m.Groups[1].Value);
        var grain = Array.IndexOf(Grains, m.Groups[2].Value);
        if (tables.Exists(t => names.Any(t.IsCalled)))
        {
            Add(
                $"la tabla «{names[0]}» ya está dicha. Diga cada tabla una vez.",
                $"the table '{names[0]}' was told already. Tell each table once."
            );
        }

        var flags = m.Groups[3].Value;
        tables.Add(
            new LayoutTable(names[0], (Grain)grain)
            {
                OtherNames = names[1..],
                Required = !flags.Contains("puede faltar", StringComparison.Ordinal),
                MayHoldOthers = flags.Contains("puede sobrar", StringComparison.Ordinal),
                Where = m.Groups[4].Success ? Conditions(m.Groups[4].Value) : [],
            }
        );
    }

    private void AddKey(string level, string text) =>
        keys[level] = [
            .. text.Split(',', StringSplitOptions.TrimEntries)
                .Select(part => Part().Match(part))
                .Select(m => new KeyPart(
                    m.Groups[1].Value,
                    ulong.TryParse(m.Groups[2].Value, CultureInfo.InvariantCulture, out var most)
                        ? most
                        : 0,
                    m.Groups[3].Success
                )),
        ];

    private static ImmutableArray<string> Alternatives(string text) =>
        [.. text.Split(" o ", StringSplitOptions.TrimEntries)];

    private static ImmutableArray<RecordCondition> Conditions(string text) =>
        [
            .. text.Split(" y ", StringSplitOptions.TrimEntries)
                .Select(c => c.Split('=', StringSplitOptions.TrimEntries))
                .Select(c => new RecordCondition(
                    c[0],
                    [
                        .. c[1]
                            .Split(',', StringSplitOptions.TrimEntries)
                            .Select(n => double.Parse(n, CultureInfo.InvariantCulture)),
                    ]
                )),
        ];

    private static int Quarter(string text) =>
        Quarter(int.Parse(text[..4], CultureInfo.InvariantCulture), text[^1] - '0');

    /// <summary>A quarter as one number that goes up by one each quarter.</summary>
    public static int Quarter(int year, int quarter) => year * 4 + quarter - 1;

    private SurveyLayout Finish()
    {
        line = 0;
        Must(id.Length > 0, "encuesta", "encuesta NOMBRE \"Título\"");
        Must(source.Length > 0, "fuente", "fuente \"…\"");
        foreach (var level in Grains[..4])
            Must(keys.ContainsKey(level), $"clave {level}", $"clave {level} COLUMNA hasta N");
        foreach (var part in (string[])["factor", "estrato", "upm"])
            Must(design.ContainsKey(part), part, $"{part} TABLA.COLUMNA");
        Must(
            design.ContainsKey("lugar")
                || (design.ContainsKey("entidad") && (isOwn || design.ContainsKey("municipio"))),
            "lugar",
            "lugar TABLA.COLUMNA, o entidad y municipio"
        );
        Must(Of(Grain.Person) is not null, "tabla : persona", "tabla NOMBRE : persona");
        Must(
            Of(Grain.Job) is not null || jobs is not null,
            "tabla : empleo",
            "tabla NOMBRE : empleo, o empleos NOMBRE de TABLA donde …"
        );
        Must(
            design
                .Values.Select(d => d.Table)
                .Where(t => t.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Count() <= 1
                && design
                    .Values.Where(d => d.Table.Length > 0)
                    .All(d => tables.Exists(t => t.IsCalled(d.Table))),
            "factor",
            "factor, estrato, upm y lugar de una misma tabla, que esté dicha"
        );
        faults.ThrowIfAny();
        var layout = new SurveyLayout
        {
            Id = id,
            Title = title,
            Mapping = mapping.Length > 0 ? mapping : id,
            Source = source,
            Year = year,
            FirstQuarter = first,
            LastQuarter = last,
            NotSeen = notSeen,
            Tables = [.. tables],
            DwellingKey = keys["vivienda"],
            HouseholdKey = keys["hogar"],
            PersonKey = keys["persona"],
            JobKey = keys["empleo"],
            Households = Of(Grain.Household),
            Persons = Of(Grain.Person)!,
            Jobs = jobs is null ? Of(Grain.Job) : null,
            JobsOfPersons = jobs,
            Identity = identity,
            IsOwn = isOwn,
            Delimiter = delimiter,
            Design =
                design.Values.Select(d => d.Table).FirstOrDefault(t => t.Length > 0)
                ?? Of(Grain.Person)!,
            Weight = design["factor"].Columns,
            Stratum = design["estrato"].Columns,
            Psu = design["upm"].Columns,
            Place = design.TryGetValue("lugar", out var place) ? place.Columns : [],
            State = design.TryGetValue("entidad", out var state) ? state.Columns : [],
            Municipality = design.TryGetValue("municipio", out var m) ? m.Columns : [],
            Columns = columns.ToFrozenDictionary(StringComparer.Ordinal),
            MayLack = mayLack.ToFrozenSet(StringComparer.Ordinal),
        };
        CheckKeys(layout);
        CheckColumns(layout);
        faults.ThrowIfAny();
        return layout;
    }

    /// <summary>The first table of a grain that must be there.</summary>
    private string? Of(Grain grain) => tables.Find(t => t.Grain == grain && t.Required)?.Name;

    private void CheckKeys(SurveyLayout layout)
    {
        var product = layout
            .Key(Grain.Job)
            .Aggregate(UInt128.One, (product, part) => product * (part.Most + 1));
        if (layout.Key(Grain.Job).Any(p => p.Most == 0 || p.Column.Length == 0))
            Add(
                "una clave no se entiende. Escriba: clave persona COLUMNA hasta N, COLUMNA hasta N.",
                "a key is not understood. Write: clave persona COLUMN hasta N, COLUMN hasta N."
            );
        else if (product > (UInt128)ulong.MaxValue + 1)
            Add(
                "las claves juntas no caben en 64 bits. Baje los topes («hasta») a los que de verdad se usan.",
                "the keys together do not fit in 64 bits. Lower the limits (\"hasta\") to those really used."
            );
    }

    private void CheckColumns(SurveyLayout layout)
    {
        foreach (var (name, place) in layout.Columns)
        {
            foreach (var part in new[] { place.Main, place.Second })
            {
                if (part is null || double.TryParse(part, CultureInfo.InvariantCulture, out _))
                    continue;
                try
                {
                    var request = ColumnRequest.Parse(part);
                    if (layout.Find(request.Table) is null)
                    {
                        Add(
                            $"«{name}» se busca en la tabla {request.Table}, que no está dicha.",
                            $"'{name}' is looked for in the table {request.Table}, which is not told."
                        );
                    }
                }
                catch (SurveyReadException e)
                {
                    Add(e.Faults[0].Spanish, e.Faults[0].English);
                }
            }
        }
    }

    private void Must(bool isTold, string what, string how)
    {
        if (!isTold)
            Add($"falta «{what}». Escriba: {how}.", $"'{what}' is missing. Write: {how}.");
    }

    private void Add(string spanish, string english) =>
        faults.Add(SurveyFaultKind.BadEdition, line, "", spanish, english);

    [GeneratedRegex("""(?<=^[^"]*(?:"[^"]*"[^"]*)*)#.*$""", RegexOptions.None, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("""^(?<g1>[a-z0-9_]+)\s+"(?<g2>[^"]+)"$""", RegexOptions.None, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("^[a-z0-9_]+$", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("""^"(?<g1>[^"]+)"$""", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("""^es\s+"(?<g1>[^"]+)"\s+en\s+"(?<g2>[^"]+)"$""", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(
        "^(?<g1>[0-9]{4}-T[1-4]) (?:a (?<g2>[0-9]{4}-T[1-4])|en adelante)$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Quarters();

    [GeneratedRegex(
        "^(?<g1>[a-z0-9_]+(?: o [a-z0-9_]+)*) : (?<g2>vivienda|hogar|persona|empleo|varios por persona)(?<g3>(?:, puede (?:faltar|sobrar))*)(?: donde (?<g4>[a-z0-9_]+ = [0-9]+(?:, [0-9]+)*(?: y [a-z0-9_]+ = [0-9]+(?:, [0-9]+)*)*))?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Table();

    [GeneratedRegex(
        "^(?<g1>[a-z0-9_]+) de (?<g2>[a-z0-9_]+)(?: donde (?<g3>[a-z0-9_]+ = [0-9]+(?:, [0-9]+)*))?(?:; segundo donde (?<g4>[a-z0-9_]+ = [0-9]+(?:, [0-9]+)*))?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Jobs();

    [GeneratedRegex("^\"(?<g1>[,;|])\"$", RegexOptions.None, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex("^(?<g1>hogar|persona) ninguna$", RegexOptions.None, 1000)]
    private static partial Regex NoKey();

    [GeneratedRegex(
        @"^(?<g1>[a-z0-9_.]+) = (?<g2>[a-z0-9_]+\.[a-z0-9_ñ]+) según (?<g3>(?:""[^""]+"" [0-9.]+)(?:, ""[^""]+"" [0-9.]+)*)$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Recoded();

    [GeneratedRegex(@"""(?<g1>[^""]+)"" (?<g2>[0-9.]+)", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("^(?<g1>vivienda|hogar|persona|empleo) (?<g2>.+)$", RegexOptions.None, 1000)]
    private static partial Regex Key();

    [GeneratedRegex(
        "^(?<g1>[a-z0-9_ñ]+) hasta (?<g2>[0-9]+)(?<g3> o sin ella)?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Part();

    [GeneratedRegex(
        @"^(?<g1>[a-z0-9_]+)\.(?<g2>[a-z0-9_ñ]+(?: o [a-z0-9_ñ]+)*)$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Column();

    [GeneratedRegex(
        @"^faltar (?<g1>[a-z0-9_]+\.[a-z0-9_ñ]+(?:, [a-z0-9_]+\.[a-z0-9_ñ]+)*)$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Lacking();

    [GeneratedRegex(
        @"^(?<g1>[^=;\[]+(?:\[[^\]]*\])?) = (?<g2>[^;]+)(?:; (?<g3>.+))?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Renamed();

    [GeneratedRegex(@"^(?<g1>[^=;\[]+(?:\[[^\]]*\])?) desconocida$", RegexOptions.None, 1000)]
    private static partial Regex Unknown();
}
