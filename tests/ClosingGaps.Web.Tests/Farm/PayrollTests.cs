using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ClosingGaps.Tests.Casework.Rosters;
using ClosingGaps.Tests.Repository;
using ClosingGaps.Web.Pages.Farm;
using Xunit;

namespace ClosingGaps.Web.Tests.Farm;

/// <summary>The roster's page, driven by a plain form as a browser without script sends it.</summary>
public sealed partial class PayrollTests(SiteFixture site)
{
    private const string Page = "/campo-empresa/nomina";

    private static readonly (string, string)[] Nothing = [];

    /// <summary>One row for each defect, so that the row tells which.</summary>
    [Fact]
    public async Task Ten_seeded_defects_are_found_with_row_and_column()
    {
        var lines = Enumerable.Range(0, 12).Select(i => FictionalRoster.Line(i)).ToArray();
        string Broken(int i, int column, string cell)
        {
            var cells = lines[i].Split(',');
            cells[column] = cell;
            return string.Join(',', cells);
        }

        var file = FictionalRoster.File(
            lines[0],
            Broken(1, 3, FictionalRoster.Curp(1)[..17]), // a CURP without its last character
            Broken(2, 4, FictionalRoster.Nss(2)[1..]), // an NSS that lost its first digit
            Broken(3, 5, "31/02/2026"), // a day that does not exist
            Broken(4, 6, "2026-01-01"), // ends before it starts
            Broken(5, 7, "por tarea"), // a wage in words
            Broken(6, 7, "-400"), // a wage below zero
            Broken(7, 8, "sierra"), // a zone that is none
            Broken(8, 9, "quizá"), // neither yes nor no
            Broken(9, 5, ""), // no first day
            lines[10],
            Broken(11, 4, FictionalRoster.Nss(10)) // the NSS of the row above, another CURP
        );
        (int Row, string Column)[] expected =
        [
            (3, "curp"),
            (4, "nss"),
            (5, "fecha_alta"),
            (6, "fecha_baja"),
            (7, "salario_diario"),
            (8, "salario_diario"),
            (9, "zona"),
            (10, "estímulo"),
            (11, "fecha_alta"),
            (12, "nss"),
            (13, "nss"),
        ];

        var page = await Text(await Send(file, "padron.csv"));

        Assert.Equal(expected, Found(page, "error"));
        Assert.Contains(
            "Leímos 12 filas: 1 está bien y 11 tienen errores.",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_week_and_the_total_are_those_of_the_command()
    {
        var page = await Text(await Send(Sample, "padrón_ficticio.csv"));

        // What `cg roster examples/padrón_ficticio.csv` prints.
        Assert.All(
            [
                "$259,218.05",
                "$23,949.97",
                "$283,168.02",
                "$22,318.71",
                "$260,849.31",
                "$4,612.15",
                "$278,555.87",
            ],
            figure => Assert.Contains(figure, page, StringComparison.Ordinal)
        );
        Assert.Equal(
            [
                (7, "curp"),
                (8, "nss"),
                (9, "nss"),
                (10, "nss"),
                (11, "fecha_baja"),
                (13, "fecha_alta"),
                (14, "salario_diario"),
            ],
            Found(page, "error")
        );
        Assert.Contains("protección", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identifiers_are_masked_on_the_page_and_in_the_cost_file()
    {
        var page = await Text(await Send(Sample, "padrón_ficticio.csv"));
        var csv = await Text(await Send(Sample, "padrón_ficticio.csv", ("salida", "costos")));

        Assert.All(
            [page, csv],
            text => Assert.DoesNotMatch(@"NOVU650101|00836500009|MEAU660212MOC", text)
        );
        Assert.StartsWith("\ufefffila,nss,semana_desde", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_hands_the_roster_back_and_its_buttons_give_the_same_again()
    {
        var page = await Text(await Send(Sample, "padrón_ficticio.csv", ("zona", "general")));
        var packed = Hidden().Match(page).Groups[1].Value;
        var fields = new[]
        {
            ("contenido", packed),
            ("nombre", "padrón_ficticio.csv"),
            ("zona", "general"),
        };

        var again = await Text(await Send(null, "", fields));
        var fromFile = await Text(
            await Send(Sample, "a.csv", ("zona", "general"), ("salida", "costos"))
        );
        var fromPage = await Text(await Send(null, "", [.. fields, ("salida", "costos")]));

        Assert.Equal(page, again);
        Assert.Equal(fromFile, fromPage);
    }

    [Fact]
    public async Task Records_for_idse_have_168_positions()
    {
        using var response = await Send(
            Sample,
            "a.csv",
            ("registro", "a1234567890"),
            ("guia", "12345"),
            ("causa", "1"),
            ("salida", "altas_08.txt")
        );

        var bytes = await response.Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken
        );
        var records = Encoding
            .Latin1.GetString(bytes)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("altas_08.txt", response.Content.Headers.ContentDisposition?.FileName);
        Assert.NotEmpty(records);
        Assert.All(records, r => Assert.Equal(168, r.Length));
    }

    [Fact]
    public async Task A_pasted_roster_with_tabs_is_read_and_stays_in_the_box()
    {
        var pasted = Encoding
            .UTF8.GetString(FictionalRoster.File(FictionalRoster.Line(0)))
            .Replace(',', '\t');

        var page = await site.Post(Page, ("padron", pasted));

        Assert.Contains("Leímos 1 fila: 1 está bien", page, StringComparison.Ordinal);
        Assert.Contains("Nopal\tVerde", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_english_the_findings_and_their_file_are_in_english()
    {
        using var response = await Send(Sample, "a.csv", English, Nothing);
        var page = await Text(response);
        using var file = await Send(Sample, "a.csv", English, ("salida", "hallazgos"));

        Assert.Contains(
            "We read 22 rows: 15 are good and 7 have errors.",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("What to mend, row by row", page, StringComparison.Ordinal);
        Assert.StartsWith("\ufeffrow,column,severity", await Text(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_run_comes_back_as_text()
    {
        var cells = FictionalRoster.Line(0).Split(',');
        cells[7] = "=1+1";

        var csv = await Text(
            await Send(
                FictionalRoster.File(string.Join(',', cells)),
                "a.csv",
                ("salida", "hallazgos")
            )
        );

        Assert.Contains("'=1+1", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(",=1+1", csv, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> HostileFiles =>
        new()
        {
            { "ceros.csv", new byte[2000] },
            { "nada.xlsx", "PK\u0003\u0004"u8.ToArray() },
            { "bomba.xlsx", Bomb() },
            { "otra_cosa.csv", "hola, mundo"u8.ToArray() },
            { "una_línea.csv", Encoding.UTF8.GetBytes(new string(',', 100_000)) },
            { "imagen.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] },
        };

    [Theory]
    [MemberData(nameof(HostileFiles))]
    public async Task A_hostile_file_is_refused_with_what_to_do_and_the_next_visitor_is_served(
        string name,
        byte[] bytes
    )
    {
        using var response = await Send(bytes, name);

        var page = await Text(response);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("No se pudo calcular", page, StringComparison.Ordinal);
        Assert.Contains("campo", await site.Get("/campo-empresa"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_the_limit_is_refused_without_being_read()
    {
        using var response = await Send(new byte[PayrollForm.MostBytes + 1000], "grande.csv");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("4 MiB", await Text(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no es base 64")]
    [InlineData("AAAA")]
    [InlineData("")]
    public async Task What_did_not_come_whole_from_the_page_before_is_told(string packed)
    {
        // Of a whole one, the first half.
        packed =
            packed.Length > 0
                ? packed
                : Hidden().Match(await Text(await Send(Sample, "a.csv"))).Groups[1].Value[..400];

        using var response = await Send(null, "", ("contenido", packed));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(
            "Elija otra vez su archivo.",
            await Text(response),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_wrong_option_loses_nothing()
    {
        using var response = await Send(
            FictionalRoster.File(FictionalRoster.Line(0)),
            "mio.csv",
            ("desde", "ayer"),
            ("guia", "12")
        );

        var page = await Text(response);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("02/03/2026", page, StringComparison.Ordinal);
        Assert.Contains("cinco dígitos", page, StringComparison.Ordinal);
        Assert.Matches(Hidden(), page);
    }

    [Fact]
    public async Task The_sample_and_the_template_can_be_taken_away()
    {
        Assert.Contains("Una Ficticia", await site.Get($"{Page}/sample"), StringComparison.Ordinal);
        Assert.Contains(
            "apellido_paterno,apellido_materno",
            await site.Get($"{Page}/template"),
            StringComparison.Ordinal
        );
    }

    private const string English = "/en" + Page;

    private static byte[] Sample { get; } =
        File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "examples", "padrón_ficticio.csv"));

    private Task<HttpResponseMessage> Send(
        byte[]? file,
        string name,
        params (string Name, string Value)[] fields
    ) => Send(file, name, Page, fields);

    private async Task<HttpResponseMessage> Send(
        byte[]? file,
        string name,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        if (file is not null)
        {
            form.Add(new ByteArrayContent(file), "archivo", name);
        }

        return await site.Client.PostAsync(
            new Uri(path, UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
    }

    private static async Task<string> Text(HttpResponseMessage response) =>
        WebUtility.HtmlDecode(
            Encoding.UTF8.GetString(
                await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
            )
        );

    private static (int, string)[] Found(string page, string severity) =>
        [
            .. Finding()
                .Matches(page)
                .Where(m => m.Groups[3].Value == severity)
                .Select(m => (int.Parse(m.Groups[1].Value, null), m.Groups[2].Value))
                .OrderBy(f => f),
        ];

    // A workbook whose only sheet unpacks to more than the limit.
    private static byte[] Bomb()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest)
                .Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 200; i++)
            {
                entry.Write(zeros);
            }
        }

        return memory.ToArray();
    }

    [GeneratedRegex("name=\"contenido\" value=\"([^\"]+)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex(
        "<tr><th scope=\"row\" class=\"n\">(\\d+)</th><td>([^<]+)</td><td><strong class=\"severity-[a-z]+\">([^<]+)</strong>"
    )]
    private static partial Regex Finding();
}
