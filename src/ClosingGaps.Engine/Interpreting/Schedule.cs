using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Interpreting;

/// <summary>
/// The order in which the interpreter does a plan: the nation; then, level by level, what is about employers on whole columns and what is
/// about households and their members in blocks of rows. Sums by employer need all employments, so each raises the level by one.
/// </summary>
internal sealed class Schedule
{
    /// <summary>Groups of nodes, in order.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>For each node: the buffer of a block that it writes, or −1 when its whole column is kept or given.</summary>
    public required int[] BufferOf { get; init; }

    public required int Buffers { get; init; }

    /// <param name="keepAll">Every node's whole column is kept: for traces.</param>
    public static Schedule Of(Plan plan, bool keepAll)
    {
        var nodes = plan.Nodes;
        var level = new int[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            foreach (var operand in plan.Operands(nodes[i]))
            {
                var gathers = IsEmployers(nodes[i]) && IsRows(nodes[operand]);
                level[i] = Math.Max(level[i], level[operand] + (gathers ? 1 : 0));
            }
        }

        var whole = new bool[nodes.Count];
        foreach (var output in plan.Outputs)
        {
            whole[output.Node] = true;
        }

        foreach (var history in plan.Histories)
        {
            whole[history.Source] = true;
        }

        for (var i = 0; i < nodes.Count; i++)
        {
            whole[i] |= keepAll || nodes[i].Op.IsGiven() || !IsRows(nodes[i]);
            foreach (var operand in plan.Operands(nodes[i]))
            {
                // Read outside the stage that makes it.
                whole[operand] |= level[operand] != level[i] || IsEmployers(nodes[i]);
            }
        }

        var stages = new List<Stage>();
        Gather(StageKind.Nation, i => nodes[i].Entity == Entity.Nation);
        for (var l = 0; l <= level.DefaultIfEmpty().Max(); l++)
        {
            Gather(StageKind.Employers, i => IsEmployers(nodes[i]) && level[i] == l);
            Gather(StageKind.Rows, i => IsRows(nodes[i]) && level[i] == l);
        }

        var bufferOf = new int[nodes.Count];
        Array.Fill(bufferOf, -1);
        var buffers = 0;
        foreach (var stage in stages)
        {
            buffers = Math.Max(buffers, AssignBuffers(plan, stage, whole, bufferOf));
        }

        return new Schedule
        {
            Stages = stages,
            BufferOf = bufferOf,
            Buffers = buffers,
        };

        void Gather(StageKind kind, Func<int, bool> belongs)
        {
            var list = Enumerable
                .Range(0, nodes.Count)
                .Where(i => !nodes[i].Op.IsGiven() && belongs(i))
                .ToArray();
            if (list.Length > 0)
            {
                stages.Add(new Stage(kind, list));
            }
        }
    }

    // A buffer is free again after the last node that reads it, so that a block's temporaries stay in the cache.
    private static int AssignBuffers(Plan plan, Stage stage, bool[] whole, int[] bufferOf)
    {
        var lastUse = new Dictionary<int, int>();
        foreach (var node in stage.Nodes)
        {
            foreach (var operand in plan.Operands(plan.Nodes[node]))
            {
                lastUse[operand] = node;
            }
        }

        var free = new Stack<int>();
        var count = 0;
        foreach (var node in stage.Nodes)
        {
            if (!whole[node])
            {
                bufferOf[node] = free.TryPop(out var buffer) ? buffer : count++;
            }

            foreach (var operand in plan.Operands(plan.Nodes[node]).Distinct())
            {
                if (lastUse[operand] == node && bufferOf[operand] >= 0)
                {
                    free.Push(bufferOf[operand]);
                }
            }
        }

        return count;
    }

    private static bool IsEmployers(PlanNode node) => node.Entity == Entity.Employer;

    private static bool IsRows(PlanNode node) =>
        node.Entity is not (Entity.Nation or Entity.Employer);
}

internal enum StageKind : byte
{
    Nation,
    Employers,
    Rows,
}

/// <param name="Nodes">In plan order.</param>
internal sealed record Stage(StageKind Kind, int[] Nodes);
