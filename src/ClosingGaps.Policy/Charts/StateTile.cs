using ClosingGaps.Law.Text;

namespace ClosingGaps.Policy.Charts;

/// <summary>A state on the tile map: neighbours lie near each other, and every state is as large as any other.</summary>
/// <param name="Code">INEGI's two digits.</param>
/// <param name="Short">At most four letters.</param>
/// <param name="Column">From the west, from 0.</param>
/// <param name="Row">From the north, from 0.</param>
public sealed record StateTile(string Code, string Short, Bilingual Name, int Column, int Row)
{
    /// <summary>Columns and rows of the map.</summary>
    public const int Columns = 10;

    /// <inheritdoc cref="Columns"/>
    public const int Rows = 6;

    /// <summary>All 32, by code.</summary>
    public static IReadOnlyList<StateTile> All { get; } =
    [
        Of("01", "Ags", "Aguascalientes", 3, 2),
        Of("02", "BC", "Baja California", 0, 0),
        Of("03", "BCS", "Baja California Sur", 0, 1),
        Of("04", "Camp", "Campeche", 8, 3),
        Of("05", "Coah", "Coahuila", 3, 0),
        Of("06", "Col", "Colima", 2, 3),
        Of("07", "Chis", "Chiapas", 7, 5),
        Of("08", "Chih", "Chihuahua", 2, 0),
        new("09", "CDMX", new("Ciudad de México", "Mexico City"), 5, 3),
        Of("10", "Dgo", "Durango", 2, 1),
        Of("11", "Gto", "Guanajuato", 4, 2),
        Of("12", "Gro", "Guerrero", 4, 4),
        Of("13", "Hgo", "Hidalgo", 6, 2),
        Of("14", "Jal", "Jalisco", 2, 2),
        new("15", "Méx", new("Estado de México", "State of Mexico"), 4, 3),
        Of("16", "Mich", "Michoacán", 3, 3),
        Of("17", "Mor", "Morelos", 5, 4),
        Of("18", "Nay", "Nayarit", 1, 2),
        Of("19", "NL", "Nuevo León", 4, 0),
        Of("20", "Oax", "Oaxaca", 6, 5),
        Of("21", "Pue", "Puebla", 6, 4),
        Of("22", "Qro", "Querétaro", 5, 2),
        Of("23", "QR", "Quintana Roo", 9, 3),
        Of("24", "SLP", "San Luis Potosí", 4, 1),
        Of("25", "Sin", "Sinaloa", 1, 1),
        Of("26", "Son", "Sonora", 1, 0),
        Of("27", "Tab", "Tabasco", 7, 4),
        Of("28", "Tam", "Tamaulipas", 5, 1),
        Of("29", "Tlax", "Tlaxcala", 6, 3),
        Of("30", "Ver", "Veracruz", 7, 3),
        Of("31", "Yuc", "Yucatán", 9, 2),
        Of("32", "Zac", "Zacatecas", 3, 1),
    ];

    /// <summary>By INEGI's two digits; <see langword="null"/> when there is none such.</summary>
    public static StateTile? Find(string code) => All.FirstOrDefault(t => t.Code == code);

    private static StateTile Of(string code, string @short, string name, int column, int row) =>
        new(code, @short, new(name, name), column, row);
}
