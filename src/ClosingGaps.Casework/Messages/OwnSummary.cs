using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;
using Names = ClosingGaps.Casework.Workers.WorkerNames;

namespace ClosingGaps.Casework.Messages;

/// <summary>Her result as a text that she sends to herself or to somebody whom she trusts.</summary>
public static class OwnSummary
{
    /// <summary>At most <see cref="ShortText.WhatsApp"/> letters.</summary>
    /// <param name="address">Of the page that opens a code, without the code: she chooses whether to send that.</param>
    public static string WhatsApp(WorkerSheet sheet, string address, string language)
    {
        var isEnglish = language == "en";
        var month = sheet.Month ?? throw new ArgumentException("There is no month.", nameof(sheet));
        var lines = month
            .Houses.Select(h =>
            {
                var title = JobWords.Title(sheet.Answers.Job(h.Employment)!, language);
                var (pays, mine) = (
                    Pesos(h[Names.EmployerPays], language),
                    Pesos(h[Names.Deducted], language)
                );
                return isEnglish
                    ? $"- {title}: owes {pays}; from me {mine}"
                    : $"- {title}: le toca {pays}; a mí {mine}";
            })
            .ToList();
        var when = Figures.Month(month.Month, language);
        return ShortText.Fit(
            isEnglish
                ? $"My jobs and IMSS, {when}. An estimate: IMSS computes."
                : $"Mis trabajos y el IMSS, {when}. Estimación: el IMSS calcula.",
            lines,
            (
                Cover(month, language) + (isEnglish ? "\nMy sums: " : "\nMis cuentas: ") + address
            ).Trim(),
            n => isEnglish ? $"- and {n} more" : $"- y {n} más",
            ShortText.WhatsApp
        );
    }

    /// <summary>At most <see cref="ShortText.Sms"/> letters of one SMS.</summary>
    public static string Sms(WorkerSheet sheet, string language)
    {
        var month = sheet.Month ?? throw new ArgumentException("There is no month.", nameof(sheet));
        var when = Figures.Month(month.Month, language);
        var jobs = sheet.Answers.Jobs.Count;
        var (quotas, mine) = (
            Pesos(month[Names.AllQuotas], language),
            Pesos(month[Names.AllDeducted], language)
        );
        return ShortText.ForSms(
            language == "en"
                ? $"IMSS, {when}, {jobs} jobs: quotas {quotas}, from my pay {mine}. {Cover(month, language)} Estimate."
                : $"IMSS, {when}, {jobs} trabajos: cuotas {quotas}, de mi pago {mine}. {Cover(month, language)} Es estimación."
        );
    }

    private static string Cover(WorkerMonth month, string language) =>
        month[Names.DaysCovered] is { IsKnown: true } days
        && month[Names.DaysPossible] is { IsKnown: true } possible
            ? language == "en"
                ? $"If all pay: {days.Figure.Value:0} of {possible.Figure.Value:0} days covered."
                : $"Si pagan todas: {days.Figure.Value:0} de {possible.Figure.Value:0} días con seguro."
            : "";

    private static string Pesos(Result? result, string language) =>
        result is { IsKnown: true } ? Figures.Text(result.Type, result.Figure.Value, language)
        : language == "en" ? "not known"
        : "no se sabe";
}
