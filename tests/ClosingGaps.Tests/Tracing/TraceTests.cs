using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.Judging;
using Xunit;

namespace ClosingGaps.Tests.Tracing;

public sealed class TraceTests
{
    private static readonly TestLaw Law = new(PayrollLaw.Text);

    private static Trace Trace(string output, params (string, string)[] facts)
    {
        var month = new DateOnly(2026, 3, 1);
        var answer = Law.Calculator.Calculate(
            new Question(Law.One(facts), month, month, [Law.Symbol(output)], RunChoices.Default)
        );
        return answer.Trace(answer.Results[0]);
    }

    private static Trace Whole() =>
        Trace(
            "cuota_total",
            ("salario_diario", "400"),
            ("días_trabajados", "10"),
            ("tipo", "campo"),
            ("hay_estímulo", "no")
        );

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void Text_is_golden(string language) =>
        Golden.Check($"Tracing/cuota_total.{language}.txt", TraceText.Render(Whole(), language));

    [Fact]
    public void Json_is_golden() =>
        Golden.Check("Tracing/cuota_total.json", TraceJson.Render(Whole()));

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void Text_of_what_is_not_known_is_golden(string language) =>
        Golden.Check(
            $"Tracing/disponible.{language}.txt",
            TraceText.Render(Trace("disponible", ("días_trabajados", "10")), language)
        );

    [Fact]
    public void A_trace_rests_on_what_the_judge_says()
    {
        var facts = new[]
        {
            ("salario_diario", "400"),
            ("días_trabajados", "10"),
            ("tipo", "campo"),
            ("hay_estímulo", "no"),
        };
        var exact = Law.Ask("cuota_total", Law.One(facts));
        var trace = Trace("cuota_total", facts);
        Assert.Equal(Evidence.Assumed, trace.Evidence);
        Assert.Equal(exact.Evidence, trace.Evidence);
        Assert.Equal(
            exact.Grounds.Select(g => (g.Symbol.Name, g.From)).Distinct().Order(),
            trace.Grounds.Select(g => (g.Symbol.Name, g.From)).Distinct().Order()
        );
    }

    [Fact]
    public void A_shared_rule_is_one_step()
    {
        var trace = Trace("disponible", ("salario_diario", "400"), ("días_trabajados", "10"));
        Assert.Equal(
            trace.Steps.Count,
            trace.Steps.Select(s => (s.Rule, s.Row)).Distinct().Count()
        );
        Assert.Contains(
            "ya explicado arriba",
            TraceText.Render(trace, "es"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Only_the_branch_taken_is_followed()
    {
        var law = new TestLaw(
            """
            entrada p : sí_no por persona
            entrada a : pesos por persona
              entre 0 y 10
            regla cara : pesos por persona
              = a + 1 pesos
            regla barata : pesos por persona
              = a + 2 pesos
            regla elige : pesos por persona
              = si p entonces cara si no barata
            """
        );
        var month = new DateOnly(2026, 3, 1);
        var answer = law.Calculator.Calculate(
            new Question(
                law.One(("p", "no"), ("a", "1")),
                month,
                month,
                [law.Symbol("elige")],
                RunChoices.Default
            )
        );
        var trace = answer.Trace(answer.Results[0]);
        Assert.Equal(["elige", "barata"], trace.Steps.Select(s => s.Rule.Name));
        Assert.Contains("= $3.00", TraceText.Render(trace, "es"), StringComparison.Ordinal);
    }

    [Fact]
    public void Exceptions_say_what_became_of_them()
    {
        var taken = Trace(
            "cuota",
            ("salario_diario", "400"),
            ("días_trabajados", "10"),
            ("tipo", "campo"),
            ("hay_estímulo", "sí")
        );
        var layer = Assert.Single(Assert.Single(taken.Root.Parts).Layers);
        Assert.Equal(ExceptionOutcome.Taken, Assert.Single(layer.Exceptions).Outcome);
        Assert.Equal(FactState.Known, taken.Root.State);
        Assert.Equal(0, taken.Root.Value);
        Assert.Equal(["cuota"], taken.Steps.Select(s => s.Rule.Name)); // the formula was not needed
    }
}
