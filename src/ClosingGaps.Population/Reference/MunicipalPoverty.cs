using System.Globalization;

namespace ClosingGaps.Population.Reference;

/// <summary>Of whom a figure of municipal poverty is.</summary>
public enum PovertyGroup
{
    /// <summary>Women.</summary>
    Women,

    /// <summary>Men.</summary>
    Men,
}

/// <summary>Poverty of one sex in a municipality in a year, as CONEVAL published it. A rate that it suppressed is null.</summary>
/// <param name="Municipality">INEGI's five digits.</param>
/// <param name="Name">Name of the municipality.</param>
/// <param name="Group">Women or men.</param>
/// <param name="Year">2010, 2015 or 2020.</param>
/// <param name="Population">Persons; null where CONEVAL gives none.</param>
/// <param name="Poverty">Percent in multidimensional poverty.</param>
/// <param name="NoHealth">Percent without access to health services.</param>
/// <param name="NoSocialSecurity">Percent without access to social security.</param>
/// <param name="BelowLine">Percent with income under the poverty line.</param>
public sealed record MunicipalPoverty(
    string Municipality,
    string Name,
    PovertyGroup Group,
    int Year,
    int? Population,
    double? Poverty,
    double? NoHealth,
    double? NoSocialSecurity,
    double? BelowLine
)
{
    /// <summary>Reads CONEVAL's table by sex (pobreza municipal 2010, 2015 and 2020); rows of other groups are passed over.</summary>
    /// <exception cref="Surveys.SurveyReadException">With every fault.</exception>
    public static ReferenceTable<MunicipalPoverty> Read(string path) =>
        ReferenceReader.Read(
            path,
            "CONEVAL, medición de la pobreza municipal, por sexo",
            "2010, 2015 y 2020",
            [
                "clave_municipio",
                "municipio",
                "grupo",
                "poblacion",
                "pobreza_porcentaje",
                "carencia_servicios_de_salud_porcentaje",
                "carencia_seguridad_social_porcentaje",
                "ingreso_inferior_a_lpi_porcentaje",
                "periodo",
            ],
            r =>
                Sex(r.Text("grupo")) is { } group
                    ? new MunicipalPoverty(
                        r.Code("clave_municipio", 5),
                        r.Text("municipio"),
                        group,
                        int.TryParse(
                            r.Text("periodo")[..4],
                            CultureInfo.InvariantCulture,
                            out var year
                        )
                            ? year
                            : 0,
                        (int?)Rate(r, "poblacion"),
                        Rate(r, "pobreza_porcentaje"),
                        Rate(r, "carencia_servicios_de_salud_porcentaje"),
                        Rate(r, "carencia_seguridad_social_porcentaje"),
                        Rate(r, "ingreso_inferior_a_lpi_porcentaje")
                    )
                    : null
        );

    private static PovertyGroup? Sex(string group) =>
        group.EndsWith("mujeres", StringComparison.OrdinalIgnoreCase) ? PovertyGroup.Women
        : group.EndsWith("hombres", StringComparison.OrdinalIgnoreCase) ? PovertyGroup.Men
        : null;

    /// <summary>The file has −999 in place of what was suppressed and −888 of what there is not.</summary>
    private static double? Rate(ReferenceReader row, string column) =>
        row.Maybe(column) is { } rate and >= 0 ? rate : null;
}
