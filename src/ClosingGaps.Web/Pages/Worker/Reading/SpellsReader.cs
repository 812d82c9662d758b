using ClosingGaps.Casework.Interviews;

namespace ClosingGaps.Web.Pages.Worker.Reading;

/// <summary>When she was at a farm: stretches from a day to a day, or still there.</summary>
internal sealed class SpellsReader(FormFields form, DateOnly today, List<FieldError> errors)
{
    private static readonly string[] Parts =
    [
        ".desde.d",
        ".desde.m",
        ".desde.a",
        ".hasta.d",
        ".hasta.m",
        ".hasta.a",
    ];

    public const string Unsure = "temporadas.nose";

    public static string Field(int row) => $"temporada_{row}";

    public Answers Read(Answers answers, Job job)
    {
        if (form.Has("con_nombre"))
        {
            job = job with { Name = JobName.Clean(form[job.Key + ".nombre"]) };
        }

        if (form.Has(Unsure))
        {
            return answers.With(job with { Spells = [new Spell(null, null)] });
        }

        var spells = new List<Spell>();
        for (var row = 0; row < Answers.MostSpells; row++)
        {
            if (Row(row) is { } spell)
            {
                spells.Add(spell);
            }
        }

        if (spells.Count == 0 && errors.Count == 0)
        {
            errors.Add(
                new(
                    Field(0),
                    new(
                        "Escribe cuándo llegaste y cuándo te fuiste, o marca «No sé».",
                        "Type when you came and when you left, or tick “I do not know”."
                    )
                )
            );
        }

        return answers.With(job with { Spells = [.. spells.OrderBy(s => s.From)] });
    }

    private Spell? Row(int row)
    {
        var field = Field(row);
        var isOpen = form.Has(field + ".sigo");
        if (!isOpen && Parts.All(part => !form.Has(field + part)))
        {
            return null;
        }

        var from = Date(field + ".desde");
        var to = isOpen ? null : Date(field + ".hasta");
        if (from is null || (to is null && !isOpen))
        {
            return null;
        }

        if (from > today || to < from)
        {
            errors.Add(
                new(
                    field + (to < from ? ".hasta" : ".desde"),
                    to < from
                        ? new(
                            "Te fuiste antes de llegar. Revisa las dos fechas.",
                            "You left before you came. Check both dates."
                        )
                        : new(
                            "Esa fecha todavía no llega. Revísala.",
                            "That date has not come yet. Check it."
                        )
                )
            );
            return null;
        }

        return new Spell(from, to, isOpen);
    }

    private DateOnly? Date(string field)
    {
        var date = TypedDate.Read(
            form[field + ".d"],
            form[field + ".m"],
            form[field + ".a"],
            out var error
        );
        if (error is { } wrong)
        {
            errors.Add(new(field, wrong));
        }

        return date;
    }
}
