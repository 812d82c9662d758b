using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace ClosingGaps.Tests.Cli;

/// <summary>What <c>cg gaps</c> writes besides: CSV, a page, the record; and <c>cg verify</c>.</summary>
public sealed partial class GapsFilesTests
{
    private sealed record Files(string Csv, string Html, string English, JsonNode Json);

    private static readonly Lazy<Files> Made = new(() =>
    {
        using var place = new TemporaryFolder();
        string At(string name) => Path.Combine(place.Path, name);
        var first = Cg.Run("gaps", "--json", "--csv", At("a.csv"), "--html", At("a.html"));
        Assert.Equal("", first.Error);
        Cg.Run("gaps", "--html", At("b.html"), "--lang", "en");
        return new Files(
            place.Read("a.csv"),
            place.Read("a.html"),
            place.Read("b.html"),
            JsonNode.Parse(first.Output)!
        );
    });

    /// <summary>Only the identities of law and mapping are left out: they change with each of their letters.</summary>
    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void The_page_of_the_sample_is_this(string language)
    {
        var page = language == "es" ? Made.Value.Html : Made.Value.English;
        Golden.Check($"Reports/gaps.{language}.html", Identity().Replace(page, "············"));
    }

    [Fact]
    public void The_page_says_that_it_is_synthetic_before_anything_else()
    {
        Assert.True(
            Made.Value.Html.IndexOf("DATOS SINTÉTICOS", StringComparison.Ordinal)
                < Made.Value.Html.IndexOf("<h1>", StringComparison.Ordinal)
        );
        Assert.Contains("SYNTHETIC DATA", Made.Value.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_nothing_from_elsewhere_and_no_script()
    {
        foreach (var page in (string[])[Made.Value.Html, Made.Value.English])
        {
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
            Assert.DoesNotContain("href=", page, StringComparison.Ordinal);
            // Only patterns of the page's own charts.
            Assert.DoesNotMatch("url\\((?!#)", page);
            Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
            Assert.True(page.Length < 500_000);
        }
    }

    [Fact]
    public void Each_chart_has_a_title_a_description_a_sentence_before_it_and_a_table_after_it()
    {
        var sections = Document(Made.Value.Html).Descendants("section").ToList();
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.True(sections.Descendants(svg + "svg").Count(IsChart) >= 8);
        foreach (var section in sections)
        {
            var charts = section.Descendants(svg + "svg").Where(IsChart).ToList();
            foreach (var chart in charts)
            {
                Assert.Equal("img", (string?)chart.Attribute("role"));
                Assert.NotEqual("", chart.Element(svg + "title")!.Value);
                var before = chart.ElementsBeforeSelf("p").Select(p => p.Value);
                Assert.Contains(chart.Element(svg + "desc")!.Value, before);
            }

            if (charts.Count > 0)
            {
                var table = charts[^1]
                    .Ancestors("section")
                    .Single()
                    .Descendants("table")
                    .First(t => t.IsAfter(charts[^1]));
                Assert.NotEqual("", table.Element("caption")!.Value);
            }
        }

        bool IsChart(XElement e) => e.Parent!.Name.Namespace != svg;
    }

    [Fact]
    public void The_five_gaps_and_what_is_left_out_make_up_the_whole_of_each_branch()
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        var plot = Document(Made.Value.Html)
            .Descendants("section")
            .Single(e => (string?)e.Attribute("id") == "five")
            .Element(svg + "svg")!
            .Element(svg + "svg")!;
        var bars = plot.Elements(svg + "rect")
            .Where(r => (string?)r.Attribute("class") != "unlined")
            .GroupBy(r => (string)r.Attribute("y")!)
            .ToList();
        Assert.Equal(5, bars.Count);
        Assert.All(
            bars,
            bar =>
                Assert.Equal(
                    100,
                    bar.Sum(r =>
                        double.Parse(
                            ((string)r.Attribute("width")!).TrimEnd('%'),
                            System.Globalization.CultureInfo.InvariantCulture
                        )
                    ),
                    1
                )
        );
    }

    [Fact]
    public void A_reform_tells_the_links_of_today_as_such_and_what_it_moves()
    {
        using var place = new TemporaryFolder();
        var page = Path.Combine(place.Path, "r.html");
        Cg.Run(
            "gaps",
            "--set",
            "edad_mínima_para_trabajar=14 años",
            "--from",
            "2026-01-01",
            "--html",
            page
        );
        var made = place.Read("r.html");
        Assert.Contains("id=\"reform-links\"", made, StringComparison.Ordinal);
        Assert.Contains(", con la ley de hoy", made, StringComparison.Ordinal);
        // What rests on the law as it is would be taken for what the reform leaves.
        Assert.All(
            (string[])["ledger", "unequal", "adequacy"],
            id => Assert.DoesNotContain($"id=\"{id}\"", made, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void No_figure_that_is_left_out_can_be_worked_out_from_its_sum()
    {
        var figures = Made.Value.Json["figures"]!
            .AsArray()
            .GroupBy(f => ((string)f!["group"]!, (string?)f["place"], (string)f["sex"]!))
            .ToList();
        Assert.NotEmpty(figures);
        foreach (var of in figures)
        {
            var by = of.ToDictionary(f => (string)f!["measure"]!, f => f!["value"]);
            string[][] sums =
            [
                [
                    "people",
                    "covered_in_own_right",
                    "covered_through_kin",
                    "not_covered",
                    "coverage_unknown",
                ],
                [
                    "people",
                    "mandatory",
                    "voluntary",
                    "suspended",
                    "excluded_by_law",
                    "work_forbidden_by_age",
                    "law_unknown",
                ],
            ];
            Assert.All(sums, s => Assert.NotEqual(1, s.Count(m => by[m] is null)));
        }

        foreach (
            var of in Made.Value.Json["figures"]!
                .AsArray()
                .Where(f => !((string)f!["measure"]!).StartsWith("rate", StringComparison.Ordinal))
                .GroupBy(f => ((string)f!["group"]!, (string?)f["place"], (string)f["measure"]!))
        )
        {
            // Parts of a sure zero are zeros: nothing is given away that was not said.
            if (of.Last()!["value"] is not JsonValue all || (double)all > 0)
                Assert.NotEqual(1, of.Count(f => f!["value"] is null));
        }
    }

    [Fact]
    public void Of_a_borough_no_figure_of_its_own_is_given()
    {
        using var place = new TemporaryFolder();
        var page = Path.Combine(place.Path, "i.html");
        Assert.Equal(0, Cg.Run("gaps", "--territory", "09007", "--html", page).ExitCode);
        var html = Document(place.Read("i.html"));
        var ids = html.Descendants("section").Select(e => (string)e.Attribute("id")!).ToList();
        Assert.Contains("not-a-domain", ids);
        Assert.DoesNotContain("cover", ids);
        Assert.DoesNotContain("people", ids);
    }

    [Fact]
    public void A_place_has_its_own_report_and_of_none_among_few_it_says_that_it_is_not_none_among_all()
    {
        var output = Cg.Run("gaps", "--territory", "oaxaca").Output;
        Assert.Contains("En Oaxaca, hay", output, StringComparison.Ordinal);
        Assert.Contains("ninguna de las 38", output, StringComparison.Ordinal);
        Assert.DoesNotContain("0.0% están cubiertas", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_of_a_record_are_made_again_byte_by_byte_and_an_altered_one_is_told()
    {
        using var place = new TemporaryFolder();
        string At(string name) => Path.Combine(place.Path, name);
        var record = At("acta.json");
        Cg.Run(
            "gaps",
            "--html",
            At("a.html"),
            "--xlsx",
            At("a.xlsx"),
            "--csv",
            At("a.csv"),
            "--json-file",
            At("a.json"),
            "--manifest",
            record,
            "--territory",
            "07",
            "--lang",
            "en"
        );
        var outputs = JsonNode.Parse(place.Read("acta.json"))!["outputs"]!.AsArray();
        Assert.Equal(
            ["csv", "html", "xlsx", "json-file"],
            outputs.Select(o => (string)o!["form"]!)
        );
        foreach (var output in outputs)
        {
            var bytes = File.ReadAllBytes(At((string)output!["file"]!));
            Assert.Equal(
                (string)output["sha256"]!,
                Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))
            );
        }

        var same = Cg.Run("verify", record);
        Assert.Equal(0, same.ExitCode);
        Assert.Contains("byte por byte", same.Output, StringComparison.Ordinal);

        File.AppendAllText(At("a.csv"), "x");
        var altered = Cg.Run("verify", record);
        Assert.Equal(5, altered.ExitCode);
        Assert.Matches(@"a\.csv\s+alterado", altered.Output);
    }

    [Fact]
    public void The_workbook_says_the_same_as_the_page_and_holds_numbers_as_numbers()
    {
        using var place = new TemporaryFolder();
        var file = Path.Combine(place.Path, "a.xlsx");
        Cg.Run("gaps", "--xlsx", file);
        using var book = System.IO.Compression.ZipFile.OpenRead(file);
        Assert.All(book.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        XDocument Part(string name)
        {
            using var stream = book.GetEntry(name)!.Open();
            return XDocument.Load(stream);
        }

        var names = Part("xl/workbook.xml").Descendants(main + "sheet").ToList();
        Assert.Equal("resumen", (string?)names[0].Attribute("name"));
        Assert.Equal("cifras", (string?)names[^1].Attribute("name"));
        Assert.Equal(
            names.Count,
            names.Select(n => (string)n.Attribute("name")!).Distinct().Count()
        );
        Assert.StartsWith(
            "DATOS SINTÉTICOS",
            Part("xl/worksheets/sheet1.xml").Descendants(main + "t").First().Value,
            StringComparison.Ordinal
        );
        var rows = Part($"xl/worksheets/sheet{names.Count}.xml").Descendants(main + "row").ToList();
        var people = rows[1];
        var value = people.Elements(main + "c").Single(c => (string?)c.Attribute("r") == "K2");
        Assert.Null(value.Attribute("t"));
        Assert.Equal(
            Made.Value.Json["figures"]![0]!["value"]!.ToJsonString(),
            value.Element(main + "v")!.Value
        );
    }

    [Fact]
    public void A_suppressed_figure_is_in_no_chart_and_no_cell()
    {
        var suppressed = Made.Value.Json["figures"]!
            .AsArray()
            .Where(f => f!["precision"]!.GetValue<string>() == "suppressed")
            .ToList();
        Assert.NotEmpty(suppressed);
        Assert.Contains("— (pocos casos)", Made.Value.Html, StringComparison.Ordinal);
        Assert.Contains("hombres: se omite", Made.Value.Html, StringComparison.Ordinal);
        var rows = Rows(Made.Value.Csv);
        Assert.All(
            rows.Where(r => r["precision"] == "suppressed" && r["cases"] != "0"),
            r => Assert.Equal("", r["value"] + r["standard_error"])
        );
    }

    [Fact]
    public void The_table_has_every_figure_of_the_JSON_to_the_last_digit()
    {
        var rows = Rows(Made.Value.Csv);
        var figures = Made.Value.Json["figures"]!.AsArray();
        var inCsv = rows.Where(r => r["section"] == "figure").ToList();
        Assert.Equal(figures.Count, inCsv.Count);
        foreach (var (figure, row) in figures.Zip(inCsv))
        {
            Assert.Equal((string)figure!["group"]!, row["group"]);
            Assert.Equal((string)figure["measure"]!, row["measure"]);
            Assert.Equal((string?)figure["place"] ?? "", row["place"]);
            Assert.Equal(figure["value"]?.ToJsonString() ?? "", row["value"]);
            Assert.Equal(figure["standard_error"]?.ToJsonString() ?? "", row["standard_error"]);
        }

        Assert.All(rows, r => Assert.Equal("synthetic", r["synthetic"]));
        Assert.Contains(rows, r => r["section"] == "law_by_date" && r["law_date"] == "2018-06-15");
        Assert.Contains(rows, r => r["section"] == "cost_pesos_per_month" && r["high"].Length > 0);
    }

    [Fact]
    public void A_record_is_verified_and_says_what_changed()
    {
        using var place = new TemporaryFolder();
        var record = Path.Combine(place.Path, "acta.json");
        Assert.Equal(0, Cg.Run("gaps", "--law-date", "2021-06-15", "--manifest", record).ExitCode);

        var same = Cg.Run("verify", record);
        Assert.Equal(0, same.ExitCode);
        Assert.Contains("El resultado es el mismo.", same.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("cambió", same.Output, StringComparison.Ordinal);

        // One weight of one household.
        var data = Path.Combine(place.Path, "otra");
        Directory.CreateDirectory(data);
        foreach (var file in Directory.GetFiles(Shipped))
            File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        var poblacion = Path.Combine(data, "concentrado.csv");
        var lines = File.ReadAllLines(poblacion);
        var cells = lines[1].Split(',');
        cells[2] += "0";
        lines[1] = string.Join(',', cells);
        File.WriteAllLines(poblacion, lines);
        var other = Cg.Run("verify", record, "--data", data, "--lang", "en");
        Assert.Equal(5, other.ExitCode);
        Assert.Matches(@"data\s+changed", other.Output);
        Assert.Matches(@"law\s+same", other.Output);
        Assert.Matches(@"result\s+changed", other.Output);

        place.Write(
            "acta.json",
            place.Read("acta.json").Replace("2021-06-15", "2018-06-15", StringComparison.Ordinal)
        );
        Assert.Equal(5, Cg.Run("verify", record).ExitCode);
    }

    /// <summary>The record holds the hashes of the donors' files and not where they lay.</summary>
    [Fact]
    public void A_record_with_donors_asks_for_them_and_tells_when_they_are_others()
    {
        using var place = new TemporaryFolder();
        var record = Path.Combine(place.Path, "acta.json");
        var survey = SharedData.Path("data", "enigh2016");
        var donors = Path.Combine(place.Path, "donantes");
        Directory.CreateDirectory(donors);
        foreach (var file in Directory.GetFiles(Shipped))
            File.Copy(file, Path.Combine(donors, Path.GetFileName(file)));
        Assert.Equal(
            0,
            Cg.Run(
                "gaps",
                survey,
                "--donors",
                donors,
                "--draws",
                "2",
                "--manifest",
                record
            ).ExitCode
        );
        Assert.DoesNotContain(place.Path, place.Read("acta.json"), StringComparison.Ordinal);

        var asked = Cg.Run("verify", record, "--data", survey);
        Assert.Equal(2, asked.ExitCode);
        Assert.Contains("--donors", asked.Error, StringComparison.Ordinal);
        var same = Cg.Run("verify", record, "--data", survey, "--donors", donors);
        Assert.Equal(0, same.ExitCode);
        Assert.Matches(@"donantes\s+igual", same.Output);

        // The pay of every donor, ten times as much.
        var pay = Path.Combine(donors, "ingresos.csv");
        File.WriteAllLines(pay, File.ReadAllLines(pay).Select((l, i) => i == 0 ? l : l + "0"));
        var other = Cg.Run("verify", record, "--data", survey, "--donors", donors);
        Assert.Matches(@"datos\s+igual", other.Output);
        Assert.Matches(@"donantes\s+cambió", other.Output);

        var plain = Path.Combine(place.Path, "sin.json");
        Cg.Run("gaps", "--manifest", plain);
        Assert.Equal(2, Cg.Run("verify", plain, "--donors", donors).ExitCode);
    }

    [Fact]
    public void The_same_data_in_a_zip_is_told_as_other_files_with_the_same_result()
    {
        using var place = new TemporaryFolder();
        var record = Path.Combine(place.Path, "acta.json");
        Cg.Run("gaps", "--manifest", record);
        var zip = Path.Combine(place.Path, "muestra.zip");
        System.IO.Compression.ZipFile.CreateFromDirectory(Shipped, zip);

        var outcome = Cg.Run("verify", record, "--data", zip);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"datos\s+cambió", outcome.Output);
        Assert.Matches(@"resultado\s+igual", outcome.Output);
    }

    [Fact]
    public void What_is_no_record_is_told()
    {
        using var place = new TemporaryFolder();
        place.Write("no.json", "{\"format\": 7}");
        foreach (var name in (string[])["no.json", "falta.json"])
        {
            var outcome = Cg.RunIn(place.Path, "verify", name);
            Assert.Equal(3, outcome.ExitCode);
            Assert.Contains(name, outcome.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("enigh2010")]
    [InlineData("enigh2016")]
    public void A_real_survey_gives_a_page_without_the_banner(string survey)
    {
        using var place = new TemporaryFolder();
        var page = Path.Combine(place.Path, "a.html");
        var outcome = Cg.Run("gaps", SharedData.Path("data", survey), "--html", page);
        Assert.Equal("", outcome.Error);
        var html = place.Read("a.html");
        Assert.DoesNotContain("SINTÉTICOS", html, StringComparison.Ordinal);
        Assert.Contains(
            survey == "enigh2010" ? "ENIGH 2010" : "no permite decirlo",
            html,
            StringComparison.Ordinal
        );
        Assert.NotNull(Document(html).Root);
    }

    private static string Shipped { get; } =
        Path.Combine(SharedData.RepositoryRoot, "data", "synthetic");

    // The page is written as well-formed markup, but for the two tags that HTML leaves open.
    private static XDocument Document(string html) =>
        XDocument.Parse(
            OpenTag()
                .Replace(
                    html.Replace("<!DOCTYPE html>\n", "", StringComparison.Ordinal),
                    "$0</meta>"
                )
        );

    private static List<Dictionary<string, string>> Rows(string csv)
    {
        var lines = csv.TrimEnd('\n').Split('\n');
        var names = lines[0].Split(',');
        return
        [
            .. lines
                .Skip(1)
                .Select(l =>
                    Cells(l)
                        .Select((c, i) => (names[i], c))
                        .ToDictionary(p => p.Item1, p => p.c, StringComparer.Ordinal)
                ),
        ];
    }

    private static IEnumerable<string> Cells(string line) =>
        Cell().Matches(line).Select(m => m.Value.TrimStart(',').Trim('"'));

    [GeneratedRegex("(^|,)(\"[^\"]*\"|[^,]*)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Cell();

    [GeneratedRegex("<meta [^>]*>", RegexOptions.None, 1_000)]
    private static partial Regex OpenTag();

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.None, 1_000)]
    private static partial Regex Identity();
}
