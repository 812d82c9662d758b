using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;

namespace ClosingGaps.Policy.Reports;

/// <summary>Who would pay for a worker, in a month, on average of those whom the law obliges to insure.</summary>
internal static class PayerCharts
{
    public static string Sentence(ReportWords w, CostReport cost) =>
        Rows(w, cost).FirstOrDefault() switch
        {
            { Employer: { } employer, Worker: { } worker } when employer + worker > 0 => w.Say(
                $"Por una trabajadora del hogar, al mes y en promedio: quien emplea pondría {ReportWords.Money(employer)} y ella {ReportWords.Money(worker)}.",
                $"For a woman domestic worker, a month and on average: the employer would pay {ReportWords.Money(employer)} and she {ReportWords.Money(worker)}."
            ),
            { Employer: { } employer } => w.Say(
                $"Por una trabajadora del hogar, al mes y en promedio, quien emplea pondría {ReportWords.Money(employer)}. Muy pocas pondrían algo ellas mismas: se omite cuánto.",
                $"For a woman domestic worker, a month and on average, the employer would pay {ReportWords.Money(employer)}. Very few would pay a part themselves: how much is left out."
            ),
            _ => w.Say(
                "Muy pocas entrevistas con pago para decir cuánto por trabajadora.",
                "Too few interviews with pay to say how much for a worker."
            ),
        };

    public static IEnumerable<Chart> EachWorker(ReportWords w, CostReport cost)
    {
        var rows = Rows(w, cost);
        if (rows.Count == 0)
            yield break;
        var title = w.Say(
            "Por una trabajadora, pesos al mes, en promedio",
            "For a woman worker, pesos a month, on average"
        );
        yield return new Chart(
            "payers",
            title,
            Sentence(w, cost),
            new PayerBars(w, ReportWords.Money, ReportWords.Pesos).Svg(
                "payers",
                title,
                Sentence(w, cost),
                rows
            ),
            new ChartTable(
                [
                    w.Say("pesos al mes, en promedio", "pesos a month, on average"),
                    w.Say("quien emplea", "employer"),
                    w.Say("quien trabaja", "worker"),
                    w.Say("Estado, al menos", "State, at least"),
                ],
                [
                    .. rows.Select(r =>
                        (IReadOnlyList<string>)
                            [r.Label, Pesos(w, r.Employer), Pesos(w, r.Worker), Pesos(w, r.State)]
                    ),
                ]
            )
        );
    }

    private static string Pesos(ReportWords w, double? pesos) =>
        pesos is { } known ? ReportWords.Money(known) : w.Say("— (pocos casos)", "— (few cases)");

    // Of women, and of all whom the law obliges to insure: total over persons of the same base.
    private static List<PayerRow> Rows(ReportWords w, CostReport cost)
    {
        var rows = new List<PayerRow>();
        foreach (var @base in cost.Bases.Where(b => b.Sex == Sex.Women))
        {
            if (!Publication.IsShown(@base.Costed) || @base.Costed.Value <= 0)
                continue;
            rows.Add(
                new PayerRow(
                    w.Say(@base.Label),
                    Each(Payer.Employer),
                    Each(Payer.Worker),
                    Each(Payer.State),
                    StateIsAtLeast: true
                )
                {
                    // A payer of whom the survey has no pay has no row at all: what is missing here is left out.
                    Missing = w.Say("se omite, pocas entrevistas", "left out, few interviews"),
                }
            );

            double? Each(Payer payer)
            {
                var pesos = cost
                    .Lines.First(l =>
                        l.Group == @base.Group
                        && l.Sex == Sex.Women
                        && !l.OnlyLeftOut
                        && l.Payer == payer
                    )
                    .Pesos;
                return Publication.IsShown(pesos) ? pesos.Value / @base.Costed.Value : null;
            }
        }

        return rows;
    }
}
