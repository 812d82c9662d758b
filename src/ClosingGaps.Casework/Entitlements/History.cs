using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Entitlements;

/// <summary>What she worked and what was registered, day by day, and how it would be if it were registered or went on.</summary>
internal sealed class History
{
    /// <summary>The stretch that is taken as her way of working: four weeks.</summary>
    private const int Pattern = 28;

    /// <summary>Longer than this without an insured day, she has left: a free week is still her way of working.</summary>
    private const int Gap = 8;

    private const string Weeks = "semanas_cotizadas";

    private readonly Situation situation;
    private readonly InputSymbol registered;
    private readonly Dictionary<string, Fact> known;

    public History(Situation situation, Snapshot law)
    {
        this.situation = situation;
        registered = law.Input("registrado");
        known = situation
            .Facts.Where(f => f.Input == registered)
            .GroupBy(f => f.Instance)
            .ToDictionary(g => g.Key, g => new Fact(g.Last().State, g.Last().Value));
        TellsWeeks = situation.Facts.Any(f => f.Input.Name == Weeks);
    }

    /// <summary>Whether she told how many weeks IMSS recognises.</summary>
    public bool TellsWeeks { get; }

    /// <summary>Whether every stretch has its days and whether it was registered is known.</summary>
    public bool IsComplete =>
        Spells.All(s =>
            s.Days is { First: not null, Last: not null }
            && known.TryGetValue(s.Name, out var fact)
            && fact.State == FactState.Known
        );

    public IEnumerable<CaseInstance> Spells =>
        situation.Instances.Where(i => i.Entity == Entity.Spell);

    /// <summary>Stretches worked before a date and not registered, as she knows it; the latest first.</summary>
    public IReadOnlyList<CaseInstance> NotRegistered(DateOnly date) =>
        [
            .. Spells
                .Where(s =>
                    s.Days is { First: { } first, Last: not null }
                    && first < date
                    && known.TryGetValue(s.Name, out var fact)
                    && fact is { State: FactState.Known, Value.Sign: 0 }
                )
                .OrderByDescending(s => s.Days!.Last)
                .ThenBy(s => s.Name, StringComparer.Ordinal),
        ];

    /// <summary>The situation had those stretches been registered.</summary>
    public Situation With(IEnumerable<CaseInstance> spells)
    {
        var names = spells.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        return situation with
        {
            Facts =
            [
                .. situation.Facts.Where(f => f.Input != registered || !names.Contains(f.Instance)),
                .. names.Select(Yes),
            ],
        };
    }

    /// <summary>Whether she was insured in the last days before a date.</summary>
    public bool IsInsuredBefore(DateOnly date) => LastInsuredBefore(date) >= date.AddDays(-Gap);

    /// <summary>
    /// The situation at a later date, if from <paramref name="date"/> up to and with it the registered days of her last four weeks of insured work repeat.
    /// </summary>
    public Situation GoingOn(DateOnly date, DateOnly later)
    {
        if (LastInsuredBefore(date) is not { } last)
        {
            return situation;
        }

        var end = last >= date.AddDays(-Gap) ? date : last.AddDays(1);
        var away = date.DayNumber - end.DayNumber;
        var runs = RecentRuns(end)
            .ConvertAll(r => (r.Job, From: r.From.AddDays(away), To: r.To.AddDays(away)));
        var (job, _, _) = runs[0];
        var whole = runs.Exists(r => r.From == date.AddDays(-Pattern) && r.To == date.AddDays(-1));
        var added = whole ? [new SpellDays(date, later)] : Repeated(runs, date, later).ToList();
        var instances = added
            .Select(
                (days, i) => new CaseInstance(Entity.Spell, $"{job}_sigue_{i + 1}", job, null, days)
            )
            .ToList();
        return new Situation(
            [.. situation.Instances, .. instances],
            [.. situation.Facts, .. instances.Select(i => Yes(i.Name))]
        );
    }

    /// <summary>The same with a number of weeks recognised.</summary>
    public static Situation WithWeeks(Situation situation, Snapshot law, double weeks) =>
        situation with
        {
            Facts =
            [
                .. situation.Facts.Where(f => f.Input.Name != Weeks),
                .. situation
                    .Instances.Where(i => i.Entity == Entity.Person)
                    .Select(p => new CaseFact(
                        p.Name,
                        law.Input(Weeks),
                        null,
                        FactState.Known,
                        (long)weeks,
                        default
                    )),
            ],
        };

    private static IEnumerable<SpellDays> Repeated(
        List<(string Job, DateOnly From, DateOnly To)> runs,
        DateOnly date,
        DateOnly later
    )
    {
        for (var shift = Pattern; ; shift += Pattern)
        {
            foreach (var (_, from, to) in runs)
            {
                var (first, last) = (from.AddDays(shift), to.AddDays(shift));
                if (first <= later)
                {
                    yield return new SpellDays(first, last < later ? last : later);
                }
            }

            if (date.AddDays(shift) >= later)
            {
                yield break;
            }
        }
    }

    private DateOnly? LastInsuredBefore(DateOnly date) =>
        Spells
            .Where(s =>
                IsRegistered(s) && s.Days is { First: { } from, Last: not null } && from < date
            )
            .Max(s => s.Days!.Last < date ? s.Days.Last : date.AddDays(-1));

    private bool IsRegistered(CaseInstance spell) =>
        known.TryGetValue(spell.Name, out var fact)
        && fact is { State: FactState.Known, Value.Sign: not 0 };

    private List<(string Job, DateOnly From, DateOnly To)> RecentRuns(DateOnly date)
    {
        var first = date.AddDays(-Pattern);
        return
        [
            .. Spells
                .Where(s =>
                    s.Days is { First: { } from, Last: { } to }
                    && from < date
                    && to >= first
                    && IsRegistered(s)
                )
                .Select(s =>
                    (
                        s.Parent!,
                        s.Days!.First > first ? s.Days.First.Value : first,
                        s.Days.Last < date ? s.Days.Last!.Value : date.AddDays(-1)
                    )
                ),
        ];
    }

    private CaseFact Yes(string spell) =>
        new(spell, registered, null, FactState.Known, Rational.One, default);
}
