using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.Judging;
using Xunit;

namespace ClosingGaps.Tests.Answers;

public sealed class AnswerTests
{
    private static readonly TestLaw Law = new(PayrollLaw.Text);

    private static readonly DateOnly March = new(2026, 3, 1);

    private static Answer Ask(string output, params (string, string)[] facts) =>
        Law.Calculator.Calculate(
            new Question(Law.One(facts), March, March, [Law.Symbol(output)], RunChoices.Default)
        );

    [Fact]
    public void A_figure_shows_its_range_and_the_reading_that_moves_it_most()
    {
        var answer = Ask(
            "cuota",
            ("salario_diario", "400"),
            ("días_trabajados", "10"),
            ("tipo", "general"),
            ("hay_estímulo", "no")
        );
        var range = answer.Range(answer.Results[0]);
        Assert.Equal(856.23, range.Default.Value);
        Assert.Equal((816.0, 856.23), (range.Lowest, range.Highest));
        Assert.Equal("factor", range.MovesMost!.Reading.Name);
        Assert.Equal("sin_integrar", range.MovesMost.Option.Name);
        Assert.Equal(-40.23, range.MovesMost.Change!.Value, 1e-9);
        Assert.True(range.IsComplete);
        Assert.Equal(
            "Según cómo se lea la ley: entre $816.00 y $856.23\n"
                + "  · con «¿Con qué factor se integra?» = Sin integrar: $816.00 (-$40.23)\n",
            RangeText.Render(range, "es")
        );
    }

    [Fact]
    public void A_figure_without_open_points_has_no_range()
    {
        var answer = Ask("ingreso", ("salario_diario", "400"), ("días_trabajados", "10"));
        var range = answer.Range(answer.Results[0]);
        Assert.Empty(range.Effects);
        Assert.Equal((4000.0, 4000.0), (range.Lowest, range.Highest));
    }

    [Theory]
    [InlineData("salrio_diario", "400", "salario_diario")]
    [InlineData("salario_diario", "mucho", "se espera una cantidad")]
    [InlineData("salario_diario", "400.001", "2 decimales")]
    [InlineData("salario_diario", "20000", "entre 0 y 10000")]
    [InlineData("salario_diario", "no aplica", "siempre aplica")]
    [InlineData("tipo", "marino", "general, hogar, campo")]
    [InlineData("hay_estímulo", "quizá", "sí o no")]
    public void What_cannot_be_read_is_explained(string name, string text, string said)
    {
        var builder = new SituationBuilder(Law.Snapshot).Set(null, name, text);
        Assert.Contains(said, Assert.Single(builder.Errors).Es, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,234.50", "1234.5")]
    [InlineData("$ 400", "400")]
    public void Amounts_are_read_as_people_write_them(string text, string amount)
    {
        var fact = FactText.Parse(Law.Input("salario_diario"), text, out _);
        Assert.Equal(Rational.Parse(amount), fact!.Value.Value);
    }

    [Theory]
    [InlineData("es", 1234.5, "$1,234.50")]
    [InlineData("es", -45.3, "-$45.30")]
    [InlineData("en", 0.005, "$0.005")]
    public void Pesos_as_in_Mexico(string language, double value, string text) =>
        Assert.Equal(text, Figures.Text(LawType.Number(Unit.Pesos), value, language));
}
