using System.Globalization;
using ClosingGaps.Casework;
using ClosingGaps.Casework.Payments;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using Xunit;

namespace ClosingGaps.Tests.Casework.Payments;

/// <summary>The published amounts of the open points of LSS 239-G and 168-II, each with the readings that give it.</summary>
public sealed class PaymentReadingTests
{
    private static readonly Calculator calculator = new(Shipped.Law);
    private static readonly DateOnly june = new(2026, 6, 1);

    [Theory]
    [InlineData("2522.95", "sin_integrar", "el_profesional_también")]
    [InlineData("2818.43", "sin_integrar", "solo_el_general")]
    [InlineData("2615.26", "con_aguinaldo", "el_profesional_también")]
    [InlineData("2961.42", "con_aguinaldo", "solo_el_general")]
    public void The_four_amounts_of_2026_each_have_one_reading(
        string paid,
        string factor,
        string row
    )
    {
        var reading = Read(june, "342.47", 30, total: paid);
        var match = Assert.Single(reading.Exact);
        Assert.Equal(factor, Option(match.Combination, "factor_integración_hogar"));
        Assert.Equal(row, Option(match.Combination, "renglón_del_salario_mínimo"));
        Assert.Equal(2, reading.Agreed.Count());
        Assert.Empty(reading.Days);
    }

    [Fact]
    public void The_pair_published_in_2024_is_without_integration()
    {
        // 1,995.52 and 192.80 a month, at 270.60 for thirty days.
        var reading = Read(new(2024, 6, 1), "270.60", 30, employer: "1995.52", worker: "192.80");
        var match = Assert.Single(reading.Exact);
        Assert.Equal("sin_integrar", Option(match.Combination, "factor_integración_hogar"));
        Assert.Equal(2188.32, match.Total, 6);
    }

    [Fact]
    public void An_amount_rounded_to_ten_centavos_is_near_and_not_exact()
    {
        var reading = Read(june, "342.47", 30, total: "2818.40");
        Assert.Empty(reading.Exact);
        var near = Assert.Single(reading.NotQuite);
        Assert.Equal(2818.43, near.Total, 6);
        Assert.Equal(0.03, near.Distance, 6);
        Assert.True(reading.IsExplained);
    }

    [Fact]
    public void An_amount_that_nothing_gives_says_so()
    {
        var reading = Read(june, "342.47", 30, total: "9.99");
        Assert.False(reading.IsExplained);
        Assert.Empty(reading.Agreed);
        Assert.Empty(reading.Wages);
        Assert.NotEmpty(reading.All);
    }

    [Theory]
    [InlineData("360.15", 30, "sin_integrar")]
    [InlineData("451.20", 12, "con_aguinaldo")]
    [InlineData("398.77", 22, "con_día_de_descanso")]
    public void A_lower_wage_that_was_declared_is_found_again(
        string declared,
        int days,
        string factor
    )
    {
        var paid = Paid(declared, days, factor);
        var reading = Read(june, "600", days, total: paid);
        Assert.False(reading.IsExplained);
        var wage = Assert.Single(
            reading.Wages,
            w => w.Combinations.Any(c => Option(c, "factor_integración_hogar") == factor)
        );
        Assert.Equal(double.Parse(declared, CultureInfo.InvariantCulture), wage.Amount, 2);
        Assert.True(wage.Distance < 0.02);
        Assert.All(reading.Wages, w => Assert.True(w.Amount < 600));
    }

    [Fact]
    public void Fewer_days_that_were_reported_are_found_again()
    {
        var reading = Read(june, "451.20", 20, total: Paid("451.20", 12, "con_aguinaldo"));
        var days = Assert.Single(reading.Days);
        Assert.Equal(12, days.Amount);
    }

    [Fact]
    public void At_the_floor_the_wage_declared_may_be_any_lower_one()
    {
        // One general minimum wage of 2026, thirty days (DER-PTH-MIN-2026).
        var reading = Read(june, "342.47", 30, total: "2460.23");
        var floor = Assert.Single(reading.Wages, w => w.IsFloor);
        Assert.Equal(315.04, floor.Amount, 6);
        Assert.All(
            floor.Combinations,
            c => Assert.Equal("como_se_reporta", Option(c, "piso_del_salario"))
        );
    }

    [Fact]
    public void Facts_that_are_missing_leave_nothing_to_compare()
    {
        var reading = Read(june, "desconocido", 30, total: "2522.95");
        Assert.Empty(reading.All);
        Assert.Null(reading.ToldPay);
    }

    [Fact]
    public void A_reading_that_is_settled_is_not_tried()
    {
        var point = (ReadingSymbol)Shipped.Law.Find("factor_integración_hogar")!;
        var settled = RunChoices.Default with
        {
            Readings = new Dictionary<ReadingSymbol, ReadingOption> { [point] = point.Default },
        };
        var reading = Read(june, "342.47", 30, total: "2818.43", choices: settled);
        Assert.DoesNotContain(point, reading.Moving);
        Assert.Empty(reading.Exact);
    }

    private static string Option(Combination combination, string reading) =>
        combination.Option((ReadingSymbol)Shipped.Law.Find(reading)!).Name;

    private static string Paid(string wage, int days, string factor)
    {
        var point = (ReadingSymbol)Shipped.Law.Find("factor_integración_hogar")!;
        var rule = Shipped.Law.Rule(WorkerNames.Quotas);
        var choices = RunChoices.Default with
        {
            Readings = new Dictionary<ReadingSymbol, ReadingOption>
            {
                [point] = point.Options.Single(o => o.Name == factor),
            },
        };
        var answer = calculator.Calculate(new(Worker(wage, days), june, june, [rule], choices));
        return answer.Results[0].Value.ToString("0.00", CultureInfo.InvariantCulture);
    }

    private static PaymentReading Read(
        DateOnly month,
        string wage,
        int days,
        string? total = null,
        string? employer = null,
        string? worker = null,
        RunChoices? choices = null
    ) =>
        PaymentReading.Of(
            calculator,
            new Question(Worker(wage, days), month, month, [], choices ?? RunChoices.Default),
            new PaymentForm("casa", month, Amount(total), Amount(employer), Amount(worker))
        );

    private static Rational? Amount(string? text) => text is null ? null : Rational.Parse(text);

    private static Engine.Data.Situation Worker(string wage, int days)
    {
        var builder = new SituationBuilder(Shipped.Law)
            .Add(Entity.Person, "carmen")
            .Add(Entity.Employment, "casa", "carmen", "familia")
            .Set("carmen", "primer_aseguramiento", "2024-02-01")
            .Set("carmen", "se_conocen_las_fechas", "no")
            .Set("casa", "régimen", "trabajo_del_hogar")
            .Set("casa", "zona", "zona_general")
            .Set("casa", "ingreso", "2023-01-16")
            .Set("casa", "recibe_alimentos", "no")
            .Set("casa", "recibe_habitación", "no")
            .Set("casa", "salario_diario", wage)
            .Set("casa", "días_trabajados", days.ToString(CultureInfo.InvariantCulture));
        Assert.Empty(builder.Errors);
        return builder.Build();
    }
}
