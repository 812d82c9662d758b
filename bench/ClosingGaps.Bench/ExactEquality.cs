using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Judging;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Bench;

/// <summary>The payroll laws over people at the hard places, emitted against exact fractions: the same states and the same centavos.</summary>
internal static class ExactEquality
{
    private static readonly string[] Laws = ["nomina", "redondeada", "excepciones", "empleos"];

    // Centavos a day that make wages of exactly a bracket's edge, the subsidy's limit or half a centavo of a quota.
    private static readonly int[] Edges = [74605, 1017100, 2408, 35897, 41729];

    /// <param name="wanted">Cases over all laws: at least so many are judged.</param>
    public static void Run(long wanted)
    {
        foreach (var name in Laws)
        {
            var law = BenchLaw.Read(name);
            var engine = new KernelEngine();
            var batches = (wanted / (Laws.Length * law.Outputs.Count * 100)) + 1;
            long cases = 0;
            Parallel.For(
                0,
                batches,
                batch =>
                    Interlocked.Add(
                        ref cases,
                        Compare(
                            law,
                            engine,
                            new Random((int)((1000 * batch) + 7)),
                            $"{name}, batch {batch}"
                        )
                    )
            );
            Console.WriteLine($"  {name}: {cases:N0} cases equal exact fractions to the cent");
        }
    }

    private static long Compare(BenchLaw law, KernelEngine engine, Random random, string about)
    {
        var people = new SmallPopulation(People(law, random));
        var columns = engine.Run(
            law.Plan,
            law.Constants,
            people.Relations,
            [.. law.Plan.Inputs.Select(i => people.Column(i, BenchLaw.Month))],
            []
        );
        var judge = new ExactEvaluator(people, BenchLaw.Month, RunChoices.Default);
        long cases = 0;
        for (var output = 0; output < law.Outputs.Count; output++)
        {
            for (var row = 0; row < columns[output].Length; row++)
            {
                var exact = judge.Evaluate(law.Outputs[output], row, BenchLaw.Month);
                var value = (exact.Value * 100).RoundHalfAway(0);
                var same =
                    exact.State == columns[output].State(row)
                    && (double)value.Numerator == Math.Round(columns[output].Values[row] * 100);
                if (!same)
                {
                    throw new InvalidOperationException(
                        $"{about}, {law.Outputs[output].Id}, row {row}: exact {exact.State} {exact.Value}, emitted {columns[output].State(row)} {columns[output].Values[row]:R}"
                    );
                }

                cases++;
            }
        }

        return cases;
    }

    // A hundred persons with 0 to 5 employments each; wages and days that land on brackets, halves of a centavo, zero and the unknown.
    private static Situation People(BenchLaw law, Random random)
    {
        var inputs = law.Plan.Inputs;
        var isByJob = inputs[0].Entity == Entity.Employment;
        var instances = new List<CaseInstance>();
        var facts = new List<CaseFact>();
        for (var person = 0; person < 100; person++)
        {
            instances.Add(new CaseInstance(Entity.Person, $"p{person}", null, null));
            var jobs = isByJob ? random.Next(6) : 0;
            for (var job = 0; job < jobs; job++)
            {
                var own = $"p{person}e{job}";
                instances.Add(new CaseInstance(Entity.Employment, own, $"p{person}", null));
                Give(own);
            }

            if (!isByJob)
            {
                Give($"p{person}");
            }
        }

        return new Situation(instances, facts);

        void Give(string instance)
        {
            foreach (var input in inputs)
            {
                if (random.Next(20) > 0)
                {
                    facts.Add(
                        new CaseFact(
                            instance,
                            input,
                            null,
                            FactState.Known,
                            Amount(input.Name),
                            default
                        )
                    );
                }
            }
        }

        Rational Amount(string input) =>
            input switch
            {
                "días" => random.Next(0, 32),
                "factor_integración" => new Rational(random.Next(10000, 10800), 10000),
                "es_jornada_reducida" => random.Next(2),
                _ => random.Next(4) switch
                {
                    0 => new Rational(random.Next(0, 3) * 27880, 100),
                    1 => new Rational(Edges[random.Next(Edges.Length)], 100),
                    2 => new Rational(random.Next(0, 2_000_000), 1000),
                    _ => new Rational(random.Next(0, 500_000), 100),
                },
            };
    }
}
