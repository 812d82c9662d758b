using System.Text.Json.Nodes;
using ClosingGaps.Cli;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Cli;

/// <summary><c>cg data</c>: what files are, what their columns mean, and that a defect is told by file, row and column.</summary>
public sealed class DataCommandTests
{
    private static readonly string Sample = RepositoryRoot.Combine("data", "synthetic");

    [Fact]
    public void Inspect_tells_the_edition_the_rows_and_the_design()
    {
        var json = Read(Cg.Run("data", "inspect", Sample, "--json"));
        Assert.Equal("enigh2010", (string?)json["edition"]);
        Assert.True((bool)json["synthetic"]!);
        Assert.Equal(14_941, (int)json["sample"]!["persons"]!);
        Assert.Equal(129_625_556, (double)json["sample"]!["person_weights"]!);
        Assert.Empty(json["defects"]!.AsArray());
        Assert.Equal(4, json["files"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("inspect", "Sin defectos.")]
    [InlineData("inspeccionar", "DATOS SINTÉTICOS")]
    public void Inspect_says_it_to_people(string command, string text)
    {
        var outcome = Cg.Run("data", command, Sample);
        Assert.Equal(ExitCode.Ok, outcome.ExitCode);
        Assert.Contains(text, outcome.Output, StringComparison.Ordinal);
    }

    /// <summary>All of them in one run, each with its file and row.</summary>
    [Fact]
    public void Inspect_tells_every_defect()
    {
        using var place = Copy();
        Spoil(place, "poblacion.csv", 2, line => line + ",9");
        Spoil(place, "trabajos.csv", 3, line => line[..line.LastIndexOf(',')]);
        Spoil(place, "concentrado.csv", 4, _ => "");
        var outcome = Cg.Run("data", "inspect", place.Path, "--json");
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        var defects = JsonNode.Parse(outcome.Output)!["defects"]!
            .AsArray()
            .Select(d => $"{d!["kind"]} {d["file"]} {d["row"]}")
            .ToList();
        Assert.Contains("FieldCount poblacion.csv 2", defects);
        Assert.Contains("FieldCount trabajos.csv 3", defects);
        Assert.Equal(defects.Distinct(), defects);
    }

    [Fact]
    public void Import_with_a_defect_says_where_and_keeps_nothing()
    {
        using var place = Copy();
        Spoil(place, "poblacion.csv", 2, line => line + ",9");
        var outcome = Cg.Run("data", "importar", place.Path);
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains(
            "poblacion.csv, fila 2: se esperaban",
            outcome.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("", outcome.Output);
    }

    [Fact]
    public void List_tells_each_edition_and_what_of_it_was_not_seen()
    {
        var editions = Read(Cg.Run("data", "list", "--json"))["editions"]!.AsArray();
        var unseen = editions
            .Where(e => e!["not_seen"] is not null)
            .Select(e => (string)e!["name"]!)
            .Where(n => n.StartsWith("enigh", StringComparison.Ordinal));
        Assert.Equal(["enigh2012", "enigh2014", "enigh2018", "enigh2020", "enigh2024"], unseen);
        Assert.Contains(
            "no todas vistas: pide --insist",
            Cg.Run("data", "listar").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Dictionary_names_the_column_of_the_year_its_codes_and_the_question_of_the_law()
    {
        var of2016 = Cg.Run("data", "dictionary", "enigh2016_inegi", "--json");
        var entries = JsonNode.Parse(of2016.Output)!.AsArray();
        Assert.Equal("trabajos.pres_14", (string?)Entry(entries, "trabajos.pres_8")["column"]);
        Assert.Equal(
            ["régimen"],
            Entry(entries, "trabajos.scian")["questions"]!.AsArray().Select(q => (string?)q)
        );
        Assert.Contains(
            "afiliada_por_trabajo",
            Entry(entries, "poblacion.inst_1")["measures"]!.ToJsonString(),
            StringComparison.Ordinal
        );
        var of2018 = Cg.Run("data", "diccionario", "enigh2018").Output;
        Assert.Contains("desconocida", of2018, StringComparison.Ordinal);
        Assert.Contains("No se vio el diccionario", of2018, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_that_is_not_known_is_told()
    {
        var outcome = Cg.Run("data", "dictionary", "enigh1999");
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains(
            "no se conoce la edición «enigh1999»",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    /// <summary>
    /// The same made-up people in two layouts, read by two mappings: whatever both surveys ask comes out the same, to the last digit.
    /// </summary>
    [Fact]
    public void The_made_up_ENOE_says_of_its_people_what_the_made_up_ENIGH_says()
    {
        using var place = new TemporaryFolder();
        var made = Cg.Run("data", "synthesise", "ENOE2023T4", "--to", place.Path);
        Assert.Contains("DATOS SINTÉTICOS", made.Output, StringComparison.Ordinal);
        var enoe = Figures(Cg.Run("gaps", place.Path, "--json"));
        var enigh = Figures(Cg.Run("gaps", "--json"));
        // ENOE asks only of cover through work, and joins kin and others without pay.
        string[] notBoth =
        [
            "own_right",
            "through_kin",
            "not_covered",
            "coverage_unknown",
            "sin_pago",
        ];
        var both = enigh.Where(f => !notBoth.Any(f.Key.Contains)).ToList();
        Assert.True(both.Count > 100);
        Assert.All(both, f => Assert.Equal(f.Value, enoe[f.Key]));
        Assert.True((bool)Read(Cg.Run("gaps", place.Path, "--json"))["synthetic"]!);
    }

    [Theory]
    [InlineData("ENOE2019T1", ExitCode.BadInput, "no se hace ENOE2019T1")]
    public void Another_quarter_is_not_made_up(string quarter, int code, string message)
    {
        var outcome = Cg.Run("data", "synthesise", quarter, "--to", "x");
        Assert.Equal(code, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Figures(Cg.Outcome outcome) =>
        Read(outcome)["figures"]!
            .AsArray()
            .ToDictionary(
                f => $"{f!["group"]}/{f["place"]}/{f["sex"]}/{f["measure"]}",
                f => $"{f!["value"]} ± {f["standard_error"]}, {f["n"]}"
            );

    private static JsonNode Entry(JsonArray entries, string asked) =>
        entries.Single(e => (string?)e!["asked_as"] == asked)!;

    private static JsonNode Read(Cg.Outcome outcome)
    {
        Assert.Equal("", outcome.Error);
        return JsonNode.Parse(outcome.Output)!;
    }

    private static TemporaryFolder Copy()
    {
        var place = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Sample))
            File.Copy(file, Path.Combine(place.Path, Path.GetFileName(file)));
        return place;
    }

    private static void Spoil(TemporaryFolder place, string file, int row, Func<string, string> how)
    {
        var lines = place.Read(file).Split('\n');
        lines[row - 1] = how(lines[row - 1]);
        place.Write(file, string.Join('\n', lines));
    }
}
