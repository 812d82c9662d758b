using System.Globalization;
using System.Text;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Surveys.Files;

namespace ClosingGaps.Population.Reference;

/// <summary>
/// A state in the census of 2020: counts of everybody, without an error of sampling, that a model of states may explain with. They come with
/// the program as <c>data/reference/state_census.csv</c>.
/// </summary>
/// <param name="State">INEGI's two digits.</param>
/// <param name="Population">Persons (POBTOT).</param>
/// <param name="Imss">Persons affiliated to IMSS, in their own right or through kin (PDER_IMSS).</param>
/// <param name="IndigenousSpeakers">Persons of three years or more who speak an indigenous language (P3YM_HLI).</param>
public sealed record StateCensus(string State, int Population, int Imss, int IndigenousSpeakers)
{
    /// <summary>Name of the file that comes with the program.</summary>
    public const string FileName = "state_census.csv";

    private const string Publisher = "INEGI, Censo de Población y Vivienda 2020, ITER";

    private static readonly Lazy<ReferenceTable<StateCensus>> Own = new(() =>
        Read(
            new ResourceFile(FileName),
            "estado",
            "poblacion",
            "derechohabientes_imss",
            "hablantes_lengua_indigena"
        )
    );

    /// <summary>The 32 states, by code.</summary>
    public static ReferenceTable<StateCensus> Shipped => Own.Value;

    /// <summary>Share of the population affiliated to IMSS, from 0 to 1.</summary>
    public double ImssShare => (double)Imss / Population;

    /// <summary>Reads INEGI's own table of states (ITER).</summary>
    /// <exception cref="SurveyReadException">With every fault.</exception>
    public static ReferenceTable<StateCensus> ReadIter(string path) =>
        Read(new LooseFile(path), "entidad", "pobtot", "pder_imss", "p3ym_hli");

    /// <summary>The text of the file that comes with the program.</summary>
    public static string ToCsv(IEnumerable<StateCensus> states)
    {
        var csv = new StringBuilder(
            "estado,poblacion,derechohabientes_imss,hablantes_lengua_indigena\n"
        );
        foreach (var s in states)
        {
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{s.State},{s.Population},{s.Imss},{s.IndigenousSpeakers}\n"
            );
        }

        return csv.ToString();
    }

    private static ReferenceTable<StateCensus> Read(
        SurveyFile file,
        string state,
        string population,
        string imss,
        string speakers
    ) =>
        ReferenceReader.Read(
            file,
            Publisher,
            "2020-03-15",
            [state, population, imss, speakers],
            r => new StateCensus(
                r.Code(state, 2),
                r.Whole(population),
                r.Whole(imss),
                r.Whole(speakers)
            )
        );
}
