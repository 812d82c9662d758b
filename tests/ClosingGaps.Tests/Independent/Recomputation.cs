using System.Globalization;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Running;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using Xunit;

namespace ClosingGaps.Tests.Independent;

/// <summary>
/// Puts the law that ships beside figures computed here from the article, by hand in C#, for thousands of generated women. Nobody who writes
/// such a figure has read the rule. States, days, yes and no, and centavos must be equal.
/// </summary>
/// <param name="month">Any day of the month asked, for a woman.</param>
/// <param name="tell">Tells her facts.</param>
internal sealed class Recomputation<T>(
    IReadOnlyList<T> women,
    Func<T, DateOnly> month,
    Action<T, Telling.ToldWoman> tell
)
{
    private readonly List<(string Name, Func<T, IReadOnlyList<Figure>> Expected)> outputs = [];
    private readonly List<(string Name, Func<T, bool> IsHit)> edges = [];

    /// <summary>An output of her own.</summary>
    public Recomputation<T> Output(string name, Func<T, Figure> expected) =>
        Outputs(name, w => [expected(w)]);

    /// <summary>An output of each of her jobs.</summary>
    public Recomputation<T> Outputs(string name, Func<T, IReadOnlyList<Figure>> expected)
    {
        outputs.Add((name, expected));
        return this;
    }

    /// <summary>A place where the law turns: some of the women must stand on it, or the test is empty.</summary>
    public Recomputation<T> Edge(string name, Func<T, bool> isHit)
    {
        edges.Add((name, isHit));
        return this;
    }

    /// <summary>All women, batched by month: one run of the engine a month.</summary>
    public void Check()
    {
        foreach (var (name, isHit) in edges)
        {
            var hits = women.Count(isHit);
            Assert.True(hits >= 5, $"only {hits} of {women.Count} women stand at: {name}");
        }

        var wrong = new List<(string Output, string Text)>();
        var seen = outputs.Select(_ => new HashSet<Figure>()).ToArray();
        foreach (var batch in women.GroupBy(w => First(month(w))))
        {
            Compare(batch.Key, [.. batch], wrong, seen);
        }

        var constant = outputs.Where((_, i) => seen[i].Count < 2).Select(o => o.Name).ToList();
        Assert.True(constant.Count == 0, $"always the same: {string.Join(", ", constant)}");
        Assert.True(
            wrong.Count == 0,
            string.Join(
                '\n',
                wrong
                    .GroupBy(w => w.Output)
                    .Select(g =>
                        $"{g.Key}: {g.Count()} of {women.Count} women\n  "
                        + string.Join("\n  ", g.Take(6).Select(w => w.Text))
                    )
            )
        );
    }

    private void Compare(
        DateOnly when,
        IReadOnlyList<T> batch,
        List<(string, string)> wrong,
        HashSet<Figure>[] seen
    )
    {
        var law = Shipped.Law;
        var telling = new Telling(law);
        for (var i = 0; i < batch.Count; i++)
        {
            tell(batch[i], telling.Woman(i));
        }

        var population = new SmallPopulation(telling.Build());
        var symbols = outputs
            .Select(o => law.Find(o.Name) ?? throw new InvalidOperationException($"no {o.Name}"))
            .ToList();
        var columns = new MonthRunner(LawPlans.Value, symbols, RunChoices.Default, Interpreter.Run)
            .Run(when, when, population.Relations, population.Column)[0]
            .Outputs;
        for (var o = 0; o < outputs.Count; o++)
        {
            for (var i = 0; i < batch.Count; i++)
            {
                var expected = outputs[o].Expected(batch[i]);
                for (var job = 0; job < expected.Count; job++)
                {
                    var row =
                        symbols[o].Entity == Entity.Person
                            ? population.Row(Entity.Person, $"w{i}")
                            : population.Row(Entity.Employment, $"w{i}_{job}");
                    var found = Found(columns[o], row);
                    seen[o].Add(expected[job]);
                    if (found != expected[job])
                    {
                        wrong.Add(
                            (
                                outputs[o].Name,
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"{when:yyyy-MM} article {expected[job]}, law {found}: {batch[i]} (job {job})"
                                )
                            )
                        );
                    }
                }
            }
        }
    }

    // A double holds 15 digits for sure, and centavos of any amount here have fewer.
    private static Figure Found(Column column, int row) =>
        column.State(row) switch
        {
            FactState.Known => (decimal)column.Values[row],
            FactState.NotApplicable => Figure.NotApplicable,
            _ => Figure.Unknown,
        };

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);
}

/// <summary>The plans of the law that ships, made once for all re-computations.</summary>
internal static class LawPlans
{
    public static PlanCache Value => cache.Value;

    private static readonly Lazy<PlanCache> cache = new(() => new PlanCache(Shipped.Law));
}
