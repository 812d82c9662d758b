using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;

namespace ClosingGaps.Engine.Interpreting;

/// <summary>The members of a run of owners, as rows of a block: <see cref="Data.Members"/> moved to where the block begins.</summary>
internal readonly ref struct BlockMembers(Members members, int firstOwner, int firstMember)
{
    public int Begin(int owner) => members.Offsets[firstOwner + owner];

    public int End(int owner) => members.Offsets[firstOwner + owner + 1];

    public int Row(int position) => members.Row(position) - firstMember;
}

/// <summary>Sums, extremes, counts and quantifiers over members, in row order.</summary>
internal static class Aggregation
{
    /// <param name="body">At the members; for CountOf unused.</param>
    /// <param name="where">At the members, used when <paramref name="hasWhere"/>.</param>
    public static bool Over(
        PlanOp op,
        Lanes body,
        bool hasWhere,
        Lanes where,
        BlockMembers members,
        Span<double> result,
        Span<byte> states
    )
    {
        var complete = true;
        for (var owner = 0; owner < result.Length; owner++)
        {
            var begin = members.Begin(owner);
            var end = members.End(owner);
            var found = new Tally(op);
            for (var position = begin; position < end; position++)
            {
                var row = members.Row(position);
                var filter = hasWhere ? where.State(row) : Lanes.Known;
                if (
                    filter == Lanes.NotApplicable
                    || (filter == Lanes.Known && hasWhere && where.Values[row] == 0)
                )
                {
                    continue;
                }

                if (op == PlanOp.CountOf)
                {
                    found.Include(filter, Lanes.Known, 1);
                }
                else
                {
                    found.Include(filter, body.State(row), body.Values[row]);
                }
            }

            states[owner] = found.State;
            result[owner] = found.State == Lanes.Known ? found.Value : 0;
            complete &= found.State == Lanes.Known;
        }

        return complete;
    }

    /// <summary>What has been gathered of one owner's members.</summary>
    private ref struct Tally(PlanOp op)
    {
        private double value = op == PlanOp.AllOf ? 1 : 0;
        private bool any;
        private bool unknown;
        private bool decided;

        public readonly double Value => value;

        public readonly byte State
        {
            get
            {
                if (decided)
                {
                    return Lanes.Known;
                }

                if (unknown)
                {
                    return Lanes.Unknown;
                }

                return op is PlanOp.MaximumOf or PlanOp.MinimumOf && !any
                    ? Lanes.NotApplicable
                    : Lanes.Known;
            }
        }

        public void Include(byte filter, byte state, double x)
        {
            if (state == Lanes.NotApplicable)
            {
                return;
            }

            if (op is PlanOp.AnyOf or PlanOp.AllOf)
            {
                Quantify(filter, state, x != 0);
                return;
            }

            if (filter == Lanes.Unknown || state == Lanes.Unknown)
            {
                unknown = true;
                return;
            }

            value = op switch
            {
                PlanOp.MaximumOf => any ? Arithmetic.Maximum.Of(value, x) : x,
                PlanOp.MinimumOf => any ? Arithmetic.Minimum.Of(value, x) : x,
                _ => value + x,
            };
            any = true;
        }

        private void Quantify(byte filter, byte state, bool holds)
        {
            var deciding = op == PlanOp.AnyOf;
            if (state == Lanes.Known && holds != deciding)
            {
                return; // whatever the filter, this member settles nothing
            }

            if (filter == Lanes.Known && state == Lanes.Known)
            {
                decided = true;
                value = deciding ? 1 : 0;
            }
            else
            {
                unknown = true;
            }
        }
    }
}
