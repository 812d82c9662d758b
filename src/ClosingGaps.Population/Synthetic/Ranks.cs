namespace ClosingGaps.Population.Synthetic;

/// <summary>
/// Gives attributes to weighted people so that their weighted shares come out as published: each person's
/// place in the queue, from 0 to 1 by weight, decides.
/// </summary>
internal static class Ranks
{
    /// <summary>Visits people in order with the middle of their stretch of weight.</summary>
    public static void Visit(
        IReadOnlyList<SyntheticPerson> queue,
        Action<SyntheticPerson, double> visit
    )
    {
        var total = queue.Sum(p => (double)p.Household.Weight);
        var before = 0.0;
        foreach (var person in queue)
        {
            visit(person, (before + person.Household.Weight / 2.0) / total);
            before += person.Household.Weight;
        }
    }

    /// <summary>Visits the front of the queue that holds the share of its weight.</summary>
    public static void Take(
        IReadOnlyList<SyntheticPerson> queue,
        double share,
        Action<SyntheticPerson> take
    ) =>
        Visit(
            queue,
            (person, rank) =>
            {
                if (rank < share)
                    take(person);
            }
        );

    /// <summary>The value at a rank of a distribution given by corners, straight between them.</summary>
    public static double Quantile(double rank, IReadOnlyList<(double Rank, double Value)> corners)
    {
        var k = 1;
        while (k < corners.Count - 1 && rank > corners[k].Rank)
            k++;
        var (left, right) = (corners[k - 1], corners[k]);
        return left.Value
            + (right.Value - left.Value) * (rank - left.Rank) / (right.Rank - left.Rank);
    }
}
