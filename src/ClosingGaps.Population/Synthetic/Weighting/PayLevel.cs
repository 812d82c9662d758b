using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Synthetic.Weighting;

/// <summary>
/// Moves pay from pesos of the survey's year to the published means: of domestic workers, and of crop
/// support workers. No published mean of the others is held; they move as domestic workers do.
/// </summary>
internal static class PayLevel
{
    public static void Move(IReadOnlyList<HouseholdRecord> households, PayBook pay)
    {
        var domestic =
            PublishedFigures.DomesticPay.Value
            / Mean(households, pay, p => p.Main!.Work == Work.Domestic);
        var field =
            PublishedFigures.FarmSupportPay.Value
            / Mean(households, pay, p => p.Main is { Work: Work.FieldPaid, Occupation: 9111 });
        foreach (var person in households.SelectMany(h => h.Members))
        {
            if (pay[person] is { } pesos)
            {
                var factor = person.Main!.Work == Work.FieldPaid ? field : domestic;
                pay[person] =
                    10
                    * Math.Max(1, Math.Round(pesos * factor / 10, MidpointRounding.AwayFromZero));
            }
        }
    }

    private static double Mean(
        IReadOnlyList<HouseholdRecord> households,
        PayBook pay,
        Func<PersonRecord, bool> who
    )
    {
        var (pesos, weight) = (0.0, 0.0);
        foreach (var household in households)
        {
            foreach (var person in household.Members)
            {
                if (pay[person] is { } own && who(person))
                {
                    pesos += own * household.Weight;
                    weight += household.Weight;
                }
            }
        }

        return pesos / weight;
    }
}
