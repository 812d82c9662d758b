namespace ClosingGaps.Population.Synthetic;

/// <summary>
/// The people the sample is about, one a household, with the weights that make their numbers by state
/// those published; and households of everybody else, still without weights.
/// </summary>
internal static class SyntheticFrame
{
    private const int States = 32;
    private const int MexicoCity = 9;

    public static List<SyntheticPerson> Draw()
    {
        var workers = PublishedFigures.DomesticWorkers.Value;
        var women = workers * PublishedFigures.DomesticWomen.Value;
        var labourers = PublishedFigures.Labourers.Value;
        var womenLabourers = labourers * PublishedFigures.LabourerWomen.Value;
        // Paid people known, and the share of field workers that they are, give the unpaid.
        var paidWomen = PublishedFigures.WomenFieldWorkersPaid.Value;
        var unpaidWomen = womenLabourers * (1 - paidWomen) / paidWomen;
        var paid = PublishedFigures.FieldWorkersPaid.Value;
        var unpaidMen = labourers * (1 - paid) / paid - unpaidWomen;

        var subjects = new List<SyntheticPerson>();
        var domestic = DomesticShares();
        var field = FieldShares();
        Add(HouseholdKind.DomesticWorker, isWoman: true, women, domestic, rows: 400, atLeast: 3);
        Add(HouseholdKind.DomesticWorker, isWoman: false, workers - women, domestic, 50, 1);
        Add(HouseholdKind.Labourer, isWoman: false, labourers - womenLabourers, field, 220, 2);
        Add(HouseholdKind.Labourer, isWoman: true, womenLabourers, field, 60, 1);
        Add(HouseholdKind.UnpaidFieldWorker, isWoman: true, unpaidWomen, field, 70, 1);
        Add(HouseholdKind.UnpaidFieldWorker, isWoman: false, unpaidMen, field, 45, 1);
        Add(HouseholdKind.Other, isWoman: true, 0, Inhabitants(), 120, 1);
        Add(HouseholdKind.Other, isWoman: false, 0, Inhabitants(), 260, 2);
        return subjects;

        void Add(
            HouseholdKind kind,
            bool isWoman,
            double total,
            double[] shares,
            int rows,
            int atLeast
        )
        {
            var people = Apportionment.Split(total, shares);
            var floor = Array.ConvertAll(shares, s => s > 0 ? atLeast : 0);
            var more = Apportionment.Split(rows - floor.Sum(), shares);
            for (var s = 0; s < States; s++)
            {
                foreach (var weight in Apportionment.Even(people[s], floor[s] + more[s]))
                {
                    var household = new SyntheticHousehold
                    {
                        Kind = kind,
                        State = s + 1,
                        Weight = weight,
                    };
                    subjects.Add(
                        new SyntheticPerson
                        {
                            Household = household,
                            Kin = 101,
                            IsWoman = isWoman,
                        }
                    );
                }
            }
        }
    }

    /// <summary>
    /// Weighs the households of everybody else so that each state has its share of the population.
    /// </summary>
    public static void WeighOthers(IReadOnlyList<SyntheticHousehold> households)
    {
        var inhabitants = Apportionment.Split(PublishedFigures.Population.Value, Inhabitants());
        foreach (var state in households.GroupBy(h => h.State))
        {
            var others = state.Where(h => h.Kind == HouseholdKind.Other).ToArray();
            var counted = state
                .Where(h => h.Kind != HouseholdKind.Other)
                .Sum(h => (double)h.Weight * h.Members.Count);
            var persons = others.Sum(h => h.Members.Count);
            foreach (var household in others)
            {
                household.Weight = (int)
                    Math.Max(1, Math.Round((inhabitants[state.Key - 1] - counted) / persons));
            }
        }
    }

    private static double[] Inhabitants() =>
        [.. PublishedFigures.StatePopulation.Select(p => (double)p)];

    private static double[] DomesticShares()
    {
        var published = new Dictionary<int, double>
        {
            [MexicoCity] = PublishedFigures.DomesticInMexicoCity.Value,
            [14] = PublishedFigures.DomesticInJalisco.Value,
            [21] = PublishedFigures.DomesticInPuebla.Value,
        };
        var total = PublishedFigures.DomesticWorkers.Value;
        return Fill(s => published.TryGetValue(s, out var n) ? n / total : null);
    }

    private static double[] FieldShares()
    {
        var top = PublishedFigures.TopStates;
        var inTop = top.Sum(s => (double)PublishedFigures.StatePopulation[s - 1]);
        return Fill(s =>
            s == MexicoCity ? 0
            : top.Contains(s)
                ? PublishedFigures.LabourerTopStates.Value
                    * PublishedFigures.StatePopulation[s - 1]
                    / inTop
            : null
        );
    }

    /// <summary>What no figure gives goes to the other states by their inhabitants.</summary>
    private static double[] Fill(Func<int, double?> published)
    {
        var known = Enumerable.Range(1, States).Select(published).ToArray();
        var rest = 1 - known.Sum(k => k ?? 0);
        var inhabitants = Inhabitants();
        var elsewhere = inhabitants.Where((_, i) => known[i] is null).Sum();
        return [.. known.Select((k, i) => k ?? rest * inhabitants[i] / elsewhere)];
    }
}
