using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Policy.Gaps;

/// <summary>Names of the law's rules that say what a way of working reaches, and of the mapping's that say how a person works.</summary>
internal static class BranchRules
{
    public const string Maternity = "alcanza_maternidad";
    public const string Sickness = "alcanza_enfermedad";
    public const string Weeks = "semanas_del_año_que_cuentan";
    public const string LifeWeeks = "semanas_de_la_vida_de_trabajo";

    /// <summary>Mapping, of a person: days a week, and whose rules hold for her main job.</summary>
    public const string DaysPerWeek = "días_supuestos_a_la_semana";

    public const string InHomes = "trabaja_en_casas";
    public const string InField = "trabaja_en_surcos";
    public const string OfMaternityAge = "en_edad_de_maternidad";

    /// <summary>Mapping, of a person: months of the year in which she works. Only some surveys ask.</summary>
    public const string MonthsPerYear = "meses_que_trabaja_al_año";

    /// <summary>Mapping, of a person: hours a week of unpaid domestic and care work. Only some surveys ask.</summary>
    public const string UnpaidHours = "trabajo_no_pagado_de_casa_y_cuidado";

    /// <summary>The mapping's reading of how many hours make a day, and its option for six.</summary>
    public const string HoursReading = "horas_de_un_día";

    public const string SixHours = "seis_horas";

    /// <summary>Tests in the order of the columns of <see cref="PatternOutcome.Reached"/>.</summary>
    public static IReadOnlyList<(Branch Branch, string Rule)> Tests { get; } =
    [
        (Branch.SicknessAndMaternity, Sickness),
        (Branch.SicknessAndMaternity, Maternity),
        (Branch.WorkRisks, "alcanza_riesgos_de_trabajo"),
        (Branch.InvalidityAndLife, "alcanza_invalidez"),
        (Branch.OldAge, "alcanza_vejez"),
        (Branch.Childcare, "alcanza_guardería"),
    ];

    private static readonly Bilingual OfAll = new("todas", "all");
    private static readonly Bilingual OfMothers = new(
        "mujeres de 15 a 49 años",
        "women aged 15 to 49"
    );

    /// <summary>The tests as a report tells them.</summary>
    public static IReadOnlyList<BranchTest> Told(Snapshot law) =>
        [
            .. Tests.Select(t =>
            {
                var rule = GapRules.Person(law, t.Rule);
                return new BranchTest(
                    t.Branch,
                    t.Rule,
                    rule.Label,
                    t.Rule == Maternity ? OfMothers : OfAll,
                    rule.Citation?.ToString() ?? ""
                );
            }),
        ];
}
