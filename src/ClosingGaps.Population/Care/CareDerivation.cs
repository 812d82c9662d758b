namespace ClosingGaps.Population.Care;

/// <summary>Makes the care of each territory of the three public files. Deterministic.</summary>
internal static class CareDerivation
{
    private const int BigCity = 100_000;

    /// <summary>The nation, states and municipalities, by code.</summary>
    public static IReadOnlyList<CareTerritory> Of(CareSources sources)
    {
        var any = new NearestPlace(sources.Services.Where(IsNursery).Select(s => s.Place));
        var open = new NearestPlace(
            sources.Services.Where(s => s.Activity == 624412).Select(s => s.Place)
        );
        var localities = sources
            .Places.Select(p => new Reach(
                p,
                any.KilometresFrom(p.Place),
                open.KilometresFrom(p.Place)
            ))
            .ToList();
        var needs = Grouped(sources.Needs, n => n.Municipality);
        var services = Grouped(sources.Services, s => s.Municipality);
        var reaches = Grouped(localities, r => r.Locality.Municipality);
        return
        [
            .. needs
                .Keys.Concat(services.Keys)
                .Concat(reaches.Keys)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(code => new CareTerritory(
                    code,
                    Need(needs.GetValueOrDefault(code)),
                    Places(services.GetValueOrDefault(code) ?? []),
                    (reaches.GetValueOrDefault(code) ?? [])
                        .Where(r => !IsTown(r))
                        .Sum(r => r.Locality.Population),
                    Distance([.. (reaches.GetValueOrDefault(code) ?? []).Where(IsTown)])
                )),
        ];
    }

    private static bool IsNursery(CareEstablishment s) => s.Activity / 100 == 6244;

    // Each row under its municipality, its state and the nation.
    private static Dictionary<string, List<T>> Grouped<T>(
        IEnumerable<T> rows,
        Func<T, string> municipality
    )
    {
        var groups = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var code = municipality(row);
            foreach (var territory in new[] { "00", code[..2], code })
            {
                if (!groups.TryGetValue(territory, out var group))
                    groups[territory] = group = [];
                group.Add(row);
            }
        }

        return groups;
    }

    private static CareNeed? Need(List<CareDemandRow>? rows) =>
        rows is null
            ? null
            : new CareNeed(
                rows.Sum(r => r.Population),
                rows.Sum(r => r.UnderSix),
                rows.Sum(r => r.SixToFifteen),
                rows.Sum(r => r.OverSixtyFive),
                rows.Sum(r => r.Disabled)
            );

    private static CarePlaces Places(List<CareEstablishment> rows) =>
        new(
            rows.Count(r => r.Activity == 624411),
            rows.Count(r => r.Activity == 624412),
            [.. CareGuess.Classes.Select(c => rows.Count(r => IsNursery(r) && r.Size == c.Size))],
            rows.Count(r => r.Activity / 100 == 6233),
            rows.Count(r => r.Activity / 10 == 62321)
        );

    private static bool IsTown(Reach r) => r.Locality.Population < BigCity;

    private static CareDistance? Distance(List<Reach> rows) =>
        rows.Count == 0
            ? null
            : new CareDistance(
                rows.Sum(r => r.Locality.Population),
                [
                    .. CareDistance.Limits.Select(limit =>
                        rows.Where(r => r.ToAny <= limit).Sum(r => r.Locality.Population)
                    ),
                ],
                Quantile(rows, r => r.ToAny, 0.5),
                Quantile(rows, r => r.ToAny, 0.9),
                Quantile(rows, r => r.ToPublic, 0.5)
            );

    // The least distance within which at least that part of the inhabitants lives, to ten metres.
    private static double Quantile(List<Reach> rows, Func<Reach, double> distance, double part)
    {
        var left = part * rows.Sum(r => (double)r.Locality.Population);
        foreach (var row in rows.OrderBy(distance))
        {
            left -= row.Locality.Population;
            if (left <= 0)
                return Math.Round(distance(row), 2, MidpointRounding.AwayFromZero);
        }

        return double.NaN;
    }

    private sealed record Reach(CareLocality Locality, double ToAny, double ToPublic);
}
