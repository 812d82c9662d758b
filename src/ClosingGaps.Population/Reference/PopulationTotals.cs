namespace ClosingGaps.Population.Reference;

/// <summary>A number of persons that INEGI published.</summary>
/// <param name="Period">2020, 2023T4.</param>
/// <param name="Of">Whom: population, under_15, 60_and_over, employed, domestic, primary; work from 15 years on.</param>
/// <param name="Sex">all, women, men.</param>
/// <param name="Cv">Its coefficient of variation in per cent; none of a census, or of a difference.</param>
/// <param name="Source">Publisher and table.</param>
public sealed record PopulationTotal(
    string Period,
    string Of,
    string Sex,
    double Persons,
    double? Cv,
    string Source
);

/// <summary>
/// The totals to which an older survey can be moved. They come with the program as <c>data/reference/population_totals.csv</c>, read from
/// INEGI's tabulations of ENOE (2023_trim_3_Nacional.xls, 2023_trim_4_Nacional.xls) and the census of 2020.
/// </summary>
public static class PopulationTotals
{
    /// <summary>Name of the file that comes with the program.</summary>
    public const string FileName = "population_totals.csv";

    private static readonly Lazy<ReferenceTable<PopulationTotal>> Own = new(() =>
        ReferenceReader.Read(
            new ResourceFile(FileName),
            "INEGI",
            "2020 a 2023",
            ["period", "of", "sex", "persons", "cv", "source"],
            r => new PopulationTotal(
                r.Text("period"),
                r.Text("of"),
                r.Text("sex"),
                r.Number("persons"),
                r.Maybe("cv"),
                r.Text("source")
            )
        )
    );

    /// <summary>All of them, period by period.</summary>
    public static ReferenceTable<PopulationTotal> Shipped => Own.Value;
}
