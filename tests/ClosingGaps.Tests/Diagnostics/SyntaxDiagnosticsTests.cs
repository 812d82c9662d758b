using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;
using Xunit;

namespace ClosingGaps.Tests.Diagnostics;

/// <summary>Each mistake of form: a small broken file, and what its author reads, in both languages.</summary>
public sealed class SyntaxDiagnosticsTests
{
    public static TheoryData<string, string> Mistakes =>
        new()
        {
            { "LEY001", "regla cuota : pesos\n  = 20 € × días\n" },
            { "LEY001-quotes", "instrumento lss “Ley del Seguro Social”\n" },
            { "LEY002", "instrumento lss \"Ley del Seguro Social\n  competencia federación\n" },
            { "LEY003", "categoría re\u0301gimen\n  general = 0\n" },
            { "LEY004", "regla cuota : pesos\n\t= 1 +\u0007 2\n" },
            { "LEY005", "entrada Salario : pesos por empleo\n" },
            { "LEY006", "valor tope : pesos\n  desde 2026-01-01 : 1,234.50  fuente \"x\"\n" },
            { "LEY007", "valor tope : pesos\n  desde 2026-02-30 : 100  fuente \"x\"\n" },
            { "LEY008", "regal cuota : pesos\n  = 1\n" },
            {
                "LEY009",
                "valor tope : pesos\n  desde 2026-01-01 : 100  fuente \"x\"\n  fuente_de \"DOF\"\n"
            },
            { "LEY009-near", "regla cuota : pesos\n  = 1\n  slavo si edad > 65 años : 2\n" },
            { "LEY010", "entrada salario pesos por empleo\n" },
            { "LEY010-end", "modifica" },
            { "LEY006-name", "regla 3cuotas : pesos\n  = 1\n" },
            { "LEY011", "regla : pesos\n  = 1\n" },
            { "LEY012", "entrada entonces : pesos por empleo\n" },
            { "LEY013", "regla cuota : pesos\n  = salario × \n  se llama es \"Cuota\"\n" },
            { "LEY014", "entrada rama : cuenta por empleo\n  columna trabajos\n" },
            { "LEY015", "valor tope : pesos\n  desde 2026 : 100  fuente \"x\"\n" },
            { "LEY016", "entrada salario : por empleo\n" },
            { "LEY017", "regla cuota : pesos\n  = mín(salario, 25 UMA\n  se llama es \"Cuota\"\n" },
            { "LEY018", "regla es_joven : sí_no por persona\n  = 15 años ≤ edad < 30 años\n" },
            { "LEY019", "regla cuota : pesos\n  = a redondeado a 0.01 + b\n" },
            { "LEY020", "regla apoyo : pesos\n  = si edad > 65 años entonces 100 pesos\n" },
            {
                "LEY021",
                "regla hondo : pesos\n  = "
                    + new string('(', 250)
                    + "1"
                    + new string(')', 250)
                    + "\n"
            },
            { "LEY022", "regla anual : pesos\n  = suma de a + b en 12 meses\n" },
            { "LEY023", "entrada edad : años por persona\n  fija\n  fija\n" },
            { "LEY024", "regla local : sí_no por persona\n  = residencia en 9\n" },
            { "LEY025", "entrada edad : años por planeta\n" },
            { "LEY026", "categoría régimen\n  general = 300\n" },
            { "LEY027", "valor tope : pesos\n  se llama es \"Tope\" en \"Cap\"\n" },
            {
                "LEY028",
                "valor tope : pesos\n  desde 2026-01-01 : 25 × uma_diaria  fuente \"x\"\n"
            },
            {
                "LEY029",
                string.Concat(Enumerable.Repeat("esto no es una ley\n", 2))
                    + string.Concat(Enumerable.Repeat("regla\n", 120))
            },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_is_one_report_that_tells_how_to_mend_it(string name, string text)
    {
        var code = name[..6];
        var bag = new DiagnosticBag();
        Parser.Parse(new SourceText("ejemplo.ley", text), bag);
        var shown = code == "LEY029" ? [.. bag.Items.Where(d => d.Kind.Code == code)] : bag.Items;
        Assert.Equal([code], shown.Select(d => d.Kind.Code));
        Golden.Check($"Diagnostics/{name}.es.txt", DiagnosticRenderer.Render(shown[0], "es"));
        Golden.Check($"Diagnostics/{name}.en.txt", DiagnosticRenderer.Render(shown[0], "en"));
    }

    [Fact]
    public void Every_kind_of_form_has_its_mistake() =>
        Assert.Equal(
            DiagnosticCatalog
                .All.Select(k => k.Code)
                .Where(c => string.CompareOrdinal(c, "LEY030") < 0),
            Mistakes
                .Select(row => row.Data.Item1[..6])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
}
