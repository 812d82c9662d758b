namespace ClosingGaps.Population.Reference;

/// <summary>Jobs registered at IMSS in a state at the end of a month. A job is no person: one may have two, and not by sex or kind of work.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="State">INEGI's two digits; 00 for the country.</param>
/// <param name="Jobs">Puestos de trabajo afiliados.</param>
public sealed record InsuredJobs(DateOnly Month, string State, int Jobs)
{
    /// <summary>Reads the long table fecha, cve_ent, puestos_trabajo.</summary>
    /// <exception cref="Surveys.SurveyReadException">With every fault.</exception>
    public static ReferenceTable<InsuredJobs> Read(string path) =>
        ReferenceReader.Read(
            path,
            "IMSS, datos abiertos: puestos de trabajo afiliados",
            "1997-12 a 2021-12",
            ["fecha", "cve_ent", "puestos_trabajo"],
            r => new InsuredJobs(r.Month("fecha"), r.Code("cve_ent", 2), r.Whole("puestos_trabajo"))
        );
}
