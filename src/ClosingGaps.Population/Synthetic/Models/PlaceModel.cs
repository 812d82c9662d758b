using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>Size of an urban locality, and the borough in Mexico City; elsewhere the municipality is filler, 001.</summary>
internal sealed class PlaceModel
{
    private const int MexicoCity = 9;
    private readonly Conditional sizes;
    private readonly Conditional boroughs;

    public PlaceModel(IEnumerable<HouseholdRecord> survey, Discretion discretion)
    {
        (sizes, boroughs) = (new(discretion), new(discretion));
        foreach (var household in survey)
        {
            var weight = (long)household.Weight;
            if (!household.IsRural)
                sizes.Learn(
                    household.LocalitySize,
                    weight,
                    Groups(household.Kind, household.State)
                );
            if (household.State == MexicoCity)
                boroughs.Learn(household.Town, weight, Group.Of((int)household.Kind));
        }
    }

    /// <summary><c>tam_loc</c> 1 to 3.</summary>
    public int LocalitySize(HouseholdKind kind, int state, SeededRandom random) =>
        sizes.Draw(random, Groups(kind, state));

    public int Town(HouseholdKind kind, int state, SeededRandom random) =>
        state == MexicoCity ? boroughs.Draw(random, Group.Of((int)kind)) : 1;

    private static Groups Groups(HouseholdKind kind, int state) =>
        [Group.Of((int)kind, state), Group.Of(state)];
}
