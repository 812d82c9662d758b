using System.Globalization;
using System.Text;
using ClosingGaps.Casework.Identifiers;

namespace ClosingGaps.Tests.Casework.Rosters;

/// <summary>
/// People who do not exist: named after plants, colours and numbers, with identifiers of the right shape made from those names. Serial
/// numbers of their NSS begin with subdelegation 00, which no office has.
/// </summary>
internal static class FictionalRoster
{
    public const string Header =
        "apellido_paterno,apellido_materno,nombre,curp,nss,fecha_alta,fecha_baja,salario_diario,zona,estímulo";

    private static readonly string[] Plants =
    [
        "Nopal",
        "Mezquite",
        "Jacaranda",
        "Huizache",
        "Tepozán",
        "Ceiba",
        "Maguey",
        "Pirul",
        "Ahuehuete",
        "Biznaga",
    ];

    private static readonly string[] Colours =
    [
        "Verde",
        "Añil",
        "Bermejo",
        "Carmesí",
        "Dorado",
        "Gris",
        "Violeta",
        "Turquesa",
        "Ocre",
        "Pardo",
    ];

    private static readonly string[] Numbers =
    [
        "Una",
        "Segunda",
        "Tercera",
        "Cuarta",
        "Quinta",
        "Sexta",
        "Séptima",
        "Octava",
        "Novena",
        "Décima",
    ];

    public static PersonName Name(int i) =>
        new(Plants[i % 10], Colours[i / 10 % 10], $"{Numbers[i / 100 % 10]} Ficticia");

    public static DateOnly Birth(int i) => new DateOnly(1965, 1, 1).AddDays(i * 37 % 14_000);

    public static string Curp(int i) => Curp(Name(i), Birth(i));

    public static string Curp(PersonName name, DateOnly birth)
    {
        var body =
            ClosingGaps.Casework.Identifiers.Curp.Letters(name)
            + birth.ToString("yyMMdd", CultureInfo.InvariantCulture)
            + "MOC"
            + ClosingGaps.Casework.Identifiers.Curp.Consonants(name)
            + (birth.Year < 2000 ? "0" : "A");
        return body + ClosingGaps.Casework.Identifiers.Curp.CheckDigit(body);
    }

    public static string Nss(int i) => Nss(i, Birth(i));

    public static string Nss(int i, DateOnly birth)
    {
        var body = string.Create(
            CultureInfo.InvariantCulture,
            $"00{(birth.Year + 18) % 100:00}{birth.Year % 100:00}{i:0000}"
        );
        return body + ClosingGaps.Casework.Identifiers.Nss.CheckDigit(body);
    }

    public static string Line(
        int i,
        string start = "2026-03-02",
        string end = "2026-08-30",
        string wage = "400.00",
        string zone = "general",
        string relief = "sí"
    )
    {
        var name = Name(i);
        return string.Join(
            ',',
            name.Paternal,
            name.Maternal,
            name.Given,
            Curp(i),
            Nss(i),
            start,
            end,
            wage,
            zone,
            relief
        );
    }

    /// <summary>A file of any lines under the usual header.</summary>
    public static byte[] File(params string[] lines) =>
        Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(Header)) + "\n");

    /// <summary>Workers with wages, starts and ends that differ.</summary>
    public static byte[] Of(int workers) =>
        File([
            .. Enumerable
                .Range(0, workers)
                .Select(i =>
                    Line(
                        i,
                        new DateOnly(2026, 3, 2)
                            .AddDays(i % 9)
                            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                        i % 5 == 0
                            ? ""
                            : new DateOnly(2026, 8, 30)
                                .AddDays(-(i % 40))
                                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                        (356.16m + (i * 7 % 300)).ToString(CultureInfo.InvariantCulture),
                        i % 4 == 0 ? "frontera" : "general",
                        i % 3 == 0 ? "no" : "sí"
                    )
                ),
        ]);
}
