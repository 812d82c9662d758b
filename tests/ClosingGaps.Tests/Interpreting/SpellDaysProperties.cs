using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.Plans;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Interpreting;

/// <summary>Covered days and runs against sets of days.</summary>
public sealed class SpellDaysProperties
{
    private static readonly Entity[] Owners =
    [
        Entity.Household,
        Entity.Person,
        Entity.Employment,
        Entity.Employer,
    ];

    [Fact]
    public void Covered_days_are_the_days_of_the_union_within_the_bounds() =>
        Check(PlanOp.CoveredDays, (from, to, days) => days.Count(d => from <= d && d <= to));

    [Fact]
    public void A_run_is_the_last_stretch_of_days_without_a_longer_gap() =>
        Check(
            PlanOp.RunOfDays,
            (at, gap, days) =>
            {
                // From its first day to its last: the gaps that it tolerates are within it.
                int? last = null;
                var reached = at;
                foreach (var day in days.Where(d => d <= at).OrderDescending())
                {
                    var uncovered = last is null ? reached - day : reached - day - 1;
                    if (uncovered > gap)
                    {
                        break;
                    }

                    last ??= day;
                    reached = day;
                }

                return last is { } end ? end - reached + 1 : 0;
            }
        );

    [Fact]
    public void Two_jobs_on_the_same_days_count_once()
    {
        var relations = new Relations
        {
            PersonsOf = [0, 1],
            EmploymentsOf = [0, 2],
            SpellsOf = [0, 1, 2],
            SpellStart = new Column([100, 105]),
            SpellEnd = new Column([109, 120]),
            EmployerOf = [-1, -1],
            Employers = 0,
        };
        var days = PlanOf.Days(
            PlanOp.CoveredDays,
            relations,
            Entity.Person,
            new Column([0]),
            new Column([1000]),
            null
        );
        Assert.Equal(21, days.Values[0]);
    }

    private static void Check(PlanOp op, Func<int, int, HashSet<int>, int> expected) =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var relations = RandomRelations.Make(random, random.Next(1, 6));
                var owner = Owners[random.Next(Owners.Length)];
                var count = relations.Count(owner);
                var origin = new DateOnly(2024, 2, 20).DayNumber;
                var first = new Column([
                    .. Enumerable
                        .Range(0, count)
                        .Select(_ => origin + (double)random.Next(-300, 400)),
                ]);
                var second = new Column([
                    .. first.Values.Select(f =>
                        op == PlanOp.RunOfDays ? random.Next(0, 40) : f + random.Next(-5, 500)
                    ),
                ]);
                var where = random.Next(2) == 0 ? null : Filter(random, relations.Spells);
                var found = PlanOf.Days(op, relations, owner, first, second, where);
                for (var row = 0; row < count; row++)
                {
                    var days = Union(relations, owner, row, where);
                    if (days is null)
                    {
                        Assert.Equal(FactState.Unknown, found.State(row));
                        continue;
                    }

                    Assert.Equal(FactState.Known, found.State(row));
                    Assert.Equal(
                        expected((int)first.Values[row], (int)second.Values[row], days),
                        found.Values[row]
                    );
                }
            },
            iter: 1000
        );

    // null: some spell that counts is unknown
    private static HashSet<int>? Union(Relations relations, Entity owner, int row, Column? where)
    {
        var days = new HashSet<int>();
        for (var spell = 0; spell < relations.Spells; spell++)
        {
            var start = relations.SpellStart.State(spell);
            var end = relations.SpellEnd.State(spell);
            var filter = where?.State(spell) ?? FactState.Known;
            if (
                AggregateProperties.Above(relations, Entity.Spell, spell, owner) != row
                || start == FactState.NotApplicable
                || end == FactState.NotApplicable
                || filter == FactState.NotApplicable
                || (where is not null && filter == FactState.Known && where.Values[spell] == 0)
            )
            {
                continue;
            }

            if (new[] { start, end, filter }.Contains(FactState.Unknown))
            {
                return null;
            }

            for (
                var day = (int)relations.SpellStart.Values[spell];
                day <= relations.SpellEnd.Values[spell];
                day++
            )
            {
                days.Add(day);
            }
        }

        return days;
    }

    private static Column Filter(Random random, int rows)
    {
        var states = new byte[rows];
        var values = new double[rows];
        for (var i = 0; i < rows; i++)
        {
            states[i] = (byte)(
                random.Next(12) switch
                {
                    0 => 1,
                    1 => 2,
                    _ => 0,
                }
            );
            values[i] = states[i] == 0 ? random.Next(2) : 0;
        }

        return new Column(values, states);
    }
}
