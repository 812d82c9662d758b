using ClosingGaps.Population.Surveys;
using Xunit;

namespace ClosingGaps.Tests.Population;

/// <summary>Each fault says where it is, what was expected and how to mend it, in both languages.</summary>
public sealed class SurveyFaultTests
{
    public static TheoryData<string, string, string, SurveyFaultKind, string, string> Spoiled =>
        new()
        {
            {
                "poblacion.csv",
                "01,2,40",
                "01,dos,40",
                SurveyFaultKind.NotANumber,
                "poblacion.csv, fila 2, columna sexo: se esperaba un número o un blanco y se encontró «dos».",
                "poblacion.csv, row 2, column sexo: expected a number or a blank and found 'dos'."
            },
            {
                "trabajos.csv",
                "8140,20",
                "8140,20,7",
                SurveyFaultKind.FieldCount,
                "trabajos.csv, fila 2: se esperaban 6 campos, como en el encabezado, y hay 7.",
                "trabajos.csv, row 2: expected 6 fields, as in the header, and found 7."
            },
            {
                "poblacion.csv",
                "010001,0,02,1,",
                "010001,0,01,1,",
                SurveyFaultKind.DuplicateKey,
                "poblacion.csv, fila 3: la clave ya está en la fila 2.",
                "poblacion.csv, row 3: the key is already on row 2."
            },
            {
                "trabajos.csv",
                "090002,0,01",
                "090002,0,07",
                SurveyFaultKind.Orphan,
                "trabajos.csv, fila 4: la clave 90002-0-7 no está en poblacion.csv.",
                "trabajos.csv, row 4: the key 90002-0-7 is not in poblacion.csv."
            },
            {
                "poblacion.csv",
                "090002,0,01",
                "090003,0,01",
                SurveyFaultKind.Orphan,
                "poblacion.csv, fila 5: la clave 90003-0 no está en concentrado.csv.",
                "poblacion.csv, row 5: the key 90003-0 is not in concentrado.csv."
            },
            {
                "ingresos.csv",
                "090002,0,01",
                "090002,0,09",
                SurveyFaultKind.Orphan,
                "ingresos.csv, fila 5: la clave 90002-0-9 no está en poblacion.csv.",
                "ingresos.csv, row 5: the key 90002-0-9 is not in poblacion.csv."
            },
            {
                "concentrado.csv",
                "0,250",
                "0,0",
                SurveyFaultKind.BadWeight,
                "concentrado.csv, fila 4, columna factor: se esperaba un factor de expansión mayor que cero y es 0.",
                "concentrado.csv, row 4, column factor: expected a weight above zero and it is 0."
            },
            {
                "concentrado.csv",
                "0,250",
                "0,",
                SurveyFaultKind.BadWeight,
                "concentrado.csv, fila 4, columna factor: se esperaba un factor de expansión mayor que cero y es blanco.",
                "concentrado.csv, row 4, column factor: expected a weight above zero and it is blank."
            },
            {
                "concentrado.csv",
                "0901,00002",
                "0901,",
                SurveyFaultKind.BadDesignCode,
                "concentrado.csv, fila 4, columna upm: se esperaba un código de cifras",
                "concentrado.csv, row 4, column upm: expected a code of digits"
            },
            {
                "poblacion.csv",
                "090002,0,01",
                "09A002,0,01",
                SurveyFaultKind.BadKey,
                "poblacion.csv, fila 5, columna folioviv: la clave debe ser de cifras, hasta 10, y es «09A002».",
                "poblacion.csv, row 5, column folioviv: the key must be of digits, up to 10, and is '09A002'."
            },
            {
                "poblacion.csv",
                "numren,sexo",
                "numren,genero",
                SurveyFaultKind.MissingColumn,
                "poblacion.csv, fila 1, columna sexo: falta la columna. El encabezado tiene: folioviv, foliohog, numren, genero, edad.",
                "poblacion.csv, row 1, column sexo: the column is missing. The header has: folioviv, foliohog, numren, genero, edad."
            },
            {
                "trabajos.csv",
                "numtrab",
                "id_trabajo",
                SurveyFaultKind.MissingColumn,
                "trabajos.csv, fila 1, columna numtrab: falta la columna.",
                "trabajos.csv, row 1, column numtrab: the column is missing."
            },
            {
                "poblacion.csv",
                "sexo,edad",
                "sexo,sexo",
                SurveyFaultKind.RepeatedColumn,
                "poblacion.csv, fila 1, columna sexo: la columna está dos veces en el encabezado.",
                "poblacion.csv, row 1, column sexo: the column is twice in the header."
            },
            {
                "poblacion.csv",
                "2,40",
                "\"2,40",
                SurveyFaultKind.Quoting,
                "poblacion.csv, fila 2: una comilla abre y no cierra.",
                "poblacion.csv, row 2: a quote opens and is not closed."
            },
            {
                "poblacion.csv",
                "2,40",
                "\"2\"x,40",
                SurveyFaultKind.Quoting,
                "poblacion.csv, fila 2: hay texto entre la comilla que cierra y la coma.",
                "poblacion.csv, row 2: there is text between the closing quote and the comma."
            },
        };

