using System.Globalization;
using System.Text;
using ClosingGaps.Law.Binding;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Tests.Cli;
using ClosingGaps.Tests.Repository;
using Parquet;
using Parquet.Schema;
using Xunit;

namespace ClosingGaps.Tests.Population;

/// <summary>A user's own table, with a small text beside it that says what its columns are.</summary>
public sealed class OwnDataTests
{
    private static readonly string Example = RepositoryRoot.Combine("examples", "datos_propios");

    private static readonly IReadOnlyList<string> Columns = LawLoader.ColumnsNamed(
        LawLoader.ReadBeside(RepositoryRoot.Combine("mappings", "propia"))
    );

    [Fact]
    public void The_example_gives_its_gap()
    {
        var outcome = Cg.Run("gaps", Example, "--cost");
        Assert.Equal("", outcome.Error);
        Assert.Contains(
            "encuesta ficticia de una organización",
            outcome.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("532 ± 74", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Definiciones encuesta_propia", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_numbers_and_what_was_not_told_is_unknown()
    {
        var survey = Read(Example);
        Assert.Equal((80, 80), (survey.Persons.RowCount, survey.Jobs.RowCount));
        Assert.Equal(957, survey.Households.Column(Survey.Weight).Values.ToArray().Sum());
        Assert.True(survey.Has(SurveyLevel.Person, "personas.seguro_por_su_trabajo"));
        Assert.False(survey.Has(SurveyLevel.Person, "personas.seguro_de_un_familiar"));
        Assert.Equal(
            [1.0, 2.0],
            survey.Persons.Column("personas.sexo").Values.ToArray().Distinct().Order()
        );
        Assert.Contains(true, survey.Persons.Column("personas.pago_mensual").Missing.ToArray());
    }

    [Fact]
    public async Task A_Parquet_file_gives_what_the_CSV_gives()
    {
        using var place = Copy();
        File.Delete(Path.Combine(place.Path, "trabajadoras.csv"));
        await WriteParquet(place.Path);
        SurveyEquality.Assert(Read(Example), Read(place.Path));
    }

    [Fact]
    public async Task A_damaged_Parquet_file_is_told()
    {
        using var place = Copy();
        File.Delete(Path.Combine(place.Path, "trabajadoras.csv"));
        await WriteParquet(place.Path);
        var path = Path.Combine(place.Path, "trabajadoras.parquet");
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        foreach (var length in (int[])[0, 3, bytes.Length / 2, bytes.Length - 9])
        {
            await File.WriteAllBytesAsync(
                path,
                bytes[..length],
                TestContext.Current.CancellationToken
            );
            Assert.Equal(
                SurveyFaultKind.DamagedTable,
                Assert.Throws<SurveyReadException>(() => Read(place.Path)).Faults[0].Kind
            );
        }
    }

    [Fact]
    public void Another_delimiter_and_windows_1252_are_read_where_the_text_says_so()
    {
        using var place = Copy();
        var csv = place.Read("trabajadoras.csv").Replace(',', ';');
        File.WriteAllBytes(
            Path.Combine(place.Path, "trabajadoras.csv"),
            Encoding.Latin1.GetBytes(csv)
        );
        place.Write("mis_datos.encuesta", place.Read("mis_datos.encuesta") + "separador \";\"\n");
        SurveyEquality.Assert(Read(Example), Read(place.Path));
    }

    [Theory]
    [InlineData(
        "trabajadoras.csv",
        ",mujer,",
        ",señora,",
        "columna genero: dice «señora», y se esperaba uno de:",
        "column genero: it says 'señora', and one of these was expected:"
    )]
    [InlineData(
        "mis_datos.encuesta",
        "factor trabajadoras.peso",
        "factor trabajadoras.ponderador",
        "columna ponderador: falta la columna",
        "column ponderador: the column is missing"
    )]
    [InlineData(
        "mis_datos.encuesta",
        "tabla trabajadoras : persona",
        "tabla trabajadoras : casa",
        "mis_datos.encuesta, fila 7: no se entiende",
        "mis_datos.encuesta, row 7: 'tabla trabajadoras : casa' is not understood"
    )]
    public void What_is_wrong_is_told(
        string file,
        string old,
        string text,
        string spanish,
        string english
    )
    {
        using var place = Copy();
        place.Write(file, place.Read(file).Replace(old, text, StringComparison.Ordinal));
        var error = Assert.Throws<SurveyReadException>(() => Read(place.Path));
        Assert.Contains(spanish, error.SpanishMessage, StringComparison.Ordinal);
        Assert.Contains(english, error.EnglishMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_design_each_household_counts_once_and_is_its_own_unit()
    {
        using var place = Copy();
        place.Write(
            "mis_datos.encuesta",
            string.Join(
                '\n',
                place
                    .Read("mis_datos.encuesta")
                    .Split('\n')
                    .Where(l => !l.StartsWith("entidad", StringComparison.Ordinal))
                    .Select(l =>
                        l.Split(' ')[0] is "factor" or "estrato" or "upm"
                            ? l.Split(' ')[0] + " ninguno"
                            : l
                    )
                    .Append("lugar ninguno")
            )
        );
        var survey = Read(place.Path);
        Assert.Equal(80, survey.Design(SurveyLevel.Person).Weights.ToArray().Sum());
        Assert.Equal(80, survey.Households.Column(Survey.Psu).Values.ToArray().Distinct().Count());
        Assert.False(survey.Households.Column(Survey.State).IsComplete);
    }

    [Fact]
    public void Another_text_is_another_reading_of_the_same_data()
    {
        using var place = Copy();
        var cache = SurveyCache.In(Path.Combine(place.Path, "cache"));
        Survey.Read(place.Path, ["personas.edad"], cache);
        place.Write(
            "mis_datos.encuesta",
            place
                .Read("mis_datos.encuesta")
                .Replace("\"campo\" 2", "\"campo\" 3", StringComparison.Ordinal)
        );
        Assert.False(Survey.Read(place.Path, ["personas.edad"], cache).IsFromCache);
        Assert.True(Survey.Read(place.Path, ["personas.edad"], cache).IsFromCache);
    }

    private static Survey Read(string path) =>
        Survey.Read(path, Survey.Present(path, Columns), SurveyCache.None);

    private static TemporaryFolder Copy()
    {
        var place = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Example))
            File.Copy(file, Path.Combine(place.Path, Path.GetFileName(file)));
        return place;
    }

    /// <summary>The example's table as another program would write it: numbers of several widths, words, blanks, two groups of rows.</summary>
    private static async Task WriteParquet(string folder)
    {
        var lines = File.ReadAllLines(Path.Combine(Example, "trabajadoras.csv"));
        var names = lines[0].Split(',');
        var rows = lines.Skip(1).Select(l => l.Split(',')).ToList();
        string[] words = ["genero", "trabajo", "imss"];
        var fields = names
            .Select(n =>
                words.Contains(n) ? new DataField<string>(n)
                : n == "pago" ? new DataField<double?>(n)
                : n == "folio" ? new DataField<long>(n)
                : (DataField)new DataField<int>(n)
            )
            .ToArray();
        await using var stream = File.Create(Path.Combine(folder, "trabajadoras.parquet"));
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream);
        foreach (var part in new[] { rows[..50], rows[50..] })
        {
            using var group = writer.CreateRowGroup();
            for (var c = 0; c < fields.Length; c++)
            {
                var cells = part.Select(r => r[c]).ToList();
                var numbers = cells.Select(v =>
                    v.Length == 0 ? (double?)null : double.Parse(v, CultureInfo.InvariantCulture)
                );
                if (words.Contains(names[c]))
                    await group.WriteAsync(fields[c], cells);
                else if (fields[c].ClrType == typeof(double))
                    await group.WriteAsync<double>(fields[c], numbers.ToArray().AsMemory());
                else if (fields[c].ClrType == typeof(long))
                    await group.WriteAsync<long>(
                        fields[c],
                        numbers.Select(n => (long)n!).ToArray().AsMemory()
                    );
                else
                    await group.WriteAsync<int>(
                        fields[c],
                        numbers.Select(n => (int)n!).ToArray().AsMemory()
                    );
            }
        }
    }
}
