using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Lives;

/// <summary>The law asked about one day of a life.</summary>
internal sealed class LifeLaw(Calculator calculator, RunChoices choices)
{
    private const string WeeksOfSpells = "semanas_en_sus_periodos";

    public Snapshot Law => calculator.Law;

    public RunChoices Choices => choices;

    /// <summary>The first row of each rule; <see langword="null"/> when not known or there is no law for it.</summary>
    public IReadOnlyList<double?> Read(
        IReadOnlyList<RuleSymbol> rules,
        Situation situation,
        DateOnly day
    )
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        var population = new SmallPopulation(situation);
        try
        {
            return
            [
                .. calculator
                    .Run(
                        new Question(situation, month, month, [.. rules], choices),
                        population.Relations,
                        population.Column
                    )[^1]
                    .Outputs.Select(c =>
                        c.State(0) == FactState.Known ? c.Values[0] : (double?)null
                    ),
            ];
        }
        catch (NoLawForDateException) when (rules.Count > 1)
        {
            return [.. rules.Select(r => Read([r], situation, day)[0])];
        }
        catch (NoLawForDateException)
        {
            return [null];
        }
    }

    /// <summary>Weeks that the stretches of a situation make (LSS 20).</summary>
    public int WeeksOf(Situation life, DateOnly day) =>
        (int)(Read([Law.Rule(WeeksOfSpells)], life, day)[0] ?? 0);

    /// <summary>Which rights of a group are granted on a day on which their event is supposed.</summary>
    public IReadOnlyList<double?> Granted(RightsGroup group, Situation counted, DateOnly day) =>
        Read(
            [.. group.Rights.Select(r => r.Granted)],
            new SupposedFacts(counted, group, day).Situation,
            day
        );

    /// <summary>The tests of a right of hers that fail on a day, with their numbers.</summary>
    public IReadOnlyList<TestedCondition> Failing(Right right, Situation counted, DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        var situation = new SupposedFacts(counted, RightsGroup.Of(right), day).Situation;
        var inquiry = new Inquiry(calculator, new Question(situation, month, month, [], choices));
        return inquiry.Find(right.Granted, situation.Instances[0].Name, month) is { } granted
            ? [.. inquiry.Trace(granted).Conditions().Where(c => c.Fails)]
            : [];
    }
}
