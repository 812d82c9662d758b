using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>That everything a kernel will read is there and long enough: kernels check nothing.</summary>
internal static class RunChecks
{
    public static void Columns(
        Plan plan,
        Relations relations,
        IReadOnlyList<Column> inputs,
        IReadOnlyList<Column> histories
    )
    {
        if (inputs.Count != plan.Inputs.Count || histories.Count != plan.Histories.Count)
        {
            throw new ArgumentException(
                $"The plan reads {plan.Inputs.Count} inputs and {plan.Histories.Count} histories; given are {inputs.Count} and {histories.Count}.",
                nameof(inputs)
            );
        }

        for (var i = 0; i < inputs.Count; i++)
        {
            Length(inputs[i], relations, plan.Inputs[i].Entity, plan.Inputs[i].Id);
        }

        for (var i = 0; i < histories.Count; i++)
        {
            Length(histories[i], relations, plan.Histories[i].Entity, plan.Histories[i].Of.Id);
        }

        Length(relations.SpellStart, relations, Entity.Spell, "first days of spells");
        Length(relations.SpellEnd, relations, Entity.Spell, "last days of spells");
    }

    public static void Factors(Plan plan, Relations relations, KernelRequest request)
    {
        foreach (var total in request.Totals)
        {
            var entity = plan.Nodes[plan.Outputs[total].Node].Entity;
            var factors =
                request.Factors.FirstOrDefault(f => f.Entity == entity)
                ?? throw new ArgumentException(
                    $"{plan.Outputs[total].Symbol.Id} is of {entity}: to add it, give factors of {entity}.",
                    nameof(request)
                );
            if (factors.Values.Length != relations.Count(entity))
            {
                throw new ArgumentException(
                    $"{factors.Values.Length} factors of {entity} for {relations.Count(entity)} rows.",
                    nameof(request)
                );
            }
        }
    }

    private static void Length(Column column, Relations relations, Entity entity, string name)
    {
        var rows = relations.Count(entity);
        if (column.Length != rows || (column.States is { } states && states.Length != rows))
        {
            throw new ArgumentException(
                $"The column of {name} has {column.Length} rows; {entity} has {rows}.",
                nameof(column)
            );
        }
    }
}
