using System.Runtime.InteropServices;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Interpreting;

/// <summary>One month of one plan being interpreted: its columns and the buffers of the block at hand.</summary>
internal sealed class Interpretation
{
    private readonly Plan plan;
    private readonly Schedule schedule;
    private double[] constants;
    private readonly Relations relations;
    private readonly Membership membership;
    private readonly int lanes;

    // By node: the whole column of those kept or given.
    private readonly double[]?[] values;
    private readonly byte[]?[] states;

    // By buffer: a block's temporaries; and by node whether the block came out complete.
    private readonly double[][] blockValues;
    private readonly byte[][] blockStates;
    private readonly bool[] complete;
    private byte[] scratch = [];
    private int[] cells = [];
    private bool[]? changed;

    public Interpretation(
        Plan plan,
        Schedule schedule,
        double[] constants,
        Relations relations,
        IReadOnlyList<Column> inputs,
        IReadOnlyList<Column> histories,
        int lanes
    )
    {
        this.plan = plan;
        this.schedule = schedule;
        this.constants = constants;
        this.relations = relations;
        this.lanes = lanes;
        membership = Membership.Of(relations);
        values = new double[plan.Nodes.Count][];
        states = new byte[plan.Nodes.Count][];
        complete = new bool[plan.Nodes.Count];
        blockValues = new double[schedule.Buffers][];
        blockStates = new byte[schedule.Buffers][];
        for (var i = 0; i < plan.Nodes.Count; i++)
        {
            var node = plan.Nodes[i];
            var given = node.Op switch
            {
                PlanOp.Input => inputs[node.Aux],
                PlanOp.History => histories[node.Aux],
                PlanOp.SpellStart => relations.SpellStart,
                PlanOp.SpellEnd => relations.SpellEnd,
                _ => null,
            };
            if (given is not null)
            {
                var rows = relations.Count(node.Entity);
                if (given.Length != rows)
                {
                    throw new ArgumentException(
                        $"The column of {Name(node)} has {given.Length} rows; {node.Entity} has {rows}.",
                        nameof(inputs)
                    );
                }

                (values[i], states[i]) = (given.Values, given.States);
            }
            else if (schedule.BufferOf[i] < 0)
            {
                values[i] = new double[relations.Count(node.Entity)];
            }
        }
    }

    /// <summary>A run again from what every node was.</summary>
    public Interpretation(
        Plan plan,
        double[] constants,
        Relations relations,
        IReadOnlyList<Column> columns
    )
    {
        this.plan = plan;
        schedule = plan.TraceSchedule;
        this.constants = constants;
        this.relations = relations;
        membership = Membership.Of(relations);
        values = new double[columns.Count][];
        states = new byte[columns.Count][];
        for (var i = 0; i < values.Length; i++)
        {
            (values[i], states[i]) = (columns[i].Values, columns[i].States);
        }

        complete = [];
        blockValues = [];
        blockStates = [];
    }

    /// <summary>The column of a node that is kept or given.</summary>
    public Column Column(int node) => new(values[node]!, states[node]);

    public void Execute()
    {
        foreach (var stage in schedule.Stages)
        {
            if (stage.Kind != StageKind.Rows)
            {
                Evaluate(stage, Block.All(relations));
                continue;
            }

            foreach (var block in Block.Cut(relations, lanes))
            {
                Evaluate(stage, block);
            }
        }
    }

    /// <summary>
    /// The outputs with other constants, from what every node was: a node is done again when its own constant or one of its operands is another,
    /// and what comes out the same changes nothing further. All columns must be there; they are as before when this is done.
    /// </summary>
    public Column[] Again(double[] others)
    {
        var before = constants;
        constants = others;
        var undo = new List<(int Node, double[] Values, byte[]? States)>();
        var all = Block.All(relations);
        changed ??= new bool[plan.Nodes.Count];
        foreach (var i in plan.Dependents.Of(ConstantsBlock.Changed(before, others)))
        {
            var node = plan.Nodes[i];
            var isToDo =
                node.Op is PlanOp.Constant or PlanOp.Table
                || (node.A >= 0 && changed[node.A])
                || (node.B >= 0 && changed[node.B])
                || (node.C >= 0 && changed[node.C]);
            if (!isToDo)
            {
                continue;
            }

            var (oldValues, oldStates) = (values[i]!, states[i]);
            var result = new double[oldValues.Length];
            var marks = new byte[oldValues.Length];
            var newStates = Compute(i, all, result, marks) ? null : marks;
            if (!IsSame(result, newStates, oldValues, oldStates))
            {
                undo.Add((i, oldValues, oldStates));
                (values[i], states[i]) = (result, newStates);
                changed[i] = true;
            }
        }

        Column[] outputs = [.. plan.Outputs.Select(o => Column(o.Node))];
        foreach (var (node, oldValues, oldStates) in undo)
        {
            (values[node], states[node]) = (oldValues, oldStates);
            changed[node] = false;
        }

        constants = before;
        return outputs;
    }

