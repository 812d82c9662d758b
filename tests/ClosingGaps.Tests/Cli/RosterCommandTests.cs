using System.Globalization;
using System.Text.Json;
using ClosingGaps.Casework.Idse;
using ClosingGaps.Tests.Casework;
using ClosingGaps.Tests.Casework.Rosters;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Cli;

/// <summary><c>cg roster</c> and <c>cg idse</c> on the fictional roster that ships.</summary>
public sealed class RosterCommandTests
{
    private const string Example = "examples/padrón_ficticio.csv";
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void What_a_person_sees(string language)
    {
        var outcome = Cg.Run(
            "roster",
            Example,
            "--month",
            "2026-06",
            "--workers",
            "--lang",
            language
        );
        Assert.Equal(3, outcome.ExitCode);
        Golden.Check($"Cli/roster.{language}.txt", GoldenText.WithoutHash(outcome.Everything));
    }

    [Fact]
    public void No_output_shows_a_whole_identifier_unless_asked()
    {
        using var folder = new TemporaryFolder();
        var table = Path.Combine(folder.Path, "costo.csv");
        var said = string.Concat(
            Cg.Run("roster", Example, "--workers", "--csv", table).Everything,
            Cg.Run("roster", Example, "--json").Everything,
            folder.Read("costo.csv")
        );
        Assert.DoesNotMatch(@"\b\d{11}\b", said);
        Assert.DoesNotMatch(@"[A-Z]{4}\d{6}[HMX]", said);
        var asked = Cg.Run("roster", Example, "--workers", "--full-ids").Output;
        Assert.Contains(FictionalRoster.Nss(0), asked, Ordinal);
    }

    [Fact]
    public void Weeks_and_people_of_the_json_and_lines_of_the_csv_add_up_to_the_same_total()
    {
        using var folder = new TemporaryFolder();
        var table = Path.Combine(folder.Path, "costo.csv");
        var outcome = Cg.Run(
            "roster",
            Example,
            "--weeks",
            "2026-03-02/2026-08-30",
            "--zone",
            "general",
            "--relief",
            "no",
            "--json",
            "--csv",
            table
        );
        using var json = JsonDocument.Parse(outcome.Output);
        var root = json.RootElement;
        Assert.Equal(
            root.GetProperty("rows_read").GetInt32(),
            root.GetProperty("rows_good").GetInt32()
                + root.GetProperty("rows_with_errors").GetInt32()
        );
        Assert.Equal(0, root.GetProperty("unknown_row_months").GetInt32());
        Assert.Equal(26, root.GetProperty("weeks").GetArrayLength());
        var total = root.GetProperty("total").GetProperty("total_with_relief").GetDecimal();
        foreach (var list in new[] { "weeks", "people" })
        {
            Assert.Equal(
                total,
                root.GetProperty(list)
                    .EnumerateArray()
                    .Sum(e => e.GetProperty("total_with_relief").GetDecimal())
            );
        }

        var lines = folder.Read("costo.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("fila,nss,semana_desde", lines[0], Ordinal);
        Assert.Equal(
            total,
            lines.Skip(1).Sum(l => decimal.Parse(l.Split(',')[11], CultureInfo.InvariantCulture))
        );
        Assert.All(lines.Skip(1), l => Assert.Contains("LSS art. 15 fracción III", l, Ordinal));
    }

    [Fact]
    public void Records_are_written_by_movement_and_read_back()
    {
        using var folder = new TemporaryFolder();
        var outcome = Cg.Run(
            "roster",
            Example,
            "--weeks",
            "2026-03-02/2026-08-30",
            "--idse",
            folder.Path,
            "--registration",
            "A1234567890",
            "--guide",
            "12345",
            "--leave-cause",
            "1",
            "--json"
        );
        using var json = JsonDocument.Parse(outcome.Output);
        var idse = json.RootElement.GetProperty("idse");
        var written = idse.GetProperty("files")
            .EnumerateArray()
            .ToDictionary(
                f => f.GetProperty("movement").GetString()!,
                f => f.GetProperty("records").GetInt32()
            );
        Assert.Equal(["02", "07", "08"], written.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(1, written["07"]);
        foreach (var file in new[] { "altas_08.txt", "modificaciones_07.txt", "bajas_02.txt" })
        {
            var read = IdseReader.Read(File.ReadAllBytes(Path.Combine(folder.Path, file)));
            Assert.Equal(read.Lines, read.Records.Count);
            Assert.Equal(written[file[^6..^4]], read.Records.Count);
            var back = Cg.Run("idse", Path.Combine(folder.Path, file));
            Assert.Equal(0, back.ExitCode);
            Assert.DoesNotMatch(@"\b\d{11}\b", back.Output);
        }

        // The minor, the one without NSS, and the one whose zone is not told.
        var unfiled = idse.GetProperty("unfiled").EnumerateArray().ToList();
        Assert.Equal([16, 18, 20], unfiled.Select(u => u.GetProperty("row").GetInt32()).Distinct());
        Assert.All(unfiled, u => Assert.NotEqual(0, u.GetProperty("why").GetArrayLength()));
    }

    [Fact]
    public void The_wage_of_a_record_is_the_contribution_wage_of_the_law()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "uno.csv",
            FictionalRoster.Header + "\n" + FictionalRoster.Line(0, wage: "356.16") + "\n"
        );
        var outcome = Cg.RunIn(
            folder.Path,
            "roster",
            "uno.csv",
            "--month",
            "2026-03",
            "--idse",
            "imss",
            "--registration",
            "A1234567890",
            "--guide",
            "12345",
            "--law",
            RepositoryRoot.Combine("law")
        );
        Assert.Equal("", outcome.Error);
        var file = IdseReader.Read(
            File.ReadAllBytes(Path.Combine(folder.Path, "imss", "altas_08.txt"))
        );
        var record = Assert.Single(file.Records).Record;
        Assert.Equal(37372, record.WageCentavos);
        Assert.Equal(IdseWorkerType.Field, record.WorkerType);
        Assert.Equal(new DateOnly(2026, 3, 2), record.Date);
    }

