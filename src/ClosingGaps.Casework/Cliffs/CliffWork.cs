using System.Globalization;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Cliffs;

/// <summary>A kind of work whose pay for a day is swept: one person with one employment in the general zone, in one month.</summary>
/// <param name="Name">How a command names it.</param>
/// <param name="Days">Days of work in the month.</param>
/// <param name="Facts">Inputs of the law and their texts; all but the pay.</param>
/// <param name="Results">Names of the rules watched for jumps.</param>
/// <param name="Since">First day of the employment, where the law asks for its dates.</param>
public sealed record CliffWork(
    string Name,
    Bilingual Label,
    int Days,
    IReadOnlyList<(string Input, string Text)> Facts,
    IReadOnlyList<string> Results,
    DateOnly? Since
)
{
    /// <summary>Days of work of the domestic worker by day: three a week.</summary>
    private const int DaysByDay = 12;

    private static readonly string[] common =
    [
        CliffNames.EmployerPays,
        CliffNames.Deduction,
        CliffNames.TaxWithheld,
        CliffNames.SubsidyInCash,
        CliffNames.TakeHome,
    ];

    /// <summary>Domestic work for the whole month and by day, field work with the relief, and work under the general regime.</summary>
    /// <param name="month">First day of the month.</param>
    public static IReadOnlyList<CliffWork> All(DateOnly month)
    {
        var all = DateTime.DaysInMonth(month.Year, month.Month);
        return
        [
            Domestic(
                "hogar",
                new("Trabajo del hogar, el mes entero", "Domestic work, the whole month"),
                all,
                month
            ),
            Domestic(
                "hogar-por-día",
                new(
                    $"Trabajo del hogar, {DaysByDay} días al mes en una casa",
                    $"Domestic work, {DaysByDay} days a month in one house"
                ),
                DaysByDay,
                month
            ),
            new CliffWork(
                "campo",
                new(
                    "Trabajo temporal del campo, el mes entero",
                    "Temporary field work, the whole month"
                ),
                all,
                [.. Employment("trabajo_del_campo", all, month), ("pidió_el_estímulo", "sí")],
                [.. common, CliffNames.Relief],
                month.AddMonths(-1)
            ),
            new CliffWork(
                "general",
                new("Régimen general, el mes entero", "General regime, the whole month"),
                all,
                [.. Employment("trabajo_general", all, month), ("clase_riesgo", "clase_1")],
                common,
                null
            ),
        ];
    }

    private static CliffWork Domestic(string name, Bilingual label, int days, DateOnly month) =>
        new(
            name,
            label,
            days,
            [
                .. Employment("trabajo_del_hogar", days, month),
                ("primer_aseguramiento", Day(month.AddYears(-1))),
                ("se_conocen_las_fechas", "no"),
            ],
            [.. common, CliffNames.DaysCovered],
            null
        );

    private static (string, string)[] Employment(string regime, int days, DateOnly month) =>
        [
            ("régimen", regime),
            ("zona", "zona_general"),
            ("días_trabajados", days.ToString(CultureInfo.InvariantCulture)),
            ("ingreso", Day(month.AddMonths(-1))),
            ("recibe_alimentos", "no"),
            ("recibe_habitación", "no"),
        ];

    private static string Day(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
