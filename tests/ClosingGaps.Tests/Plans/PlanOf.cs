using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Interpreting;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Tests.Plans;

/// <summary>One operation over columns of persons, run.</summary>
public static class PlanOf
{
    public static Column Operation(PlanOp op, int aux, params Column[] operands)
    {
        var nodes = operands
            .Select((_, i) => new PlanNode(PlanOp.Input, Entity.Person, Aux: i))
            .ToList();
        nodes.Add(
            new PlanNode(
                op,
                Entity.Person,
                operands.Length > 0 ? 0 : -1,
                operands.Length > 1 ? 1 : -1,
                operands.Length > 2 ? 2 : -1,
                aux
            )
        );
        var plan = new Plan
        {
            Nodes = nodes,
            Inputs = [.. operands.Select((_, i) => TestSymbols.Input($"x{i}", Entity.Person))],
            Histories = [],
            Constants = [],
            Tables = [],
            Outputs = [new PlanOutput(TestSymbols.Input("y", Entity.Person), operands.Length)],
            Sources = [],
        };
        var relations = Relations.OfPersons(new int[operands[0].Length]);
        return Interpreter.Run(plan, [], relations, operands, [])[0];
    }

    /// <summary>An aggregate of inputs at the members.</summary>
    public static Column Aggregate(
        PlanOp op,
        Relations relations,
        Entity owner,
        Entity member,
        Column? body,
        Column? where
    )
    {
        var nodes = new List<PlanNode>();
        var inputs = new List<InputSymbol>();
        var columns = new List<Column>();
        var a = Given(body);
        var b = Given(where);
        nodes.Add(
            op == PlanOp.CountOf
                ? new PlanNode(op, owner, -1, b, Aux: (int)member)
                : new PlanNode(op, owner, a, b)
        );
        return Run(relations, nodes, inputs, columns);

        int Given(Column? column)
        {
            if (column is null)
            {
                return -1;
            }

            nodes.Add(new PlanNode(PlanOp.Input, member, Aux: inputs.Count));
            inputs.Add(TestSymbols.Input($"x{inputs.Count}", member));
            columns.Add(column);
            return nodes.Count - 1;
        }
    }

    /// <summary>Days of spells of each owner, with bounds at the owner.</summary>
    public static Column Days(
        PlanOp op,
        Relations relations,
        Entity owner,
        Column first,
        Column second,
        Column? where
    )
    {
        var nodes = new List<PlanNode>
        {
            new(PlanOp.Input, owner, Aux: 0),
            new(PlanOp.Input, owner, Aux: 1),
        };
        var inputs = new List<InputSymbol>
        {
            TestSymbols.Input("a", owner),
            TestSymbols.Input("b", owner),
        };
        var columns = new List<Column> { first, second };
        if (where is not null)
        {
            nodes.Add(new PlanNode(PlanOp.Input, Entity.Spell, Aux: 2));
            inputs.Add(TestSymbols.Input("c", Entity.Spell));
            columns.Add(where);
        }

        nodes.Add(new PlanNode(op, owner, 0, 1, where is null ? -1 : 2));
        return Run(relations, nodes, inputs, columns);
    }

    private static Column Run(
        Relations relations,
        List<PlanNode> nodes,
        List<InputSymbol> inputs,
        List<Column> columns
    ) =>
        Interpreter.Run(
            new Plan
            {
                Nodes = nodes,
                Inputs = inputs,
                Histories = [],
                Constants = [],
                Tables = [],
                Outputs =
                [
                    new PlanOutput(TestSymbols.Input("y", nodes[^1].Entity), nodes.Count - 1),
                ],
                Sources = [],
            },
            [],
            relations,
            columns,
            [],
            3
        )[0];
}
