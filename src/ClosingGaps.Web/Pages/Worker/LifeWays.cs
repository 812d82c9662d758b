using System.Collections.Immutable;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Lives;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>A way of working that her life line compares.</summary>
/// <param name="Name">Heads a column: "3 días".</param>
/// <param name="With">In a sentence: "con 3 días por semana".</param>
/// <param name="IsAll">Everybody registers her: what it never reaches is the rule's doing, not an employer's.</param>
internal sealed record LifeWay(
    LifePattern Pattern,
    Bilingual Name,
    Bilingual With,
    bool IsAll = true
);

/// <summary>Which ways of working are compared for a worker: hers, as far as her days are known, and some others.</summary>
internal static class LifeWays
{
    private static readonly int[] Days = [3, 4, 5];
    private static readonly int[] Months = [4, 6, 8];

    /// <param name="date">When they begin.</param>
    public static IReadOnlyList<LifeWay> Of(Answers told, DateOnly date) =>
        told.Kind == WorkKind.Home
            ? [.. Home(told), .. Days.Select(d => Week(d, told.Jobs[0].Key))]
            : [.. Field(told), .. Months.Select(m => Season(m, date))];

    /// <summary>Whether her own way is not among them because dates or week days are missing.</summary>
    public static bool LacksHerDays(Answers told) =>
        told.Kind == WorkKind.Home
            ? told.Jobs.Exists(j => j.Weekdays == WeekDays.None)
            : !IsDated(told);

    private static IEnumerable<LifeWay> Home(Answers told)
    {
        var registered = told.Jobs.FindAll(j => j.Registered == Registered.Yes);
        if (registered.Count < told.Jobs.Count && Weekly(registered) is { } now)
        {
            yield return new LifeWay(
                now,
                new("Hoy", "Today"),
                new("con quien ya te registró", "with those who have registered you"),
                IsAll: false
            );
        }

        if (Weekly(told.Jobs) is { } all)
        {
            yield return told.Jobs.Count == 1
                ? new LifeWay(
                    all,
                    new("Tus días", "Your days"),
                    new("con tus días de ahora", "with your days of now")
                )
                : new LifeWay(
                    all,
                    new("Todas tus casas", "All your homes"),
                    new("con todas tus casas", "with all your homes")
                );
        }
    }

    private static WeeklyPattern? Weekly(ImmutableList<Job> jobs) =>
        jobs.Count > 0 && jobs.TrueForAll(j => j.Weekdays != WeekDays.None)
            ? new WeeklyPattern([.. jobs.Select(j => new LifeHouse(j.Weekdays, j.Key))])
            : null;

    private static LifeWay Week(int days, string job) =>
        new(
            new WeeklyPattern([WeeklyPattern.Of(days, 1).Houses[0] with { Job = job }]),
            new($"{days} días", $"{days} days"),
            new($"con {days} días por semana", $"with {days} days a week")
        );

    private static IEnumerable<LifeWay> Field(Answers told)
    {
        var last = told.Month.AddMonths(1).AddDays(-1);
        var first = last.AddDays(1).AddYears(-1);
        var stretches = told
            .Jobs.SelectMany(j => j.Spells)
            .Where(s => s.From is not null)
            .Select(s =>
                (
                    From: s.From < first ? first : s.From!.Value,
                    To: s.GoesOn || s.To > last ? last : s.To ?? last
                )
            )
            .Where(s => s.From <= s.To)
            .ToList();
        if (IsDated(told) && stretches.Count > 0)
        {
            yield return new LifeWay(
                new SeasonPattern(stretches),
                new("Tu año", "Your year"),
                new("con un año como el tuyo", "with a year like yours")
            );
        }
    }

    private static LifeWay Season(int months, DateOnly from) =>
        new(
            SeasonPattern.Of(from, months),
            new($"{months} meses", $"{months} months"),
            new($"con {months} meses al año", $"with {months} months a year")
        );

    private static bool IsDated(Answers told) =>
        told.Jobs.TrueForAll(j =>
            j.Spells.Count > 0
            && j.Spells.All(s => s.From is not null && (s.To is not null || s.GoesOn))
        );
}
