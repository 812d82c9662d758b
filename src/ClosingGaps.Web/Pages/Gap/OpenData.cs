using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Statistics.Sampling;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Gap;

/// <summary>A file of open data, ready to send.</summary>
/// <param name="Sha256">Of its bytes.</param>
internal sealed record DataFile(string Name, string Type, byte[] Bytes, string Sha256, int Rows);

/// <summary>
/// The open data of the site: the law and the gaps as tables with their dictionary, each made once. The same law and survey give the same
/// bytes.
/// </summary>
internal sealed class OpenData(LawLibrary law, GapOfToday gap, Published published)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ConcurrentDictionary<string, DataFile> files = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<DataTable>> ofLaw = new(() => LawTables.All(law.Snapshot));

    /// <summary>Every table, the dictionary last.</summary>
    public async Task<IReadOnlyList<DataTable>> Tables(CancellationToken stop)
    {
        var report = await gap.Report(stop);
        DataTable[] tables =
        [
            Gaps(report),
            OpenPoints(await gap.OpenPoints(stop), report.Source.IsSynthetic),
            PublishedFigures(),
            Insured(),
            .. ofLaw.Value,
        ];
        return [.. tables, Dictionary(tables)];
    }

    /// <summary>A file by its name, "brechas.csv"; <see langword="null"/> when there is none such.</summary>
    public async Task<DataFile?> File(string name, CancellationToken stop)
    {
        if (files.TryGetValue(name, out var made))
        {
            return made;
        }

        var dot = name.LastIndexOf('.');
        var table = (await Tables(stop)).FirstOrDefault(t => dot > 0 && t.Name == name[..dot]);
        return (table, dot > 0 ? name[dot..] : "") switch
        {
            ({ } t, ".csv") => Keep(
                t,
                name,
                "text/csv; charset=utf-8",
                [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(t.ToCsv())]
            ),
            ({ } t, ".json") => Keep(
                t,
                name,
                "application/json; charset=utf-8",
                Encoding.UTF8.GetBytes(t.ToJson().ToJsonString(Indented))
            ),
            _ => null,
        };
    }

    private DataFile Keep(DataTable table, string name, string type, byte[] bytes) =>
        files.GetOrAdd(
            name,
            new DataFile(
                name,
                type,
                bytes,
                Convert.ToHexStringLower(SHA256.HashData(bytes)),
                table.Rows.Count
            )
        );

    private static DataTable Gaps(GapReport report) =>
        new(
            "brechas",
            new(
                "Brechas, cobertura y costo, con su error",
                "Gaps, cover and cost, with their error"
            ),
            [.. GapCsv.Columns.Select(c => new DataColumn(c, GapMeanings.Of(c)))],
            GapCsv.Rows(report, "es")
        );

    private static DataTable OpenPoints(OpenPointReport report, bool isSynthetic) =>
        new(
            "puntos-abiertos",
            new(
                "Puntos abiertos: a quién movería otra lectura",
                "Open points: whom another reading would move"
            ),
            [
                new(
                    "rank",
                    new(
                        "Lugar: de más a menos mujeres movidas",
                        "Rank: from most to fewest women moved"
                    )
                ),
                new("reading", new("Nombre de la lectura", "Name of the reading")),
                new(
                    "option",
                    new("Opción en lugar de la que se toma", "Option in place of the one taken")
                ),
                new(
                    "synthetic",
                    new("Si la muestra es sintética", "Whether the sample is synthetic")
                ),
                new("law_date", new("Día de la ley", "Day of the law")),
                new(
                    "is_told",
                    new("Si la encuesta alcanza para decirlo", "Whether the survey tells enough")
                ),
                new(
                    "women_moved",
                    new("Mujeres a quienes les cambia algo", "Women for whom something changes")
                ),
                new("women_moved_error", new("Su error estándar", "Its standard error")),
                new(
                    "pesos_per_month",
                    new(
                        "Cambio de todas las cuotas de un mes",
                        "Change of all contributions of a month"
                    )
                ),
                new("pesos_error", new("Su error estándar", "Its standard error")),
                new("n", new("Mujeres en la muestra", "Women in the sample")),
                new(
                    "precision",
                    new("high, moderate, low, suppressed", "high, moderate, low, suppressed")
                ),
            ],
            [
                .. report.Points.SelectMany(
                    (p, i) =>
                        p.Options.Select(o =>
                            (IReadOnlyList<object?>)
                                [
                                    i + 1,
                                    p.Reading.Id,
                                    o.Option.Name,
                                    isSynthetic,
                                    LawDate(report.LawDate),
                                    o.IsTold,
                                    Value(o, o.Women.Moved, e => e.Value),
                                    Value(o, o.Women.Moved, e => e.StandardError),
                                    Value(o, o.Everyone.Pesos, e => e.Value),
                                    Value(o, o.Everyone.Pesos, e => e.StandardError),
                                    o.Women.Moved.N,
                                    o.Women.Moved.Precision.ToString().ToLowerInvariant(),
                                ]
                        )
                ),
            ]
        );

    private static double? Value(OpenPointOption o, Estimate e, Func<Estimate, double> of) =>
        o.IsTold && Publication.IsShown(e) ? of(e) : null;

    private static string LawDate(DateOnly date) => Law.LawPage.Iso(date);

    private DataTable PublishedFigures() =>
        new(
            "publicado",
            new("Cifras publicadas por otros", "Figures published by others"),
            [
                new("group", GapMeanings.Of("group")),
                new("sex", GapMeanings.Of("sex")),
                new("measure", GapMeanings.Of("measure")),
                new("period", new("Periodo al que se refiere", "Period that it is about")),
                new(
                    "value",
                    new("Personas, o proporción de 0 a 1", "Persons, or a share from 0 to 1")
                ),
                new("publisher", new("Quién la publicó", "Who published it")),
                new("read_in", new("Dónde se leyó", "Where it was read")),
                new(
                    "sample_fitted_to_it",
                    new(
                        "Si la muestra sintética se ajustó a ella o a una de su tipo",
                        "Whether the synthetic sample was fitted to it or to one of its kind"
                    )
                ),
            ],
            [
                .. published.Figures.Select(f =>
                    (IReadOnlyList<object?>)
                        [
                            f.About.Group,
                            f.About.Sex,
                            f.About.Measure,
                            f.Period,
                            f.Comparable,
                            f.Publisher,
                            f.Source,
                            f.Fitted,
                        ]
                ),
            ]
        );

    private DataTable Insured() =>
        new(
            "aseguradas",
            published.Insured.Label,
            [
                new("period", new("Mes", "Month")),
                new("insured", new("Personas aseguradas", "Persons insured")),
                new("read_in", new("Dónde se leyó", "Where it was read")),
            ],
            [
                .. published.Insured.Points.Select(p =>
                    (IReadOnlyList<object?>)[p.Period, p.Value, p.Source]
                ),
            ]
        );

    private static DataTable Dictionary(IEnumerable<DataTable> tables) =>
        new(
            "diccionario",
            new("Diccionario: qué quiere decir cada columna", "Dictionary: what each column means"),
            [
                new("table", new("Tabla", "Table")),
                new("column", new("Columna", "Column")),
                new("meaning_es", new("Qué quiere decir, en español", "What it means, in Spanish")),
                new("meaning_en", new("Qué quiere decir, en inglés", "What it means, in English")),
            ],
            [
                .. tables.SelectMany(t =>
                    t.Columns.Select(c =>
                        (IReadOnlyList<object?>)[t.Name, c.Name, c.Meaning.Es, c.Meaning.En]
                    )
                ),
            ]
        );
}
