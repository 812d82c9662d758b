using System.Globalization;
using System.Text;
using ClosingGaps.Population.Surveys.Files;

namespace ClosingGaps.Population.Reference;

/// <summary>
/// A municipality in 2020, where no survey describes it: what the census counted, everybody and without an error of sampling, and what CONEVAL
/// estimated of its women. Comes with the program as <c>data/reference/municipalities.csv</c>.
/// </summary>
/// <param name="Code">INEGI's five digits.</param>
/// <param name="Population">Persons (POBTOT).</param>
/// <param name="WomenAtWork">Women of twelve years and over who work (POCUPADA_F).</param>
/// <param name="WithoutHealthAffiliation">Persons affiliated to no health service (PSINDER).</param>
/// <param name="Imss">Persons affiliated to IMSS, in their own right or through kin (PDER_IMSS); null where INEGI withheld it.</param>
/// <param name="WomenWithoutSocialSecurity">
/// Percent of its women without access to social security, CONEVAL, poverty by municipality 2020; an estimate whose error is not printed. Null
/// where CONEVAL gives none.
/// </param>
public sealed record MunicipalProfile(
    string Code,
    int Population,
    int WomenAtWork,
    int WithoutHealthAffiliation,
    int? Imss,
    double? WomenWithoutSocialSecurity
)
{
    /// <summary>Name of the file that comes with the program.</summary>
    public const string FileName = "municipalities.csv";

    private static readonly string[] Columns =
    [
        "municipio",
        "poblacion",
        "mujeres_ocupadas",
        "sin_afiliacion_a_salud",
        "derechohabientes_imss",
        "mujeres_sin_seguridad_social",
    ];

    private static readonly Lazy<ReferenceTable<MunicipalProfile>> Own = new(() =>
        ReferenceReader.Read(
            new ResourceFile(FileName),
            "INEGI, Censo de Población y Vivienda 2020, ITER; CONEVAL, pobreza municipal 2020",
            "2020",
            Columns,
            r => new MunicipalProfile(
                r.Code(Columns[0], 5),
                r.Whole(Columns[1]),
                r.Whole(Columns[2]),
                r.Whole(Columns[3]),
                (int?)r.Maybe(Columns[4]),
                r.Maybe(Columns[5])
            )
        )
    );

    /// <summary>The 2,469 municipalities and boroughs of 2020, by code.</summary>
    public static ReferenceTable<MunicipalProfile> Shipped => Own.Value;

    /// <summary>The one of a code; <see langword="null"/> for one that is newer.</summary>
    public static MunicipalProfile? Find(string code) =>
        Shipped.Rows.FirstOrDefault(m => m.Code == code);

    /// <summary>Those of a state added up, or of the country; without CONEVAL's percentages, which do not add up.</summary>
    /// <param name="state">Two digits; <see langword="null"/> for the country.</param>
    public static MunicipalProfile Sum(string? state)
    {
        var all = Shipped
            .Rows.Where(m => state is null || m.Code.StartsWith(state, StringComparison.Ordinal))
            .ToList();
        return new MunicipalProfile(
            state ?? "",
            all.Sum(m => m.Population),
            all.Sum(m => m.WomenAtWork),
            all.Sum(m => m.WithoutHealthAffiliation),
            StateCensus.Shipped.Rows.Where(s => state is null || s.State == state).Sum(s => s.Imss),
            null
        );
    }

    /// <summary>The text of the file that comes with the program.</summary>
    public static string ToCsv(IEnumerable<MunicipalProfile> municipalities)
    {
        var csv = new StringBuilder(string.Join(',', Columns)).Append('\n');
        foreach (var m in municipalities)
        {
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{m.Code},{m.Population},{m.WomenAtWork},{m.WithoutHealthAffiliation},{m.Imss},{m.WomenWithoutSocialSecurity}\n"
            );
        }

        return csv.ToString();
    }
}
