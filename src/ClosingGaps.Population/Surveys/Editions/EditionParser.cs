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
            var statement = EditionGrammar.Comment().Replace(row, "").Trim();
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
            case "encuesta" when EditionGrammar.Heading().Match(rest) is { Success: true } m:
                (id, title) = (m.Groups["id"].Value, m.Groups["title"].Value);
                break;
            case "mapeo" when EditionGrammar.Name().IsMatch(rest):
                mapping = rest;
                break;
            case "fuente" when EditionGrammar.Quoted().Match(rest) is { Success: true } m:
                source = m.Groups["text"].Value;
                break;
            case "año" when int.TryParse(rest, CultureInfo.InvariantCulture, out var found):
                year = found;
                break;
            case "trimestres" when EditionGrammar.Quarters().Match(rest) is { Success: true } m:
                first = Quarter(m.Groups["first"].Value);
                last = m.Groups["last"] is { Success: true } until
                    ? Quarter(until.Value)
                    : int.MaxValue;
                break;
            case "falta" when EditionGrammar.Words().Match(rest) is { Success: true } m:
                notSeen = new Bilingual(m.Groups["spanish"].Value, m.Groups["english"].Value);
                break;
            case "tabla" when EditionGrammar.Table().Match(rest) is { Success: true } m:
                AddTable(m);
                break;
            case "empleos" when EditionGrammar.Jobs().Match(rest) is { Success: true } m:
                jobs = new JobsOfPersons(
                    m.Groups["name"].Value,
                    m.Groups["persons"].Value,
                    Conditions(m.Groups["where"]),
                    Conditions(m.Groups["second"])
                );
                break;
            case "separador" when EditionGrammar.Separator().Match(rest) is { Success: true } m:
                delimiter = m.Groups["mark"].Value[0];
                break;
            case "clave" when EditionGrammar.NoKey().Match(rest) is { Success: true } m:
                keys[m.Groups["level"].Value] = [];
                break;
            case "clave" when EditionGrammar.Key().Match(rest) is { Success: true } m:
                AddKey(m.Groups["level"].Value, m.Groups["parts"].Value);
                break;
            case "factor" or "estrato" or "upm" or "lugar" when rest is "ninguno" or "ninguna":
                design[word] = ("", []);
                break;
            case "factor"
            or "estrato"
            or "upm"
            or "lugar"
            or "entidad"
            or "municipio" when EditionGrammar.Column().Match(rest) is { Success: true } m:
                design[word] = (m.Groups["table"].Value, Alternatives(m.Groups["columns"].Value));
                break;
            case "puede" when EditionGrammar.Lacking().Match(rest) is { Success: true } m:
                mayLack.UnionWith(m.Groups["columns"].Value.Split(", "));
                break;
            case "columna" when EditionGrammar.Recoded().Match(rest) is { Success: true } m:
                columns[m.Groups["name"].Value.Trim()] = new ColumnPlace(
                    m.Groups["place"].Value,
                    null
                )
                {
                    Codes = Codes(m.Groups["codes"].Value),
                };
                break;
            case "columna" when EditionGrammar.Renamed().Match(rest) is { Success: true } m:
                columns[m.Groups["name"].Value.Trim()] = new ColumnPlace(
                    m.Groups["main"].Value.Trim(),
                    m.Groups["second"] is { Success: true } other ? other.Value.Trim() : null
                );
                break;
            case "columna" when EditionGrammar.Unknown().Match(rest) is { Success: true } m:
                columns[m.Groups["name"].Value.Trim()] = new ColumnPlace(null, null);
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
        var names = Alternatives(m.Groups["names"].Value);
        var grain = Array.IndexOf(Grains, m.Groups["grain"].Value);
        if (tables.Exists(t => names.Any(t.IsCalled)))
        {
            Add(
                $"la tabla «{names[0]}» ya está dicha. Diga cada tabla una vez.",
                $"the table '{names[0]}' was told already. Tell each table once."
            );
        }

        var flags = m.Groups["flags"].Value;
        tables.Add(
            new LayoutTable(names[0], (Grain)grain)
            {
                OtherNames = names[1..],
                Required = !flags.Contains("puede faltar", StringComparison.Ordinal),
                MayHoldOthers = flags.Contains("puede sobrar", StringComparison.Ordinal),
                Where = Conditions(m.Groups["where"]),
            }
        );
    }

    private void AddKey(string level, string text) =>
        keys[level] = [
            .. text.Split(',', StringSplitOptions.TrimEntries)
                .Select(part => EditionGrammar.Part().Match(part))
                .Select(m => new KeyPart(
                    m.Groups["column"].Value,
                    ulong.TryParse(
                        m.Groups["most"].Value,
                        CultureInfo.InvariantCulture,
                        out var most
                    )
                        ? most
                        : 0,
                    m.Groups["optional"].Success
                )),
        ];

    private static ImmutableArray<string> Alternatives(string text) =>
        [.. text.Split(" o ", StringSplitOptions.TrimEntries)];

    private static FrozenDictionary<string, double> Codes(string text) =>
        EditionGrammar
            .Code()
            .Matches(text)
            .DistinctBy(c => c.Groups["text"].Value, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                c => c.Groups["text"].Value,
                c => double.Parse(c.Groups["number"].Value, CultureInfo.InvariantCulture),
                StringComparer.OrdinalIgnoreCase
            );

    private static ImmutableArray<RecordCondition> Conditions(Group told) =>
        told.Success
            ?
            [
                .. told
                    .Value.Split(" y ", StringSplitOptions.TrimEntries)
                    .Select(c => c.Split('=', StringSplitOptions.TrimEntries))
                    .Select(c => new RecordCondition(
                        c[0],
                        [
                            .. c[1]
                                .Split(',', StringSplitOptions.TrimEntries)
                                .Select(n => double.Parse(n, CultureInfo.InvariantCulture)),
                        ]
                    )),
            ]
            : [];

    private static int Quarter(string text) =>
        Quarter(int.Parse(text[..4], CultureInfo.InvariantCulture), text[^1] - '0');

    /// <summary>A quarter as one number that goes up by one each quarter.</summary>
    public static int Quarter(int year, int quarter) => year * 4 + quarter - 1;

    private void Add(string spanish, string english) =>
        faults.Add(SurveyFaultKind.BadEdition, line, "", spanish, english);
}
