using System.Numerics;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Web.Pages.Worker.Reading;

/// <summary>
/// Pay for a day of work. Who is paid by the week may type the week's pay: it is parted among the days that she goes, which is what the
/// question means by a day's pay.
/// </summary>
internal sealed class PayReader(FormFields form, List<FieldError> errors)
{
    public Answers Read(Answers answers, AskedFact asked)
    {
        var field = FieldNames.Of(asked);
        if (form.Has(FieldNames.Unsure(field)))
        {
            return answers.With(asked.Instance, asked.Input.Name, Fact.Unknown);
        }

        if (TypedAmount.Read(form[field], out var error) is not { } amount)
        {
            errors.Add(
                new(
                    field,
                    new(error!.Es + " O marca «No sé».", error.En + " Or tick “I do not know”.")
                )
            );
            return answers;
        }

        if (form[field + ".por"] == "semana")
        {
            var days = BitOperations.PopCount(
                (uint)(answers.Job(asked.Instance)?.Weekdays ?? WeekDays.None)
            );
            if (days == 0)
            {
                errors.Add(
                    new(
                        field,
                        new(
                            "No sabemos qué días vas. Escribe cuánto te toca por un día, o vuelve atrás y marca los días.",
                            "We do not know which days you go. Type the pay for one day, or go back and tick the days."
                        )
                    )
                );
                return answers;
            }

            amount = (amount / days).RoundHalfAway(2);
        }

        if (amount.Sign > 0 && FactText.Takes(asked.Input, amount))
        {
            return answers.With(asked.Instance, asked.Input.Name, Fact.Known(amount));
        }

        errors.Add(
            new(
                field,
                new(
                    "Ese pago no puede ser. Escribe cuánto te pagan, en pesos.",
                    "That pay cannot be. Type how much you are paid, in pesos."
                )
            )
        );
        return answers;
    }
}
