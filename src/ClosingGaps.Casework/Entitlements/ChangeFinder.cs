using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Entitlements;

/// <summary>
/// Looks for the smallest real change that grants a right: what is hers to do; then what the next month brings by itself; then days worked that
/// nobody reported, the fewest; then time; then both. Each is tried on the law itself.
/// </summary>
internal sealed class ChangeFinder(RightProbe probe, Situation told, DateOnly date)
{
    private const int MonthsOfAYear = 12;
    private const int MostYears = 40;

    private readonly History history = new(told, probe.Law);

    /// <summary>The change; <see langword="null"/> when none was found and it cannot be said that there is none.</summary>
    /// <param name="failing">The tests that fail now.</param>
    public Change? Of(Right right, string instance, IReadOnlyList<TestedCondition> failing)
    {
        var hers = right.CanChange.Where(i => IsNo(right, instance, i)).ToList();
        if (hers.Count > 0 && Grants(right, instance, told, hers))
        {
            return new ChangeFacts
            {
                Facts = hers.Find(f => Grants(right, instance, told, [f])) is { } one
                    ? [one]
                    : hers,
            };
        }

        var open = history.NotRegistered(date);
        return Elsewhere(right, instance, open, [])
            ?? (hers.Count > 0 ? Elsewhere(right, instance, open, hers) : null)
            ?? (IsByDesign(open, failing) ? new DesignGap() : null);
    }

    /// <summary>What others have to do, or time, once some facts of hers have changed.</summary>
    private Change? Elsewhere(
        Right right,
        string instance,
        IReadOnlyList<CaseInstance> open,
        IReadOnlyList<InputSymbol> facts
    )
    {
        // What the next month brings by itself, nobody has to be asked for.
        Change? found =
            history.IsInsuredBefore(date) && IsGrantedAfter(history, right, instance, 1, facts)
                ? Later(history, right, instance, facts)
            : open.Count > 0 && Grants(right, instance, history.With(open), facts)
                ? Fewest(right, instance, open, facts)
            : Later(history, right, instance, facts)
                ?? (
                    open.Count > 0
                        ? Later(new History(history.With(open), probe.Law), right, instance, facts)
                        : null
                );
        return found is null ? null : found with { Facts = facts };
    }

    /// <summary>All that fails is time insured, every day that she worked is registered, and no time is enough.</summary>
    private bool IsByDesign(
        IReadOnlyList<CaseInstance> open,
        IReadOnlyList<TestedCondition> failing
    ) =>
        open.Count == 0
        && history.IsComplete
        && history.IsInsuredBefore(date)
        && failing.Any(c => c.Lacks is not null && IsTime(c.Subject.Type.Unit))
        && failing.All(c =>
            c.Lacks is not null && IsTime(c.Subject.Type.Unit)
            || c.Subject.Symbol is InputSymbol { Type.Kind: TypeKind.Boolean }
        );

    private bool Grants(
        Right right,
        string instance,
        Situation situation,
        IReadOnlyList<InputSymbol> facts
    ) => probe.Grants(right, instance, probe.At(Changed(situation, facts), date, told, date), date);

    /// <summary>One job alone, if one is enough, with its latest stretches; else all jobs, with theirs.</summary>
    private RegisterDays Fewest(
        Right right,
        string instance,
        IReadOnlyList<CaseInstance> open,
        IReadOnlyList<InputSymbol> facts
    )
    {
        var enough = open.GroupBy(s => s.Parent, StringComparer.Ordinal)
            .Select(job => job.ToList())
            .Where(job => Grants(right, instance, history.With(job), facts))
            .Append([.. open])
            .Select(job => Latest(right, instance, job, facts))
            .MinBy(stretches => stretches.Sum(Length))!;
        return new RegisterDays(
            [
                .. enough
                    .GroupBy(s => s.Parent!, StringComparer.Ordinal)
                    .Select(job =>
                        (
                            job.Key,
                            told.Instances.First(i =>
                                i.Entity == Entity.Employment && i.Name == job.Key
                            ).Employer,
                            job.Sum(Length)
                        )
                    ),
            ],
            enough.Min(s => s.Days!.First!.Value),
            enough.Max(s => Last(s))
        );
    }

