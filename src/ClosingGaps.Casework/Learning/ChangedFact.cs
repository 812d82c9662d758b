using System.Globalization;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Learning;

/// <summary>A fact of a case that the learner may change: an input, or the first day of a stretch of work.</summary>
/// <param name="Input"><see langword="null"/> for the first day of the stretches of <paramref name="Of"/>.</param>
/// <param name="Of">Whose: a person, an employment.</param>
/// <param name="Options">What may be chosen, by the law's name; none when it is written.</param>
internal sealed record ChangedFact(
    InputSymbol? Input,
    string Of,
    Bilingual Ask,
    IReadOnlyList<(string Written, Bilingual Says)> Options
)
{
    /// <summary>As it stands in the case, written as a person would.</summary>
    public string Now(CaseSymbol @case) =>
        Input is null
            ? Written(Stretch(@case).Days!.First!.Value)
            : Written(@case.Facts.First(f => f.Input == Input && f.Instance == Of));

    /// <summary>The case's facts with this one as written.</summary>
    /// <exception cref="TrialException">It cannot be that.</exception>
    public Situation In(CaseSymbol @case, string written)
    {
        if (Options.Count > 0 && !Options.Any(o => o.Written == written))
        {
            throw new TrialException(
                new("Elige una de las respuestas.", "Choose one of the answers.")
            );
        }

        return Input is null ? WithStretch(@case, written) : WithFact(@case, Input, written);
    }

    private Situation WithFact(CaseSymbol @case, InputSymbol input, string written)
    {
        var lawful =
            input.Type.Kind == TypeKind.Date && Day(written) is { } day
                ? day.ToString("O", CultureInfo.InvariantCulture)
                : written;
        var fact = FactText.Parse(input, lawful, out _) ?? throw Refused(input, written);
        return new Situation(
            @case.Instances,
            [
                .. @case.Facts.Where(f => f.Input != input || f.Instance != Of),
                new CaseFact(Of, input, null, fact.State, fact.Value, default),
            ]
        );
    }

    private Situation WithStretch(CaseSymbol @case, string written)
    {
        var old = Stretch(@case);
        if (
            Day(written) is not { } day
            || day > old.Days!.Last
            || day < old.Days.Last!.Value.AddYears(-5)
        )
        {
            throw new TrialException(
                new(
                    $"«{written}» no sirve aquí: escribe una fecha hasta {Figures.Date(old.Days!.Last!.Value, "es")}, como 15/03/2026.",
                    $"“{written}” will not do here: write a date up to {Figures.Date(old.Days!.Last!.Value, "en")}, like 15/03/2026."
                )
            );
        }

        var changed = old with { Days = old.Days with { First = day } };
        return new Situation(
            [.. @case.Instances.Select(i => ReferenceEquals(i, old) ? changed : i)],
            @case.Facts
        );
    }

    private CaseInstance Stretch(CaseSymbol @case) =>
        @case.Instances.First(i => i.Entity == Entity.Spell && i.Parent == Of);

    // As people in Mexico write a date; the law's own form will do too.
    private static string Written(DateOnly day) =>
        day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string written) =>
        DateOnly.TryParseExact(
            written.Trim(),
            ["d/M/yyyy", "yyyy-MM-dd"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static TrialException Refused(InputSymbol input, string written)
    {
        var (low, high) = (Bound(input, input.Lowest), Bound(input, input.Highest));
        return input.Type.Kind == TypeKind.Date
                ? new TrialException(
                    new(
                        $"«{written}» no sirve aquí: escribe una fecha, como 15/03/2026.",
                        $"“{written}” will not do here: write a date, like 15/03/2026."
                    )
                )
            : low is null || high is null
                ? new TrialException(
                    new($"«{written}» no sirve aquí.", $"“{written}” will not do here.")
                )
            : new TrialException(
                new(
                    $"«{written}» no sirve aquí: escribe una cantidad entre {low.Es} y {high.Es}.",
                    $"“{written}” will not do here: write an amount between {low.En} and {high.En}."
                )
            );
    }

    private static Bilingual? Bound(InputSymbol input, Rational? bound) =>
        bound is { } value
            ? new(
                Figures.Text(input.Type, value.ToDouble(), "es"),
                Figures.Text(input.Type, value.ToDouble(), "en")
            )
            : null;

    private static string Written(CaseFact fact) =>
        fact.Input.Type.Kind switch
        {
            TypeKind.Boolean => fact.Value == 1 ? "sí" : "no",
            TypeKind.Category => fact.Input.Type.Category!.Member((int)fact.Value.ToDouble())!.Name,
            TypeKind.Date => Written(DateOnly.FromDayNumber((int)fact.Value.ToDouble())),
            _ => (fact.Value.ToDouble()).ToString("0.##", CultureInfo.InvariantCulture),
        };
}
