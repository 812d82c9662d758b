using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Interpreting;

/// <summary>What an owner is, at each of its members: a household's at its persons, an employer's at its employments, the nation's everywhere.</summary>
internal static class Broadcast
{
    /// <param name="wide">At the owners of the block.</param>
    /// <param name="owner">Their entity.</param>
    /// <param name="entity">Of the result's rows.</param>
    /// <returns>Whether every row is known.</returns>
    public static bool Over(
        Lanes wide,
        Entity owner,
        Entity entity,
        Block block,
        Membership membership,
        Span<double> result,
        Span<byte> states
    )
    {
        if (owner == entity)
        {
            return Elementwise.Copy(wide, result, states);
        }

        if (owner == Entity.Nation)
        {
            result.Fill(wide.Values[0]);
            states.Fill(wide.State(0));
            return wide.IsComplete;
        }

        var (firstOwner, owners) = block.Rows(owner);
        var firstMember = block.Rows(entity).First;
        var all = wide.IsComplete;
        if (owner == Entity.Employer)
        {
            // Rows that no employer reaches stay unknown; of others, those outside the block are passed over.
            var employers = membership.EmployersOf(entity);
            return FromEmployers(wide, employers, firstMember, result, states) && all;
        }

        var members = new BlockMembers(membership.Between(owner, entity), firstOwner, firstMember);
        for (var o = 0; o < owners; o++)
        {
            var begin = members.Row(members.Begin(o));
            var length = members.Row(members.End(o)) - begin;
            result.Slice(begin, length).Fill(wide.Values[o]);
            states.Slice(begin, length).Fill(wide.State(o));
        }

        return all;
    }

    private static bool FromEmployers(
        Lanes wide,
        ReadOnlySpan<int> employers,
        int first,
        Span<double> result,
        Span<byte> states
    )
    {
        var all = true;
        for (var i = 0; i < result.Length; i++)
        {
            var employer = employers[first + i];
            var state = employer < 0 ? Lanes.Unknown : wide.State(employer);
            result[i] = employer < 0 ? 0 : wide.Values[employer];
            states[i] = state;
            all &= state == Lanes.Known;
        }

        return all;
    }
}
