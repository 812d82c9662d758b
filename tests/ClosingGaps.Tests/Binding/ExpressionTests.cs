using ClosingGaps.Law.Model;
using Xunit;

namespace ClosingGaps.Tests.Binding;

/// <summary>Types, units, grids and states of formulas, one line each.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("días × 2", "días", 0)]
    [InlineData("salario", "pesos/día", 2)]
    [InlineData("salario × 2", "pesos/día", -1)]
    [InlineData("salario + salario", "pesos/día", -1)]
    [InlineData("días + días − 1 días", "días", 0)]
    [InlineData("días ÷ 2", "días", -1)]
    [InlineData("mín(salario, 100.125 pesos/día)", "pesos/día", 3)]
    [InlineData("−salario", "pesos/día", 2)]
    [InlineData("salario × días redondeado a 0.01", "pesos", 2)]
    [InlineData("salario × días redondeado hacia arriba a 10", "pesos", -10)]
    [InlineData("salario × días truncado a 1", "pesos", 0)]
    [InlineData("si régimen = campo entonces 1.5 pesos si no 0", "pesos", 1)]
    [InlineData("según régimen ( campo : 1.25 ; otro : 20 % )", "porcentaje", 2)]
    [InlineData("(días ÷ 1 días) ^ 2", "número", -1)]
    [InlineData("días ^ 2", "días^2", 0)]
    [InlineData("25 UMA × 10 pesos", "pesos", 0)]
    [InlineData("20.40 %", "porcentaje", 3)]
    [InlineData("2026-03-15 − 2026-03-01", "días", 0)]
    [InlineData("años_entre(nacimiento, último_día_del_mes)", "años", 0)]
    [InlineData("año_de(nacimiento)", "número", 0)]
    [InlineData("hace 3 meses días", "días", 0)]
    [InlineData("suma de días en 12 meses", "días", 0)]
    [InlineData("suma de salario en 12 meses", "pesos/día", -1)]
    [InlineData("máximo de salario en 12 meses", "pesos/día", 2)]
    [InlineData("acumulado de días desde 2026-01-01", "días", 0)]
    [InlineData("días_cubiertos(2026-01-01, último_día_del_mes)", "días", 0)]
    public void Number_has_its_unit_and_grid(string formula, string unit, int digits)
    {
        var written = unit == "días^2" ? "número" : unit;
        var text = Rule(
            written,
            "empleo",
            unit == "días^2" ? $"{formula} ÷ 1 días ÷ 1 días" : formula
        );
        var rule = LawText.Rule(text, "prueba");

        if (unit == "días^2")
        {
            Assert.Equal(Grid.None, rule.Grid);
            return;
        }

        var expected = digits switch
        {
            -1 => Grid.None,
            -10 => Grid.Of(0), // a rule is at least whole: tens are whole numbers
            _ => Grid.Of(digits),
        };
        Assert.Equal(expected, rule.Grid);
        Assert.Equal(unit, rule.Type.ToString());
    }

    [Theory]
    [InlineData("días ≥ 15 días y régimen ≠ campo")]
    [InlineData("salario > 315.041 pesos/día")]
    [InlineData("salario > 0")]
    [InlineData("residencia en 09")]
    [InlineData("no (residencia en 09007 o integrantes = 3)")]
    [InlineData("hogar = régimen")]
    [InlineData("trabajadores > integrantes")]
    [InlineData("nacimiento ≤ meses_después(2026-01-31, 1)")]
    [InlineData("(salario × días redondeado a 0.01) ≥ 1000 pesos")]
    [InlineData("nacimiento + 30 días < último_día_del_mes")]
    public void Condition_is_good(string formula) =>
        Assert.Equal(
            TypeKind.Boolean,
            LawText.Rule(Rule("sí_no", "empleo", formula), "prueba").Type.Kind
        );

    [Theory]
    [InlineData("salario > 1", "LEY052")]
    [InlineData("salario × días > 1 pesos", "LEY072")]
    [InlineData("piso(salario × 2) > 1 pesos/día", "LEY072")]
    [InlineData("nacimiento > 3 días", "LEY051")]
    [InlineData("régimen > campo", "LEY051")]
    [InlineData("régimen = canpo", "LEY031")]
    [InlineData("residencia en 33", "LEY044")]
    [InlineData("salario y sí", "LEY051")]
    [InlineData("días + 1 % > 3 días", "LEY052")]
    [InlineData("1 % + 1 UMA > 3", "LEY052")]
    [InlineData("nacimiento + 2 meses < 2026-01-01", "LEY053")]
    [InlineData("ahorro > 3 pesos", "LEY075")]
    [InlineData("días ^ 20 = 3", "LEY082")]
    [InlineData("días ÷ 0 = 3 días", "LEY082")]
    [InlineData("periodo_desde < 2026-01-01", "LEY081")]
    [InlineData("alguno de sus empleos cumple sí", "LEY074")]
    [InlineData("salario = si días entonces salaro si no 1", "LEY051 LEY031")]
    [InlineData("nada = campo", "LEY030")]
    public void Mistake_is_told_once(string formula, string codes) =>
        Assert.Equal(
            codes.Split(' ').Order(),
            LawText.ErrorCodes(Rule("sí_no", "empleo", formula)).Order()
        );

    [Theory]
    [InlineData("si aplica ahorro entonces ahorro + 1 pesos si no 0", false)]
    [InlineData("ahorro", true)]
    [InlineData("si integrantes > 3 entonces 1 pesos si no no aplica", true)]
    [InlineData("máximo de salario × 1 días en sus empleos", true)]
    [InlineData("suma de salario × 1 días en sus empleos", false)]
    public void May_not_apply_flows(string formula, bool expected) =>
        Assert.Equal(
            expected,
            LawText.Rule(Rule("pesos", "persona", formula), "prueba").MayNotApply
        );

    [Fact]
    public void Applying_narrows_only_its_branch()
    {
        var errors = LawText.ErrorCodes(
            Rule("pesos", "persona", "si aplica ahorro entonces 0 pesos si no ahorro + 1 pesos")
        );

        Assert.Equal(["LEY075"], errors);
    }

    [Fact]
    public void Match_means_nested_conditions()
    {
        var rule = LawText.Rule(
            Rule(
                "pesos",
                "empleo",
                "según régimen ( campo : 3 pesos ; general : 1 pesos ; hogar : 2 pesos )"
            ),
            "prueba"
        );

        var outer = Assert.IsType<ConditionalExpression>(rule.Layers[0].Versions[0].Formula);
        var inner = Assert.IsType<ConditionalExpression>(outer.Else);
        Assert.Equal("2 pesos", Text(inner.Else));
        Assert.Equal("1 pesos", Text(inner.Then));
        Assert.Equal("3 pesos", Text(outer.Then));
    }

    private static string Text(Expression expression) =>
        expression is BroadcastExpression broadcast
            ? Text(broadcast.Operand)
            : Assert.IsType<LiteralExpression>(expression).Text;

    private static string Rule(string type, string entity, string formula) =>
        $"regla prueba : {type} por {entity}\n  = {formula}\n  se llama es \"P\" en \"P\"\n";
}
