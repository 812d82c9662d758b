namespace ClosingGaps.Population.Reference;

/// <summary>A municipality in the census of 2020.</summary>
/// <param name="Code">INEGI's five digits.</param>
/// <param name="State">Name of the state.</param>
/// <param name="Name">Name of the municipality.</param>
/// <param name="Population">Persons.</param>
/// <param name="Women">Women.</param>
/// <param name="IndigenousSpeakers">Persons of three years or more who speak an indigenous language.</param>
/// <param name="Afromexican">Persons who call themselves Afro-Mexican.</param>
/// <param name="Longitude">Degrees east of Greenwich.</param>
/// <param name="Latitude">Degrees north.</param>
public sealed record CensusMunicipality(
    string Code,
    string State,
    string Name,
    int Population,
    int Women,
    int IndigenousSpeakers,
    int Afromexican,
    double Longitude,
    double Latitude
)
{
    /// <summary>Reads the table of municipalities of the census of 2020 (df_mxmunicipio_2020).</summary>
    /// <exception cref="Surveys.SurveyReadException">With every fault.</exception>
    public static ReferenceTable<CensusMunicipality> Read(string path) =>
        ReferenceReader.Read(
            path,
            "INEGI, Censo de Población y Vivienda 2020",
            "2020-03-15",
            [
                "region",
                "state_name",
                "municipio_name",
                "pop",
                "pop_female",
                "indigenous_language",
                "afromexican",
                "long",
                "lat",
            ],
            r => new CensusMunicipality(
                r.Code("region", 5),
                r.Text("state_name"),
                r.Text("municipio_name"),
                r.Whole("pop"),
                r.Whole("pop_female"),
                r.Whole("indigenous_language"),
                r.Whole("afromexican"),
                r.Number("long"),
                r.Number("lat")
            )
        );
}
