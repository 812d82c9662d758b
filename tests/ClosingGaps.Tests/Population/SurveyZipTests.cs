using System.IO.Compression;
using ClosingGaps.Population.Surveys;
using Xunit;

namespace ClosingGaps.Tests.Population;

/// <summary>A survey in INEGI's zips is the survey in its folder; a zip that is not whole is told, and nothing is taken from it.</summary>
public sealed class SurveyZipTests
{
    [Fact]
    public void One_zip_gives_what_the_folder_gives()
    {
        using var tiny = TinySurvey.Create();
        SurveyEquality.Assert(tiny.Read(), Read(tiny, Zip(tiny, "enigh.zip", Names)));
    }

    [Fact]
    public void A_folder_of_zips_under_the_publishers_names_gives_it_too()
    {
        using var tiny = TinySurvey.Create();
        var loose = tiny.Read();
        var place = Path.Combine(tiny.Folder, "descargas");
        Directory.CreateDirectory(place);
        Zip(
            tiny,
            "descargas/a.zip",
            ["concentrado.csv"],
            _ => "NCV_Concentrado_2010_concil_2010_CSV.csv"
        );
        Zip(
            tiny,
            "descargas/b.zip",
            ["poblacion.csv"],
            _ => "conjunto_de_datos/conjunto_de_datos_poblacion_enigh_2010.csv"
        );
        Zip(tiny, "descargas/c.zip", ["trabajos.csv"], _ => "TRABAJOS.CSV");
        File.Copy(Path.Combine(tiny.Folder, "ingresos.csv"), Path.Combine(place, "ingresos.csv"));
        File.WriteAllText(Path.Combine(place, "leame.txt"), "no es una tabla");

        var survey = Read(tiny, place);
        SurveyEquality.Assert(loose, survey);
        Assert.Equal(
            ["a.zip", "b.zip", "c.zip", "ingresos.csv"],
            survey.Sources.Select(s => s.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(survey.Sources, s => Assert.Equal(64, s.Sha256.Length));
    }

    [Fact]
    public void Errors_name_the_zip_the_file_in_it_the_row_and_the_column()
    {
        using var tiny = TinySurvey.Create();
        tiny.Replace("poblacion.csv", "01,2,40", "01,dos,40");
        var error = Assert.Throws<SurveyReadException>(() =>
            Read(tiny, Zip(tiny, "enigh.zip", Names))
        );

        Assert.StartsWith(
            "enigh.zip/poblacion.csv, fila 2, columna sexo: se esperaba un número",
            error.SpanishMessage,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "enigh.zip/poblacion.csv, row 2, column sexo: expected a number",
            error.EnglishMessage,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_table_that_is_missing_or_there_twice_is_told()
    {
        using var tiny = TinySurvey.Create();
        var lacking = Assert.Throws<SurveyReadException>(() =>
            Read(tiny, Zip(tiny, "falta.zip", Names.Except(["trabajos.csv"])))
        );
        Assert.Equal(SurveyFaultKind.MissingFile, Assert.Single(lacking.Faults).Kind);
        Assert.Contains(
            "Para ENIGH 2010 falta: trabajos.csv.",
            lacking.SpanishMessage,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "For ENIGH 2010 it lacks: trabajos.csv.",
            lacking.EnglishMessage,
            StringComparison.Ordinal
        );

        var place = Path.Combine(tiny.Folder, "descargas");
        Directory.CreateDirectory(place);
        Zip(tiny, "descargas/a.zip", Names);
        Zip(tiny, "descargas/b.zip", ["poblacion.csv"]);
        var twice = Assert.Throws<SurveyReadException>(() => Read(tiny, place));
        Assert.Equal(SurveyFaultKind.RepeatedFile, Assert.Single(twice.Faults).Kind);
        Assert.Contains(
            "a.zip/poblacion.csv, b.zip/poblacion.csv",
            twice.EnglishMessage,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_beside_the_zip_that_it_came_from_is_read_once()
    {
        using var tiny = TinySurvey.Create();
        Zip(tiny, "enigh.zip", Names);
        tiny.Replace("poblacion.csv", "2,40", "2,41");
        var survey = tiny.Read();
        Assert.Equal(41, survey.Persons.Column("poblacion.edad")[0]);
        Assert.DoesNotContain(survey.Sources, s => s.Name == "enigh.zip");
    }

    [Fact]
    public void What_is_no_zip_or_no_table_is_told()
    {
        using var tiny = TinySurvey.Create();
        tiny.Put("no_es.zip", "folioviv,foliohog\n");
        MustTell(
            Path.Combine(tiny.Folder, "no_es.zip"),
            SurveyFaultKind.DamagedZip,
            "no es un zip",
            "is no zip"
        );
        MustTell(
            Path.Combine(tiny.Folder, "poblacion.csv"),
            SurveyFaultKind.MissingFolder,
            "Dé la carpeta que contiene los CSV de la encuesta, o su zip",
            "Give the folder that holds the survey's CSV files, or its zip"
        );
    }

    [Theory]
    [InlineData(';', "punto y coma", "semicolons")]
    [InlineData('\t', "tabuladores", "tabs")]
    [InlineData('|', "barras", "bars")]
    public void Another_delimiter_is_told(char delimiter, string spanish, string english)
    {
        using var tiny = TinySurvey.Create();
        var path = Path.Combine(tiny.Folder, "poblacion.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace(',', delimiter));
        MustTell(
            Zip(tiny, "enigh.zip", Names),
            SurveyFaultKind.WrongDelimiter,
            $"enigh.zip/poblacion.csv, fila 1: las columnas están separadas por {spanish} y se esperaban comas",
            $"enigh.zip/poblacion.csv, row 1: the columns are parted by {english} and commas were expected"
        );
    }

    /// <summary>Cut at any byte, or with any byte changed: the same survey, or an error for people; never another survey.</summary>
    [Fact]
    public void A_zip_cut_or_damaged_anywhere_gives_an_error_or_the_whole_survey()
    {
        using var tiny = TinySurvey.Create();
        var whole = tiny.Read();
        var zip = Zip(tiny, "enigh.zip", Names);
        var bytes = File.ReadAllBytes(zip);
        var told = 0;
        for (var length = 0; length < bytes.Length; length += 5)
        {
            File.WriteAllBytes(zip, bytes[..length]);
            Assert.Equal(
                SurveyFaultKind.DamagedZip,
                Assert.Throws<SurveyReadException>(() => Read(tiny, zip)).Faults[0].Kind
            );
        }

        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 0x21;
            File.WriteAllBytes(zip, damaged);
            try
            {
                SurveyEquality.Assert(whole, Read(tiny, zip));
            }
            catch (SurveyReadException e)
            {
                Assert.NotEmpty(e.EnglishMessage);
                told++;
            }
        }

        // Dates, comments and the like may change without harm; most bytes may not.
        Assert.InRange(told, bytes.Length / 3, bytes.Length);
    }

    [Fact]
    public void The_cache_goes_by_the_content_of_the_zip()
    {
        using var tiny = TinySurvey.Create();
        var zip = Zip(tiny, "enigh.zip", Names);
        Assert.False(Read(tiny, zip, tiny.Cache).IsFromCache);
        Assert.True(Read(tiny, zip, tiny.Cache).IsFromCache);

        var moved = Path.Combine(tiny.Folder, "con otro nombre.zip");
        File.Move(zip, moved);
        var cached = Read(tiny, moved, tiny.Cache);
        Assert.True(cached.IsFromCache);
        SurveyEquality.Assert(tiny.Read(), cached);

        tiny.Replace("poblacion.csv", "2,40", "2,41");
        File.Delete(moved);
        var changed = Read(tiny, Zip(tiny, "enigh.zip", Names), tiny.Cache);
        Assert.False(changed.IsFromCache);
        Assert.Equal(41, changed.Persons.Column("poblacion.edad")[0]);
    }

    [Fact]
    public void A_zip_says_whether_it_is_synthetic()
    {
        using var tiny = TinySurvey.Create();
        Assert.False(Read(tiny, Zip(tiny, "enigh.zip", Names)).IsSynthetic);
        tiny.Put("SYNTHETIC.txt", "nadie existe");
        Assert.True(
            Read(
                tiny,
                Zip(tiny, "sintetica.zip", [.. Names, "SYNTHETIC.txt"], n => $"muestra/{n}")
            ).IsSynthetic
        );
    }

    [Theory]
    [InlineData("enigh2010", "ingresos.ing_tri[clave=P001..P007]")]
    [InlineData("enigh2016", "persona_coneval_2016.ss_dir")]
    public void The_real_survey_is_the_same_from_a_zip(string survey, string column)
    {
        var folder = SharedData.Path("data", survey);
        using var place = new TemporaryFolder();
        var zip = Path.Combine(place.Path, survey + ".zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            foreach (var path in Directory.GetFiles(folder, "*.csv"))
                archive.CreateEntryFromFile(path, Path.GetFileName(path), CompressionLevel.Fastest);
        }

        var cache = SurveyCache.In(Path.Combine(place.Path, "cache"));
        var loose = Survey.Read(folder, [column, "trabajos.scian"], SurveyCache.None);
        var zipped = Survey.Read(zip, [column, "trabajos.scian"], cache);
        SurveyEquality.Assert(loose, zipped);
        var again = Survey.Read(zip, [column, "trabajos.scian"], cache);
        Assert.True(again.IsFromCache);
        SurveyEquality.Assert(loose, again);
    }

    private static readonly string[] Names =
    [
        "concentrado.csv",
        "poblacion.csv",
        "trabajos.csv",
        "ingresos.csv",
    ];

    private static Survey Read(TinySurvey tiny, string path, SurveyCache? cache = null) =>
        Survey.Read(path, TinySurvey.Columns, cache ?? SurveyCache.None);

    private static void MustTell(string path, SurveyFaultKind kind, string spanish, string english)
    {
        var error = Assert.Throws<SurveyReadException>(() =>
            Survey.Read(path, TinySurvey.Columns, SurveyCache.None)
        );
        Assert.Equal(kind, error.Faults[0].Kind);
        Assert.Contains(spanish, error.SpanishMessage, StringComparison.Ordinal);
        Assert.Contains(english, error.EnglishMessage, StringComparison.Ordinal);
    }

    private static string Zip(
        TinySurvey tiny,
        string name,
        IEnumerable<string> files,
        Func<string, string>? entryName = null
    )
    {
        var path = Path.Combine(tiny.Folder, name);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var file in files)
            archive.CreateEntryFromFile(
                Path.Combine(tiny.Folder, file),
                entryName?.Invoke(file) ?? file
            );
        return path;
    }
}
