using System.Text;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Surveys.Importing;
using Xunit;

namespace ClosingGaps.Tests.Population;

/// <summary>An imported survey is the survey, under a name; what is not whole is not there.</summary>
public sealed class ImportFolderTests
{
    [Fact]
    public void What_was_imported_is_what_the_files_give()
    {
        using var tiny = TinySurvey.Create();
        var place = ImportFolder.In(Path.Combine(tiny.Folder, "importadas"));
        var imported = place.Import(tiny.Folder, TinySurvey.Columns);

        Assert.Equal("enigh2010", imported.Name);
        Assert.Equal(
            (3, 4, 3, 550.0),
            (imported.Households, imported.Persons, imported.Jobs, imported.People)
        );
        Assert.Equal(4, imported.Sources.Count);
        Assert.All(imported.Sources, s => Assert.Equal(64, s.Sha256.Length));
        Assert.Equivalent(imported, Assert.Single(place.List()));

        var folder = place.PathOf("ENIGH2010")!;
        Assert.Equal("enigh2010", Survey.EditionOf(folder).Mapping);
        Assert.Equal(["poblacion.sexo"], Survey.Present(folder, ["poblacion.sexo", "poblacion.x"]));
        SurveyEquality.Assert(tiny.Read(), Survey.Read(folder, TinySurvey.Columns));
        Assert.True(place.Remove("enigh2010"));
        Assert.Empty(place.List());
    }

    [Fact]
    public void A_survey_with_a_defect_leaves_what_was_there()
    {
        using var tiny = TinySurvey.Create();
        var root = Path.Combine(tiny.Folder, "importadas");
        var place = ImportFolder.In(root);
        place.Import(tiny.Folder, TinySurvey.Columns);
        tiny.Replace("poblacion.csv", "01,2,40", "01,dos,40");

        Assert.Throws<SurveyReadException>(() => place.Import(tiny.Folder, TinySurvey.Columns));
        Assert.Equal(["enigh2010"], Directory.GetDirectories(root).Select(Path.GetFileName));
        var survey = Survey.Read(place.PathOf("enigh2010")!, TinySurvey.Columns);
        Assert.Equal(40, survey.Persons.Column("poblacion.edad")[0]);

        // Mended and imported once more, it takes the place of the first.
        tiny.Replace("poblacion.csv", "01,dos,40", "01,2,41");
        place.Import(tiny.Folder, TinySurvey.Columns);
        Assert.Equal(["enigh2010"], Directory.GetDirectories(root).Select(Path.GetFileName));
        Assert.Equal(
            41,
            Survey
                .Read(place.PathOf("enigh2010")!, ["poblacion.edad"])
                .Persons.Column("poblacion.edad")[0]
        );
    }

    [Fact]
    public void A_made_up_survey_says_so_in_its_name_and_its_manifest()
    {
        using var tiny = TinySurvey.Create();
        tiny.Put("SYNTHETIC.txt", "nadie");
        var place = ImportFolder.In(Path.Combine(tiny.Folder, "importadas"));
        var imported = place.Import(tiny.Folder, TinySurvey.Columns);
        Assert.Equal("enigh2010_sintetica", imported.Name);
        Assert.True(Survey.Read(place.PathOf(imported.Name)!, TinySurvey.Columns).IsSynthetic);
    }

    [Fact]
    public void A_column_that_was_not_imported_and_a_damaged_file_are_told()
    {
        using var tiny = TinySurvey.Create();
        var place = ImportFolder.In(Path.Combine(tiny.Folder, "importadas"));
        place.Import(tiny.Folder, TinySurvey.Columns);
        var folder = place.PathOf("enigh2010")!;
        var lacking = Assert.Throws<SurveyReadException>(() =>
            Survey.Read(folder, ["poblacion.otra"])
        );
        Assert.Contains(
            "no se importaron con ella: poblacion.otra",
            lacking.SpanishMessage,
            StringComparison.Ordinal
        );

        var file = Path.Combine(folder, "columns.survey");
        var bytes = File.ReadAllBytes(file);
        bytes[^20] ^= 1;
        File.WriteAllBytes(file, bytes);
        var damaged = Assert.Throws<SurveyReadException>(() =>
            Survey.Read(folder, TinySurvey.Columns)
        );
        Assert.Contains(
            "what was imported is damaged",
            damaged.EnglishMessage,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../otra")]
    [InlineData("no_hay")]
    public void No_name_leads_out_of_the_folder(string name)
    {
        using var tiny = TinySurvey.Create();
        Assert.Null(ImportFolder.In(Path.Combine(tiny.Folder, "importadas")).PathOf(name));
    }

    /// <summary>Text that is not used may be in any encoding, and damaged, as in a real table of 2023.</summary>
    [Fact]
    public void Bytes_that_are_no_text_do_no_harm_where_they_are_not_used()
    {
        using var tiny = TinySurvey.Create();
        var path = Path.Combine(tiny.Folder, "poblacion.csv");
        var text = File.ReadAllText(path)
            .Replace("numren,", "numren,descripci\u00f3n,", StringComparison.Ordinal)
            .Replace("0,01,", "0,01,a\u00cbb \u00d0,", StringComparison.Ordinal)
            .Replace("0,02,", "0,02,,", StringComparison.Ordinal)
            .Replace("1,01,", "1,01,ni\u00f1a,", StringComparison.Ordinal);
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(text));
        Assert.Equal(40, tiny.Read().Persons.Column("poblacion.edad")[0]);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(40, tiny.Read().Persons.Column("poblacion.edad")[0]);
    }
}
