using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using Names = ClosingGaps.Casework.Workers.WorkerNames;

namespace ClosingGaps.Casework.Messages;

/// <summary>
/// What she can send to one employer, if she decides to: his job alone, respectful, with the amounts where they are known and without them
/// where they are not. It says that IMSS computes.
/// </summary>
/// <param name="WhatsApp">At most <see cref="ShortText.WhatsApp"/> letters, the address with his code included.</param>
/// <param name="Sms">At most <see cref="ShortText.Sms"/> letters of one SMS.</param>
public sealed record EmployerMessage(Bilingual WhatsApp, Bilingual Sms)
{
    /// <param name="kind">Home or field: the duty has another article.</param>
    /// <param name="house">His job's figures.</param>
    /// <param name="month">Whose law they are of.</param>
    /// <param name="address">Where his code recomputes them; empty when there is none to give.</param>
    public static EmployerMessage Of(
        WorkKind kind,
        HouseMonth house,
        DateOnly month,
        string address
    ) =>
        new(
            new(Long(kind, house, month, address, "es"), Long(kind, house, month, address, "en")),
            new(ShortText.ForSms(Brief(house, "es")), ShortText.ForSms(Brief(house, "en")))
        );

    private static string Long(
        WorkKind kind,
        HouseMonth house,
        DateOnly month,
        string address,
        string language
    )
    {
        var article = kind == WorkKind.Home ? "LSS 239-C" : "LSS 15-I";
        var isEnglish = language == "en";
        var when = Figures.Month(month, language);
        var amounts =
            Pesos(house[Names.EmployerPays], language) is { } pays
            && Pesos(house[Names.Deducted], language) is { } deducted
                ? isEnglish
                    ? $"With the law of {when}, your part would be {pays} a month and mine, at most, {deducted}. It is an estimate: IMSS makes the sum."
                    : $"Con la ley de {when}, a usted le tocarían {pays} al mes y a mí, a lo más, {deducted}. Es una estimación: el IMSS hace la cuenta."
                : isEnglish
                    ? "IMSS makes the sum with the days and the pay."
                    : "El IMSS hace la cuenta con los días y el pago.";
        var link =
            address.Length == 0 ? ""
            : isEnglish ? $"You can see it here: {address}"
            : $"Puede verlo aquí: {address}";
        return ShortText.Fit(
            isEnglish
                ? "Hello. I want to ask you something about my work with you."
                : "Hola. Quiero pedirle algo sobre mi trabajo con usted.",
            [
                isEnglish
                    ? $"The law asks that I be registered with IMSS for the days that I work with you ({article})."
                    : $"La ley pide que me inscriba en el IMSS por los días que trabajo con usted ({article}).",
                amounts,
                link,
            ],
            isEnglish
                ? "Can we look at it together when it suits you? Thank you."
                : "¿Podemos verlo juntos cuando le quede bien? Gracias.",
            static _ => "",
            ShortText.WhatsApp
        );
    }

    private static string Brief(HouseMonth house, string language)
    {
        var pays = Pesos(house[Names.EmployerPays], language);
        return language == "en"
            ? "Hello. Can we talk about my IMSS registration for the days I work with you?"
                + (pays is null ? "" : $" Your part would be about {pays} a month.")
                + " Thank you."
            : "Hola. ¿Podemos hablar de mi alta en el IMSS por los días que trabajo con usted?"
                + (pays is null ? "" : $" Le tocan como {pays} al mes.")
                + " Gracias.";
    }

    private static string? Pesos(Result? result, string language) =>
        result is { IsKnown: true }
            ? Figures.Text(result.Type, result.Figure.Value, language)
            : null;
}
