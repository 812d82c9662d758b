using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Reports;

/// <summary>The words of the gaps that every form of a report shares, in both languages.</summary>
public static class GapNames
{
    /// <summary>What the law can say of a person; they and <see cref="GapMeasure.LawUnknown"/> add up to the group.</summary>
    public static IReadOnlyList<GapMeasure> Statuses { get; } =
    [
        GapMeasure.Mandatory,
        GapMeasure.Voluntary,
        GapMeasure.Suspended,
        GapMeasure.Excluded,
        GapMeasure.Forbidden,
    ];

    /// <summary>Women, men, all.</summary>
    public static Bilingual Of(Sex sex) =>
        sex switch
        {
            Sex.Women => new("mujeres", "women"),
            Sex.Men => new("hombres", "men"),
            _ => new("todas", "all"),
        };

    /// <summary>The states of the programme by name; the country without a code.</summary>
    public static Bilingual Place(string? code) =>
        code switch
        {
            null => new("México", "Mexico"),
            "09" => new("Ciudad de México", "Mexico City"),
            "15" => new("Estado de México", "State of Mexico"),
            "20" => new("Oaxaca", "Oaxaca"),
            "14" => new("Jalisco", "Jalisco"),
            "07" => new("Chiapas", "Chiapas"),
            _ => new(code, code),
        };

    /// <summary>One dot for moderate precision, two for low, none for high.</summary>
    public static string Mark(Estimate e) =>
        e.Precision switch
        {
            Precision.Moderate => "·",
            Precision.Low => "··",
            _ => "",
        };
}
