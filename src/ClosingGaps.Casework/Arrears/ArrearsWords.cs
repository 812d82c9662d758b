using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Arrears;

/// <summary>A group of totals under one heading.</summary>
/// <param name="Rules">Names of <see cref="ArrearsRules"/>, in order.</param>
public sealed record ArrearsSection(Bilingual Title, IReadOnlyList<string> Rules);

/// <summary>What is said with every answer about arrears, on a terminal or a page.</summary>
public static class ArrearsWords
{
    public static Bilingual OwedTo { get; } =
        new(
            "Se debe al IMSS, al INFONAVIT y a la AFORE; no se le paga a ella en efectivo. La cuenta la hace el IMSS: ésta es una estimación.",
            "Owed to IMSS, INFONAVIT and the AFORE; not paid to her in cash. IMSS does the reckoning: this is an estimate."
        );

    public static Bilingual ForbiddenWork { get; } =
        new(
            "La ley prohíbe este trabajo a su edad (LFT 22 Bis, 284-IV y 331 Bis): pagar las cuotas no lo permite. Primero va su protección.",
            "The law forbids this work at her age (LFT 22 Bis, 284-IV and 331 Bis): paying contributions does not allow it. Her protection comes first."
        );

    public static Bilingual NoPrices { get; } =
        new(
            "Falta el índice de precios de algún mes: sin la actualización, la suma es «al menos».",
            "The price index of some month is missing: without the update, the sum is \"at least\"."
        );

    public static Bilingual MonthlyPayment { get; } =
        new(
            "Se tomó el pago de cada mes, porque nadie eligió otro periodo (LSS 239-C V).",
            "Payment by the month was taken, because nobody chose another period (LSS 239-C V)."
        );

    public static Bilingual Besides { get; } =
        new(
            "Además, quien no inscribe responde por las prestaciones y pensiones que ella no pudo recibir (LSS 88, 149 y 186): eso no está en la cuenta.",
            "Besides, who does not register answers for benefits and pensions that she could not get (LSS 88, 149 and 186): that is not in the account."
        );

    public static ArrearsSection OfOwnAccord { get; } =
        new(
            new(
                "Si se registra y se paga hoy, por voluntad propia (sin multa, LSS 304-C)",
                "If registered and paid today, of one's own accord (no fine, LSS 304-C)"
            ),
            [
                ArrearsRules.InsuranceOwed,
                ArrearsRules.HousingOwed,
                ArrearsRules.Update,
                ArrearsRules.Surcharges,
                ArrearsRules.IfRegisteredToday,
            ]
        );

    public static ArrearsSection IfFound { get; } =
        new(
            new("Si lo encuentra el IMSS", "If IMSS finds it"),
            [
                ArrearsRules.LowestFine,
                ArrearsRules.HighestFine,
                ArrearsRules.IfFoundLowest,
                ArrearsRules.IfFoundHighest,
            ]
        );

    /// <summary>Means nothing when no accident was given.</summary>
    public static ArrearsSection OfAccident { get; } =
        new(
            new(
                "Si además hubo un accidente de trabajo (LSS 77 a 79)",
                "If there was a work accident besides (LSS 77 to 79)"
            ),
            [
                ArrearsRules.Allowance,
                ArrearsRules.Funeral,
                ArrearsRules.Capital,
                ArrearsRules.FreedByCapital,
                ArrearsRules.WithAccident,
            ]
        );

    public static ArrearsSection ToHer { get; } =
        new(new("De todo esto, a ella", "Of all this, to her"), [ArrearsRules.Deductible]);

    /// <summary>Those that this answer gives, in order.</summary>
    public static IEnumerable<ArrearsSection> Sections(ArrearsAnswer answer) =>
        answer.HasAccident
            ? [OfOwnAccord, IfFound, OfAccident, ToHer]
            : [OfOwnAccord, IfFound, ToHer];

    /// <summary>What stands beside a month; empty when there is nothing to say.</summary>
    public static Bilingual Remark(MonthOwed month) =>
        month.Lapsed is { State: FactState.Known, Value: not 0 }
            ? new("hace más de cinco años", "over five years ago")
        : month.IsOwed is { State: FactState.Known, Value: 0 } ? new("aún no vence", "not yet due")
        : new("", "");

    /// <summary>Whether a month that counts has no update because its price index is not held.</summary>
    public static bool LacksPrices(ArrearsAnswer answer) =>
        answer.Months.Any(m =>
            m.IsOwed is { State: FactState.Known, Value: not 0 }
            && m.Employer.State == FactState.Known
            && m.Update.State == FactState.Unknown
        );
}
