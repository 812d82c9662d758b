using ClosingGaps.Policy.Validation;

namespace ClosingGaps.Policy.Registrations;

/// <summary>Registered over working in homes, where both were published of one month or quarter.</summary>
/// <param name="Workers">Of ENOE; its monthly figures print no error.</param>
public sealed record RegisteredShare(Target Registered, Target Workers)
{
    /// <summary>From 0 to 1. Jobs over persons: who has two registrations counts twice.</summary>
    public double Share => Registered.Value / Workers.Value;
}

/// <summary>Registered women and men over those who work in homes, from published figures of different dates.</summary>
/// <param name="Sources">The figures that they are made of.</param>
public sealed record CoverBySex(double Women, double Men, IReadOnlyList<Target> Sources);

/// <summary>Domestic workers registered at IMSS as published over the years, and what those figures by themselves say of the fall of 2025.</summary>
/// <param name="Points">By date.</param>
/// <param name="Peak">The highest published.</param>
/// <param name="YearAgo">The same month of the year before the last that has one.</param>
public sealed record RegistrationReport(
    RegistrationBook Book,
    IReadOnlyList<Target> Points,
    Target Peak,
    (Target Before, Target After)? YearAgo,
    IReadOnlyList<RegisteredShare> Shares,
    CoverBySex BySex
)
{
    private const string Registered = "pth.imss.n";
    private const string Workers = "pth.n";

    /// <summary>The last published.</summary>
    public Target Last => Points[^1];

    /// <summary>From the peak to the last, as a part of the peak: negative for a fall.</summary>
    public double Fall => Last.Value / Peak.Value - 1;

    public static RegistrationReport Of(RegistrationBook book, TargetBook published)
    {
        var points = published.Series(Registered);
        var workers = published.Series(Workers);
        return new RegistrationReport(
            book,
            points,
            points.MaxBy(p => p.Value)!,
            YearsApart(points),
            [
                .. points
                    .Select(p => (Point: p, Workers: workers.LastOrDefault(w => Covers(w, p))))
                    .Where(p => p.Workers is not null)
                    .Select(p => new RegisteredShare(p.Point, p.Workers!)),
            ],
            SexOf(published, points)
        );
    }

    private static (Target, Target)? YearsApart(IReadOnlyList<Target> points)
    {
        foreach (var after in points.Reverse())
        {
            if (points.FirstOrDefault(p => p.Day.AddYears(1) == after.Day) is { } before)
                return (before, after);
        }

        return null;
    }

    // A month of its own, or the quarter in which the month lies.
    private static bool Covers(Target workers, Target point) =>
        workers.Period == point.Period
        || workers.Period == $"{point.Day.Year}-Q{(point.Day.Month + 2) / 3}";

    private static CoverBySex SexOf(TargetBook published, IReadOnlyList<Target> points)
    {
        var women = published.Series("pth.imss.women")[^1];
        var registered = points.Single(p => p.Period == women.Period);
        var workers = published.Series(Workers).Last(w => Covers(w, registered));
        var share = published.Series("pth.share_women")[^1];
        return new CoverBySex(
            registered.Value * women.Comparable / (workers.Value * share.Comparable),
            registered.Value * (1 - women.Comparable) / (workers.Value * (1 - share.Comparable)),
            [registered, women, workers, share]
        );
    }
}
