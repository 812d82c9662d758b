using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Comparison;

/// <summary>A way in which the same work may be insured.</summary>
/// <param name="Names">How a command names it, the first in Spanish, the second in English.</param>
/// <param name="Member">Member of the law's category of regimes.</param>
/// <param name="Insures">Which days of the calendar are reported.</param>
public sealed record WorkRegime(
    IReadOnlyList<string> Names,
    Bilingual Label,
    string Member,
    InsuredDays Insures
)
{
    /// <summary>All that can be compared.</summary>
    public static IReadOnlyList<WorkRegime> All { get; } =
    [
        new(
            ["general"],
            new("Régimen general", "General regime"),
            "trabajo_general",
            InsuredDays.EveryDay
        ),
        new(
            ["hogar-por-día", "domestic-by-day", "hogar-por-dia", "hogar", "domestic"],
            new("Hogar, por día", "Domestic, by day"),
            "trabajo_del_hogar",
            InsuredDays.DaysWorked
        ),
        new(
            ["hogar-por-mes", "domestic-by-month"],
            new("Hogar, todo el mes", "Domestic, whole month"),
            "trabajo_del_hogar",
            InsuredDays.EveryDayPaid
        ),
        new(
            ["campo", "field"],
            new("Campo, por día", "Field, by day"),
            "trabajo_del_campo",
            InsuredDays.DaysWorked
        ),
    ];

    /// <summary>By any of its names; <see langword="null"/> when there is none such.</summary>
    public static WorkRegime? Find(string name) =>
        All.FirstOrDefault(r => r.Names.Contains(name.ToLowerInvariant(), StringComparer.Ordinal));
}

public enum InsuredDays : byte
{
    /// <summary>Insured without gaps while the job lasts; the week's pay is spread over its seven days.</summary>
    EveryDay,

    /// <summary>Only the days on which she works are reported.</summary>
    DaysWorked,

    /// <summary>Every day of the month is reported at the pay for a day: she works the whole month there.</summary>
    EveryDayPaid,
}
