using System.Globalization;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Cliffs;

/// <summary>Says a cliff plainly: which way it works for her and for the employer, from its numbers.</summary>
public static class CliffSentence
{
    /// <summary>One sentence.</summary>
    public static Bilingual Of(Cliff cliff)
    {
        var parts = new List<Bilingual>();
        if (cliff.Jump(CliffNames.TakeHome) is { } pay)
        {
            parts.Add(Pay(pay, cliff.Recovery));
        }

        if (cliff.Jump(CliffNames.DaysCovered) is { } days)
        {
            parts.Add(
                new(
                    $"le quedan cubiertos {Number(days.After)} días del mes en vez de {Number(days.Before)}",
                    $"{Number(days.After)} days of the month are covered instead of {Number(days.Before)}"
                )
            );
        }

        if (parts.Count == 0)
        {
            parts.Add(
                new("a ella no le cambia lo que recibe", "what she receives does not change")
            );
        }

        parts.Add(Employer(cliff));
        if (cliff.Jump(CliffNames.Relief) is { } relief)
        {
            parts.Add(
                new(
                    $"el estímulo pasa de {Pesos(relief.Before)} a {Pesos(relief.After)}",
                    $"the relief goes from {Pesos(relief.Before)} to {Pesos(relief.After)}"
                )
            );
        }

        return new Bilingual(
            $"De {Pesos(cliff.Below)} a {Pesos(cliff.Above)} por día: {Joined(parts, "es")}.",
            $"From {Pesos(cliff.Below)} to {Pesos(cliff.Above)} a day: {Joined(parts, "en")}."
        );
    }

    /// <summary>That the pay is less than is due; empty where it is not.</summary>
    public static Bilingual Note(Cliff cliff) =>
        cliff.IsBelowWageDue
            ? new(
                $"Este pago es menor que el que le deben: {Pesos(cliff.WageDue)} por día.",
                $"This pay is less than is due to her: {Pesos(cliff.WageDue)} a day."
            )
            : new("", "");

    /// <summary>What a cliff is not.</summary>
    public static Bilingual NoReason { get; } =
        new(
            "Un escalón es un defecto de la ley que toca corregir a quien legisla; no autoriza a pagar ni a reportar menos de lo debido.",
            "A cliff is a defect of the law for legislators to mend; it allows nobody to pay or report less than is due."
        );

    /// <summary>"$1,234.50".</summary>
    public static string Pesos(decimal amount) =>
        "$" + amount.ToString("#,##0.00", CultureInfo.InvariantCulture);

    private static Bilingual Pay(CliffJump pay, decimal? recovery)
    {
        var change = Pesos(Math.Abs(pay.Change));
        return pay.Change > 0
                ? new(
                    $"ella recibe {change} más en el mes",
                    $"she receives {change} more in the month"
                )
            : recovery is { } wage
                ? new(
                    $"ella recibe {change} menos en el mes, y vuelve a recibir lo mismo desde {Pesos(wage)} por día",
                    $"she receives {change} less in the month, and as much as before from {Pesos(wage)} a day"
                )
            : new(
                $"ella recibe {change} menos en el mes",
                $"she receives {change} less in the month"
            );
    }

    private static Bilingual Employer(Cliff cliff)
    {
        if (cliff.Jump(CliffNames.EmployerPays) is not { } pays)
        {
            return new(
                "la persona empleadora pone de cuotas lo mismo",
                "the employer pays the same in contributions"
            );
        }

        var change = Pesos(Math.Abs(pays.Change));
        return pays.Change > 0
            ? new(
                $"la persona empleadora pone de cuotas {change} más",
                $"the employer pays {change} more in contributions"
            )
            : new(
                $"la persona empleadora pone de cuotas {change} menos",
                $"the employer pays {change} less in contributions"
            );
    }

    private static string Pesos(double amount) => Pesos((decimal)amount);

    private static string Number(double value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Joined(List<Bilingual> parts, string language) =>
        string.Join("; ", parts.Select(p => p.In(language)));
}
