using ClosingGaps.Casework.OpenPoints;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Casework.OpenPoints;

/// <summary>What each open point does to women who do not exist, by the engine.</summary>
public sealed class WorkedWomanTests
{
    private static readonly Calculator calculator = new(Shipped.Law);
    private static readonly OpenPointBook book = OpenPointBook.Read(
        RepositoryRoot.Combine("content", "open_points"),
        Shipped.Law
    );

    [Fact]
    public void Every_open_point_moves_a_figure_of_a_woman()
    {
        foreach (var reading in Shipped.Law.All<ReadingSymbol>())
        {
            var worked = WorkedWoman.Of(calculator, book.Of(reading)!);
            Assert.True(
                worked.Any(w => w.Figures.Any(f => f.Moves)),
                $"{reading.Id} moves no figure of its women"
            );
            Assert.All(worked, w => Assert.NotEmpty(w.Figures));
            // A figure that no woman has known under any option would be a figure too many.
            Assert.All(
                book.Of(reading)!.Figures,
                f => Assert.Contains(worked, w => w.Figures.Any(x => x.Figure == f))
            );
        }
    }

    [Fact]
    public void The_integration_factor_gives_the_amounts_published_and_worked_by_hand()
    {
        // 342.47 a day, 30 days (facts on open points): 2,818.43 without the factor, 2,961.42 with 1.0493 rounded to the cent.
        var quota = Of("factor_integración_hogar", "vive_en_la_casa", "cuota_total_empleo");
        Assert.Equal([2818.43, 2961.42], quota.Options.Take(2).Select(o => o.Value));
        Assert.Equal((2818.43, quota.Options[2].Value), quota.Range);
    }

    [Fact]
    public void The_first_row_of_the_table_is_worth_what_its_rates_say()
    {
        var quota = Of("renglón_del_salario_mínimo", "vive_en_la_casa", "cuota_total_empleo");
        Assert.Equal([2961.42, 2615.26], quota.Options.Select(o => o.Value));
    }

    [Fact]
    public void A_bonus_is_of_the_months_average_or_of_a_day()
    {
        // Thirteen days at 450: 15 × (5,850 ÷ 30), or 15 × 450.
        var bonus = Of("salario_de_quien_trabaja_por_día", "una_casa", "aguinaldo_del_año");
        Assert.Equal([2925.00, 6750.00], bonus.Options.Select(o => o.Value));
    }

    [Fact]
    public void Yes_or_no_has_no_range()
    {
        var right = Of("semanas_para_enfermedad", "enferma", "tiene_subsidio_por_enfermedad");
        Assert.True(right.Moves);
        Assert.Null(right.Range);
    }

    [Fact]
    public void A_point_of_the_past_is_worked_in_the_past()
    {
        var days = Of(
            "inicio_de_la_obligación",
            "sin_registro_en_2023",
            "días_de_seguro_obligatorio"
        );
        Assert.Equal([28, 0], days.Options.Select(o => o.Value));
    }

    private static WorkedFigure Of(string reading, string woman, string figure) =>
        WorkedWoman
            .Of(calculator, book.Of((ReadingSymbol)Shipped.Law.Find(reading)!)!)
            .Single(w => w.Woman.Id == woman)
            .Figures.Single(f => f.Figure.Name == figure);
}
