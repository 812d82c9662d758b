namespace ClosingGaps.Population.Reference;

/// <summary>A place of care in INEGI's directory of establishments (DENUE): nursery, home for the old, home or centre for disability.</summary>
/// <param name="Id">DENUE's number.</param>
/// <param name="Municipality">INEGI's five digits.</param>
/// <param name="Activity">SCIAN, six digits: 624411 private nursery, 624412 public nursery…</param>
/// <param name="Size">Class of persons at work, as DENUE writes it. Its capacity is published nowhere.</param>
/// <param name="IsPublic">Whether it is of the public sector.</param>
/// <param name="Longitude">Degrees east of Greenwich.</param>
/// <param name="Latitude">Degrees north.</param>
public sealed record DenueCarePlace(
    string Id,
    string Municipality,
    int Activity,
    string Size,
    bool IsPublic,
    double Longitude,
    double Latitude
)
{
    /// <summary>Reads the extract of care establishments; what others guessed of their capacity is left out.</summary>
    /// <exception cref="Surveys.SurveyReadException">With every fault.</exception>
    public static ReferenceTable<DenueCarePlace> Read(string path) =>
        ReferenceReader.Read(
            path,
            "INEGI, DENUE; extracto de Data Cívica",
            "2022",
            ["id", "inegi", "codigo_act", "per_ocu", "tipo", "longitud", "latitud"],
            r => new DenueCarePlace(
                r.Text("id"),
                r.Code("inegi", 5),
                r.Whole("codigo_act"),
                r.Text("per_ocu"),
                r.Text("tipo").StartsWith("Públic", StringComparison.OrdinalIgnoreCase),
                r.Number("longitud"),
                r.Number("latitud")
            )
        );
}
