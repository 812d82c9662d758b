using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;
using Xunit;

namespace ClosingGaps.Tests.Syntax;

public sealed class ParserTests
{
    [Fact]
    public void Every_example_of_the_reference_is_read_without_an_error()
    {
        var examples = LanguageReference.Examples();
        Assert.True(examples.Count >= 10, $"only {examples.Count} examples found");
        foreach (var example in examples)
        {
            var bag = new DiagnosticBag();
            var file = Parser.Parse(example, bag);
            Assert.Empty(bag.Items.Select(d => $"{d.Span} {d.Message("en")}"));
            Assert.NotEmpty(file.Declarations);
        }
    }

    [Fact]
    public void Five_mistakes_are_five_reports()
    {
        const string text = """
            valor uma : pesos/día
              desde 2025-02-30 : 113.14 fuente "INEGI"
            regla uno : pesos
              = (1 + 2
              se llama es "Uno"
            regla dos : pesos por planeta
              = 1
            regal tres : pesos
              = 3
            caso "cuatro"
              dado mes 2026-01
              espera uno 1 +
            """;
        var bag = new DiagnosticBag();
        Parser.Parse(new SourceText("x.ley", text), bag);
        Assert.Equal(
            ["LEY007", "LEY017", "LEY025", "LEY008", "LEY028"],
            bag.Items.Select(d => d.Kind.Code)
        );
    }

    [Theory]
    [InlineData("a + b × c", "(a + (b × c))")]
    [InlineData("a − b − c", "((a − b) − c)")]
    [InlineData("− a ^ 2", "−(a ^ 2)")]
    [InlineData("a + b redondeado a 0.01", "round((a + b), 0.01)")]
    [InlineData("no a = b y c o d", "((no((a = b)) y c) o d)")]
    [InlineData("7 dias/semana × x / y1", "((7 días/semana × x) ÷ y1)")]
    [InlineData("si a entonces no si no si", "si(a, no, sí)")]
    [InlineData("si a entonces si si no no aplica", "si(a, sí, no aplica)")]
    [InlineData("si no a entonces 1 si no si b entonces 2 si no 3", "si(no(a), 1, si(b, 2, 3))")]
    [InlineData(
        "suma de a + b en sus empleos donde c > 1 y d",
        "sum((a + b), empleos, ((c > 1) y d))"
    )]
    [InlineData("suma de a en 12 meses ÷ 12", "(sum(a, 12) ÷ 12)")]
    [InlineData("segun r ( x : 1 ; otro : 2 ) + 1", "(según(r, x: 1, otro: 2) + 1)")]
    [InlineData("lugar en 09 y no lugar en 09007", "((lugar en 09) y no((lugar en 09007)))")]
    [InlineData("min(a, t(b).tasa)", "mín(a, t(b).tasa)")]
    [InlineData(
        "hace 1 mes lss.a + acumulado de b desde 2026-01-01",
        "(hace(1, lss.a) + acumulado(b, 2026-01-01))"
    )]
    public void Precedence(string written, string tree)
    {
        var bag = new DiagnosticBag();
        var file = Parser.Parse(new SourceText("x.ley", $"regla x : pesos\n  = {written}\n"), bag);
        Assert.Empty(bag.Items.Select(d => d.Message("en")));
        var rule = Assert.IsType<RuleSyntax>(Assert.Single(file.Declarations));
        Assert.Equal(tree, Show(rule.Versions[0].Formula));
    }

    private static string Show(ExpressionSyntax? e) =>
        e switch
        {
            NumberSyntax n => n.Digits + (n.Unit.Count > 0 ? " " + string.Join('/', n.Unit) : ""),
            NameExpressionSyntax n => n.Name.ToString(),
            KeywordLiteralSyntax { Keyword: KeywordLiteral.Yes } => "sí",
            KeywordLiteralSyntax { Keyword: KeywordLiteral.No } => "no",
            KeywordLiteralSyntax { Keyword: KeywordLiteral.NotApplicable } => "no aplica",
            UnarySyntax { Operator: UnaryOperator.Not } u => $"no({Show(u.Operand)})",
            UnarySyntax u => $"−{Show(u.Operand)}",
            BinarySyntax b => $"({Show(b.Left)} {Sign(b.Operator)} {Show(b.Right)})",
            RoundSyntax r => $"round({Show(r.Operand)}, {r.Step.Digits})",
            ConditionalSyntax c => $"si({Show(c.Condition)}, {Show(c.Then)}, {Show(c.Else)})",
            MatchSyntax m =>
                $"según({Show(m.Subject)}, {List(m.Arms.Select(a => $"{a.Member}: {Show(a.Result)}"))}, otro: {Show(m.Otherwise)})",
            InTerritorySyntax t => $"({Show(t.Operand)} en {t.Code})",
            CallSyntax c =>
                $"{c.Function}({List(c.Arguments.Select(Show))}){(c.Column is null ? "" : $".{c.Column}")}",
            AggregateSyntax a => $"sum({Show(a.Body)}, {a.Members}, {Show(a.Where)})",
            WindowSyntax w => $"sum({w.Name}, {w.Months})",
            LagSyntax l => $"hace({l.Months}, {l.Name})",
            AccumulatedSyntax a => $"acumulado({a.Name}, {a.Since:yyyy-MM-dd})",
            _ => e?.ToString() ?? "null",
        };

    private static string List(IEnumerable<string> parts) => string.Join(", ", parts);

    private static string Sign(BinaryOperator op) =>
        op switch
        {
            BinaryOperator.Add => "+",
            BinaryOperator.Subtract => "−",
            BinaryOperator.Multiply => "×",
            BinaryOperator.Divide => "÷",
            BinaryOperator.Power => "^",
            BinaryOperator.Equal => "=",
            BinaryOperator.Greater => ">",
            BinaryOperator.And => "y",
            BinaryOperator.Or => "o",
            _ => op.ToString(),
        };
}
