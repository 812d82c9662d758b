using System.Globalization;
using System.Text;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Cliffs;

/// <summary>The page of cliffs, in both languages: one table over all, then each with its numbers and what switched.</summary>
public static class CliffMarkdown
{
    /// <summary>The page. Studies are of one month.</summary>
    public static string Page(IReadOnlyList<CliffStudy> studies)
    {
        var page = new StringBuilder();
        var month = studies[0].Month;
        Line("# Escalones de la ley · Cliffs of the law");
        Line();
        Line(
            $"Pagos en los que un centavo más por día cambia de golpe un resultado del mes, {Figures.Month(month, "es")}. "
                + "Los halla un recorrido de los pagos de $1 a $3,000 por día sobre la ley de `law/` (`cg law cliffs`); nadie los escribió. "
                + "El IMSS calcula las cuotas (LSS 239-C II): aquí se estiman, con las lecturas por omisión salvo donde se dice."
        );
        Line();
        Line(
            $"Pay at which one centavo more a day makes a result of the month jump, {Figures.Month(month, "en")}. "
                + "A sweep of pay from $1 to $3,000 a day over the law in `law/` finds them (`cg law cliffs`); nobody wrote them down. "
                + "IMSS computes the quotas (LSS 239-C II): these are estimates, under default readings except where said."
        );
        Line();
        Line($"{CliffSentence.NoReason.Es} · {CliffSentence.NoReason.En}");
        Line();
        Line(
            "| trabajo · work | pago por día · pay a day | ella recibe · she receives | la empleadora pone · employer pays | días cubiertos · days covered | qué cambia · what switches |"
        );
        Line("|---|---|--:|--:|--:|---|");
        foreach (var study in studies)
        {
            foreach (var cliff in study.Cliffs)
            {
                Line(Row(study, cliff));
            }
        }

        Line();
        Line(
            "Un pago marcado con * es menor que el que la ley manda pagar por ese trabajo. · A pay marked * is less than the law says is due for that work."
        );
        foreach (var study in studies)
        {
            Line();
            Line($"## {Both(study.Work.Label)}{Readings(study)}");
            foreach (var rule in study.Unknown)
            {
                Line();
                Line($"No se sabe · Not known: {Both(rule.Label)}.");
            }

            foreach (var cliff in study.Cliffs)
            {
                Details(cliff);
            }
        }

        return page.ToString();

        void Line(string text = "") => page.Append(text).Append('\n');

        void Details(Cliff cliff)
        {
            var (says, note) = (CliffSentence.Of(cliff), CliffSentence.Note(cliff));
            Line();
            Line($"**{says.Es}**{Space(note.Es)}  ");
            Line($"{says.En}{Space(note.En)}");
            Line();
            Line(
                $"| en el mes · in the month | {CliffSentence.Pesos(cliff.Below)} | {CliffSentence.Pesos(cliff.Above)} |"
            );
            Line("|---|--:|--:|");
            foreach (var jump in cliff.Jumps)
            {
                Line(
                    $"| {Both(jump.Result.Label)} | {Figure(jump, jump.Before)} | {Figure(jump, jump.After)} |"
                );
            }

            Line();
            foreach (var cause in CliffCauseText.Distinct(cliff))
            {
                Line($"- {cause.Es}");
            }
        }
    }

    private static string Row(CliffStudy study, Cliff cliff) =>
        $"| {Both(study.Work.Label)}{Readings(study)} "
        + $"| {CliffSentence.Pesos(cliff.Below)}{(cliff.IsBelowWageDue ? "*" : "")} "
        + $"| {Change(cliff.Jump(CliffNames.TakeHome))} "
        + $"| {Change(cliff.Jump(CliffNames.EmployerPays))} "
        + $"| {Days(cliff.Jump(CliffNames.DaysCovered))} "
        + $"| {string.Join("; ", cliff.Jumps.SelectMany(j => j.Causes).Select(c => c.Switched.Citation?.ToString() ?? c.Switched.Id).Distinct())} |";

    private static string Readings(CliffStudy study) =>
        string.Concat(study.Choices.Readings.Select(r => $" (`{r.Key.Name}={r.Value.Name}`)"));

    private static string Change(CliffJump? jump) =>
        jump is null ? ""
        : jump.Change < 0 ? "−" + CliffSentence.Pesos((decimal)-jump.Change)
        : "+" + CliffSentence.Pesos((decimal)jump.Change);

    private static string Days(CliffJump? jump) =>
        jump is null
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{jump.Before:0.##} → {jump.After:0.##}"
            );

    private static string Figure(CliffJump jump, double value) =>
        Figures.Text(jump.Result.Type, value, "es");

    private static string Both(Bilingual text) => $"{text.Es} · {text.En}";

    private static string Space(string text) => text.Length > 0 ? " " + text : "";
}
