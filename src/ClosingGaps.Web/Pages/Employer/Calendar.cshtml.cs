using ClosingGaps.Casework.Calendars;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Employer;

/// <summary>The last days to pay of twelve months, on the page and as a file for a phone.</summary>
internal sealed class CalendarModel : EmployerPage
{
    public const int MonthsShown = 12;

    private static readonly string[] Asked = ["ingreso", "periodicidad_de_pago"];

    public IReadOnlyList<PaymentDay> Days { get; private set; } = [];

    public IEnumerable<EmployerField> Fields => Asked.Select(Field);

    public void OnGet() => Begin();

    public IActionResult OnPost()
    {
        Receive(Asked);
        Ask();
        if (HasErrors || Household is null)
        {
            return Page();
        }

        Days = PaymentDays.Of(
            Law.Calculator,
            Answers.Question(Law.Snapshot),
            Job,
            Answers.Month,
            MonthsShown
        );
        return Request.Form["salida"] == "ics" && Known.Count > 0
            ? File(
                CalendarFile.Of(
                    Say("Pagos del seguro", "Insurance payments"),
                    Known,
                    Service<TimeProvider>().GetUtcNow()
                ),
                CalendarFile.MediaType,
                "pagos_del_seguro.ics"
            )
            : Page();
    }

    /// <summary>One entry for each day on which something is due: a payment may cover several months.</summary>
    public List<CalendarDay> Known =>
        [
            .. Days.Where(d => d.Day is not null)
                .GroupBy(d => d.Day!.Value)
                .Select(g => new CalendarDay(
                    $"pago-{g.First().Month:yyyy-MM}",
                    g.Key,
                    Say(
                        "Pagar el seguro de quien trabaja en casa",
                        "Pay the insurance of who works at home"
                    ),
                    string.Join(
                        "\n",
                        g.Select(d =>
                                Figures.Month(d.Month, Language)
                                + (
                                    d.Cost is { } cost
                                        ? ": "
                                            + SiteWords.MoneyText(cost.Figure.Value)
                                            + Say(" (estimación)", " (estimate)")
                                        : ""
                                )
                            )
                            .Append(
                                Say(
                                    "LSS 239-C. Si es inhábil, el siguiente día hábil. El IMSS calcula las cuotas.",
                                    "LSS 239-C. If it is not a working day, the next one. IMSS computes the contributions."
                                )
                            )
                    ),
                    [5, 1]
                )),
        ];
}
