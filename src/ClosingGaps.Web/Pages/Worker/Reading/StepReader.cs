using System.Globalization;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Web.Pages.Worker.Reading;

/// <summary>A field that will not do, and why.</summary>
internal sealed record FieldError(string Field, Bilingual Text);

/// <summary>Answers with what one page said, or what is wrong with it.</summary>
internal sealed record StepAnswer(Answers Answers, IReadOnlyList<FieldError> Errors);

/// <summary>Reads one page of the interview as it was filled in.</summary>
internal sealed class StepReader(FormFields form, DateOnly today)
{
    private readonly List<FieldError> errors = [];

    public StepAnswer Read(Answers answers, Step step)
    {
        var told = step switch
        {
            JobsStep => Jobs(answers),
            RegisteredStep => Registration(answers),
            SpellsStep spells => new SpellsReader(form, today, errors).Read(answers, spells.Job),
            FactsStep facts => Facts(answers, facts),
            _ => answers,
        };
        return new StepAnswer(told, errors);
    }

    private Answers Jobs(Answers answers)
    {
        const string field = "cuantos";
        var isNumber = int.TryParse(
            form[field],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count
        );
        if (!isNumber || count is < 1 or > Answers.MostJobs)
        {
            errors.Add(
                new(
                    field,
                    new(
                        $"Escribe un número del 1 al {Answers.MostJobs}.",
                        $"Type a number from 1 to {Answers.MostJobs}."
                    )
                )
            );
            return answers;
        }

        while (answers.Jobs.Count < count)
        {
            answers = answers.WithNewJob();
        }

        // Only what nobody has told anything about is taken away here.
        while (answers.Jobs.Count > count)
        {
            var last = answers.Jobs[^1];
            if (
                last != new Job(last.Kind, last.Number)
                || answers.Facts.Keys.Any(k => k.Instance == last.Key)
            )
            {
                errors.Add(
                    new(
                        field,
                        new(
                            "Ya contestaste de más trabajos. Para quitar uno, ve a «Revisar» y elige «Quitar».",
                            "You already answered about more jobs. To remove one, go to “Check” and choose “Remove”."
                        )
                    )
                );
                return answers;
            }

            answers = answers.Without(last.Key);
        }

        return answers;
    }

    private Answers Registration(Answers answers)
    {
        foreach (var job in answers.Jobs)
        {
            var field = job.Key + ".alta";
            var told = form[field] switch
            {
                "si" => Registered.Yes,
                "no" => Registered.No,
                "nose" => Registered.Unsure,
                _ => Registered.NotAsked,
            };
            if (told == Registered.NotAsked)
            {
                errors.Add(new(field, Choose));
            }

            answers = answers.With(job with { Registered = told });
        }

        return answers;
    }

    private static Bilingual Choose { get; } =
        new(
            "Elige una respuesta. También vale «No sé».",
            "Choose an answer. “I do not know” is fine too."
        );

    private Answers Facts(Answers answers, FactsStep step)
    {
        if (step.Job is { } job && form.Has("con_nombre"))
        {
            answers = answers.With(job with { Name = JobName.Clean(form[job.Key + ".nombre"]) });
        }

        foreach (var asked in step.Asked)
        {
            answers = asked.Input.Name switch
            {
                WorkerNames.DaysWorked when answers.Kind == WorkKind.Home => new DaysReader(
                    form,
                    errors
                ).Read(answers, asked),
                WorkerNames.DailyPay => new PayReader(form, errors).Read(answers, asked),
                _ => Plain(answers, asked),
            };
        }

        return answers;
    }

    private Answers Plain(Answers answers, AskedFact asked)
    {
        var field = FieldNames.Of(asked);
        if (form.Has(FieldNames.Unsure(field)) || form[field] == FieldNames.UnsureChoice)
        {
            return answers.With(asked.Instance, asked.Input.Name, Fact.Unknown);
        }

        if (new FactReader(form, today).Read(asked.Input, field, out var error) is { } fact)
        {
            return answers.With(asked.Instance, asked.Input.Name, fact);
        }

        errors.Add(new(field, error!));
        return answers;
    }
}

/// <summary>How the fields of a form are named.</summary>
internal static class FieldNames
{
    public static string Of(AskedFact asked) => $"{asked.Instance}.{asked.Input.Name}";

    /// <summary>"No sé" among the choices of a closed question.</summary>
    public const string UnsureChoice = "nose";

    /// <summary>The box "no sé" beside an open question.</summary>
    public static string Unsure(string field) => field + ".nose";
}