    private static bool IsSame(
        double[] values,
        byte[]? states,
        double[] oldValues,
        byte[]? oldStates
    ) =>
        MemoryMarshal
            .AsBytes(values.AsSpan())
            .SequenceEqual(MemoryMarshal.AsBytes(oldValues.AsSpan()))
        && (states is null) == (oldStates is null)
        && states.AsSpan().SequenceEqual(oldStates);

    private string Name(PlanNode node) =>
        node.Op switch
        {
            PlanOp.Input => plan.Inputs[node.Aux].Id,
            PlanOp.History => plan.Histories[node.Aux].Of.Id,
            _ => node.Op.ToString(),
        };

    private void Evaluate(Stage stage, Block block)
    {
        foreach (var index in stage.Nodes)
        {
            var (first, count) = block.Rows(plan.Nodes[index].Entity);
            var buffer = schedule.BufferOf[index];
            if (buffer >= 0)
            {
                var result = Room(ref blockValues[buffer], count);
                var marks = Room(ref blockStates[buffer], count);
                complete[index] = Compute(index, block, result, marks);
                continue;
            }

            var kept = Room(ref scratch, count);
            if (!Compute(index, block, values[index].AsSpan(first, count), kept))
            {
                var whole = states[index] ??= new byte[values[index]!.Length];
                kept.CopyTo(whole.AsSpan(first, count));
            }
        }
    }

    private static Span<T> Room<T>(ref T[] buffer, int count)
    {
        if (buffer is null || buffer.Length < count)
        {
            buffer = new T[count];
        }

        return buffer.AsSpan(0, count);
    }

    private Lanes Read(int node, Block block)
    {
        if (node < 0)
        {
            return default;
        }

        var (first, count) = block.Rows(plan.Nodes[node].Entity);
        var buffer = schedule.BufferOf[node];
        if (buffer >= 0)
        {
            return new Lanes(
                blockValues[buffer].AsSpan(0, count),
                complete[node] ? default : blockStates[buffer].AsSpan(0, count)
            );
        }

        return Lanes.Of(values[node]!, states[node], first, count);
    }

