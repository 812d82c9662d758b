using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Seasons;

/// <summary>A stretch of work of one job, as told.</summary>
/// <param name="First">First day; <see langword="null"/> when not known.</param>
/// <param name="Last">Last day; <see langword="null"/> when not known.</param>
/// <param name="IsRegistered">Whether IMSS had her registered; <see langword="null"/> when not known.</param>
public sealed record Stretch(
    string Name,
    string Job,
    DateOnly? First,
    DateOnly? Last,
    bool? IsRegistered
)
{
    /// <summary>Both days are known.</summary>
    public bool HasDates => First is not null && Last is not null;

    /// <summary>Whether any of its days lies within two dates; false when its days are not known.</summary>
    public bool Touches(DateOnly from, DateOnly to) => HasDates && First <= to && Last >= from;

    public bool Holds(DateOnly day) => HasDates && First <= day && day <= Last;

    /// <summary>Those of a situation, by their first day.</summary>
    internal static IReadOnlyList<Stretch> Of(Situation situation, string person)
    {
        var jobs = situation
            .Instances.Where(i => i.Entity == Entity.Employment && (i.Parent ?? person) == person)
            .Select(i => i.Name)
            .ToList();
        var registered = situation
            .Facts.Where(f => f.Input.Name == SeasonNames.Registered)
            .GroupBy(f => f.Instance, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        return
        [
            .. situation
                .Instances.Where(i =>
                    i.Entity == Entity.Spell && jobs.Contains(i.Parent ?? jobs.FirstOrDefault(""))
                )
                .Select(i => new Stretch(
                    i.Name,
                    i.Parent ?? jobs[0],
                    i.Days?.First,
                    i.Days?.Last,
                    registered.TryGetValue(i.Name, out var fact) && fact.State == FactState.Known
                        ? fact.Value.Sign != 0
                        : null
                ))
                .OrderBy(s => s.First ?? DateOnly.MaxValue)
                .ThenBy(s => s.Name, StringComparer.Ordinal),
        ];
    }
}
