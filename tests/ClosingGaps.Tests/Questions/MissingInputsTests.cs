using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Tests.Judging;
using Xunit;

namespace ClosingGaps.Tests.Questions;

public sealed class MissingInputsTests
{
    private readonly TestLaw Law = new(
        """
        entrada p : sí_no por persona
        entrada q : sí_no por persona
        entrada a : pesos por persona
          entre 0 y 1000
        entrada b : pesos por persona
          entre 0 y 1000
        regla ambas : sí_no por persona
          = p y q
        regla elige : pesos por persona
          = si p entonces a si no b
        regla doble : pesos por persona
          = 2 × a
        """
    );

    private string[] Ask(string[] outputs, params (string, string)[] facts)
    {
        var month = new DateOnly(2026, 3, 1);
        var answer = Law.Calculator.Calculate(
            new Question(
                Law.One(facts),
                month,
                month,
                [.. outputs.Select(Law.Symbol)],
                RunChoices.Default
            )
        );
        return [.. answer.Missing().Select(m => $"{m.Input!.Name} {m.Outputs} {m.Conditions}")];
    }

    [Fact]
    public void Nothing_known_asks_the_condition_before_its_branches() =>
        Assert.Equal(["p 1 0", "a 1 1", "b 1 1"], Ask(["elige"]));

    [Fact]
    public void A_known_condition_leaves_one_branch() =>
        Assert.Equal(["a 1 0"], Ask(["elige"], ("p", "sí")));

    [Fact]
    public void False_and_anything_asks_nothing() => Assert.Empty(Ask(["ambas"], ("p", "no")));

    [Fact]
    public void True_and_unknown_asks_the_other() =>
        Assert.Equal(["q 1 0"], Ask(["ambas"], ("p", "sí")));

    [Fact]
    public void What_most_outputs_need_comes_first() =>
        Assert.Equal(["a 2 0", "q 1 0"], Ask(["ambas", "elige", "doble"], ("p", "sí")));

    [Fact]
    public void Each_employment_is_asked_about_by_name()
    {
        var payroll = new TestLaw(PayrollLaw.Text);
        var builder = new SituationBuilder(payroll.Snapshot);
        builder.Add(ClosingGaps.Law.Model.Entity.Person, "ana");
        foreach (var house in (string[])["casa_1", "casa_2"])
        {
            builder.Add(ClosingGaps.Law.Model.Entity.Employment, house, "ana");
            builder.Set(house, "días_trabajados", "10");
        }

        builder.Set("casa_1", "salario_diario", "400");
        var month = new DateOnly(2026, 3, 1);
        var answer = payroll.Calculator.Calculate(
            new Question(
                builder.Build(),
                month,
                month,
                [payroll.Symbol("ingreso")],
                RunChoices.Default
            )
        );
        var missing = Assert.Single(answer.Missing());
        Assert.Equal("casa_2", missing.Instance);
        Assert.Equal("¿Cuánto le pagan por día?", missing.Question.Es);
        Assert.Equal(4000, Assert.Single(answer.Results).AtLeast);
    }
}
