using System.IO.Compression;
using ClosingGaps.Law.Binding;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Surveys.Editions;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Population;

/// <summary>Editions are texts: each is checked, tells its edition by the files' names, and refuses what was not seen.</summary>
public sealed class EditionTests
{
    private static readonly string Mappings = RepositoryRoot.Combine("mappings");

    [Fact]
    public void Every_text_is_right_and_has_a_mapping_whose_columns_it_knows()
    {
        foreach (var layout in KnownEditions.Read(Mappings))
        {
            var files = LawLoader.ReadBeside(Path.Combine(Mappings, layout.Mapping));
            Assert.NotEmpty(files);
            var columns = LawLoader
                .ColumnsNamed(files)
                .Where(c =>
                    layout.Columns.GetValueOrDefault(c) is not { Main: null, Second: null }
                );
            Assert.NotEmpty(ReadPlan.Of(layout, columns).Tables);
        }
    }

    [Fact]
    public void A_column_that_an_edition_renames_is_one_that_its_mapping_asks_for()
    {
        foreach (var layout in KnownEditions.Read(Mappings))
        {
            var asked = LawLoader.ColumnsNamed(
                LawLoader.ReadBeside(Path.Combine(Mappings, layout.Mapping))
            );
            Assert.All(layout.Columns.Keys, c => Assert.Contains(c, asked));
        }
    }

