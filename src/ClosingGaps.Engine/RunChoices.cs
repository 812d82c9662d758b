using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine;

/// <summary>
/// What a run chooses beside the law: options of readings, named projections, and values put in place of the law's (a parametric reform,
/// a slider). Everything not chosen is the default. Choosing changes the constants block, never a kernel.
/// </summary>
public sealed record RunChoices(
    IReadOnlyDictionary<ReadingSymbol, ReadingOption> Readings,
    IReadOnlySet<string> Projections,
    IReadOnlyList<ValueOverride> Overrides
)
{
    public static RunChoices Default { get; } =
        new(
            new Dictionary<ReadingSymbol, ReadingOption>(),
            new HashSet<string>(StringComparer.Ordinal),
            []
        );

    public ReadingOption Option(ReadingSymbol reading) =>
        Readings.GetValueOrDefault(reading, reading.Default);
}

/// <summary>An amount put in place of a value's from a day on, in every territory.</summary>
public sealed record ValueOverride(ValueSymbol Value, DateOnly From, Rational Amount);
