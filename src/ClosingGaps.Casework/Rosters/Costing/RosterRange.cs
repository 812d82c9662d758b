using ClosingGaps.Engine;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Rosters.Costing;

/// <summary>What another reading of an open point would make of the total.</summary>
/// <param name="Centavos"><see langword="null"/>: it asks for facts that the roster does not tell.</param>
public sealed record RosterReading(ReadingSymbol Reading, ReadingOption Option, long? Centavos);

/// <summary>The total of contributions over the readings that it meets, one changed at a time.</summary>
/// <param name="Centavos">With the readings chosen.</param>
/// <param name="Others">Those that move it, by how much, most first; then those under which it is not known.</param>
public sealed record RosterRange(long Centavos, IReadOnlyList<RosterReading> Others)
{
    /// <summary>The least of all.</summary>
    public long Low => Others.Min(o => o.Centavos) is { } low ? Math.Min(low, Centavos) : Centavos;

    /// <summary>The most of all.</summary>
    public long High =>
        Others.Max(o => o.Centavos) is { } high ? Math.Max(high, Centavos) : Centavos;

    internal static RosterRange Of(
        RosterMonths months,
        RunChoices choices,
        IReadOnlyList<RowMonth> costed
    )
    {
        var total = costed.Sum(m => m.Shares.Total);
        var known = costed.Where(m => m.IsKnown).ToList();
        var others =
            from reading in months.Readings(choices)
            from option in reading.Options
            where option != choices.Option(reading)
            let readings = new Dictionary<ReadingSymbol, ReadingOption>(choices.Readings)
            {
                [reading] = option,
            }
            let centavos = months.Total(choices with { Readings = readings }, known)
            where centavos != total
            orderby centavos is null, Math.Abs(
                (centavos ?? total) - total
            ) descending, reading.Id, option.Code
            select new RosterReading(reading, option, centavos);
        return new RosterRange(total, [.. others]);
    }
}
