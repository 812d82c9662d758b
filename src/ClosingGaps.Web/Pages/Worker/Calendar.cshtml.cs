using System.Globalization;
using ClosingGaps.Casework.Calendars;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Engine.Answers;
using Microsoft.AspNetCore.Mvc;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>The last days to pay, job by job, as a calendar file: what she can remind of. Without amounts, because phones are shared.</summary>
internal sealed class CalendarModel : AnsweredPage
{
    private const int Months = 12;

    public IActionResult OnPost()
    {
        if (!Open() || Told!.Jobs.Count == 0)
        {
            return Page();
        }

        var days = Told.Jobs.SelectMany(Days);
        return File(
            CalendarFile.Of(
                Say("Fechas del seguro", "Insurance dates"),
                days,
                Service<TimeProvider>().GetUtcNow()
            ),
            CalendarFile.MediaType,
            Say("fechas-del-seguro.ics", "insurance-dates.ics")
        );
    }

    private IEnumerable<CalendarDay> Days(Job job) =>
        PaymentDays
            .Of(Law.Calculator, Told!.Question(Law.Snapshot), job.Key, Told!.Month, Months)
            .Where(p => p.Day is not null)
            .GroupBy(p => p.Day!.Value)
            .Select(g => new CalendarDay(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{job.Key}-{g.Min(p => p.Month):yyyyMM}"
                ),
                g.Key,
                Say(
                    $"IMSS, {Title(job)}: último día de pago",
                    $"IMSS, {Title(job)}: last day to pay"
                ),
                Say("Por", "For")
                    + " "
                    + string.Join(", ", g.Select(p => Figures.Month(p.Month, Language)))
                    + ". "
                    + Say(
                        "Si cae en día inhábil, el siguiente hábil. Estimado; el IMSS calcula.",
                        "If not a working day, the next one. Estimated; IMSS computes."
                    ),
                [3]
            ));
}
