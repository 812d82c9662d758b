using System.Globalization;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Country;

namespace ClosingGaps.Policy.Country;

/// <summary>
/// The law of a date over a made-up country, chunk by chunk: its households are drawn, counted and forgotten. The questions are those that
/// <see cref="GapStudy"/> asks of a survey.
/// </summary>
public sealed class CountryStudy
{
    // The definitions of a group do not change with the month: any month will do.
    private static readonly DateOnly AnyMonth = new(2000, 1, 1);

    private static readonly GapMeasure[] Counted =
    [
        .. Enum.GetValues<GapMeasure>()
            .Where(m => m is not (GapMeasure.WorkRate or GapMeasure.OwnRate)),
    ];

    private readonly Executor executor;
    private readonly DateOnly date;
    private readonly Ask groups;
    private readonly Ask measures;
    private readonly Ask? costs;
    private readonly Bilingual[] labels;
    private readonly int[] states;

    /// <param name="law">The law with the mapping of ENIGH 2010 over it.</param>
    /// <param name="executor">Interpreter or emitted kernels: the same bits.</param>
    /// <param name="date">Day of the law.</param>
    /// <exception cref="ArgumentException">The mapping lacks one of the rules of <see cref="GapRules"/>.</exception>
    /// <exception cref="NoLawForDateException">The law held has nothing for that date.</exception>
    public CountryStudy(Snapshot law, Executor executor, DateOnly date)
    {
        this.executor = executor;
        this.date = date;
        var choices = CostStudy.Choices(law, isSynthetic: true);
        groups = new Ask(
            law,
            [.. GapRules.Groups.Append(GapRules.IsWoman).Select(n => GapRules.Person(law, n))],
            AnyMonth,
            RunChoices.Default
        );
        measures = new Ask(
            law,
            PersonMeasures.Asked().ConvertAll(a => GapRules.Person(law, a.Rule)),
            date,
            RunChoices.Default
        );
        var pay = CostStudy.Rules.Select(law.Find).OfType<RuleSymbol>().ToList();
        costs = pay.Count == CostStudy.Rules.Length ? new Ask(law, pay, date, choices) : null;
        labels = [.. GapRules.Groups.Select(g => GapRules.Person(law, g).Label)];
        states =
        [
            .. GapStudy.ProgrammeStates.Select(s => int.Parse(s, CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>Draws the country and counts it.</summary>
    /// <param name="country">What to draw.</param>
    /// <param name="seed">Its seed, for the report.</param>
    /// <param name="threads">How many threads; the figures are the same.</param>
    /// <param name="done">Told the persons counted so far, now and then; from any thread.</param>
    /// <param name="stop">Ends the work between two chunks.</param>
    public CountryReport Run(
        SyntheticCountry country,
        ulong seed,
        int threads,
        Action<long>? done = null,
        CancellationToken stop = default
    )
    {
        var total = new CountryTally(labels.Length, states.Length + 1);
        var gate = new Lock();
        Parallel.For(
            0,
            country.Chunks,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop },
            () => new CountryTally(labels.Length, states.Length + 1),
            (number, _, own) =>
            {
                Count(country.Chunk(number), own);
                return own;
            },
            own =>
            {
                lock (gate)
                {
                    total.Add(own);
                    done?.Invoke(total.Persons);
                }
            }
        );
        return new CountryReport(
            country.Households,
            total.Persons,
            date,
            seed,
            [.. Lines(total)],
            costs is null ? [] : [.. Costs(total)]
        );
    }

    // All whom the law obliges to insure, and those left out.
    private static readonly bool[] OnlyLeftOut = [false, true];

    private void Count(CountryChunk chunk, CountryTally tally)
    {
        tally.Persons += chunk.Persons;
        var found = groups.Run(chunk, executor);
        var rows = InSome(found.AsSpan()[..^1]);
        var people = chunk.Only(rows);
        var answers = PersonMeasures.From(measures.Run(people, executor));
        var pay = costs?.Run(people, executor);
        var pesos = pay is null
            ? null
            : OnlyLeftOut
                .Select(left =>
                    Enum.GetValues<Payer>().Select(p => CostStudy.Pesos(pay, p, left)).ToArray()
                )
                .ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            var woman = found[^1][rows[i]] == 1;
            var place = Array.IndexOf(states, people.State(i)) + 1;
            for (var group = 0; group < labels.Length; group++)
            {
                if (found[group][rows[i]] != 1)
                    continue;
                foreach (var measure in Counted)
                {
                    var answer = measure == GapMeasure.People ? 1 : answers[measure][i];
                    tally.Count(group, 0, woman, measure, answer);
                    if (place > 0)
                        tally.Count(group, place, woman, measure, answer);
                }

                for (var left = 0; pesos is not null && left < 2; left++)
                {
                    for (var payer = 0; payer < pesos[left].Length; payer++)
                        tally.Cost(group, woman, left == 1, (Payer)payer, pesos[left][payer][i]);
                }
            }
        }
    }

    private static int[] InSome(ReadOnlySpan<double[]> memberships)
    {
        var rows = new List<int>();
        for (var row = 0; row < memberships[0].Length; row++)
        {
            foreach (var of in memberships)
            {
                if (of[row] == 1)
                {
                    rows.Add(row);
                    break;
                }
            }
        }

        return [.. rows];
    }

    private IEnumerable<CountryLine> Lines(CountryTally total) =>
        from @group in Enumerable.Range(0, labels.Length)
        from place in Enumerable.Range(0, states.Length + 1)
        from sex in Enum.GetValues<Sex>()
        from measure in Counted
        let of = total.Of(@group, place, sex, measure)
        select new CountryLine(
            GapRules.Groups[@group],
            labels[@group],
            place == 0 ? null : GapStudy.ProgrammeStates[place - 1],
            sex,
            measure,
            of.Count,
            of.Unknown
        );

    private IEnumerable<CountryCost> Costs(CountryTally total) =>
        from @group in Enumerable.Range(0, labels.Length)
        where CostStudy.CostedGroups.Contains(GapRules.Groups[@group])
        from sex in Enum.GetValues<Sex>()
        from left in OnlyLeftOut.OrderDescending()
        from payer in Enum.GetValues<Payer>()
        let of = total.Of(@group, sex, left, payer)
        select new CountryCost(
            GapRules.Groups[@group],
            labels[@group],
            sex,
            left,
            payer,
            of.Pesos,
            of.Unknown
        );

    /// <summary>Rules por persona and their plan, filled once for all chunks.</summary>
    private sealed class Ask
    {
        private readonly Plan plan;
        private readonly double[] constants;

        public Ask(Snapshot law, IReadOnlyList<RuleSymbol> rules, DateOnly date, RunChoices choices)
        {
            plan = Planner.Build(law, rules, date, choices, optimise: true);
            constants = ConstantsBlock.Fill(plan, date, choices);
            // A chunk is cut to the persons of the groups, who then stand alone.
            if (plan.Nodes.Any(n => n.Entity == Entity.Household))
                throw new ArgumentException("A rule looks at the whole household.", nameof(rules));
        }

        public double[][] Run(CountryChunk chunk, Executor executor) =>
            Array.ConvertAll(
                executor(
                    plan,
                    constants,
                    chunk.Relations,
                    [.. plan.Inputs.Select(chunk.Column)],
                    []
                ),
                Numbers
            );

        private static double[] Numbers(Column column)
        {
            if (column.States is not { } states)
                return column.Values;
            for (var row = 0; row < states.Length; row++)
            {
                if (states[row] != (byte)FactState.Known)
                    column.Values[row] = double.NaN;
            }

            return column.Values;
        }
    }
}
