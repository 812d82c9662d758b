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
    private readonly List<Inquiry> inquiries = [];
    private readonly IReadOnlyList<Entitlement> all;

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
        all =
        [
            .. book
                .Groups.SelectMany(Ask)
                .OrderBy(e => !e.IsOfToldEvent)
                .ThenBy(e => e.Right.Order),
        ];

        InQuestion = calculator.Law.Find("apoyos_en_duda") is RuleSymbol rule
            ?
            [
                .. new Inquiry(calculator, new Question(situation, month, month, [], choices))
                    .WhereThereIsLaw(rule)
                    .Where(r => r.IsYes),
            ]
            : [];
    }

    /// <summary>The date asked about.</summary>
    public DateOnly Date { get; }

    /// <summary>What matters to her first: what she has told of, then what might happen; a right of a job once for each of her jobs.</summary>
    public IReadOnlyList<Entitlement> All => all;

    /// <summary>Weeks were counted from the stretches that she told, not told by IMSS.</summary>
    public bool WeeksWereCounted { get; }

    /// <summary>She has a job and told no stretch of it: the answers then count her as not registered.</summary>
    public bool TellsNoStretch =>
        situation.Instances.Any(i => i.Entity == Entity.Employment)
        && !situation.Instances.Any(i => i.Entity == Entity.Spell);

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
            .. all.SelectMany(e => e.Missing)
                .GroupBy(m => (m.Input, m.Instance))
                .OrderByDescending(g => g.Count())
                .Select(g => g.First()),
        ];

    private IEnumerable<Entitlement> Ask(RightsGroup group)
    {
        var facts = new SupposedFacts(situation, group, Date);
        var inquiry = new Inquiry(
            calculator,
            new Question(facts.Situation, month, month, [], choices)
        );
        inquiries.Add(inquiry);
        inquiry.Together(group.Rights.SelectMany(r => r.Rules).Distinct());
        foreach (var right in group.Rights)
        {
            foreach (var row in inquiry.Population.Rows(right.Granted.Entity))
            {
                yield return Read(inquiry, facts, right, row.Name);
            }
        }
    }

    private Entitlement Read(Inquiry inquiry, SupposedFacts facts, Right right, string instance)
    {
        var granted = inquiry.Find(right.Granted, instance, month);
        return new Entitlement(
            right,
            instance,
            granted,
            Conditions,
            () => changes.Of(right, instance, [.. Conditions().Where(c => c.Fails)]),
            () =>
                [
                    .. inquiry
                        .Missing([granted is { IsYes: true } ? right.Amount! : right.Granted])
                        .Where(m => IsHers(inquiry, m, right, instance)),
                ]
        )
        {
            Inquiry = inquiry,
            Amount = Figure(right.Amount),
            Until = granted is { IsYes: true } ? Figure(right.Until) : null,
            ClaimBy = right.Supposes.Any(s => s.Days is not null && IsSupposed(s))
                ? null
                : Figure(right.ClaimBy),
            IsOfToldEvent = right.Supposes.Any(s => Told(s.Input) is { } fact && IsEvent(s, fact)),
            IsForOthers =
                right.NotFor.Any(f => Told(f.Key) == f.Value)
                && !right.Supposes.Any(s =>
                    s.Input.Type.Kind == TypeKind.Boolean
                    && Told(s.Input) is { State: FactState.Known, Value.Sign: not 0 }
                ),
            Instead =
            [
                .. right
                    .Instead.Select(Figure)
                    .OfType<Result>()
                    .Where(r => r.IsKnown ? r.Figure.Value != 0 : granted is not { IsYes: true }),
            ],
            Supposed = [.. right.Supposes.Where(IsSupposed).Select(s => (s.Input, s.At(Date)))],
        };

        bool IsSupposed(Supposition s) =>
            facts.IsSupposed(Owner(inquiry, s.Input, instance), s.Input);

        Fact? Told(InputSymbol input) =>
            situation
                .Facts.Where(f =>
                    f.Input == input
                    && f.State == FactState.Known
                    && f.Instance == Owner(inquiry, input, instance)
                )
                .Select(f => (Fact?)new Fact(f.State, f.Value))
                .LastOrDefault();

        IReadOnlyList<TestedCondition> Conditions()
        {
            if (granted is null)
            {
                return [];
            }

            // That what was only supposed fails a test says nothing to her, where another fails as well.
            var tests = inquiry.Trace(granted).Conditions();
            var told = tests.Where(c => !(c.Fails && IsOfSupposed(c))).ToList();
            return told.Exists(c => c.Fails) ? told : tests;
        }

        bool IsOfSupposed(TestedCondition test) =>
            test.Subject.Symbol is InputSymbol input
            && facts.IsSupposed(Owner(inquiry, input, instance), input);

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

    private static bool IsHers(
        Inquiry inquiry,
        MissingInput missing,
        Right right,
        string instance
    ) =>
        missing.Instance == instance
        || (missing.Input is { } input && Owner(inquiry, input, instance) == missing.Instance)
        || (
            inquiry.Population.Rows(Entity.Person).Count == 1
            && !(
                right.Granted.Entity == Entity.Employment
                && missing.Input is { Entity: Entity.Employment }
            )
        );

    /// <summary>A date of her life, or a yes; not the day asked about, which is only a way of asking.</summary>
    private static bool IsEvent(Supposition s, Fact told) =>
        s.Input.Type.Kind switch
        {
            TypeKind.Date => s.Input.IsFixed,
            TypeKind.Boolean => told.Value.Sign != 0,
            _ => false,
        };
}
