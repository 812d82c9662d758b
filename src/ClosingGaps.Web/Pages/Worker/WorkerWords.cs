using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Territories;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Web.Site;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>How a worker's answers are worded on her pages.</summary>
internal static class WorkerWords
{
    private static readonly (WeekDays Day, Bilingual Name)[] Week =
    [
        (WeekDays.Monday, new("lunes", "Monday")),
        (WeekDays.Tuesday, new("martes", "Tuesday")),
        (WeekDays.Wednesday, new("miércoles", "Wednesday")),
        (WeekDays.Thursday, new("jueves", "Thursday")),
        (WeekDays.Friday, new("viernes", "Friday")),
        (WeekDays.Saturday, new("sábado", "Saturday")),
        (WeekDays.Sunday, new("domingo", "Sunday")),
    ];

    public static IReadOnlyList<(WeekDays Day, Bilingual Name)> DaysOfTheWeek => Week;

    public static Bilingual Unsure { get; } = new("No sé", "I do not know");

    /// <summary>"Casa 1", "Rancho 2", with the name that she gave it.</summary>
    public static Bilingual Name(Job job)
    {
        var name = job.Name is { } own ? $" · {own}" : "";
        return job.Kind == WorkKind.Home
            ? new($"Casa {job.Number}{name}", $"Home {job.Number}{name}")
            : new($"Rancho {job.Number}{name}", $"Farm {job.Number}{name}");
    }

    public static Bilingual Text(Registered registered) =>
        registered switch
        {
            Registered.Yes => new("Sí, ya me inscribieron", "Yes, I am registered"),
            Registered.No => new("No", "No"),
            Registered.Unsure => Unsure,
            _ => new("Falta", "Missing"),
        };

    /// <summary>The choices of a closed question, by code.</summary>
    public static IReadOnlyList<(int Code, Bilingual Text)> Choices(
        QuestionWords words,
        InputSymbol input
    ) =>
        input.Type.Kind == TypeKind.Boolean
            ?
            [
                (1, words.Options.GetValueOrDefault("sí", new Bilingual("Sí", "Yes"))),
                (0, words.Options.GetValueOrDefault("no", new Bilingual("No", "No"))),
            ]
            :
            [
                .. input.Type.Category!.Members.Select(m =>
                    (m.Code, words.Options.GetValueOrDefault(m.Name, m.Label))
                ),
            ];

    /// <summary>What was told of an input, as it was told; <see langword="null"/> when nothing was.</summary>
    public static Bilingual? Told(Answers answers, AskedFact asked, QuestionWords words)
    {
        if (
            asked.Input.Name == WorkerNames.DaysWorked
            && answers.Job(asked.Instance) is { Weekdays: not WeekDays.None and var days }
        )
        {
            return Text(days);
        }

        return answers.Told(asked.Instance, asked.Input.Name) is { } fact
            ? Text(asked.Input, fact, words)
            : null;
    }

    /// <summary>"lunes, martes y jueves".</summary>
    public static Bilingual Text(WeekDays days)
    {
        var names = Week.Where(d => days.HasFlag(d.Day)).Select(d => d.Name).ToList();
        return new(
            Joined(names.ConvertAll(n => n.Es), " y "),
            Joined(names.ConvertAll(n => n.En), " and ")
        );
    }

    /// <summary>"del 15/01/2026 al 30/04/2026".</summary>
    public static Bilingual Text(Spell spell)
    {
        if (spell.From is not { } from)
        {
            return new("Sin fechas", "No dates");
        }

        var first = from.ToString("dd/MM/yyyy", Formats.Mexico);
        return spell switch
        {
            { GoesOn: true } => new(
                $"Desde el {first}, y sigues ahí",
                $"Since {first}, and you are still there"
            ),
            { To: { } to } => new(
                $"Del {first} al {to.ToString("dd/MM/yyyy", Formats.Mexico)}",
                $"From {first} to {to.ToString("dd/MM/yyyy", Formats.Mexico)}"
            ),
            _ => new($"Desde el {first}", $"Since {first}"),
        };
    }

    private static Bilingual Text(InputSymbol input, Fact fact, QuestionWords words)
    {
        if (fact.State != FactState.Known)
        {
            return Unsure;
        }

        var value = fact.Value.ToDouble();
        return input.Type.Kind switch
        {
            TypeKind.Boolean or TypeKind.Category => Choices(words, input)
                .Where(c => c.Code == value)
                .Select(c => c.Text)
                .FirstOrDefault(Unsure),
            TypeKind.Territory => new(
                TerritoryNames.Text((int)value),
                TerritoryNames.Text((int)value)
            ),
            _ => new(Figures.Text(input.Type, value, "es"), Figures.Text(input.Type, value, "en")),
        };
    }

    private static string Joined(List<string> names, string last) =>
        names.Count < 2
            ? string.Concat(names)
            : string.Join(", ", names.SkipLast(1)) + last + names[^1];
}
