using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Entitlements;

/// <summary>Every right of the catalogue for each person of a situation, at a date. Not thread-safe.</summary>
public sealed class EntitlementSheet
{
    private readonly Calculator calculator;
    private readonly DateOnly month;
    private readonly RunChoices choices;
    private readonly Situation situation;
    private readonly ChangeFinder changes;
    private readonly IReadOnlyList<Entitlement> sorted;
    private readonly List<Entitlement> all = [];

    private EntitlementSheet(
        Calculator calculator,
        Situation told,
        DateOnly date,
        RunChoices choices,
        RightsBook book
    )
    {
        this.calculator = calculator;
        this.choices = choices;
        Date = date;
        month = new DateOnly(date.Year, date.Month, 1);
        var probe = new RightProbe(calculator, told, choices);
        WeeksWereCounted = probe.CountsWeeks;
        situation = probe.At(told, date);
        changes = new ChangeFinder(probe, told, date);
        foreach (var group in book.Groups)
        {
            Ask(group);
        }

        InQuestion = calculator.Law.Find("apoyos_en_duda") is RuleSymbol rule
            ?
            [
                .. new Inquiry(calculator, new Question(situation, month, month, [], choices))
                    .WhereThereIsLaw(rule)
                    .Where(r => r.IsYes),
            ]
            : [];
        sorted = [.. all.OrderBy(e => e.Right.Order)];
    }

    /// <summary>The date asked about.</summary>
    public DateOnly Date { get; }

    /// <summary>What matters to her first; a right of a job once for each of her jobs.</summary>
    public IReadOnlyList<Entitlement> All => sorted;

    /// <summary>Weeks were counted from the stretches that she told, not told by IMSS.</summary>
    public bool WeeksWereCounted { get; }

    /// <summary>The sheet of everybody in a situation.</summary>
    /// <param name="date">Any day: the law is that of its month, the events that are supposed happen on it.</param>
    public static EntitlementSheet Of(
        Calculator calculator,
        Situation situation,
        DateOnly date,
        RunChoices choices,
        RightsBook book
    ) => new(calculator, situation, date, choices, book);

    /// <summary>
    /// What being insured may put in question, for those who already receive it: the payments left, in pesos; only where that is known and
    /// more than nothing.
    /// </summary>
    public IReadOnlyList<Result> InQuestion { get; }

    /// <summary>What to ask next: first what most rights wait for.</summary>
    public IReadOnlyList<MissingInput> Missing() =>
        [
            .. all.Where(e => e.Status == EntitlementStatus.Unknown)
                .SelectMany(e => e.Missing)
                .GroupBy(m => (m.Input, m.Instance))
                .OrderByDescending(g => g.Count())
                .Select(g => g.First()),
        ];

    private void Ask(RightsGroup group)
    {
        var facts = new SupposedFacts(situation, group, Date);
        var inquiry = new Inquiry(
            calculator,
            new Question(facts.Situation, month, month, [], choices)
        );
        inquiry.Together(group.Rights.SelectMany(r => r.Rules).Distinct());
        foreach (var right in group.Rights)
        {
            foreach (var row in inquiry.Population.Rows(right.Granted.Entity))
            {
                all.Add(Read(inquiry, facts, right, row.Name));
            }
        }
    }

    private Entitlement Read(Inquiry inquiry, SupposedFacts facts, Right right, string instance)
    {
        var granted = inquiry.Find(right.Granted, instance, month);
        Entitlement? entitlement = null;
        return entitlement = new Entitlement(
            right,
            instance,
            granted,
            inquiry.Trace,
            () => changes.Of(right, instance, [.. entitlement!.Failing]),
            () => [.. inquiry.Missing([right.Granted]).Where(m => IsHers(inquiry, m, instance))]
        )
        {
            Amount = Figure(right.Amount),
            Until = granted is { IsYes: true } ? Figure(right.Until) : null,
            Instead =
            [
                .. right
                    .Instead.Select(Figure)
                    .OfType<Result>()
                    .Where(r => r.Figure is not { State: FactState.Known, Value: 0 }),
            ],
            Supposed =
            [
                .. right
                    .Supposes.Where(s =>
                        facts.IsSupposed(Owner(inquiry, s.Input, instance), s.Input)
                    )
                    .Select(s => (s.Input, s.At(Date))),
            ],
        };

        Result? Figure(RuleSymbol? rule) =>
            rule is null ? null
            : inquiry.Find(rule, instance, month) is { } r
            && r.Figure.State != FactState.NotApplicable
                ? r
            : null;
    }

    /// <summary>Who tells an input: the instance itself, or the person whose job it is.</summary>
    private static string Owner(Inquiry inquiry, InputSymbol input, string instance)
    {
        var rows = inquiry.Population.Rows(input.Entity);
        var row = inquiry.Population.RowFor(input.Entity, instance);
        return row >= 0 && row < rows.Count ? rows[row].Name : instance;
    }

    private static bool IsHers(Inquiry inquiry, MissingInput missing, string instance) =>
        missing.Instance == instance
        || (missing.Input is { } input && Owner(inquiry, input, instance) == missing.Instance)
        || inquiry.Population.Rows(Entity.Person).Count == 1;
}
