using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Engine.Plans;

/// <summary>What is in force of a rule in a month: by part of the month, by layer.</summary>
internal sealed record RuleLaw(
    RuleSymbol Rule,
    IReadOnlyList<PartLaw> Parts,
    Queue<RuleSymbol> Needs
)
{
    /// <exception cref="NoLawForDateException">No layer has a formula at the day.</exception>
    public static RuleLaw Read(RuleSymbol rule, LawAt law, LawPlanner planner)
    {
        var days = new List<GoverningDay>();
        if (rule.Governing == Governing.ByDay)
        {
            planner.Ask(new PartCount(rule));
            for (var part = 0; part < law.Parts(rule).Count; part++)
            {
                days.Add(new GoverningDay(Governing.ByDay, part, rule));
            }
        }
        else
        {
            days.Add(new GoverningDay(rule.Governing, 0));
        }

        var needs = new HashSet<RuleSymbol>();
        var parts = days.ConvertAll(day =>
        {
            planner.Ask(new RuleShape(rule, day));
            return ReadPart(rule, day, law.Day(day), needs);
        });
        return new RuleLaw(rule, parts, new Queue<RuleSymbol>(needs));
    }

    /// <summary>Priority of an exception; one without a number comes after all that have one.</summary>
    public static int Priority(RuleException exception) => exception.Priority ?? int.MinValue;

    private static PartLaw ReadPart(
        RuleSymbol rule,
        GoverningDay day,
        DateOnly date,
        HashSet<RuleSymbol> needs
    )
    {
        var layers = new List<LayerLaw>();
        foreach (var layer in rule.Layers)
        {
            var version = layer.At(date);
            var exceptions = layer
                .Exceptions.Where(e => e.IsInForce(date))
                .OrderByDescending(Priority)
                .ToArray();
            if (version is null && exceptions.Length == 0)
            {
                continue;
            }

            layers.Add(new LayerLaw(layer, version, exceptions));
            if (version is not null)
            {
                Find(version.Formula, needs);
            }

            foreach (var exception in exceptions)
            {
                Find(exception.Condition, needs);
                Find(exception.Result, needs);
            }
        }

        if (!layers.Exists(l => l.Version is not null))
        {
            var starts = rule
                .Layers.SelectMany(l => l.Versions)
                .Select(v => v.From)
                .Distinct()
                .Order();
            throw new NoLawForDateException(rule, date, [.. starts], []);
        }

        return new PartLaw(day, layers);
    }

    private static void Find(Expression expression, HashSet<RuleSymbol> needs)
    {
        if (expression is LagExpression)
        {
            return; // another month's
        }

        if (expression is RuleExpression use)
        {
            needs.Add(use.Rule);
        }

        foreach (var child in ExpressionTree.Children(expression))
        {
            Find(child, needs);
        }
    }
}

internal sealed record PartLaw(GoverningDay Day, IReadOnlyList<LayerLaw> Layers);

/// <param name="Exceptions">Highest priority first.</param>
internal sealed record LayerLaw(
    RuleLayer Layer,
    RuleVersion? Version,
    IReadOnlyList<RuleException> Exceptions
);