    [Theory]
    [InlineData("tabla x : hogar\ntabla x : hogar", 2, "ya está dicha", "was told already")]
    [InlineData("tabla x : casa", 1, "no se entiende «tabla x : casa»", "is not understood")]
    [InlineData("clave persona p.1", 0, "una clave no se entiende", "a key is not understood")]
    [InlineData("", 0, "falta «tabla : persona»", "'tabla : persona' is missing")]
    [InlineData(
        "columna a.b = c.d",
        0,
        "«a.b» se busca en la tabla c, que no está dicha",
        "'a.b' is looked for in the table c, which is not told"
    )]
    [InlineData(
        "clave vivienda v hasta 9999999999999999999",
        0,
        "las claves juntas no caben en 64 bits",
        "the keys together do not fit in 64 bits"
    )]
    public void What_is_wrong_in_a_text_is_told_by_line(
        string lines,
        int row,
        string spanish,
        string english
    )
    {
        var rest = lines.Length == 0 ? "" : "tabla p : persona\ntabla j : empleo\n";
        var text =
            $"{lines}\nencuesta x \"X\"\nfuente \"f\"\n{rest}clave vivienda v hasta 9\nclave hogar h hasta 9\n"
            + "clave persona n hasta 9\nclave empleo t hasta 9\nfactor p.f\nestrato p.e\nupm p.u\nlugar p.g\n";
        if (lines.StartsWith("clave", StringComparison.Ordinal))
        {
            var level = lines.Split(' ')[1];
            text = string.Join(
                '\n',
                text.Split('\n')
                    .Skip(1)
                    .Where(l => !l.StartsWith($"clave {level}", StringComparison.Ordinal))
                    .Append(lines)
            );
        }

        var error = Assert.Throws<SurveyReadException>(() =>
            EditionParser.Parse("x.encuesta", text)
        );
        Assert.Contains(
            error.Faults,
            f =>
                f.Row == row
                && f.Spanish.Contains(spanish, StringComparison.Ordinal)
                && f.English.Contains(english, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("conjunto_de_datos_{0}_enigh2022_ns.csv", "enigh2022")]
    [InlineData("conjunto_de_datos_{0}_enigh_2016_ns.csv", "enigh2016_inegi")]
    [InlineData(
        "conjunto_de_datos_{0}_enigh2022_ns/conjunto_de_datos/conjunto_de_datos_{0}_enigh2022_ns.csv",
        "enigh2022"
    )]
    [InlineData("ENIGH2022/{0}.CSV", "enigh2022")]
    public void The_names_tell_the_edition(string name, string edition)
    {
        using var modern = ModernSurvey.Create(name);
        modern.PutCatalogue();
        Assert.Equal(edition, Survey.EditionOf(modern.Folder).Id);
        Assert.Equal("enigh", Survey.EditionOf(modern.Folder).Mapping);

        var zip = modern.Zip("datos.zip");
        Assert.Equal(edition, Survey.EditionOf(zip).Id);
        SurveyEquality.Assert(modern.Read(modern.Folder), modern.Read(zip));
    }

    [Fact]
    public void Without_a_year_in_the_names_the_user_is_asked()
    {
        using var modern = ModernSurvey.Create("{0}.csv");
        var error = Assert.Throws<SurveyReadException>(() => modern.Read(modern.Folder));
        Assert.Equal(SurveyFaultKind.UnclearEdition, error.Faults[0].Kind);
        Assert.Contains(
            "--edition NOMBRE, uno de: enigh2012,",
            error.SpanishMessage,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "--edition NAME, one of: enigh2012,",
            error.EnglishMessage,
            StringComparison.Ordinal
        );

        var survey = modern.Read(modern.Folder, new SurveyChoice("enigh2022"));
        Assert.Equal("ENIGH 2022", survey.Title);
        Assert.Null(survey.NotSeen);
    }

    [Fact]
    public void A_year_that_is_not_known_is_refused()
    {
        using var modern = ModernSurvey.Create("conjunto_de_datos_{0}_enigh2026_ns.csv");
        var error = Assert.Throws<SurveyReadException>(() => modern.Read(modern.Folder));
        Assert.Equal(SurveyFaultKind.UnclearEdition, error.Faults[0].Kind);
        Assert.Contains("los nombres dicen 2026", error.SpanishMessage, StringComparison.Ordinal);
        Assert.Equal(
            "enigh2024",
            modern.Read(modern.Folder, new SurveyChoice("enigh2024", Insists: true)).Edition
        );
    }

    [Theory]
    [InlineData(2012)]
    [InlineData(2014)]
    [InlineData(2018)]
    [InlineData(2020)]
    [InlineData(2024)]
    public void What_was_not_seen_is_refused_unless_the_user_insists_and_then_unknown(int year)
    {
        using var modern = ModernSurvey.Create($"conjunto_de_datos_{{0}}_enigh{year}_ns.csv");
        var error = Assert.Throws<SurveyReadException>(() => modern.Read(modern.Folder));
        Assert.Equal(SurveyFaultKind.UnseenEdition, error.Faults[0].Kind);
        Assert.Contains("--insist", error.SpanishMessage, StringComparison.Ordinal);

        var insists = new SurveyChoice(Insists: true);
        var survey = modern.Read(modern.Folder, insists);
        Assert.NotNull(survey.NotSeen);
        Assert.False(survey.Has(SurveyLevel.Job, "trabajos.pres_2"));
        Assert.Equal(8140, survey.Jobs.Column("trabajos.scian")[0]);
    }

    /// <summary>The benefit of 2016 that answers the mapping's pres_8 is pres_14; of 2022 it is pres_8 itself.</summary>
    [Theory]
    [InlineData("2016", 14, 8)]
    [InlineData("2022", 8, 2)]
    public void Codes_of_benefits_are_those_of_the_year(string year, double savings, double bonus)
    {
        using var modern = ModernSurvey.Create($"conjunto_de_datos_{{0}}_enigh{year}_ns.csv");
        var survey = modern.Read(modern.Folder);
        Assert.Equal(savings, survey.Jobs.Column("trabajos.pres_8")[0]);
        Assert.Equal(bonus, survey.Jobs.Column("trabajos.pres_2")[0]);
    }

    /// <summary>Three persons in the layout of the ENIGH of today.</summary>
    private sealed class ModernSurvey : IDisposable
    {
        private static readonly (string Table, string Text)[] Tables =
        [
            (
                "concentradohogar",
                "folioviv,foliohog,ubica_geo,tam_loc,est_dis,upm,factor\n0900000001,1,09007,1,101,0000010,250\n2000000001,1,20067,4,201,0000020,100\n"
            ),
            (
                "viviendas",
                "folioviv,ubica_geo,est_dis,upm,factor\n0900000001,090070001,101,0000010,250\n2000000001,200670001,201,0000020,100\n"
            ),
            ("hogares", "folioviv,foliohog\n0900000001,1\n2000000001,1\n"),
            (
                "poblacion",
                "\uFEFFFOLIOVIV,FOLIOHOG,NUMREN,SEXO,EDAD\n0900000001,1,01,2,40\n0900000001,1,02,1,12\n2000000001,1,01,2,33\n"
            ),
            (
                "trabajos",
                "folioviv,foliohog,numren,id_trabajo,scian,pres_2,pres_7,pres_8,pres_14\n0900000001,1,01,1,8140,02,07,08,14\n2000000001,1,01,1,1111,,,,\n"
            ),
        ];

        private ModernSurvey(string folder) => Folder = folder;

        public string Folder { get; }

        public static ModernSurvey Create(string name)
        {
            var survey = new ModernSurvey(Directory.CreateTempSubdirectory("cg-modern-").FullName);
            foreach (var (table, text) in Tables)
                survey.Put(name.Replace("{0}", table, StringComparison.Ordinal), text);
            return survey;
        }

        /// <summary>A package of open data holds catalogues under names of tables.</summary>
        public void PutCatalogue()
        {
            Put("catalogos/poblacion.csv", "cve,descrip\n1,x\n");
            Put("diccionario_de_datos/trabajos.csv", "nombre\nx\n");
        }

        public Survey Read(string path, SurveyChoice? choice = null) =>
            Survey.Read(
                path,
                Survey.Present(
                    path,
                    ["poblacion.sexo", "trabajos.scian", "trabajos.pres_2", "trabajos.pres_8"],
                    choice
                ),
                SurveyCache.None,
                choice
            );

        public string Zip(string name)
        {
            var zip = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}-{name}");
            ZipFile.CreateFromDirectory(Folder, zip);
            var place = Path.Combine(Folder, name);
            File.Move(zip, place);
            return place;
        }

        public void Dispose() => Directory.Delete(Folder, recursive: true);

        private void Put(string file, string text)
        {
            var path = Path.Combine(Folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
