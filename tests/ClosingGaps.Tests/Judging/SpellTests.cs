using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Judging;

/// <summary>Days of spells against counting day by day.</summary>
public sealed class SpellTests
{
    private readonly TestLaw Law = new(
        """
        entrada del : fecha por persona
        entrada al : fecha por persona
        entrada hueco : días por persona
          entre 0 y 400
        regla cubiertos : días por persona
          = días_cubiertos(del, al)
        regla racha : días por persona
          = racha_de_días(al, hueco)
        """
    );

    private static readonly DateOnly Start = new(2025, 1, 1);

    [Fact]
    public void Each_day_counts_once_however_many_spells_hold_it() =>
        Gen.Select(
                Gen.Int[0, 60].Select(Gen.Int[-2, 25]).Array[0, 6],
                Gen.Int[0, 80],
                Gen.Int[-5, 60],
                Gen.Int[0, 12]
            )
            .Sample(
                (spells, from, length, gap) =>
                {
                    var situation = With(spells, from, from + length, gap);
                    var days = new HashSet<int>();
                    foreach (var (first, extra) in spells)
                    {
                        days.UnionWith(Enumerable.Range(first, Math.Max(0, extra + 1)));
                    }

                    var covered = days.Count(d => d >= from && d <= from + length);
                    Assert.Equal($"{covered}", Law.Text("cubiertos", situation));
                    Assert.Equal(
                        $"{RunByHand(days, from + length, gap)}",
                        Law.Text("racha", situation)
                    );
                },
                iter: 300
            );

    [Fact]
    public void A_spell_without_an_end_is_unknown()
    {
        var situation = With([(3, 5)], 0, 30, 1);
        var open = situation.Instances.Select(i =>
            i.Entity == Entity.Spell ? i with { Days = i.Days! with { Last = null } } : i
        );
        Assert.Equal(
            "desconocido",
            Law.Text("cubiertos", situation with { Instances = [.. open] })
        );
    }

    // Back from the day: stop when more than the gap has gone by without cover.
    private static int RunByHand(HashSet<int> days, int at, int gap)
    {
        // The tolerated days between count too.
        var (first, last) = (int.MaxValue, int.MinValue);
        var uncovered = 0;
        for (var day = at; day >= -10; day--)
        {
            if (days.Contains(day))
            {
                first = day;
                last = Math.Max(last, day);
                uncovered = 0;
            }
            else if (++uncovered > gap)
            {
                break;
            }
        }

        return last == int.MinValue ? 0 : last - first + 1;
    }

    private Situation With((int First, int Extra)[] spells, int from, int to, int gap)
    {
        var one = Law.One(("del", Day(from)), ("al", Day(to)), ("hueco", $"{gap}"));
        var instances = spells.Select(
            (s, i) =>
                new CaseInstance(
                    Entity.Spell,
                    $"periodo_{i}",
                    "casa",
                    null,
                    new SpellDays(Start.AddDays(s.First), Start.AddDays(s.First + s.Extra))
                )
        );
        return one with { Instances = [.. one.Instances, .. instances] };
    }

    private static string Day(int day) =>
        Start
            .AddDays(day)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
