using System.IO.Compression;
using System.Text;
using ClosingGaps.Casework.Idse;
using ClosingGaps.Casework.Rosters;
using ClosingGaps.Casework.Rosters.Reading;
using ClosingGaps.Tests.LawFolder;
using MiniExcelLibs;
using Xunit;

namespace ClosingGaps.Tests.Casework.Rosters;

public sealed class RosterReaderTests
{
    [Fact]
    public void A_clean_roster_has_nothing_to_tell()
    {
        var roster = Read(FictionalRoster.Of(400));
        Assert.Equal(400, roster.RowsRead);
        Assert.Equal(400, roster.Rows.Count);
        Assert.Equal(400, roster.Workers.Count);
        Assert.Equal([], roster.Defects);
    }

    [Theory]
    [InlineData(',', "utf-8", "\n")]
    [InlineData(';', "utf-8-bom", "\r\n")]
    [InlineData('\t', "windows-1252", "\r\n")]
    public void The_same_roster_is_read_from_every_dialect(
        char separator,
        string encoding,
        string end
    )
    {
        var expected = Read(FictionalRoster.Of(30));
        var text = Encoding
            .UTF8.GetString(FictionalRoster.Of(30))
            .Replace(',', separator)
            .Replace("\n", end, StringComparison.Ordinal);
        byte[] bytes = encoding switch
        {
            "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            "utf-8" => Encoding.UTF8.GetBytes(text),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
        };
        Assert.Equal(expected.Rows, Read(bytes).Rows);
    }

    [Fact]
    public void The_same_roster_is_read_from_a_spreadsheet_with_dates_and_numbers()
    {
        var expected = Read(FictionalRoster.Of(30));
        var rows = expected.Rows.Select(r => new Dictionary<string, object?>
        {
            ["Apellido Paterno"] = r.Name.Paternal,
            ["APELLIDO MATERNO"] = r.Name.Maternal,
            ["Nombre(s)"] = r.Name.Given,
            ["Daily wage"] = (double)r.DailyWage,
            ["Fecha de ingreso"] = r.Start.ToDateTime(default),
            ["Fecha de baja"] = r.End?.ToDateTime(default),
            ["CURP"] = r.Curp!.Text,
            ["Número de Seguridad Social"] = r.Nss!.Text,
            ["Zone"] = r.Zone == "zona_frontera" ? "ZLFN" : "General",
            ["Estímulo"] = r.HasRelief == true ? "SI" : "NO",
        });
        using var stream = new MemoryStream();
        stream.SaveAs(rows);
        Assert.Equal(expected.Rows, Read(stream.ToArray()).Rows);
    }

    [Fact]
    public void Titles_above_the_header_and_columns_of_others_are_left_aside()
    {
        var text =
            "Rancho Ficticio,,,\nSemana 10,,,\n\n"
            + "NSS;Ingreso;Salario;Cuadrilla\n".Replace(';', ',')
            + $"{FictionalRoster.Nss(1)},2/3/2026,\"$1,234.50\",\"Los \"\"Nopales\"\", A\"\n";
        var roster = Read(Encoding.UTF8.GetBytes(text));
        var row = Assert.Single(roster.Rows);
        Assert.Equal(5, row.Number);
        Assert.Equal(new DateOnly(2026, 3, 2), row.Start);
        Assert.Equal(1234.50m, row.DailyWage);
        Assert.Equal(["Cuadrilla"], roster.IgnoredColumns);
        Assert.Equal(RosterSeverity.Warning, Assert.Single(roster.Defects).Severity);
    }

    [Fact]
    public void Ten_seeded_errors_are_all_found_and_the_good_rows_stay()
    {
        string[] lines =
        [
            FictionalRoster.Line(1),
            FictionalRoster.Line(2).Replace(FictionalRoster.Curp(2), "CORTA", Ordinal),
            FictionalRoster.Line(3).Replace(FictionalRoster.Nss(3), "123", Ordinal),
            FictionalRoster.Line(4, start: "31/02/2026"),
            FictionalRoster.Line(5, end: "2026-01-15"),
            FictionalRoster.Line(6, wage: "mucho"),
            FictionalRoster.Line(7, zone: "centro"),
            FictionalRoster.Line(8, relief: "quizá"),
            FictionalRoster.Line(9, wage: "356.165"),
            FictionalRoster.Line(1),
            FictionalRoster.Line(1, start: "2026-05-01", end: "2026-12-31"),
            FictionalRoster
                .Line(12)
                .Replace(FictionalRoster.Nss(12), FictionalRoster.Nss(13), Ordinal),
            FictionalRoster.Line(13),
            FictionalRoster.Line(14),
        ];
        var roster = Read(FictionalRoster.File(lines));
        Assert.Equal(14, roster.RowsRead);
        Assert.Equal([2, 15], roster.Rows.Select(r => r.Number));
        var errors = roster.Defects.Where(d => d.Severity == RosterSeverity.Error).ToList();
        Assert.Equal(
            [
                (3, "curp"),
                (4, "nss"),
                (5, "fecha_alta"),
                (6, "fecha_baja"),
                (7, "salario_diario"),
                (8, "zona"),
                (9, "estímulo"),
                (10, "salario_diario"),
                (11, "fecha_alta"),
                (12, "fecha_alta"),
                (13, "nss"),
                (14, "nss"),
            ],
            errors.Select(d => (d.Row, d.Column))
        );
        Assert.All(
            errors,
            d =>
            {
                Assert.NotEqual(d.What.Es, d.What.En);
                Assert.NotEmpty(d.Mend.Es);
            }
        );
        Assert.Contains("repite la fila 2", errors[8].What.Es, Ordinal);
        Assert.Contains("se encima con la fila 2", errors[9].What.Es, Ordinal);
        Assert.True(roster.Workers[0].HasDefectiveRows);
        Assert.False(roster.Workers[1].HasDefectiveRows);
    }

