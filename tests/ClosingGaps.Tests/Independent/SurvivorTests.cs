using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>
/// LSS 127 to 139, 142, 144: 150 weeks or a pension of invalidity, a death not by work; 90 %, 20 %, 30 % of the pension of invalidity without
/// allowances, cut in proportion when they pass it.
/// </summary>
public sealed class SurvivorTests
{
    // Average of the guaranteed pensions of one minimum wage at 60: the floor of LSS 141, pesos of 2021.
    private const decimal Floor = 3090.36m;

    [Fact]
    public void Her_family_has_what_the_articles_say()
    {
        var women = Luck.Draw("0000000000009", 3000, Make);
        new Recomputation<Dead>(women, w => w.Month, Tell)
            .Output("tiene_pensión_para_su_familia", w => Has(w))
            .Output("pensión_de_viudez", w => Share(w, Widowed(w) ? 0.90m : 0))
            .Output("pensión_de_orfandad", w => Share(w, w.Orphans > 0 ? 0.20m : 0))
            .Output("pensión_de_orfandad_doble", w => Share(w, w.DoubleOrphans > 0 ? 0.30m : 0))
            .Output("pensión_de_ascendiente", w => Share(w, Ascends(w) ? 0.20m : 0))
            .Edge("149 weeks", w => w.Weeks == 149 && w.Pension is null && !w.ByWork)
            .Edge("150 weeks", w => w.Weeks == 150 && w.Pension is null && !w.ByWork)
            .Edge("few weeks, with a pension", w => w.Weeks < 150 && w.Pension > 0 && !w.ByWork)
            .Edge("weeks not known, and they decide", w => Has(w) is null)
            .Edge("weeks not known, with a pension", w => w.Weeks is null && Has(w) == true)
            .Edge(
                "out, and her rights kept",
                w => Has(w) == true && w.Pension is null && w.Day > w.Last
            )
            .Edge(
                "out too long",
                w => Has(w) == false && !w.ByWork && w is { Weeks: >= 150, Pension: null }
            )
            .Edge("by work", w => w.ByWork && w.Weeks >= 150)
            .Edge("shares pass the whole", w => Sum(w) > 1)
            .Edge("married late, parents remain", w => w.Partner && w.JustMarried && Ascends(w))
            .Edge("at the floor", w => w.Pension is null && 0.35m * w.Average * 30.4m < Floor)
            .Check();
    }

    private static bool? Has(Dead w) =>
        w.ByWork ? false
        : w.Pension > 0 ? true
        : w.Weeks is { } weeks ? weeks >= 150 && Covered(w, weeks)
        : null;

    // LSS 150: insured that day, or a quarter of her time since, a year at least.
    private static bool Covered(Dead w, int weeks)
    {
        var quarter = w.Last.AddDays(((weeks * 7) + 3) / 4);
        var year = w.Last.AddMonths(12);
        return w.Day <= w.Last || w.Day <= (quarter > year ? quarter : year);
    }

    private static bool Widowed(Dead w) => w.Partner && !w.JustMarried;

    private static bool Ascends(Dead w) =>
        !Widowed(w) && w.Orphans + w.DoubleOrphans == 0 && w.Ascendants > 0;

    private static decimal Base(Dead w) =>
        w.Pension ?? Math.Max(Floor, ByHand.Centavos(0.35m * w.Average * 30.4m));

    private static decimal Sum(Dead w) =>
        Ascends(w)
            ? 0.20m * w.Ascendants
            : (Widowed(w) ? 0.90m : 0) + (0.20m * w.Orphans) + (0.30m * w.DoubleOrphans);

    private static Figure Share(Dead w, decimal part) =>
        ByHand.Centavos(Base(w) * part / Math.Max(1, Sum(w)));

    private static Dead Make(Luck luck)
    {
        var month = luck.Pick<DateOnly>(new(2021, 2, 1), new(2021, 12, 1));
        var day = luck.Day(month, month.AddDays(27));
        return new Dead(
            month,
            day,
            luck.Once(5),
            luck.Maybe(luck.Pick(0, 149, 150, 151, 600)),
            luck.Once(3) ? luck.Pesos(3000, 12000) : null,
            luck.Pick(luck.Pesos(141.70m, 300), luck.Pesos(280, 300), luck.Pesos(300, 1500)),
            luck.Once(2),
            luck.Once(4),
            luck.Pick(0, 0, 1, 2, 6),
            luck.Pick(0, 0, 0, 1, 4),
            luck.Pick(0, 1, 2, 4),
            day.AddDays(luck.Pick(0, 0, 30, -1, -300, -364, -368, -1049, -1051, -1200))
        );
    }

    private static void Tell(Dead w, Telling.ToldWoman told)
    {
        told.Set("última_baja", w.Last)
            .Set("murió", w.Day)
            .Set("murió_por_el_trabajo", w.ByWork)
            .Set("semanas_cotizadas", w.Weeks)
            .Set("pensión_que_recibía", w.Pension is { } pension ? pension : Figure.NotApplicable)
            .Set("salario_promedio_de_500_semanas", w.Average)
            .Set("deja_cónyuge_o_pareja", w.Partner)
            .Set("boda_de_menos_de_seis_meses_sin_hijos", w.JustMarried)
            .Set("huérfanos_de_uno", w.Orphans)
            .Set("huérfanos_de_ambos", w.DoubleOrphans)
            .Set("ascendientes_dependientes", w.Ascendants);
        told.Job().Spell(w.Last.AddDays(-2000), w.Last, true);
    }

    private sealed record Dead(
        DateOnly Month,
        DateOnly Day,
        bool ByWork,
        int? Weeks,
        decimal? Pension,
        decimal Average,
        bool Partner,
        bool JustMarried,
        int Orphans,
        int DoubleOrphans,
        int Ascendants,
        DateOnly Last
    );
}
