using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Cliffs;

/// <summary>
/// Finds the cliffs of the law for a kind of work: every pay for a day where one centavo more makes a result of the month jump by a peso (or
/// a day) or more. Computes each peso of the sweep, halves the stretches between two that take different ways through the law down to
/// neighbouring centavos, and compares the two sides. A condition that turns and turns back within one peso is not seen.
/// </summary>
public static class CliffSweep
{
    /// <summary>Pesos a day up to which wages are swept: above the cap of 25 UMA.</summary>
    public const int Highest = 3000;

    private const long Step = 100;

    // Without a cliff, a centavo a day moves no result of a month by more than 31 centavos and what rounding adds.
    private const double Least = 1;

    /// <param name="month">First day of the month.</param>
    /// <exception cref="MissingLawException">The law lacks a name that the sweep needs.</exception>
    /// <exception cref="Engine.Plans.NoLawForDateException">The law has nothing for the month.</exception>
    public static CliffStudy Find(
        Calculator calculator,
        CliffWork work,
        DateOnly month,
        RunChoices choices
    )
    {
        var line = new WageLine(calculator, work, month, choices);
        line.Compute(Enumerable.Range(1, Highest).Select(pesos => pesos * Step));
        var unknown = line.Watched.Where(r =>
            line.At(Highest * Step).Read(r).State != FactState.Known
        );
        return new CliffStudy(
            work,
            month,
            choices,
            [.. Switches(line).Select(w => CliffAt(line, w)).OfType<Cliff>()],
            [.. unknown]
        );
    }

    /// <summary>Wages whose neighbour one centavo above takes another way through the law.</summary>
    private static List<long> Switches(WageLine line)
    {
        var found = new List<long>();
        var stretches = Enumerable
            .Range(1, Highest - 1)
            .Select(pesos => (First: pesos * Step, Last: (pesos + 1) * Step))
            .ToList();
        while (stretches.Count > 0)
        {
            var differ = stretches.Where(s => !line.At(s.First).IsLike(line.At(s.Last))).ToList();
            found.AddRange(differ.Where(s => s.Last - s.First == 1).Select(s => s.First));
            var open = differ.Where(s => s.Last - s.First > 1).ToList();
            line.Compute(open.Select(Middle));
            stretches =
            [
                .. open.SelectMany(s => new[] { (s.First, Middle(s)), (Middle(s), s.Last) }),
            ];
        }

        return [.. found.Order()];
    }

    private static long Middle((long First, long Last) stretch) =>
        stretch.First + ((stretch.Last - stretch.First) / 2);

    private static Cliff? CliffAt(WageLine line, long wage)
    {
        var (below, above) = (line.At(wage), line.At(wage + 1));
        var jumps = new List<CliffJump>();
        foreach (var result in line.Watched)
        {
            var (before, after) = (below.Read(result), above.Read(result));
            if (
                before.State == FactState.Known
                && after.State == FactState.Known
                && Math.Abs(after.Value - before.Value) >= Least
            )
            {
                var causes = CliffCauses.Of(below, above, result);
                jumps.Add(new CliffJump(result, before.Value, after.Value, causes));
            }
        }

        return jumps.Count == 0
            ? null
            : new Cliff(
                wage / 100m,
                (wage + 1) / 100m,
                (decimal)below.Read(line.WageDue).Value,
                jumps,
                Recovery(line, jumps, wage + 1)
            );
    }

    private static decimal? Recovery(WageLine line, List<CliffJump> jumps, long wage)
    {
        var takeHome = jumps.Find(j => j.Result.Name == CliffNames.TakeHome);
        if (takeHome is null || takeHome.Change > 0)
        {
            return null;
        }

        var next = (wage / Step * Step) + Step;
        while (next <= Highest * Step && !Reaches(next))
        {
            next += Step;
        }

        if (next > Highest * Step)
        {
            return null;
        }

        var (low, high) = (Math.Max(wage, next - Step), next);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Reaches(middle) ? (low, middle) : (middle, high);
        }

        return high / 100m;

        bool Reaches(long w) => line.At(w).Read(takeHome.Result).Value >= takeHome.Before;
    }
}
