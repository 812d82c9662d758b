using ClosingGaps.Engine.Data;

namespace ClosingGaps.Tests.Plans;

/// <summary>Small populations: empty households, persons with 0 to 5 employments, overlapping spells, unknown employers and days.</summary>
public static class RandomRelations
{
    public static Relations Make(Random random, int households)
    {
        var persons = Offsets(random, households, 3);
        var employments = Offsets(random, persons[^1], 5);
        var spells = Offsets(random, employments[^1], 3);
        var employers = random.Next(0, 4);
        var starts = new double[spells[^1]];
        var ends = new double[spells[^1]];
        var startStates = new byte[spells[^1]];
        var endStates = new byte[spells[^1]];
        var hasUnknown = random.Next(2) == 0;
        var origin = new DateOnly(2024, 2, 20).DayNumber;
        for (var employment = 0; employment < employments[^1]; employment++)
        {
            var day = origin + random.Next(-400, 300);
            for (var spell = spells[employment]; spell < spells[employment + 1]; spell++)
            {
                starts[spell] = day;
                ends[spell] = day + random.Next(-2, 120);
                day += random.Next(0, 150);
                if (hasUnknown && random.Next(12) == 0)
                {
                    startStates[spell] = (byte)random.Next(1, 3);
                    starts[spell] = 0;
                }

                if (hasUnknown && random.Next(12) == 0)
                {
                    endStates[spell] = (byte)random.Next(1, 3);
                    ends[spell] = 0;
                }
            }
        }

        return new Relations
        {
            PersonsOf = persons,
            EmploymentsOf = employments,
            SpellsOf = spells,
            SpellStart = new Column(starts, hasUnknown ? startStates : null),
            SpellEnd = new Column(ends, hasUnknown ? endStates : null),
            EmployerOf =
            [
                .. Enumerable.Range(0, employments[^1]).Select(_ => random.Next(-1, employers)),
            ],
            Employers = employers,
        };
    }

    private static int[] Offsets(Random random, int owners, int most)
    {
        var offsets = new int[owners + 1];
        for (var i = 0; i < owners; i++)
        {
            offsets[i + 1] = offsets[i] + random.Next(0, most + 1);
        }

        return offsets;
    }
}
