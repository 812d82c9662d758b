using ClosingGaps.Law.Model;
using ClosingGaps.Tests.Binding;
using Xunit;

namespace ClosingGaps.Tests.Model;

/// <summary>What is in force on a day: both ends of an entry count, and not a day more.</summary>
public sealed class DatedLawTests
{
    private static readonly HashSet<string> none = [];

    private readonly Snapshot law = LawText.Good(
        """
        valor cuota : pesos
          desde 2025-02-01 : 10.00  fuente "uno"
          desde 2026-02-01 hasta 2026-06-30 : 20.00  fuente "dos"
          desde 2026-03-01 : 99.00  proyección alza  evidencia supuesto  fuente "tres"

        tabla tarifa(base : pesos) : porcentaje
          desde 2025-02-01  fuente "uno"
            0 o más : 1 %
          desde 2026-02-01 hasta 2026-06-30  fuente "dos"
            0 o más : 2 %

        regla pago : pesos por persona
          desde 2025-02-01 = 1 pesos
          desde 2026-02-01 hasta 2026-06-30 = 2 pesos
        """
    );

    [Theory]
    [InlineData("2025-01-31", null)]
    [InlineData("2025-02-01", 1)]
    [InlineData("2026-01-31", 1)]
    [InlineData("2026-02-01", 2)]
    [InlineData("2026-06-30", 2)]
    [InlineData("2026-07-01", null)]
    public void Both_ends_count(string day, int? expected)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var amount = Value.At(date, null, none)?.Amount;
        Assert.Equal(expected is { } n ? new Rational(n * 10, 1) : null, amount);
        Assert.Equal(
            expected is { } p ? new Rational(p, 100) : null,
            ((TableSymbol)law.Find("tarifa")!).At(date, null, none)?.Cells[0][0]
        );
        var formula = ((RuleSymbol)law.Find("pago")!).Layers[0].At(date)?.Formula;
        Assert.Equal(
            expected is { } f ? new Rational(f, 1) : null,
            formula is null
                ? (Rational?)null
                : ExpressionTree.All(formula).OfType<LiteralExpression>().Single().Value
        );
    }

    [Theory]
    [InlineData("2026-02-28", 20)]
    [InlineData("2026-03-01", 99)]
    [InlineData("2030-01-01", 99)]
    public void A_projection_lies_over_the_law_once_named(string day, int expected)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(
            new Rational(expected, 1),
            Value.At(date, null, new HashSet<string> { "alza" })?.Amount
        );
        Assert.NotEqual(new Rational(99, 1), Value.At(date, null, none)?.Amount);
    }

    [Fact]
    public void A_place_has_only_what_its_own_law_says()
    {
        Assert.Null(Value.At(new DateOnly(2025, 3, 1), "09", none));
        Assert.Empty(Value.Scopes);
    }

    private ValueSymbol Value => (ValueSymbol)law.Find("cuota")!;
}
