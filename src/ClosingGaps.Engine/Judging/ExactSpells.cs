using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Judging;

/// <summary>Days of a union of spells, exactly; a spell that ends before it begins has none.</summary>
internal static class ExactSpells
{
    /// <summary>Days covered within [from, to], both counted.</summary>
    internal static Rational Covered(
        IEnumerable<(Rational From, Rational To)> spells,
        Rational from,
        Rational to
    )
    {
        var clipped = spells.Select(s => (Rational.Max(s.From, from), Rational.Min(s.To, to)));
        return Union(clipped).Aggregate(Rational.Zero, (days, s) => days + (s.To - s.From) + 1);
    }

    /// <summary>
    /// Days from the first to the last of the last run that reaches <paramref name="at"/> or ends at most <paramref name="gap"/> days before, the
    /// gaps inside it counted.
    /// </summary>
    internal static Rational Run(
        IEnumerable<(Rational From, Rational To)> spells,
        Rational at,
        Rational gap
    )
    {
        var stretches = Union(spells.Select(s => (s.From, Rational.Min(s.To, at))));
        Rational? last = null;
        var reached = at;
        for (var i = stretches.Count - 1; i >= 0; i--)
        {
            // Before the first stretch the distance is to the day itself; between stretches, the uncovered days.
            var distance =
                i == stretches.Count - 1
                    ? reached - stretches[i].To
                    : reached - stretches[i].To - 1;
            if (distance > gap)
            {
                break;
            }

            last ??= stretches[i].To;
            reached = stretches[i].From;
        }

        return last is { } end ? end - reached + 1 : Rational.Zero;
    }

    private static List<(Rational From, Rational To)> Union(
        IEnumerable<(Rational From, Rational To)> spells
    )
    {
        var union = new List<(Rational From, Rational To)>();
        foreach (var spell in spells.Where(s => s.From <= s.To).OrderBy(s => s.From))
        {
            if (union.Count > 0 && spell.From <= union[^1].To + 1)
            {
                union[^1] = (union[^1].From, Rational.Max(union[^1].To, spell.To));
            }
            else
            {
                union.Add(spell);
            }
        }

        return union;
    }
}
