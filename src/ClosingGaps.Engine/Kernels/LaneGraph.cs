using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Kernels;

/// <summary>
/// The lowered plan: each distinct operation once. Masks that are always false or always true vanish as they are built, so that a plan over
/// complete columns carries no states at all.
/// </summary>
internal sealed class LaneGraph
{
    private readonly Dictionary<LaneNode, int> known = [];
    private readonly Dictionary<long, int> literalOf = [];
    private readonly HashSet<(int, int)> disjoint = [];
    private readonly List<LaneNode> nodes = [];
    private readonly List<int> levels = [];
    private readonly List<double> literals = [];
    private readonly List<LaneCall> calls = [];

    public LaneGraph()
    {
        False = Literal(0.0);
        True = Literal(BitConverter.Int64BitsToDouble(-1L));
    }

    public IReadOnlyList<LaneNode> Nodes => nodes;

    public IReadOnlyList<double> Literals => literals;

    public IReadOnlyList<LaneCall> Calls => calls;

    /// <summary>The mask (and the number +0) that is false in every row.</summary>
    public int False { get; }

    /// <summary>The mask that is true in every row.</summary>
    public int True { get; }

    /// <summary>How many steps between kernels lie on the way to a node.</summary>
    public int Level(int node) => levels[node];

    public int Literal(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        if (!literalOf.TryGetValue(bits, out var node))
        {
            node = Intern(new LaneNode(LaneOp.Literal, Entity.Nation, Aux: literals.Count));
            literals.Add(value);
            literalOf[bits] = node;
        }

        return node;
    }

    public int Source(LaneOp op, Entity entity, int aux) =>
        Intern(new LaneNode(op, entity, Aux: aux));

    public int Op(LaneOp op, int a, int b = -1, int c = -1)
    {
        var entity = Wider(nodes[a].Entity, b < 0 ? Entity.Nation : nodes[b].Entity);
        entity = Wider(entity, c < 0 ? Entity.Nation : nodes[c].Entity);
        return Intern(new LaneNode(op, entity, a, b, c));
    }

    /// <summary>A step that changes the entity.</summary>
    public int Step(LaneOp op, Entity entity, int a, int b = -1, int aux = 0) =>
        Intern(new LaneNode(op, entity, a, b, -1, aux));

    public int Call(LaneCall call, Entity entity)
    {
        var index = calls.IndexOf(call);
        if (index < 0)
        {
            index = calls.Count;
            calls.Add(call);
        }

        return Intern(new LaneNode(LaneOp.Call, entity, Aux: index));
    }

    public int Or(int a, int b)
    {
        if (a == b || b == False)
        {
            return a;
        }

        if (a == False)
        {
            return b;
        }

        return a == True || b == True ? True : Op(LaneOp.Or, Math.Min(a, b), Math.Max(a, b));
    }

    public int And(int a, int b)
    {
        if (a == b || b == True)
        {
            return a;
        }

        if (a == True)
        {
            return b;
        }

        if (a == False || b == False)
        {
            return False;
        }

        if (IsNot(b, out var notB))
        {
            return AndNot(a, notB);
        }

        return IsNot(a, out var notA)
            ? AndNot(b, notA)
            : Op(LaneOp.And, Math.Min(a, b), Math.Max(a, b));
    }

    /// <summary>a and not b.</summary>
    public int AndNot(int a, int b)
    {
        if (b == False || disjoint.Contains((a, b)))
        {
            return a;
        }

        if (a == False || b == True || a == b)
        {
            return False;
        }

        if (a == True)
        {
            return Not(b);
        }

        return IsNot(b, out var inner) ? And(a, inner) : Op(LaneOp.AndNot, a, b);
    }

    public int Not(int a)
    {
        if (a == False)
        {
            return True;
        }

        if (a == True)
        {
            return False;
        }

        return IsNot(a, out var inner) ? inner : Op(LaneOp.Xor, a, True);
    }

    /// <summary>Mask ? a : b, for masks and numbers alike.</summary>
    public int Select(int mask, int a, int b)
    {
        if (a == b || mask == True)
        {
            return a;
        }

        if (mask == False)
        {
            return b;
        }

        if (IsNot(mask, out var inner))
        {
            return Select(inner, b, a);
        }

        if (b == False)
        {
            return And(mask, a);
        }

        return a == False ? AndNot(b, mask) : Op(LaneOp.Select, mask, a, b);
    }

    /// <summary>States that the two masks never hold in one row.</summary>
    public void SetDisjoint(int a, int b)
    {
        disjoint.Add((a, b));
        disjoint.Add((b, a));
    }

    private bool IsNot(int node, out int inner)
    {
        var n = nodes[node];
        inner = n.A;
        return n.Op == LaneOp.Xor && n.B == True;
    }

    private static Entity Wider(Entity a, Entity b) => a == Entity.Nation ? b : a;

    /// <summary>The node, which is added unless it is known.</summary>
    public int Intern(LaneNode node)
    {
        if (!known.TryGetValue(node, out var index))
        {
            index = nodes.Count;
            nodes.Add(node);
            levels.Add(LevelOf(node));
            known[node] = index;
        }

        return index;
    }

    private int LevelOf(LaneNode node)
    {
        var level = Math.Max(Operand(node.A), Math.Max(Operand(node.B), Operand(node.C)));
        if (node.Op == LaneOp.Call)
        {
            level = calls[node.Aux].Arguments.Select(Operand).Append(level).Max();
        }

        return node.IsStep && node.Op != LaneOp.CallUnknown ? level + 1 : level;

        // The nation's nodes are computed before every block: they lie at no level of the rows.
        int Operand(int operand) =>
            operand < 0 || (nodes[operand].Entity == Entity.Nation && node.Entity != Entity.Nation)
                ? 0
                : levels[operand];
    }
}
