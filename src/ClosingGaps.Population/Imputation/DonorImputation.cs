using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Population.Surveys;

namespace ClosingGaps.Population.Imputation;

/// <summary>
/// What a survey lacks, given by persons of another who resemble hers: cells, their order and what is given are rules of the two
/// mappings (<c>donantes.ley</c>). One donor gives a recipient everything, so that what goes together stays together. A value that the
/// survey has is never touched; who finds no donor stays unknown. The method: <c>docs/methods/population.md</c>.
/// </summary>
public sealed class DonorImputation
{
    /// <summary>Draws unless another number is asked for.</summary>
    public const int DefaultDraws = 10;

    /// <summary>Seed unless another is asked for.</summary>
    public const ulong DefaultSeed = 20_160_821;

    private readonly MappedSurvey to;
    private readonly IReadOnlyList<InputSymbol> facts;
    private readonly double[][] given;
    private readonly int[] donorRows;
    private readonly int[] recipients;
    private readonly double[][] cells;
    private readonly HotDeck deck;
    private readonly ulong seed;
    private readonly Origin origin;

    /// <param name="to">The survey that lacks facts.</param>
    /// <param name="from">The survey of the donors.</param>
    /// <param name="executor">Interpreter or emitted kernels: the same bits.</param>
    /// <param name="draws">How many times; two at least for an error to be told.</param>
    /// <param name="seed">The same seed, the same donors.</param>
    /// <exception cref="ArgumentException">See <see cref="NotGiven"/>.</exception>
    public DonorImputation(
        MappedSurvey to,
        MappedSurvey from,
        Executor executor,
        int draws = DefaultDraws,
        ulong seed = DefaultSeed
    )
    {
        if (NotGiven(to.Mapping, from.Mapping) is { Count: > 0 } lacking)
        {
            throw new ArgumentException(
                $"The donors' mapping has no {string.Join(", ", lacking)}.",
                nameof(from)
            );
        }

        this.to = to;
        this.seed = seed;
        facts = DonorRules.Facts(to.Mapping);
        origin = new Origin(
            OriginKind.Imputed,
            new Bilingual(
                "donante al azar de la misma celda, varias veces",
                "random donor of the same cell, several times"
            ),
            from.Survey.Title
        );
        var rules = facts.Select(f => (RuleSymbol)from.Mapping.Find(DonorRules.Given(f))!).ToList();
        var levels = DonorRules.Cells(to.Mapping);
        (recipients, cells, _) = Part(to, [], executor);
        (donorRows, var donorCells, given) = Part(from, rules, executor);
        (donorRows, donorCells, given) = WithAll(donorRows, donorCells, given);
        deck = new HotDeck(Pool(from.Survey, donorRows, donorCells));
        var levelOf = deck.Levels(cells);
        Note = new ImputationNote(
            from.Survey.Title,
            from.Survey.Sources,
            [.. facts.Select(f => f.Label)],
            draws,
            seed,
            donorRows.Length,
            recipients.Length,
            levelOf.Count(l => l == HotDeck.None),
            [
                .. levels.Select(
                    (rule, level) => new CellUse(rule.Label, levelOf.Count(l => l == level))
                ),
            ]
        );
    }

    /// <summary>What was imputed, from whom and how, for the face of a result.</summary>
    public ImputationNote Note { get; }

    /// <summary>What a survey asks of donors and theirs cannot give: names of rules; empty when nothing is lacking.</summary>
    public static IReadOnlyList<string> NotGiven(Snapshot to, Snapshot from) =>
        [
            .. DonorRules
                .Facts(to)
                .Select(DonorRules.Given)
                .Concat(DonorRules.Cells(to).Select(r => r.Name))
                .Append(DonorRules.TakesPart)
                .Where(name => from.Find(name) is not RuleSymbol { Entity: Entity.Person }),
        ];

    /// <summary>The survey with what it lacked, in one of the draws.</summary>
    /// <param name="number">From 0 up to, not including, the number of draws.</param>
    public Survey Draw(int number)
    {
        var donors = deck.Draw(cells, seed, number);
        var filled = to.Survey;
        for (var f = 0; f < facts.Count; f++)
        {
            var values = new double[to.Survey.Persons.RowCount];
            Array.Fill(values, double.NaN);
            for (var r = 0; r < donors.Length; r++)
            {
                if (donors[r] != HotDeck.None)
                    values[recipients[r]] = given[f][donors[r]];
            }

            filled = filled.With(
                SurveyLevel.Person,
                new SurveyColumn(facts[f].Column!, Cells.Of(values)) { Origin = origin }
            );
        }

        return filled;
    }

    // Those who take part, their cells by level, and what the rules give of them.
    private static (int[] Rows, double[][] Cells, double[][] Facts) Part(
        MappedSurvey mapped,
        IReadOnlyList<RuleSymbol> facts,
        Executor executor
    )
    {
        var levels = DonorRules.Cells(mapped.Mapping);
        var takesPart = (RuleSymbol)mapped.Mapping.Find(DonorRules.TakesPart)!;
        var found = mapped.Run([takesPart, .. levels, .. facts], executor);
        int[] rows = [.. Enumerable.Range(0, found[0].Length).Where(row => found[0][row] == 1)];
        var own = Array.ConvertAll(found[1..], all => Array.ConvertAll(rows, r => all[r]));
        return (rows, own[..levels.Count], own[levels.Count..]);
    }

    // In a widest cell either most tell a fact, and who does not tell it gives nothing; or most do not, and it is not given at all.
    private static (int[] Rows, double[][] Cells, double[][] Facts) WithAll(
        int[] rows,
        double[][] cells,
        double[][] facts
    )
    {
        var gives = new bool[rows.Length];
        foreach (var cell in Enumerable.Range(0, rows.Length).GroupBy(d => cells[^1][d]))
        {
            int[] donors = [.. cell];
            Array.ForEach(donors, d => gives[d] = true);
            foreach (var fact in facts)
            {
                var isTold = 2 * donors.Count(d => !double.IsNaN(fact[d])) > donors.Length;
                foreach (var d in donors)
                {
                    if (!isTold)
                        fact[d] = double.NaN;
                    else if (double.IsNaN(fact[d]))
                        gives[d] = false;
                }
            }
        }

        int[] kept = [.. Enumerable.Range(0, rows.Length).Where(d => gives[d])];
        T[] Of<T>(T[] all) => Array.ConvertAll(kept, d => all[d]);
        return (Of(rows), Array.ConvertAll(cells, Of), Array.ConvertAll(facts, Of));
    }

    private static DonorPool Pool(Survey survey, int[] rows, double[][] cells)
    {
        var (strata, units) = (
            survey.Households.Column(Survey.Stratum),
            survey.Households.Column(Survey.Psu)
        );
        var places = new Dictionary<(double, double), int>();
        var stratumOf = new List<int>();
        var psuOf = new int[survey.Households.RowCount];
        for (var h = 0; h < psuOf.Length; h++)
        {
            if (!places.TryGetValue((strata[h], units[h]), out psuOf[h]))
            {
                places.Add((strata[h], units[h]), psuOf[h] = stratumOf.Count);
                stratumOf.Add((int)strata[h]);
            }
        }

        var weights = survey.Column(SurveyLevel.Person, Survey.Weight);
        var homes = survey.Persons.Parents.ToArray();
        return new DonorPool(
            cells,
            Array.ConvertAll(rows, r => weights[r]),
            Array.ConvertAll(rows, r => psuOf[homes[r]]),
            [.. stratumOf]
        );
    }
}
