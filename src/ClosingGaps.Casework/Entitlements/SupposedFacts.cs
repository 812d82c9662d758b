using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Entitlements;

/// <summary>A situation with the events of a group of rights, where she has told of none.</summary>
internal sealed class SupposedFacts
{
    private readonly HashSet<(string, InputSymbol)> supposed = [];

    public SupposedFacts(Situation situation, RightsGroup group, DateOnly date)
    {
        var told = situation.Facts.Select(f => (f.Instance, f.Input)).ToHashSet();
        var added = new List<CaseFact>();
        foreach (var supposition in group.Supposes)
        {
            var (input, fact) = (supposition.Input, supposition.At(date));
            foreach (var instance in situation.Instances.Where(i => i.Entity == input.Entity))
            {
                if (!told.Contains((instance.Name, input)))
                {
                    added.Add(
                        new CaseFact(instance.Name, input, null, fact.State, fact.Value, default)
                    );
                    supposed.Add((instance.Name, input));
                }
            }
        }

        Situation = situation with { Facts = [.. situation.Facts, .. added] };
    }

    public Situation Situation { get; }

    /// <summary>Whether it was supposed, not told.</summary>
    public bool IsSupposed(string instance, InputSymbol input) =>
        supposed.Contains((instance, input));
}