    [Theory]
    [MemberData(nameof(Spoiled))]
    public void A_spoiled_file_is_told(
        string file,
        string old,
        string text,
        SurveyFaultKind kind,
        string spanish,
        string english
    )
    {
        using var tiny = TinySurvey.Create();
        tiny.Replace(file, old, text);

        var error = Assert.Throws<SurveyReadException>(() => tiny.Read());

        Assert.Contains(error.Faults, f => f.Kind == kind);
        Assert.Contains(spanish, error.SpanishMessage, StringComparison.Ordinal);
        Assert.Contains(english, error.EnglishMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_lists_what_each_edition_needs()
    {
        using var tiny = TinySurvey.Create();
        tiny.Remove("trabajos.csv");
        var error = Assert.Throws<SurveyReadException>(() => tiny.Read());

        Assert.Equal(SurveyFaultKind.MissingFile, Assert.Single(error.Faults).Kind);
        Assert.Contains(
            "Para ENIGH 2010 falta: trabajos.csv. Archivos esperados por edición: ENIGH 2010: concentrado.csv, poblacion.csv, trabajos.csv; ENIGH 2012, ",
            error.SpanishMessage,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "For ENIGH 2010 it lacks: trabajos.csv.",
            error.EnglishMessage,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_missing_folder_and_a_missing_optional_file_are_told()
    {
        using var tiny = TinySurvey.Create();
        tiny.Remove("ingresos.csv");
        var optional = Assert.Throws<SurveyReadException>(() => tiny.Read());
        Assert.Contains(
            "ingresos.csv: falta el archivo, y se pidieron columnas suyas.",
            optional.SpanishMessage,
            StringComparison.Ordinal
        );

        var folder = Assert.Throws<SurveyReadException>(() =>
            Survey.Read(Path.Combine(tiny.Folder, "no"), [], SurveyCache.None)
        );
        Assert.Equal(SurveyFaultKind.MissingFolder, folder.Faults[0].Kind);
    }

    [Theory]
    [InlineData("", SurveyFaultKind.EmptyFile)]
    [InlineData("\n\n", SurveyFaultKind.EmptyFile)]
    public void An_empty_file_is_told(string text, SurveyFaultKind kind)
    {
        using var tiny = TinySurvey.Create();
        tiny.Put("poblacion.csv", text);
        Assert.Equal(kind, Assert.Throws<SurveyReadException>(() => tiny.Read()).Faults[0].Kind);
    }

    [Fact]
    public void A_UTF_16_file_is_told()
    {
        using var tiny = TinySurvey.Create();
        File.WriteAllText(
            Path.Combine(tiny.Folder, "poblacion.csv"),
            "folioviv\n",
            System.Text.Encoding.Unicode
        );
        Assert.Contains(
            "Guárdelo como CSV UTF-8",
            Assert.Throws<SurveyReadException>(() => tiny.Read()).SpanishMessage,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Faults_of_several_files_come_together_in_the_order_of_the_files()
    {
        using var tiny = TinySurvey.Create();
        tiny.Replace("poblacion.csv", "01,2,40", "01,x,y");
        tiny.Replace("trabajos.csv", "8140,20", "z,20");
        var error = Assert.Throws<SurveyReadException>(() => tiny.Read());

        Assert.Equal(
            ["poblacion.csv/edad", "poblacion.csv/sexo", "trabajos.csv/scian"],
            error.Faults.Select(f => $"{f.File}/{f.Column}")
        );
    }

    [Fact]
    public void A_file_with_one_cause_of_many_faults_is_not_told_for_ever()
    {
        using var tiny = TinySurvey.Create();
        var rows = string.Concat(
            Enumerable.Range(1, 99).Select(i => FormattableString.Invariant($"010001,0,{i},x,40\n"))
        );
        tiny.Put("poblacion.csv", $"folioviv,foliohog,numren,sexo,edad\n{rows}");
        Assert.Equal(20, Assert.Throws<SurveyReadException>(() => tiny.Read()).Faults.Count);
    }

    [Theory]
    [InlineData("sexo", "no se entiende")]
    [InlineData("poblacion.", "no se entiende")]
    [InlineData("ingresos.ing_tri[clave=P001..P7]", "no se entiende")]
    [InlineData("ingresos.ing_tri[P001]", "no se entiende")]
    [InlineData(
        "gastos.gasto_tri",
        "ENIGH 2010 no tiene la tabla gastos. Sus tablas: concentrado, poblacion,"
    )]
    [InlineData("ingresos.ing_tri", "Diga cuáles se suman: ingresos.ing_tri[clave=CÓDIGO..CÓDIGO]")]
    [InlineData("poblacion.sexo[clave=P001]", "no hay qué sumar. Pida poblacion.sexo.")]
    public void A_request_that_cannot_be_met_is_told(string request, string spanish)
    {
        using var tiny = TinySurvey.Create();
        var error = Assert.Throws<SurveyReadException>(() =>
            Survey.Read(tiny.Folder, [request], SurveyCache.None)
        );

        Assert.Equal(SurveyFaultKind.BadRequest, error.Faults[0].Kind);
        Assert.Contains(spanish, error.SpanishMessage, StringComparison.Ordinal);
    }
}
