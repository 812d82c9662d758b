using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Charts;
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

    /// <summary>A state by name; the country without a code.</summary>
    public static Bilingual Place(string? code) =>
        code is null ? new("México", "Mexico")
        : StateTile.Find(code) is { } state ? state.Name
        : new(code, code);

    /// <summary>One dot for moderate precision, two for low, none for high.</summary>
    public static string Mark(Estimate e) => Mark(e.Precision);

    /// <inheritdoc cref="Mark(Estimate)"/>
    public static string Mark(Precision precision) =>
        precision switch
        {
            Precision.Moderate => "·",
            Precision.Low => "··",
            _ => "",
        };
}
