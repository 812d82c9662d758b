using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.Binding;

public sealed class TableTests
{
    [Fact]
    public void Columns_line_gives_the_last_axis()
    {
        var table = Table(
            """
            tabla pensión(salario : veces_uma, edad : años, columna : cuenta) : pesos
              desde 2021-01-01  fuente "LSS 170"
                columnas 0 a 1, 1 a 2, 2 o más
                menos de 2, 60 a 61 : 2622, 2716, 2809
                menos de 2, 61 o más : 2660, 2753, 2847
                2 o más, 60 a 61 : 3409, 3530, 3652
                2 o más, 61 o más : 3457, 3579, 3701
            """,
            "pensión"
        );

        var version = Assert.Single(table.Versions);
        Assert.Equal([null, 2], version.Edges[0]);
        Assert.Equal([60, 61], version.Edges[1]);
        Assert.Equal([0, 1, 2], version.Edges[2]);
        Assert.Equal([null, null, null], version.Ends);
        Assert.Equal(
            [2622, 2716, 2809, 2660, 2753, 2847, 3409, 3530, 3652, 3457, 3579, 3701],
            version.Cells[0].Select(c => (int)c!.Value.Numerator)
        );
        Assert.Equal(Grid.Whole, table.Columns[0].Grid);
    }

    [Fact]
    public void Rows_in_any_order_with_a_closed_end()
    {
        var table = Table(
            """
            tabla tarifa(ingreso : pesos) : cuota pesos, tasa porcentaje
              desde 2026-01-01  fuente "Anexo 8"
                844.60 a 7168.52 : 16.22, 6.40 %
                0.01 a 844.60 : 0, 1.92 %
            """,
            "tarifa"
        );

        var version = Assert.Single(table.Versions);
        Assert.Equal(["0.01", "844.6"], version.Edges[0].Select(e => e.ToString()));
        Assert.Equal("7168.52", version.Ends[0].ToString());
        Assert.Equal(["0", "16.22"], version.Cells[0].Select(c => c.ToString()));
        Assert.Equal(["0.0192", "0.064"], version.Cells[1].Select(c => c.ToString()));
        Assert.Equal(4, table.Columns[1].Grid.Digits);
    }

    [Fact]
    public void Wide_row_fills_the_cells_that_others_cut()
    {
        var table = Table(
            """
            tabla t(a : cuenta, b : cuenta) : pesos
              desde 2026-01-01  fuente "x"
                0 a 1, 0 o más : 1
                1 o más, 0 a 5 : 2
                1 o más, 5 o más : 3
            """,
            "t"
        );

        var version = Assert.Single(table.Versions);
        Assert.Equal([0, 5], version.Edges[1]);
        Assert.Equal([1, 1, 2, 3], version.Cells[0].Select(c => (int)c!.Value.Numerator));
    }

    [Fact]
    public void Category_axis_is_in_code_order_and_unknown_cells_are_null()
    {
        var table = Table(
            """
            tabla tasas(régimen : régimen) : porcentaje
              desde 2026-01-01  fuente "Ley"
                campo : 2 %
                general : 1 %
                hogar : desconocido
            """,
            "tasas"
        );

        var version = Assert.Single(table.Versions);
        Assert.Equal([0, 1, 2], version.Edges[0]);
        Assert.Equal(["0.01", "", "0.02"], version.Cells[0].Select(c => c?.ToString() ?? ""));
    }

    [Fact]
    public void Cell_is_read_at_the_narrowest_argument()
    {
        var rule = LawText.Rule(
            """
            tabla tasas(días : días, régimen : régimen) : tasa porcentaje, tope pesos
              desde 2026-01-01  fuente "Ley"
                0 a 10, campo : 2 %, 1
                10 o más, campo : 2 %, 2
                0 o más, general : 1 %, 3
                0 o más, hogar : 1 %, 4
            regla tope : pesos por empleo
              = tasas(días, régimen).tope
              se llama es "Tope" en "Cap"
            """,
            "tope"
        );

        var cell = Assert.IsType<TableExpression>(rule.Layers[0].Versions[0].Formula);
        Assert.Equal((1, Entity.Employment), (cell.Column, cell.Entity));
        Assert.Equal(Grid.Whole, rule.Grid);
    }

    [Theory]
    [InlineData("tasas(salario × días)", "LEY072")]
    [InlineData("tasas(1 pesos, 2 pesos)", "LEY080")]
    [InlineData("tasas(3 días)", "LEY053")]
    [InlineData("tasas(ahorro)", "LEY075")]
    [InlineData("tasas(1 pesos).nada", "LEY030")]
    public void Argument_is_of_the_axis(string formula, string code)
    {
        var entity = formula.Contains("ahorro") ? "persona" : "empleo";
        var errors = LawText.ErrorCodes(
            $"""
            tabla tasas(ingreso : pesos) : porcentaje
              desde 2026-01-01  fuente "Ley"
                0 o más : 2 %
            regla prueba : porcentaje por {entity}
              = {formula}
              se llama es "Prueba" en "Test"
            """
        );

        Assert.Equal([code], errors);
    }

    [Fact]
    public void Of_several_columns_one_must_be_named()
    {
        var result = LawText.Load(
            """
            tabla tarifa(ingreso : pesos) : cuota pesos, tasa porcentaje
              desde 2026-01-01  fuente "Ley"
                0 o más : 1, 2 %
            regla prueba : pesos por persona
              = tarifa(1 pesos)
              se llama es "Prueba" en "Test"
            """
        );

        var error = Assert.Single(LawText.Errors(result));
        Assert.Equal(BindingDiagnostics.WrongKindOfName, error.Kind);
        Assert.Contains("tabla.cuota | tasa", LawText.Show(error), StringComparison.Ordinal);
    }

    private static TableSymbol Table(string text, string name) =>
        Assert.IsType<TableSymbol>(LawText.Good(text).Find(name));
}
