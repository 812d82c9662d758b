using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>LSS 101 to 103: thirty weeks in the twelve months before the rest begins, 84 days at her base wage, and late days at 60 %.</summary>
public sealed class MaternityTests
{
    [Fact]
    public void The_subsidy_is_that_of_the_articles()
    {
        var women = Luck.Draw("0000000000003", 3000, Make);
        new Recomputation<Mother>(women, w => w.Month, Tell)
            .Output(
                "semanas_cotizadas_para_maternidad",
                w => w.IsDayKnown ? Weeks(w) : Figure.Unknown
            )
            .Output("tiene_subsidio_maternidad", w => Has(w))
            .Output("subsidio_maternidad", Amount)
            .Edge("206 days", w => Days(w) == 206)
            .Edge("207 days", w => Days(w) == 207)
            .Edge(
                "spells overlap",
                w => w.Spells.Count > 1 && w.Spells[1].First <= w.Spells[0].Last
            )
            .Edge(
                "spells adjoin",
                w => w.Spells.Count > 1 && w.Spells[1].First == w.Spells[0].Last.AddDays(1)
            )
            .Edge("granted, birth late", w => Has(w) == true && w.Late > 0)
            .Edge("granted, birth early", w => Has(w) == true && w.Late < 0)
            .Edge("granted, birth not yet", w => Has(w) == true && w.Late is null)
            .Edge("works in the rest", w => w.Works == true && Weeks(w) >= 30)
            .Edge("not certified", w => w.Certified == false && Weeks(w) >= 30)
            .Edge("not known, and it decides", w => Has(w) is null)
            .Edge(
                "not known, and it does not matter",
                w => Has(w) == false && (w.Works is null || w.Certified is null)
            )
            .Check();
    }

    private static DateOnly Start(Mother w) => w.Due.AddDays(-42);

    private static int Days(Mother w) =>
        ByHand.DaysWithin(w.Spells, Start(w).AddMonths(-12), Start(w).AddDays(-1));

    private static int Weeks(Mother w) => ByHand.Weeks(Days(w));

    private static bool? Has(Mother w) =>
        w.Certified == false || w.Works == true || (w.IsDayKnown && Weeks(w) < 30) ? false
        : w.Certified is null || w.Works is null || !w.IsDayKnown ? null
        : true;

    private static Figure Amount(Mother w)
    {
        if (Has(w) is not true)
        {
            return Has(w) is false ? 0 : Figure.Unknown;
        }

        var wage = Quotas.BaseWages([w.Job], w.Month)[0];
        return ByHand.Centavos(wage * (84 + (0.60m * Math.Max(0, w.Late ?? 0))));
    }

    private static Mother Make(Luck luck)
    {
        var month = luck.Pick<DateOnly>(
            new(2023, 3, 1),
            new(2024, 2, 1),
            new(2025, 6, 1),
            new(2026, 1, 1),
            new(2026, 11, 1)
        );
        var due = luck.Day(month, month.AddDays(70));
        var start = due.AddDays(-42);
        var year = start.AddMonths(-12);
        var spells = new List<(DateOnly First, DateOnly Last)>();
        switch (luck.Between(0, 4))
        {
            case 0: // one spell that ends the day before, or days earlier
                var end = start.AddDays(-luck.Between(1, 40));
                spells.Add((end.AddDays(1 - luck.Pick(205, 206, 207, 208, 100, 320)), end));
                break;
            case 1: // begins before the year: only what lies in it counts
                spells.Add(
                    (year.AddDays(-luck.Between(0, 90)), year.AddDays(luck.Pick(205, 206, 207)))
                );
                break;
            case 2: // two spells, overlapping or adjoining
                var middle = year.AddDays(luck.Between(20, 150));
                spells.Add((year.AddDays(luck.Between(0, 9)), middle));
                spells.Add(
                    (
                        middle.AddDays(luck.Pick(-10, 0, 1, 2, 30)),
                        year.AddDays(luck.Between(200, 240))
                    )
                );
                break;
            case 3: // still insured on the day and after
                spells.Add((start.AddDays(-luck.Pick(206, 207, 208)), start.AddDays(30)));
                break;
            default:
                break; // never registered
        }

        var job = QuotaTests.MakeJob(luck, month, luck.Pick(Work.Home, Work.Field));
        return new Mother(
            month,
            due,
            !luck.Once(30),
            luck.Pick<int?>(null, 0, -5, 1, 5, 14),
            luck.Maybe(!luck.Once(8)),
            luck.Maybe(luck.Once(8)),
            luck.Between(0, 4),
            job with
            {
                Days = luck.Between(1, 28),
            },
            spells
        );
    }

    private static void Tell(Mother w, Telling.ToldWoman told)
    {
        told.Set("parto_probable", w.IsDayKnown ? w.Due : null)
            .Set("parto", w.Late is { } late ? w.Due.AddDays(late) : Figure.NotApplicable)
            .Set("embarazo_certificado", w.Certified)
            .Set("trabaja_en_el_descanso", w.Works)
            .Set("semanas_por_transferir", w.Transferred);
        var job = QuotaTests.TellJob(w.Job, told);
        foreach (var (first, last) in w.Spells)
        {
            job.Spell(first, last, true);
        }

        // What an employer did not register does not count.
        job.Spell(Start(w).AddDays(-300), Start(w).AddDays(-1), false);
    }

    /// <param name="Late">Days of the birth after the due day; not yet born if <see langword="null"/>.</param>
    private sealed record Mother(
        DateOnly Month,
        DateOnly Due,
        bool IsDayKnown,
        int? Late,
        bool? Certified,
        bool? Works,
        int Transferred,
        Job Job,
        IReadOnlyList<(DateOnly First, DateOnly Last)> Spells
    )
    {
        public override string ToString() =>
            $"due {Due:yyyy-MM-dd} known {IsDayKnown} late {Late} certified {Certified} works {Works}; {Job}; "
            + string.Join("; ", Spells.Select(s => $"{s.First:yyyy-MM-dd}..{s.Last:yyyy-MM-dd}"));
    }
}
