using ClosingGaps.Casework.Calendars;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using Xunit;

namespace ClosingGaps.Tests.Casework.Calendars;

public sealed class PaymentDaysTests
{
    /// <summary>The law's own case: the starting month is paid in arrears by the 17th, the others before they begin.</summary>
    [Fact]
    public void The_days_are_those_of_the_rule_month_by_month()
    {
        var days = Days("2026-02-09", new(2026, 2, 1), 3);

        Assert.Equal(
            [new DateOnly(2026, 3, 17), new(2026, 2, 28), new(2026, 3, 31)],
            days.Select(d => d.Day!.Value)
        );
    }

    [Fact]
    public void Without_the_first_day_of_work_the_day_is_not_known()
    {
        var days = Days(null, new(2026, 2, 1), 2);

        Assert.All(days, d => Assert.Null(d.Day));
    }

    private static IReadOnlyList<PaymentDay> Days(string? hired, DateOnly first, int months)
    {
        var law = Shipped.Law;
        var builder = new SituationBuilder(law)
            .Add(Entity.Person, "ella")
            .Add(Entity.Employment, "casa_1", "ella", "quien_emplea")
            .Set("casa_1", "régimen", "trabajo_del_hogar")
            .Set("casa_1", "periodicidad_de_pago", "pago_mensual");
        if (hired is not null)
        {
            builder.Set("casa_1", "ingreso", hired);
        }

        var calculator = new Calculator(law);
        return PaymentDays.Of(
            calculator,
            new Question(builder.Build(), first, first, [], RunChoices.Default),
            "casa_1",
            first,
            months
        );
    }
}
