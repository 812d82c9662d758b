using System.Globalization;
using ClosingGaps.Population.Surveys.Csv;

namespace ClosingGaps.Population.Care;

/// <summary>An establishment of DENUE as Data Cívica's extract has it.</summary>
/// <param name="Activity">SCIAN, six digits.</param>
/// <param name="Size">Its class of persons at work, as DENUE writes it.</param>
/// <param name="GuessedChildren">What the extract supposes that a nursery can care for: a guess from the class of size.</param>
internal sealed record CareEstablishment(
    string Municipality,
    int Activity,
    string Size,
    GeoPoint Place,
    int GuessedChildren
);

/// <summary>A locality of 1,000 inhabitants or more.</summary>
internal sealed record CareLocality(string Municipality, int Population, GeoPoint Place);

/// <summary>Who may need care in a municipality: the census of 2020, extended questionnaire.</summary>
internal sealed record CareDemandRow(
    string Municipality,
    int Population,
    int UnderSix,
    int SixToFifteen,
    int OverSixtyFive,
    int Disabled
);

/// <summary>The three public files that the care table is made of, in the layout in which they were found.</summary>
internal sealed class CareSources
{
    public const string Establishments = "establecimientos_cuidados_denue.csv";
    public const string Demand = "poblacion_necesita_cuidados_municipio.csv";
    public const string Localities = "localidades_1000hab.csv";

    public required IReadOnlyList<CareEstablishment> Services { get; init; }

    public required IReadOnlyList<CareDemandRow> Needs { get; init; }

    public required IReadOnlyList<CareLocality> Places { get; init; }

    /// <summary>Reads them from a folder, or from folders below it.</summary>
    /// <exception cref="FileNotFoundException">One of the three is not there.</exception>
    /// <exception cref="FormatException">One lacks a column, or a cell is no number; says where.</exception>
    public static CareSources Read(string folder) =>
        new()
        {
            Services = Rows(
                folder,
                Establishments,
                r => new CareEstablishment(
                    r.Text("inegi"),
                    r.Number("codigo_act"),
                    r.Text("per_ocu"),
                    r.Point(),
                    r.Number("cuidar_toodlers")
                )
            ),
            Needs = Rows(
                folder,
                Demand,
                r => new CareDemandRow(
                    r.Text("inegi"),
                    r.Number("poblacion"),
                    r.Number("toodler"),
                    r.Number("nine"),
                    r.Number("adulte_mayor"),
                    r.Number("discapacidad")
                )
            ),
            Places = Rows(
                folder,
                Localities,
                r => new CareLocality(
                    r.Text("cve_entidad") + r.Text("cve_municipio"),
                    r.Number("poblacion_total"),
                    r.Point()
                )
            ),
        };

    private static List<T> Rows<T>(string folder, string name, Func<Row, T> make)
    {
        var path =
            Directory.EnumerateFiles(folder, name, SearchOption.AllDirectories).FirstOrDefault()
            ?? throw new FileNotFoundException(
                $"«{name}» no está en {folder}. · \"{name}\" is not in {folder}.",
                name
            );
        var csv = new CsvReader(File.ReadAllBytes(path));
        if (!csv.Read())
            throw new FormatException($"{name}: está vacío. · is empty.");
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var c = 0; c < csv.FieldCount; c++)
            columns[csv.Text(c)] = c;
        var rows = new List<T>();
        while (csv.Read())
        {
            var cells = new string[csv.FieldCount];
            for (var c = 0; c < cells.Length; c++)
                cells[c] = csv.Text(c);
            rows.Add(make(new Row(name, csv.Line, columns, cells)));
        }

        return rows;
    }

    private readonly record struct Row(
        string File,
        int Line,
        Dictionary<string, int> Columns,
        string[] Cells
    )
    {
        public string Text(string column) =>
            Columns.TryGetValue(column, out var c) && c < Cells.Length
                ? Cells[c]
                : throw new FormatException(
                    $"{File}, línea {Line}: falta la columna «{column}». · line {Line}: column \"{column}\" is missing."
                );

        public int Number(string column) => (int)Decimal(column);

        public GeoPoint Point() => new(Decimal("latitud"), Decimal("longitud"));

        private double Decimal(string column) =>
            double.TryParse(Text(column), CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new FormatException(
                    $"{File}, línea {Line}: «{Text(column)}» no es un número ({column}). · line {Line}: is no number."
                );
    }
}
