namespace ClosingGaps.Law.Binding;

/// <summary>Which names the formulas of each rule mention.</summary>
internal sealed class Uses
{
    private readonly Dictionary<Definition, HashSet<Definition>> mentions = [];

    public void Add(Definition rule, Definition mentioned)
    {
        if (!mentions.TryGetValue(rule, out var set))
        {
            mentions[rule] = set = [];
        }

        set.Add(mentioned);
    }

    /// <summary>Whether a rule depends on a name, directly or through other rules.</summary>
    public bool Reaches(Definition rule, Definition name)
    {
        var seen = new HashSet<Definition> { rule };
        var pending = new Stack<Definition>([rule]);
        while (pending.TryPop(out var at))
        {
            if (!mentions.TryGetValue(at, out var direct))
            {
                continue;
            }

            foreach (var next in direct)
            {
                if (next == name)
                {
                    return true;
                }

                if (seen.Add(next))
                {
                    pending.Push(next);
                }
            }
        }

        return false;
    }
}
