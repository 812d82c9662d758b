namespace ClosingGaps.Engine.Interpreting;

/// <summary>Choices between operands, each with its own rule for conditions that are not known.</summary>
internal static class Selection
{
    /// <summary>condition ? b : c; unknown condition: unknown unless both agree; one that does not apply: no aplica.</summary>
    public static bool Select(
        Lanes condition,
        Lanes b,
        Lanes c,
        Span<double> result,
        Span<byte> states
    )
    {
        if (condition.IsComplete && b.IsComplete && c.IsComplete)
        {
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = condition.Values[i] != 0 ? b.Values[i] : c.Values[i];
            }

            return true;
        }

        for (var i = 0; i < result.Length; i++)
        {
            switch (condition.State(i))
            {
                case Lanes.Known:
                    Take(condition.Values[i] != 0 ? b : c, i, result, states);
                    break;
                case Lanes.NotApplicable:
                    Put(Lanes.NotApplicable, i, result, states);
                    break;
                default:
                    if (b.State(i) == c.State(i) && b.Values[i] == c.Values[i])
                    {
                        Take(b, i, result, states);
                    }
                    else
                    {
                        Put(Lanes.Unknown, i, result, states);
                    }

                    break;
            }
        }

        return false;
    }

    /// <summary>An exception: condition ? b : c; unknown condition: unknown; one that does not apply: c.</summary>
    public static bool Except(
        Lanes condition,
        Lanes b,
        Lanes c,
        Span<double> result,
        Span<byte> states
    )
    {
        for (var i = 0; i < result.Length; i++)
        {
            if (condition.State(i) == Lanes.Unknown)
            {
                Put(Lanes.Unknown, i, result, states);
            }
            else
            {
                Take(condition.Holds(i) ? b : c, i, result, states);
            }
        }

        return condition.IsComplete && b.IsComplete && c.IsComplete;
    }

    /// <summary>Two exceptions at once: unknown where the clash is true, else b.</summary>
    public static bool Conflict(Lanes clash, Lanes b, Span<double> result, Span<byte> states)
    {
        var complete = b.IsComplete;
        for (var i = 0; i < result.Length; i++)
        {
            if (clash.Holds(i))
            {
                Put(Lanes.Unknown, i, result, states);
                complete = false;
            }
            else
            {
                Take(b, i, result, states);
            }
        }

        return complete;
    }

    /// <summary>b where the subject is known, c where it does not apply, unknown where it is unknown.</summary>
    public static bool IfApplies(
        Lanes subject,
        Lanes b,
        Lanes c,
        Span<double> result,
        Span<byte> states
    )
    {
        if (subject.IsComplete)
        {
            return Elementwise.Copy(b, result, states);
        }

        for (var i = 0; i < result.Length; i++)
        {
            switch (subject.States[i])
            {
                case Lanes.Known:
                    Take(b, i, result, states);
                    break;
                case Lanes.NotApplicable:
                    Take(c, i, result, states);
                    break;
                default:
                    Put(Lanes.Unknown, i, result, states);
                    break;
            }
        }

        return false;
    }

    private static void Take(Lanes from, int row, Span<double> result, Span<byte> states)
    {
        result[row] = from.Values[row];
        states[row] = from.State(row);
    }

    private static void Put(byte state, int row, Span<double> result, Span<byte> states)
    {
        result[row] = 0;
        states[row] = state;
    }
}