    [Fact]
    public void An_empty_roster_can_be_asked_for_and_says_that_it_is_empty()
    {
        using var folder = new TemporaryFolder();
        var made = Path.Combine(folder.Path, "vacío.csv");
        Assert.Equal(0, Cg.Run("roster", "--template", made).ExitCode);
        var outcome = Cg.Run("roster", made);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("0 filas leídas", outcome.Output, Ordinal);
        Assert.Contains("no se calculó el costo", outcome.Output, Ordinal);
    }

    [Theory]
    [InlineData("roster", 2, "falta el archivo")]
    [InlineData("roster no_hay.csv", 3, "no existe")]
    [InlineData("roster README.md", 3, "nombres de las columnas")]
    [InlineData("roster examples/padrón_ficticio.csv --month marzo", 2, "«marzo»")]
    [InlineData("roster examples/padrón_ficticio.csv --weeks 2026-08-30/2026-03-02", 2, "--weeks")]
    [InlineData("roster examples/padrón_ficticio.csv --guide 12", 2, "cinco dígitos", true)]
    [InlineData("roster examples/padrón_ficticio.csv --reading especie=nada", 3, "especie")]
    [InlineData("roster examples/padrón_ficticio.csv --month 2031-03", 4, "2031-03")]
    [InlineData("idse examples/padrón_ficticio.csv", 3, "168")]
    public void What_is_not_right_is_told(
        string command,
        int exitCode,
        string said,
        bool needsIdse = false
    )
    {
        using var folder = new TemporaryFolder();
        string[] args = needsIdse
            ? [.. Cg.Split(command), "--idse", folder.Path]
            : Cg.Split(command);
        var outcome = Cg.Run(args);
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Contains(said, outcome.Everything, Ordinal);
    }
}
