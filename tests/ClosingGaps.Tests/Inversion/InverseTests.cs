using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Inversion;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.Judging;
using Xunit;

namespace ClosingGaps.Tests.Inversion;

public sealed class InverseTests
{
    private readonly TestLaw Law = new(PayrollLaw.Text);

    private InverseAnswer Find(
        string output,
        string target,
        InverseGoal goal = InverseGoal.AtLeast,
        int days = 10
    )
    {
        var month = new DateOnly(2026, 3, 1);
        var who = Law.One(
            ("días_trabajados", $"{days}"),
            ("tipo", "general"),
            ("hay_estímulo", "no")
        );
        return Inverse.Find(
            Law.Calculator,
            new InverseQuestion(
                new Question(who, month, month, [], RunChoices.Default),
                Law.Input("salario_diario"),
                0,
                Law.Rule(output),
                0,
                goal,
                Rational.Parse(target)
            )
        );
    }

    [Theory]
    [InlineData("ingreso", "4000", "400")]
    [InlineData("ingreso", "4000.05", "400.01")]
    [InlineData("ingreso", "0", "0")]
    [InlineData("disponible", "500.01", "0.01")] // the support is there from the first centavo
    public void Smallest_amount_that_reaches(string output, string target, string expected)
    {
        var found = Find(output, target);
        Assert.Equal(Rational.Parse(expected), found.At!.Input);
        Assert.True(found.At.Output >= Rational.Parse(target).ToDouble());
        if (found.Below is { } below)
        {
            Assert.True(below.Output < Rational.Parse(target).ToDouble());
            Assert.Equal(found.At.Input - new Rational(1, 100), below.Input);
        }
    }

    [Fact]
    public void It_equals_a_full_scan_where_the_rule_falls_and_rises_again()
    {
        // Support ends at 3,000 of income: what is left falls there by almost 500.
        foreach (var target in (string[])["3300", "3340", "3350.10", "3500"])
        {
            var found = Find("disponible", target);
            var wanted = Rational.Parse(target).ToDouble();
            var scan = Enumerable.Range(0, 60000).First(c => Disposable(c) >= wanted);
            Assert.Equal(new Rational(scan, 100), found.At!.Input);
        }
    }

    [Fact]
    public void A_cliff_is_told_with_both_sides_and_its_rule()
    {
        // Above 3,000 nothing is added: equal to 3,400 is met only after the cliff, 3,290 before it.
        var found = Find("ayuda", "0", InverseGoal.Equal);
        Assert.True(found.IsExact);
        Assert.Equal(300, found.At!.Input);
        Assert.Equal(0, found.At.Output);
        Assert.Equal(Rational.Parse("299.99"), found.Below!.Input);
        Assert.Equal(500, found.Below.Output);
        Assert.Equal("ayuda", found.Jump!.Rule.Name);
        Assert.Equal("LEY art. 110", found.Jump.Citation!.ToString());
        Assert.Equal((500, 0), (found.Jump.Before, found.Jump.After));
    }

    [Fact]
    public void The_deepest_rule_that_leaps_is_named()
    {
        var law = new TestLaw(
            """
            entrada x : pesos por persona
              entre 0 y 1000
            artículo 5
            regla premio : pesos por persona
              = si x < 700 pesos entonces 0 pesos si no 100 pesos
            artículo 6
            regla suma_con_premio : pesos por persona
              = x + premio
            """
        );
        var month = new DateOnly(2026, 3, 1);
        var found = Inverse.Find(
            law.Calculator,
            new InverseQuestion(
                new Question(law.One(), month, month, [], RunChoices.Default),
                law.Input("x"),
                0,
                law.Rule("suma_con_premio"),
                0,
                InverseGoal.Equal,
                750
            )
        );
        Assert.False(found.IsExact); // leaps from 699.99 to 800
        Assert.Equal(700, found.At!.Input);
        Assert.Equal(800, found.At.Output);
        Assert.Equal("premio", found.Jump!.Rule.Name);
        Assert.Equal("LEY art. 5", found.Jump.Citation!.ToString());
    }

    [Fact]
    public void A_slope_is_no_jump() => Assert.Null(Find("ingreso", "4000").Jump);

    [Fact]
    public void Out_of_reach_is_said() => Assert.Null(Find("ayuda", "501").At);

    [Fact]
    public void Most_amounts_need_not_be_computed() =>
        Assert.InRange(Find("ingreso", "99000").Evaluated, 1, 5000);

    private static double Disposable(int centavos)
    {
        var income = Math.Round(centavos * 10 / 100.0, 2);
        var (quota, rate, limit) =
            income < 844.60 ? (0, 0.0192, 0)
            : income < 7168.52 ? (16.22, 0.064, 844.60)
            : (420.95, 0.1088, 7168.52);
        var tax = Math.Round(
            (decimal)(quota + ((income - limit) * rate)),
            2,
            MidpointRounding.AwayFromZero
        );
        return (double)((decimal)income - tax) + (income < 3000 ? 500 : 0);
    }
}
