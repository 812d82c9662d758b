using System.Runtime.InteropServices;

namespace ClosingGaps.Engine.Interpreting;

/// <summary>Days covered by the union of an owner's spells, and the length of the last unbroken run.</summary>
internal static class SpellDays
{
    /// <param name="first">CoveredDays: from; RunOfDays: at.</param>
    /// <param name="second">CoveredDays: to; RunOfDays: gap.</param>
    public static bool Over(
        bool isRun,
        Lanes first,
        Lanes second,
        bool hasWhere,
        Lanes where,
        Lanes starts,
        Lanes ends,
        BlockMembers members,
        Span<double> result,
        Span<byte> states
    )
    {
        var complete = true;
        var spells = new List<(double From, double To)>();
        for (var owner = 0; owner < result.Length; owner++)
        {
            var state = Math.Max(first.State(owner), second.State(owner));
            spells.Clear();
            for (
                var position = members.Begin(owner);
                position < members.End(owner) && state != Lanes.Unknown;
                position++
            )
            {
                var row = members.Row(position);
                var filter = hasWhere ? where.State(row) : Lanes.Known;
                var start = starts.State(row);
                var end = ends.State(row);
                if (
                    filter == Lanes.NotApplicable
                    || (filter == Lanes.Known && hasWhere && where.Values[row] == 0)
                    || start == Lanes.NotApplicable
                    || end == Lanes.NotApplicable
                )
                {
                    continue;
                }

                if (filter == Lanes.Unknown || start == Lanes.Unknown || end == Lanes.Unknown)
                {
                    state = Lanes.Unknown;
                }
                else if (starts.Values[row] <= ends.Values[row])
                {
                    spells.Add((starts.Values[row], ends.Values[row]));
                }
            }

            states[owner] = state;
            result[owner] = 0;
            complete &= state == Lanes.Known;
            if (state == Lanes.Known)
            {
                spells.Sort();
                var sorted = CollectionsMarshal.AsSpan(spells);
                result[owner] = isRun
                    ? Run(sorted, first.Values[owner], second.Values[owner])
                    : Covered(sorted, first.Values[owner], second.Values[owner]);
            }
        }

        return complete;
    }

    /// <summary>Days of the union within [from, to]; spells sorted by first day.</summary>
    private static double Covered(
        ReadOnlySpan<(double From, double To)> sorted,
        double from,
        double to
    )
    {
        var days = 0.0;
        var next = from; // first day not yet counted
        foreach (var spell in sorted)
        {
            var begin = Math.Max(spell.From, next);
            var end = Math.Min(spell.To, to);
            if (begin <= end)
            {
                days += end - begin + 1;
                next = end + 1;
            }
        }

        return days;
    }

    /// <summary>Days from the first to the last of the last run that reaches <paramref name="at"/> within <paramref name="gap"/> days, the gaps inside it counted.</summary>
    private static double Run(ReadOnlySpan<(double From, double To)> sorted, double at, double gap)
    {
        var begin = 0.0; // first day of the run
        var last = double.NegativeInfinity; // last covered day of the run
        foreach (var spell in sorted)
        {
            var end = Math.Min(spell.To, at);
            if (spell.From > at)
            {
                break;
            }

            if (spell.From - last - 1 > gap)
            {
                begin = spell.From; // a new run
                last = end;
            }
            else if (end > last)
            {
                last = end;
            }
        }

        return at - last <= gap ? last - begin + 1 : 0;
    }
}
