using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Tests.Running;

/// <summary>Households at random with facts by month: bracket edges, zero, unknown, no aplica, several jobs, jobs of no named employer.</summary>
internal static class GeneratedLives
{
    public static Situation Make(Random random, Snapshot law, DateOnly first)
    {
        var instances = new List<CaseInstance>();
        var households = random.Next(1, 3);
        var employers = random.Next(0, 3);
        for (var e = 0; e < employers; e++)
        {
            instances.Add(new CaseInstance(Entity.Employer, $"patrón_{e}", null, null));
        }

        for (var h = 0; h < households; h++)
        {
            instances.Add(new CaseInstance(Entity.Household, $"hogar_{h}", null, null));
            for (var p = random.Next(0, 3); p > 0; p--)
            {
                var person = $"persona_{h}_{p}";
                instances.Add(new CaseInstance(Entity.Person, person, $"hogar_{h}", null));
                for (var j = random.Next(0, 6); j > 0; j--)
                {
                    var job = $"{person}_{j}";
                    var employer =
                        employers > 0 && random.Next(4) > 0
                            ? $"patrón_{random.Next(employers)}"
                            : null;
                    instances.Add(new CaseInstance(Entity.Employment, job, person, employer));
                    for (var s = random.Next(0, 3); s > 0; s--)
                    {
                        var from = first.AddDays(random.Next(-300, 100));
                        instances.Add(
                            new CaseInstance(
                                Entity.Spell,
                                $"{job}_{s}",
                                job,
                                null,
                                new SpellDays(
                                    random.Next(15) == 0 ? null : from,
                                    from.AddDays(random.Next(0, 120))
                                )
                            )
                        );
                    }
                }
            }
        }

        var facts = new List<CaseFact>();
        foreach (var instance in instances)
        {
            foreach (var input in law.All<InputSymbol>().Where(i => i.Entity == instance.Entity))
            {
                for (var month = 0; month < 6; month++)
                {
                    var when = input.IsFixed ? (DateOnly?)null : first.AddMonths(month);
                    if (random.Next(12) == 0)
                    {
                        continue; // unknown
                    }

                    var skips = input.MayNotApply && random.Next(3) == 0;
                    facts.Add(
                        new CaseFact(
                            instance.Name,
                            input,
                            when,
                            skips ? FactState.NotApplicable : FactState.Known,
                            skips ? 0 : Value(random, input),
                            default
                        )
                    );
                    if (input.IsFixed)
                    {
                        break;
                    }
                }
            }
        }

        return new Situation(instances, facts);
    }

    private static Rational Value(Random random, InputSymbol input) =>
        input.Name switch
        {
            "salario" => Pick(random, 0, 50, 100, 400, new Rational(random.Next(0, 100_000), 100)),
            "días" => random.Next(0, 32),
            "régimen" => random.Next(3),
            "nacimiento" => new DateOnly(1960, 2, 29).DayNumber + random.Next(0, 15000),
            "residencia" => Pick(random, 9, 9007, 9002, 15, 15033),
            "integrantes" => random.Next(0, 6),
            _ => random.Next(0, 5000),
        };

    private static Rational Pick(Random random, params Rational[] choices) =>
        choices[random.Next(choices.Length)];
}