    // More stretches never take a right away: the number needed is found by halving.
    private List<CaseInstance> Latest(
        Right right,
        string instance,
        List<CaseInstance> stretches,
        IReadOnlyList<InputSymbol> facts
    )
    {
        var (low, high) = (1, stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Grants(right, instance, history.With(stretches[..middle]), facts))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return stretches[..high];
    }

    private GoOn? Later(
        History work,
        Right right,
        string instance,
        IReadOnlyList<InputSymbol> facts
    )
    {
        var before = 0;
        foreach (var months in Waits())
        {
            if (!IsGrantedAfter(work, right, instance, months, facts))
            {
                before = months;
                continue;
            }

            // Between two waits a right, once granted, stays: by halving.
            var (low, first) = (before + 1, months);
            while (low < first)
            {
                var middle = (low + first) / 2;
                (low, first) = IsGrantedAfter(work, right, instance, middle, facts)
                    ? (low, middle)
                    : (middle + 1, first);
            }

            var day = date.AddMonths(first);
            var alone = probe.Grants(
                right,
                instance,
                probe.At(Changed(RightProbe.UpTo(told, date), facts), day, told, date),
                day
            );
            return new GoOn(
                new DateOnly(day.Year, day.Month, 1),
                alone ? Pace.OnlyTime
                    : work != history ? Pace.OnceRegistered
                    : work.IsInsuredBefore(date) ? Pace.AsNow
                    : Pace.Again
            );
        }

        return null;
    }

    /// <summary>
    /// Months tried: each of two years, where waits are short; then half years to the fifth; then every second year, so that no right of some
    /// ages is stepped over.
    /// </summary>
    private static IEnumerable<int> Waits()
    {
        for (
            var months = 1;
            months <= MostYears * MonthsOfAYear;
            months +=
                    months < 2 * MonthsOfAYear ? 1
                    : months < 5 * MonthsOfAYear ? MonthsOfAYear / 2
                    : 2 * MonthsOfAYear
        )
        {
            yield return months;
        }
    }

    private bool IsGrantedAfter(
        History work,
        Right right,
        string instance,
        int months,
        IReadOnlyList<InputSymbol> facts
    )
    {
        var later = date.AddMonths(months);
        var situation = Changed(work.GoingOn(date, later), facts);
        return probe.Grants(right, instance, probe.At(situation, later, told, date), later);
    }

    private static bool IsTime(Unit unit) =>
        unit == Unit.Of(BaseUnit.Week) || unit == Unit.Of(BaseUnit.Day);

    // Of a right of one job, what is so in that job.
    private bool IsNo(Right right, string instance, InputSymbol input) =>
        told.Facts.Any(f =>
            f is { State: FactState.Known, Value.Sign: 0 }
            && f.Input == input
            && (
                right.Granted.Entity != Entity.Employment
                || input.Entity != Entity.Employment
                || f.Instance == instance
            )
        );

    private static Situation Changed(Situation situation, IReadOnlyList<InputSymbol> inputs) =>
        situation with
        {
            Facts =
            [
                .. situation.Facts.Select(f =>
                    inputs.Contains(f.Input) ? f with { Value = Rational.One } : f
                ),
            ],
        };

    private int Length(CaseInstance spell) =>
        Last(spell).DayNumber - spell.Days!.First!.Value.DayNumber + 1;

    /// <summary>Its last day, or the day before the date if it goes beyond: what is to come has not been worked.</summary>
    private DateOnly Last(CaseInstance spell) =>
        spell.Days!.Last < date ? spell.Days.Last!.Value : date.AddDays(-1);
}
