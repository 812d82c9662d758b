using System.Globalization;
using System.Text;

namespace ClosingGaps.Population.Care;

/// <summary>Need for care and places by territory: the table that the product carries (<c>data/care/care_by_territory.csv</c>), read and written.</summary>
public sealed class CareTable
{
    /// <summary>Of the file.</summary>
    public const string Name = "care_by_territory.csv";

    /// <summary>The nation.</summary>
    public const string Nation = "00";

    private const string Columns =
        "territory,population,under_6,age_6_to_15,over_65,severe_disability,private_nurseries,public_nurseries,"
        + "nurseries_0_5,nurseries_6_10,nurseries_11_30,nurseries_31_50,nurseries_51_100,nurseries_101_250,nurseries_251_more,"
        + "old_age_homes,disability_homes,in_big_cities,in_towns,within_1_km,within_2_km,within_5_km,within_10_km,within_20_km,"
        + "median_km,ninth_tenth_km,public_median_km";

    private static readonly Lazy<CareTable> Carried = new(() => Parse(CarriedText()));

    private readonly Dictionary<string, CareTerritory> byCode;

    private CareTable(IReadOnlyList<CareTerritory> territories)
    {
        Territories = territories;
        byCode = territories.ToDictionary(t => t.Code, StringComparer.Ordinal);
    }

    /// <summary>The one that comes with the product.</summary>
    public static CareTable Shipped => Carried.Value;

    /// <summary>By code: the nation, each state before its municipalities.</summary>
    public IReadOnlyList<CareTerritory> Territories { get; }

    /// <summary><see langword="null"/> when the sources know no such territory.</summary>
    public CareTerritory? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The states.</summary>
    public IEnumerable<CareTerritory> States =>
        Territories.Where(t => t.Code.Length == 2 && t.Code != Nation);

    /// <summary>The municipalities of a state.</summary>
    public IEnumerable<CareTerritory> Within(string state) =>
        Territories.Where(t =>
            t.Code.Length == 5 && t.Code.StartsWith(state, StringComparison.Ordinal)
        );

    /// <summary>The table made anew from the public files.</summary>
    /// <param name="folder">Where the three files lie, or in folders below.</param>
    /// <exception cref="FileNotFoundException">One of the three is not there.</exception>
    /// <exception cref="FormatException">One is not as expected; says where.</exception>
    public static string Derive(string folder) =>
        Write(CareDerivation.Of(CareSources.Read(folder)));

    /// <summary>Whether a table is, letter by letter, the one that comes with the product.</summary>
    public static bool IsShipped(string table) =>
        string.Equals(table, CarriedText(), StringComparison.Ordinal);

    private static string CarriedText()
    {
        using var stream = typeof(CareTable).Assembly.GetManifestResourceStream(Name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    internal static string Write(IEnumerable<CareTerritory> territories)
    {
        var csv = new StringBuilder(Columns).Append('\n');
        foreach (var t in territories)
        {
            var (n, p, d) = (t.Need, t.Places, t.Distance);
            object?[] cells =
            [
                t.Code,
                n?.Population,
                n?.UnderSix,
                n?.SixToFifteen,
                n?.OverSixtyFive,
                n?.Disabled,
                p.PrivateNurseries,
                p.PublicNurseries,
                .. p.NurseriesBySize.Cast<object?>(),
                p.OldAgeHomes,
                p.DisabilityHomes,
                t.InBigCities,
                d?.InTowns,
                .. CareDistance.Limits.Select((_, i) => (object?)d?.Within[i]),
                d?.Median,
                d?.NinthTenth,
                d?.PublicMedian,
            ];
            csv.AppendJoin(
                    ',',
                    cells.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture))
                )
                .Append('\n');
        }

        return csv.ToString();
    }

    internal static CareTable Parse(string csv)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines[0] != Columns)
            throw new FormatException($"{Name}: otras columnas. · other columns.");
        return new CareTable([.. lines.Skip(1).Select(Territory)]);
    }

    private static CareTerritory Territory(string line)
    {
        var cells = line.Split(',');
        var sizes = CareGuess.Classes.Count;
        var homes = 8 + sizes;
        var reach = homes + 2;
        var limits = CareDistance.Limits.Count;
        return new CareTerritory(
            cells[0],
            cells[1].Length == 0 ? null : new(Count(1), Count(2), Count(3), Count(4), Count(5)),
            new(
                Count(6),
                Count(7),
                [.. Enumerable.Range(8, sizes).Select(Count)],
                Count(homes),
                Count(homes + 1)
            ),
            Count(reach),
            cells[reach + 1].Length == 0
                ? null
                : new(
                    Count(reach + 1),
                    [.. Enumerable.Range(reach + 2, limits).Select(Count)],
                    Kilometres(reach + 2 + limits),
                    Kilometres(reach + 3 + limits),
                    Kilometres(reach + 4 + limits)
                )
        );

        int Count(int cell) => int.Parse(cells[cell], CultureInfo.InvariantCulture);
        double Kilometres(int cell) => double.Parse(cells[cell], CultureInfo.InvariantCulture);
    }
}
