using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Idse;

/// <summary>A field of the 168 characters: positions from 1, both ends counted, as IMSS prints them.</summary>
internal sealed record IdseField(int From, int To, Bilingual Name)
{
    public int Length => To - From + 1;

    public string Of(string line) => line[(From - 1)..To];

    /// <summary>Puts a text into a line, filled with blanks to the right.</summary>
    public void Put(Span<char> line, string text)
    {
        var place = line[(From - 1)..To];
        place.Fill(' ');
        text.AsSpan(0, Math.Min(text.Length, Length)).CopyTo(place);
    }
}

/// <summary>"Estructura de movimientos afiliatorios", IMSS: the fields and where they stand.</summary>
internal static class IdseLayout
{
    public const int Length = 168;

    public const string Zeros = "000000000000000";

    public static readonly IdseField Registration = new(
        1,
        11,
        new("registro patronal", "employer registration")
    );

    public static readonly IdseField Nss = new(12, 22, new("NSS", "NSS"));

    public static readonly IdseField Paternal = new(
        23,
        49,
        new("apellido paterno", "first surname")
    );

    public static readonly IdseField Maternal = new(
        50,
        76,
        new("apellido materno", "second surname")
    );

    public static readonly IdseField Given = new(77, 103, new("nombre", "given name"));

    public static readonly IdseField Wage = new(
        104,
        109,
        new("salario base de cotización", "contribution wage")
    );

    public static readonly IdseField WorkerType = new(
        116,
        116,
        new("tipo de trabajador", "worker type")
    );

    public static readonly IdseField WageType = new(117, 117, new("tipo de salario", "wage type"));

    public static readonly IdseField ReducedWeek = new(
        118,
        118,
        new("semana o jornada reducida", "reduced week or day")
    );

    /// <summary>In a departure: fifteen zeros instead of wage and types.</summary>
    public static readonly IdseField DepartureZeros = new(
        104,
        118,
        new("quince ceros de la baja", "fifteen zeros of a departure")
    );

    public static readonly IdseField Date = new(119, 126, new("fecha", "date"));

    public static readonly IdseField Clinic = new(
        127,
        129,
        new("unidad de medicina familiar", "family clinic")
    );

    public static readonly IdseField Movement = new(
        132,
        133,
        new("tipo de movimiento", "kind of movement")
    );

    public static readonly IdseField Guide = new(134, 138, new("guía", "guide"));

    public static readonly IdseField WorkerKey = new(
        139,
        148,
        new("clave del trabajador", "worker key")
    );

    public static readonly IdseField LeaveCause = new(
        149,
        149,
        new("causa de baja", "cause of departure")
    );

    public static readonly IdseField Curp = new(150, 167, new("CURP", "CURP"));

    public static readonly IdseField Format = new(
        168,
        168,
        new("identificador del formato", "format mark")
    );

    /// <summary>Blank in every record.</summary>
    public static readonly IReadOnlyList<IdseField> Fillers =
    [
        new(110, 115, new("relleno", "filler")),
        new(130, 131, new("relleno", "filler")),
    ];
}
