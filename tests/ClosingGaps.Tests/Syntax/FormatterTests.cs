using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;
using ClosingGaps.Tests.Repository;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Syntax;

public sealed class FormatterTests
{
    [Fact]
    public void The_examples_of_the_reference_keep_their_meaning_and_settle_at_once()
    {
        foreach (var example in LanguageReference.Examples())
        {
            AssertRoundTrip(example);
        }
    }

    [Fact]
    public void The_law_keeps_its_meaning_and_settles_at_once()
    {
        foreach (var file in LawFiles())
        {
            AssertRoundTrip(file);
        }
    }

    [Fact]
    public void Generated_law_keeps_its_meaning_and_settles_at_once() =>
        LawGenerator.File.Sample(
            text => AssertRoundTrip(new SourceText("generated.ley", text)),
            iter: FuzzBudget.Iterations(300)
        );

    [Fact]
    public void A_badly_laid_out_file_is_set_right() =>
        Golden.Check(
            "Formatter/untidy.ley",
            Formatter.Format(new SourceText("untidy.ley", untidy))
        );

    private const string untidy = """
        # Cabecera del archivo
        # en dos líneas

        instrumento lss es "Ley del Seguro Social"
        competencia federacion   # la Federación
        articulo   106    fraccion I # cita
        valor tasa:porcentaje desde 2007-07-01:20.40% fuente "DOF 2001-12-20" evidencia verificado
        se llama es "Tasa" en "Rate"
          # De aquí en adelante, la regla.
        regla cuota_fija:pesos por empleo
        =tasa*uma_diaria*dias_cotizados/30 dias redondeado a 0.01 segun "LSS 106"
        salvo campo si regimen=campo y edad>=65 años y no ( tiene_otro_seguro o pertenece_a_un_programa_de_apoyo_al_campo ) prioridad 2:-5 pesos+min(uno,dos)
        salvo si antiguedad<1 año:si jornada<=8 horas entonces cuota_reducida_por_jornada_de_pocas_horas si no si jornada<=12 horas entonces cuota_media_por_jornada si no lo anterior
        se explica es "Una explicación que es bastante más larga que lo que cabe en una sola línea de ciento diez columnas." en "Short."
        tabla tarifa(ingreso:pesos,zona:zona):cuota pesos,tasa porcentaje
        desde 2026-01-01 fuente "Anexo 8"
        0.01 a 844.60,general:0,1.92% # primer renglón
        844.60 a 7168.52,frontera : 16.22,6.40%
        7168.52 o mas,general:420.95,10.88 %
        caso "uno"
        dado mes 2026-03,salario_diario 315.04,dias_cotizados 31, edad 34 años, regimen hogar, zona general, antigüedad 3 años
        # lo publicado está mal
        espera cuota_fija<>741.87 fuente "cálculo"
        # fin
        """;

    [Fact]
    public void A_file_with_errors_is_left_as_it_is()
    {
        const string broken = "regla   x : pesos\n= (1 +\n";
        Assert.Equal(broken, Formatter.Format(new SourceText("x.ley", broken)));
    }

    [Fact]
    public void Accents_come_apart_are_composed()
    {
        var text = "categoría régimen\n  peón = 0  # también aquí\n".Normalize(
            System.Text.NormalizationForm.FormD
        );
        var bag = new DiagnosticBag();
        Parser.Parse(new SourceText("x.ley", text), bag);
        Assert.Equal("LEY003", Assert.Single(bag.Items).Kind.Code);
        Assert.Equal(
            "categoría régimen\n  peón = 0  # también aquí\n",
            Formatter.Format(new SourceText("x.ley", text))
        );
    }

    private static IEnumerable<SourceText> LawFiles()
    {
        var folder = RepositoryRoot.Combine("law");
        return Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.ley", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f => new SourceText(f, File.ReadAllText(f)))
            : [];
    }

    private static void AssertRoundTrip(SourceText source)
    {
        var (before, beforeComments) = Read(source);
        var once = Formatter.Format(source);
        var (after, afterComments) = Read(new SourceText(source.Path + " (formatted)", once));
        Assert.Equal(before, after);
        Assert.Equal(beforeComments, afterComments);
        Assert.Equal(once, Formatter.Format(new SourceText(source.Path, once)));
    }

    private static (string Tree, string[] Comments) Read(SourceText source)
    {
        var bag = new DiagnosticBag();
        var file = Parser.Parse(source, bag);
        Assert.True(
            bag.Items.Count == 0,
            string.Join('\n', bag.Items.Select(d => $"{d.Span} {d.Message("en")}"))
                + "\n"
                + source.Content
        );
        var comments = source.Content.Split('\n').Select(CommentOf).OfType<string>().ToArray();
        return (SyntaxDump.Of(file), comments);
    }

    private static string? CommentOf(string line)
    {
        var inText = false;
        for (var i = 0; i < line.Length; i++)
        {
            inText ^= line[i] == '"';
            if (line[i] == '#' && !inText)
            {
                return line[i..].TrimEnd();
            }
        }

        return null;
    }
}
