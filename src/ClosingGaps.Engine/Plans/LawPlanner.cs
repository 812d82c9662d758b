using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Engine.Plans;

/// <summary>
/// Writes rules into a draft: layers over layers, exceptions by priority, parts of the month. Rules are written after those that they use,
/// by a list of what waits rather than by recursion, so that a chain of thousands is no danger.
/// </summary>
internal sealed class LawPlanner
{
    private readonly LawAt law;
    private readonly PlanDraft draft;
    private readonly Dictionary<RuleSymbol, int> nodes = [];
    private readonly Dictionary<StructureQuestion, string> questions = [];
    private readonly ExpressionPlanner expressions;

    public LawPlanner(LawAt law, PlanDraft draft)
    {
        this.law = law;
        this.draft = draft;
        expressions = new ExpressionPlanner(this, law, draft);
    }

    public PlanIndex Index { get; } = new();

    public IEnumerable<Guard> Guards =>
        questions.Where(q => !q.Key.IsSettled).Select(q => new Guard(q.Key, q.Value));

    /// <summary>The answer for this month, remembered as one that the plan depends on.</summary>
    public string Ask(StructureQuestion question)
    {
        if (!questions.TryGetValue(question, out var answer))
        {
            answer = question.Answer(law);
            questions.Add(question, answer);
        }

        return answer;
    }

    /// <summary>The node of anything that can be asked for.</summary>
    public int Output(Symbol symbol)
    {
        draft.Source = default;
        return symbol switch
        {
            RuleSymbol rule => Rule(rule),
            InputSymbol input => draft.Input(input),
            ValueSymbol value => expressions.Value(value, null, GoverningDay.First),
            _ => throw new ArgumentException(
                $"{symbol.Id} is not a rule, an input or a value: it cannot be computed on its own.",
                nameof(symbol)
            ),
        };
    }

    /// <summary>The node of a rule that has been written.</summary>
    public int Written(RuleSymbol rule) => nodes[rule];

    /// <summary>Plans what the histories carry, and the histories that this needs in turn.</summary>
    public void PlanHistories()
    {
        for (var i = 0; i < draft.Histories.Count; i++)
        {
            var history = draft.Histories[i];
            draft.Histories[i] = history with { Source = Source(history) };
        }
    }

    // A rule that the law no longer has may still be asked about for an earlier month.
    private int Source(HistoryUse history)
    {
        try
        {
            return Output(history.Of);
        }
        catch (NoLawForDateException)
        {
            draft.Source = default;
            return draft.Add(PlanOp.Unknown, history.Entity);
        }
    }

    private int Rule(RuleSymbol asked)
    {
        if (nodes.TryGetValue(asked, out var known))
        {
            return known;
        }

        var waiting = new Stack<RuleLaw>();
        var open = new HashSet<RuleSymbol>();
        Open(asked);
        while (waiting.TryPeek(out var rule))
        {
            if (rule.Needs.TryDequeue(out var need))
            {
                if (!nodes.ContainsKey(need))
                {
                    Open(need);
                }

                continue;
            }

            waiting.Pop();
            open.Remove(rule.Rule);
            nodes.Add(rule.Rule, Write(rule));
        }

        return nodes[asked];

        void Open(RuleSymbol rule)
        {
            if (!open.Add(rule))
            {
                var path = string.Join(" → ", waiting.Reverse().Select(w => w.Rule.Id));
                throw new InvalidOperationException($"Rules in a circle: {path} → {rule.Id}.");
            }

            waiting.Push(RuleLaw.Read(rule, law, this));
        }
    }

    private int Write(RuleLaw rule)
    {
        var parts = new List<PartPlacement>(rule.Parts.Count);
        var sum = -1;
        foreach (var part in rule.Parts)
        {
            var placement = WritePart(rule.Rule, part);
            parts.Add(placement);
            draft.Source = new PlanSource(rule.Rule, null);
            sum = sum < 0 ? placement.Node : SumSkipping(sum, placement.Node);
        }

        Index.Add(new RulePlacement(rule.Rule, sum, parts));
        return sum;
    }

    // Parts that do not apply are skipped.
    private int SumSkipping(int sum, int part)
    {
        var entity = draft.Nodes[sum].Entity;
        var both = draft.Add(PlanOp.Add, entity, sum, part);
        var partApplies = draft.Add(PlanOp.IfApplies, entity, part, both, sum);
        return draft.Add(PlanOp.IfApplies, entity, sum, partApplies, part);
    }

