using System.Globalization;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Cliffs;

/// <summary>The results of one kind of work along the pay for a day. Wages are computed many at a time, each as a person of her own.</summary>
internal sealed class WageLine
{
    private const int Together = 250;

    private readonly Calculator calculator;
    private readonly CliffWork work;
    private readonly DateOnly month;
    private readonly RunChoices choices;
    private readonly List<Symbol> outputs;
    private readonly Dictionary<long, WagePoint> points = [];

    /// <exception cref="MissingLawException">The law lacks a name that the sweep needs.</exception>
    public WageLine(Calculator calculator, CliffWork work, DateOnly month, RunChoices choices)
    {
        this.calculator = calculator;
        this.work = work;
        this.month = month;
        this.choices = choices;
        var law = calculator.Law;
        Watched = [.. work.Results.Select(law.Rule)];
        WageDue = law.Rule(CliffNames.WageDue);
        outputs = [.. Watched, WageDue];
        foreach (var (input, _) in work.Facts)
        {
            _ = law.Input(input);
        }

        _ = law.Input(CliffNames.Wage);
    }

    public IReadOnlyList<RuleSymbol> Watched { get; }

    public RuleSymbol WageDue { get; }

    /// <summary>Computes the wages not computed before.</summary>
    /// <param name="wages">Centavos a day.</param>
    public void Compute(IEnumerable<long> wages)
    {
        foreach (var some in wages.Where(w => !points.ContainsKey(w)).Distinct().Chunk(Together))
        {
            var solved = Solve(some);
            for (var i = 0; i < some.Length; i++)
            {
                points.Add(some[i], new WagePoint(solved, Name(i)));
            }
        }
    }

    /// <summary>A wage, computed now unless it was before.</summary>
    public WagePoint At(long wage)
    {
        if (!points.ContainsKey(wage))
        {
            Compute([wage]);
        }

        return points[wage];
    }

    private SolvedMonth Solve(long[] wages)
    {
        var builder = new SituationBuilder(calculator.Law);
        for (var i = 0; i < wages.Length; i++)
        {
            var name = Name(i);
            builder.Add(Entity.Person, name).Add(Entity.Employment, name, name);
            if (work.Since is { } since)
            {
                builder.Add(
                    Entity.Spell,
                    name,
                    name,
                    days: new SpellDays(since, month.AddMonths(1).AddDays(-1))
                );
            }

            foreach (var (input, text) in work.Facts)
            {
                builder.Set(name, input, text);
            }

            builder.Set(name, CliffNames.Wage, Pesos(wages[i]));
        }

        if (builder.Errors.Count > 0)
        {
            throw new InvalidOperationException(builder.Errors[0].Es);
        }

        return calculator
            .Calculate(new Question(builder.Build(), month, month, outputs, choices))
            .Solved(month);
    }

    private static string Name(int i) => i.ToString("000", CultureInfo.InvariantCulture);

    private static string Pesos(long centavos) =>
        (centavos / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
