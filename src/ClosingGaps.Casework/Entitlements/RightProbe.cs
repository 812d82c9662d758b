using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Entitlements;

/// <summary>Asks the law quickly whether a right would be granted in another situation or at another date.</summary>
internal sealed class RightProbe
{
    private const string WeeksOfSpells = "semanas_en_sus_periodos";

    private readonly Calculator calculator;
    private readonly RunChoices choices;
    private readonly bool tellsWeeks;

    public RightProbe(Calculator calculator, Situation told, RunChoices choices)
    {
        this.calculator = calculator;
        this.choices = choices;
        var history = new History(told, calculator.Law);
        tellsWeeks = history.TellsWeeks;
        CountsWeeks = !tellsWeeks && history.IsComplete && history.Spells.Any();
    }

    public Snapshot Law => calculator.Law;

    /// <summary>She did not tell her weeks, but every stretch that she told can be counted.</summary>
    public bool CountsWeeks { get; }

    /// <summary>A situation at a date, with the weeks that its stretches make where she told none.</summary>
    public Situation At(Situation situation, DateOnly date) =>
        CountsWeeks && WeeksOf(situation, date) is { } weeks
            ? History.WithWeeks(situation, Law, weeks)
            : situation;

    /// <summary>The same when a situation grew out of another: weeks that she told grow by the weeks of the stretches added.</summary>
    public Situation At(Situation situation, DateOnly date, Situation before, DateOnly then)
    {
        if (!tellsWeeks)
        {
            return At(situation, date);
        }

        var told = situation.Facts.Last(f => f.Input.Name == "semanas_cotizadas");
        return
            told.State == FactState.Known
            && WeeksOf(situation, date) is { } now
            && WeeksOf(before, then) is { } old
            ? History.WithWeeks(situation, Law, told.Value.ToDouble() + now - old)
            : situation;
    }

    /// <summary>Whether the law of a date grants it; false as well when it is not known or there is no law.</summary>
    public bool Grants(Right right, string instance, Situation situation, DateOnly date)
    {
        var supposed = new SupposedFacts(situation, RightsGroup.Of(right), date).Situation;
        return Read(right.Granted, instance, supposed, date) is not (null or 0);
    }

    private double? WeeksOf(Situation situation, DateOnly date) =>
        Law.Find(WeeksOfSpells) is RuleSymbol rule
        && situation.Instances.FirstOrDefault(i => i.Entity == Entity.Person) is { } person
            ? Read(rule, person.Name, UpTo(situation, date), date)
            : null;

    /// <summary>The situation without the days from a date on: what lies after it has not happened.</summary>
    public static Situation UpTo(Situation situation, DateOnly date)
    {
        var later = situation
            .Instances.Where(i => i.Days?.First >= date)
            .Select(i => i.Name)
            .ToHashSet(StringComparer.Ordinal);
        return new Situation(
            [
                .. situation
                    .Instances.Where(i => !later.Contains(i.Name))
                    .Select(i =>
                        i.Days is { Last: { } last } days && last >= date
                            ? i with
                            {
                                Days = days with { Last = date.AddDays(-1) },
                            }
                            : i
                    ),
            ],
            later.Count == 0
                ? situation.Facts
                : [.. situation.Facts.Where(f => !later.Contains(f.Instance))]
        );
    }

    private double? Read(RuleSymbol rule, string instance, Situation situation, DateOnly date)
    {
        var month = new DateOnly(date.Year, date.Month, 1);
        var population = new SmallPopulation(situation);
        try
        {
            var column = calculator
                .Run(
                    new Question(situation, month, month, [rule], choices),
                    population.Relations,
                    population.Column
                )[^1]
                .Outputs[0];
            var row = population.RowFor(rule.Entity, instance);
            return column.State(row) == FactState.Known ? column.Values[row] : null;
        }
        catch (NoLawForDateException)
        {
            return null;
        }
    }
}