    private bool Compute(int index, Block block, Span<double> r, Span<byte> s)
    {
        var node = plan.Nodes[index];
        if (node.Op.IsAggregate())
        {
            return Gather(node, block, r, s);
        }

        var a = node.Op == PlanOp.Broadcast ? default : Read(node.A, block);
        var b = Read(node.B, block);
        var c = Read(node.C, block);
        switch (node.Op)
        {
            case PlanOp.Constant:
                r.Fill(constants[node.Aux]);
                return true;
            case PlanOp.Unknown:
                r.Clear();
                s.Fill(Lanes.Unknown);
                return false;
            case PlanOp.NotApplicable:
                r.Clear();
                s.Fill(Lanes.NotApplicable);
                return false;
            case PlanOp.Add:
                return Elementwise.Binary<Arithmetic.Add>(a, b, r, s);
            case PlanOp.Subtract:
                return Elementwise.Binary<Arithmetic.Subtract>(a, b, r, s);
            case PlanOp.Multiply:
                return Elementwise.Binary<Arithmetic.Multiply>(a, b, r, s);
            case PlanOp.Divide:
                return Arithmetic.Divide(a, b, r, s);
            case PlanOp.Minimum:
                return Elementwise.Binary<Arithmetic.Minimum>(a, b, r, s);
            case PlanOp.Maximum:
                return Elementwise.Binary<Arithmetic.Maximum>(a, b, r, s);
            case PlanOp.Negate:
                return Elementwise.Unary<Arithmetic.Negate>(a, r, s);
            case PlanOp.Floor:
                return Elementwise.Unary<Arithmetic.Floor>(a, r, s);
            case PlanOp.Ceiling:
                return Elementwise.Unary<Arithmetic.Ceiling>(a, r, s);
            case PlanOp.Power:
                return Arithmetic.Power(a, node.Aux, r, s);
            case PlanOp.Round or PlanOp.Truncate or PlanOp.RoundUp:
                return Arithmetic.Round(node.Op, a, node.Aux, r, s);
            case PlanOp.Equal:
                return Elementwise.Binary<Comparison.Equal>(a, b, r, s);
            case PlanOp.NotEqual:
                return Elementwise.Binary<Comparison.NotEqual>(a, b, r, s);
            case PlanOp.Less:
                return Elementwise.Binary<Comparison.Less>(a, b, r, s);
            case PlanOp.LessOrEqual:
                return Elementwise.Binary<Comparison.LessOrEqual>(a, b, r, s);
            case PlanOp.And:
                return Logic.And(a, b, r, s);
            case PlanOp.Or:
                return Logic.Or(a, b, r, s);
            case PlanOp.Not:
                return Elementwise.Unary<Logic.Not>(a, r, s);
            case PlanOp.Select:
                return Selection.Select(a, b, c, r, s);
            case PlanOp.Except:
                return Selection.Except(a, b, c, r, s);
            case PlanOp.Conflict:
                return Selection.Conflict(a, b, r, s);
            case PlanOp.IfApplies:
                return Selection.IfApplies(a, b, c, r, s);
            case PlanOp.YearsBetween:
                return Elementwise.PartialBinary<Dates.YearsBetweenLane>(a, b, r, s);
            case PlanOp.MonthsAfter:
                return Elementwise.PartialBinary<Dates.MonthsAfterLane>(a, b, r, s);
            case PlanOp.YearOf:
                return Elementwise.PartialUnary<Dates.YearOfLane>(a, r, s);
            case PlanOp.MonthOf:
                return Elementwise.PartialUnary<Dates.MonthOfLane>(a, r, s);
            case PlanOp.Table:
                return LookUp(plan.Tables[node.Aux], block, r, s);
            case PlanOp.Broadcast:
                return Broadcast.Over(
                    Read(node.A, block),
                    plan.Nodes[node.A].Entity,
                    node.Entity,
                    block,
                    membership,
                    r,
                    s
                );
            default:
                throw new InvalidOperationException($"Node {index} has no meaning: {node}.");
        }
    }

    private bool LookUp(TableUse use, Block block, Span<double> r, Span<byte> s)
    {
        Span<int> flat = Room(ref cells, r.Length);
        flat.Clear();
        s.Clear();
        var at = use.FirstConstant;
        for (var axis = 0; axis < use.Lengths.Count; axis++)
        {
            var edges = constants.AsSpan(at, use.Lengths[axis] + 1);
            var isCategory = use.Table.Axes[axis].Type.Kind == TypeKind.Category;
            TableLookup.Narrow(edges, Read(use.Arguments[axis], block), isCategory, flat, s);
            at += edges.Length;
        }

        return TableLookup.Take(constants.AsSpan(at), flat, r, s);
    }

    private bool Gather(PlanNode node, Block block, Span<double> r, Span<byte> s)
    {
        var entity = plan.MembersOf(node);
        var members = new BlockMembers(
            membership.Between(node.Entity, entity),
            block.Rows(node.Entity).First,
            block.Rows(entity).First
        );
        if (node.Op is PlanOp.CoveredDays or PlanOp.RunOfDays)
        {
            var (first, count) = block.Rows(Entity.Spell);
            return SpellDays.Over(
                node.Op == PlanOp.RunOfDays,
                Read(node.A, block),
                Read(node.B, block),
                node.C >= 0,
                Read(node.C, block),
                Lanes.Of(relations.SpellStart.Values, relations.SpellStart.States, first, count),
                Lanes.Of(relations.SpellEnd.Values, relations.SpellEnd.States, first, count),
                members,
                r,
                s
            );
        }

        return Aggregation.Over(
            node.Op,
            node.Op == PlanOp.CountOf ? default : Read(node.A, block),
            node.B >= 0,
            Read(node.B, block),
            members,
            r,
            s
        );
    }
}