    private PartPlacement WritePart(RuleSymbol rule, PartLaw part)
    {
        var layers = new List<LayerPlacement>(part.Layers.Count);
        var beneath = -1;
        foreach (var layer in part.Layers)
        {
            var placement = WriteLayer(rule, part.Day, layer, beneath);
            layers.Add(placement);
            beneath = placement.Node;
        }

        return new PartPlacement(part.Day, beneath, layers);
    }

    private LayerPlacement WriteLayer(
        RuleSymbol rule,
        GoverningDay day,
        LayerLaw layer,
        int beneath
    )
    {
        var place = new Place(rule, day, beneath);
        int formula;
        if (layer.Version is { } version)
        {
            formula = draft.Fit(expressions.Write(version.Formula, place), rule.Entity);
        }
        else
        {
            draft.Source = new PlanSource(rule, null);
            formula = beneath >= 0 ? beneath : draft.Add(PlanOp.NotApplicable, rule.Entity);
        }

        var result = WriteExceptions(rule, layer.Exceptions, place, formula);
        draft.Source = new PlanSource(rule, null);
        int? inScope = null;
        var node = result;
        if (layer.Layer.Package.Scope is { } scope && Territory(rule, scope) is { } territory)
        {
            inScope = draft.Fit(
                TerritoryPlanner.IsIn(draft, draft.Input(territory), scope),
                rule.Entity
            );
            var elsewhere = beneath >= 0 ? beneath : draft.Add(PlanOp.NotApplicable, rule.Entity);
            node = draft.Add(PlanOp.Select, rule.Entity, inScope.Value, result, elsewhere);
        }

        return new LayerPlacement(
            layer.Layer,
            layer.Version,
            layer.Exceptions,
            inScope,
            formula,
            result,
            node
        );
    }

    private static InputSymbol? Territory(RuleSymbol rule, string scope)
    {
        if (rule.Territory is null && rule.Package.Scope != scope)
        {
            throw new InvalidOperationException(
                $"{rule.Id} is modified for territory {scope}, but does not say whose territory counts. Add “rige en NAME” to the rule."
            );
        }

        return rule.Territory; // a territory's own rule without one is about that territory only
    }

    // From the lowest priority to the highest, so that the highest is asked first.
    private int WriteExceptions(
        RuleSymbol rule,
        IReadOnlyList<RuleException> exceptions,
        Place place,
        int formula
    )
    {
        var result = formula;
        for (var end = exceptions.Count; end > 0; )
        {
            var begin = end - 1;
            while (
                begin > 0
                && RuleLaw.Priority(exceptions[begin - 1]) == RuleLaw.Priority(exceptions[end - 1])
            )
            {
                begin--;
            }

            var conditions = new List<int>();
            for (var i = end - 1; i >= begin; i--)
            {
                var condition = expressions.Write(exceptions[i].Condition, place);
                var outcome = expressions.Write(exceptions[i].Result, place);
                draft.Source = new PlanSource(rule, null);
                condition = draft.Fit(condition, rule.Entity);
                conditions.Insert(0, condition);
                result = draft.Add(
                    PlanOp.Except,
                    rule.Entity,
                    condition,
                    draft.Fit(outcome, rule.Entity),
                    result
                );
            }

            result = WriteConflicts(rule, exceptions, begin, conditions, result);
            end = begin;
        }

        return result;
    }

    // Among equals their order must not matter: two that hold are a conflict, and one that holds while another is unknown is unknown.
    private int WriteConflicts(
        RuleSymbol rule,
        IReadOnlyList<RuleException> exceptions,
        int first,
        List<int> conditions,
        int result
    )
    {
        for (var i = 1; i < conditions.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var one = exceptions[first + j].Condition;
                var other = exceptions[first + i].Condition;
                if (Exclusion.IsCertain(one, other))
                {
                    continue;
                }

                var both = draft.Add(PlanOp.And, rule.Entity, conditions[j], conditions[i]);
                var clash = draft.Add(PlanOp.Conflict, rule.Entity, both, result);
                result = draft.Add(PlanOp.Except, rule.Entity, both, clash, result);
            }
        }

        return result;
    }
}

/// <summary>Where an expression stands.</summary>
/// <param name="Previous">Node of the layers beneath (<c>lo anterior</c>), or −1.</param>
internal readonly record struct Place(RuleSymbol Rule, GoverningDay Day, int Previous);
