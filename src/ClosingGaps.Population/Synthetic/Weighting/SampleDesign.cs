using ClosingGaps.Population.Synthetic.Models;
using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Synthetic.Weighting;

/// <summary>A stretch of the sample: households of one kind in one state, rural or urban.</summary>
/// <param name="Weight">Weight of each before calibration.</param>
internal sealed record SampleCell(
    HouseholdKind Kind,
    int State,
    bool IsRural,
    int Households,
    double Weight
);

/// <summary>
/// How many households of each kind each state gives. The groups that the product is about, and the five
/// states of the programme, get more of the sample than of the country; weights make up for it.
/// </summary>
internal static class SampleDesign
{
    private const int States = 32;

    /// <summary>Households of one kind, state and locality size seen in fewer than this are taken to be absent.</summary>
    private const int FewestHouseholds = 5;

    private const int FewestInCell = 5;

    private const int HouseholdsPerPsu = 6;

    private static readonly (HouseholdKind Kind, int Households)[] Sizes =
    [
        (HouseholdKind.Other, 1_500),
        (HouseholdKind.Domestic, 1_100),
        (HouseholdKind.FieldPaid, 700),
        (HouseholdKind.FieldUnpaid, 200),
    ];

    public static List<SampleCell> Cells(IReadOnlyList<HouseholdRecord> survey)
    {
        var cells = new List<SampleCell>();
        var places = survey.ToLookup(h => (h.Kind, h.State, h.IsRural));
        foreach (var (kind, households) in Sizes)
        {
            var frame = Frame(places, kind);
            var shares = frame.Select(f => f.Weight * (IsProgramme(f.State) ? 1.8 : 1)).ToList();
            var sizes = Apportionment.Split(households, shares);
            for (var i = 0; i < frame.Count; i++)
            {
                var (state, rural, weight) = frame[i];
                var size = Math.Max(FewestInCell, sizes[i]);
                cells.Add(new SampleCell(kind, state, rural, size, weight / size));
            }
        }

        return cells;
    }

    /// <summary>
    /// Deals the households of each state, urban and rural, into primary sampling units at random, so that
    /// the number of subjects differs between units and standard errors are those of a sample.
    /// </summary>
    public static List<HouseholdRecord> Place(
        IEnumerable<HouseholdRecord> households,
        SeededRandom random
    )
    {
        var placed = new List<HouseholdRecord>();
        var firstPsu = 1;
        foreach (
            var stratum in households
                .GroupBy(h => (h.State, h.IsRural))
                .OrderBy(g => g.Key.State)
                .ThenBy(g => g.Key.IsRural)
        )
        {
            List<HouseholdRecord> dealt = [.. stratum];
            random.Shuffle(dealt);
            var psus = Math.Max(2, dealt.Count / HouseholdsPerPsu);
            for (var i = 0; i < dealt.Count; i++)
            {
                dealt[i].Psu = firstPsu + i * psus / dealt.Count;
                dealt[i].Stratum = 10 * stratum.Key.State + (stratum.Key.IsRural ? 2 : 1);
            }

            firstPsu += psus;
            placed.AddRange(dealt);
        }

        return placed;
    }

    private static List<(int State, bool IsRural, double Weight)> Frame(
        ILookup<(HouseholdKind, int, bool), HouseholdRecord> places,
        HouseholdKind kind
    )
    {
        var frame = new List<(int, bool, double)>();
        for (var state = 1; state <= States; state++)
        {
            foreach (var rural in (bool[])[false, true])
            {
                var here = places[(kind, state, rural)].ToList();
                if (here.Count >= FewestHouseholds)
                    frame.Add((state, rural, here.Sum(h => h.Weight)));
            }
        }

        return frame;
    }

    private static bool IsProgramme(int state) => Group.Region(state) == state;
}