    [Fact]
    public void Every_defect_of_a_row_is_told_and_no_identifier_is_shown_whole()
    {
        var line = FictionalRoster
            .Line(2, start: "ayer", wage: "-1", zone: "?")
            .Replace(FictionalRoster.Curp(2)[^1] + ",", "x,", Ordinal);
        var roster = Read(FictionalRoster.File(line));
        Assert.Empty(roster.Rows);
        Assert.Equal(
            ["curp", "fecha_alta", "salario_diario", "zona"],
            roster.Defects.Select(d => d.Column)
        );
        Assert.DoesNotContain(
            FictionalRoster.Curp(2)[..10],
            string.Join(' ', roster.Defects),
            Ordinal
        );
    }

    [Fact]
    public void Papers_that_do_not_agree_are_warnings()
    {
        var other = FictionalRoster.Nss(7, FictionalRoster.Birth(7).AddYears(1));
        var wrong = FictionalRoster.Curp(
            new("Otra", "Persona", "Ficticia"),
            FictionalRoster.Birth(7)
        );
        var line = FictionalRoster
            .Line(7)
            .Replace(FictionalRoster.Nss(7), other, Ordinal)
            .Replace(FictionalRoster.Curp(7), wrong, Ordinal);
        var roster = Read(FictionalRoster.File(line));
        Assert.Single(roster.Rows);
        Assert.Equal(["curp", "nss"], roster.Defects.Select(d => d.Column));
        Assert.All(roster.Defects, d => Assert.Equal(RosterSeverity.Warning, d.Severity));
    }

    [Fact]
    public void Stretches_of_one_person_are_one_worker_also_when_a_row_lacks_the_nss()
    {
        var roster = Read(
            FictionalRoster.File(
                FictionalRoster.Line(5, end: "2026-04-30"),
                FictionalRoster
                    .Line(5, start: "2026-05-10")
                    .Replace(FictionalRoster.Nss(5), "", Ordinal)
            )
        );
        Assert.Equal(2, Assert.Single(roster.Workers).Rows.Count);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "nombres de las columnas")]
    [InlineData("nss,salario\n1,2\n", "falta la columna fecha_alta")]
    [InlineData("fecha_alta,salario\n1,2\n", "falta la columna curp o nss")]
    [InlineData("nss,salario,alta,sueldo\n1,2,3,4\n", "dos columnas")]
    [InlineData("nss,salario,\"alta\n1,2,3\n", "línea 1 se abren unas comillas")]
    [InlineData("", "nombres de las columnas")]
    [InlineData("PK\u0003\u0004no es un libro", "no es un libro de Excel")]
    public void A_file_that_is_no_roster_says_why(string text, string said)
    {
        var fault = Assert.Throws<RosterFileException>(() => Read(Encoding.UTF8.GetBytes(text)));
        Assert.Contains(said, fault.What.Es, Ordinal);
        Assert.NotEqual(fault.What.Es, fault.What.En);
    }

    [Fact]
    public void Size_has_a_limit_with_its_reason()
    {
        var large = Assert.Throws<RosterFileException>(() =>
            Read(new byte[RosterLimits.Bytes + 1])
        );
        Assert.Contains("MiB", large.What.Es, Ordinal);
        var lines = Encoding.UTF8.GetBytes("nss,alta,salario\n" + new string('\n', 20_001));
        var many = Assert.Throws<RosterFileException>(() => Read(lines));
        Assert.Contains("20000 filas", many.What.Es, Ordinal);
    }

    [Fact]
    public void A_spreadsheet_that_is_huge_once_unpacked_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Fastest)
                .Open();
            var zeros = new byte[1_048_576];
            for (var i = 0; i < 129; i++)
            {
                entry.Write(zeros);
            }
        }

        Assert.True(stream.Length < RosterLimits.Bytes);
        var fault = Assert.Throws<RosterFileException>(() => Read(stream.ToArray()));
        Assert.Contains("129 MiB ya descomprimido", fault.What.Es, Ordinal);
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static Roster Read(byte[] bytes) => RosterReader.Read(Shipped.Law, bytes);
}
