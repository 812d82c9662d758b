using System.Globalization;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Web.Pages.Worker.Reading;

/// <summary>Days of work: ticked days of the week, or how many in the month, or "no sé".</summary>
internal sealed class DaysReader(FormFields form, List<FieldError> errors)
{
    public Answers Read(Answers answers, AskedFact asked)
    {
        var field = FieldNames.Of(asked);
        var job = answers.Job(asked.Instance)!;
        var ticked = WeekDays.None;
        foreach (var value in form.All(field + ".semana"))
        {
            if (
                byte.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                && day <= 64
            )
            {
                ticked |= (WeekDays)day;
            }
        }

        var typed = form[field];
        var isUnsure = form.Has(FieldNames.Unsure(field));
        if ((ticked != WeekDays.None ? 1 : 0) + (typed.Length > 0 ? 1 : 0) + (isUnsure ? 1 : 0) > 1)
        {
            errors.Add(
                new(
                    field,
                    new(
                        "Contestaste de dos modos. Deja solo los días marcados, solo el número, o solo «No sé».",
                        "You answered in two ways. Leave only the ticked days, only the number, or only “I do not know”."
                    )
                )
            );
            return answers;
        }

        if (ticked != WeekDays.None)
        {
            return answers
                .Forget(asked.Instance, asked.Input.Name)
                .With(job with { Weekdays = ticked });
        }

        if (isUnsure)
        {
            return Told(Fact.Unknown);
        }

        if (
            TypedAmount.Read(typed, out _) is { } days
            && FactText.Takes(asked.Input, days)
            && days.Sign > 0
        )
        {
            return Told(Fact.Known(days));
        }

        errors.Add(
            new(
                field,
                typed.Length == 0
                    ? new(
                        "Marca los días que vas. Si cambian, escribe cuántos al mes, o marca «No sé».",
                        "Tick the days you go. If they change, type how many a month, or tick “I do not know”."
                    )
                    : new(
                        $"«{typed}» no puede ser. Escribe un número de días del 1 al 31.",
                        $"“{typed}” cannot be. Type a number of days from 1 to 31."
                    )
            )
        );
        return answers;

        Answers Told(Fact fact) =>
            answers
                .With(job with { Weekdays = WeekDays.None })
                .With(asked.Instance, asked.Input.Name, fact);
    }
}
