using System.Globalization;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Territories;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Web.Pages.Worker.Reading;

/// <summary>Reads the answer to one input of the law, by its kind.</summary>
internal sealed class FactReader(FormFields form, DateOnly today)
{
    /// <summary>The fact, or <see langword="null"/> with what is wrong.</summary>
    public Fact? Read(InputSymbol input, string field, out Bilingual? error)
    {
        Rational? value = input.Type.Kind switch
        {
            TypeKind.Date => Date(field, out error),
            TypeKind.Territory => Territory(field, out error),
            TypeKind.Boolean or TypeKind.Category => Choice(input, field, out error),
            _ => TypedAmount.Read(form[field], out error),
        };
        if (value is { } known && !FactText.Takes(input, known))
        {
            error = Outside(input);
            value = null;
        }

        if (value is null && error is { } wrong)
        {
            error = wrong with
            {
                Es = wrong.Es + " O marca «No sé».",
                En = wrong.En + " Or tick “I do not know”.",
            };
        }

        return value is { } told ? Fact.Known(told) : null;
    }

    private Rational? Date(string field, out Bilingual? error)
    {
        var date = TypedDate.Read(
            form[field + ".d"],
            form[field + ".m"],
            form[field + ".a"],
            out error
        );
        if (date > today)
        {
            error = new(
                "Esa fecha todavía no llega. Revísala.",
                "That date has not come yet. Check it."
            );
            return null;
        }

        return date?.DayNumber;
    }

    private Rational? Choice(InputSymbol input, string field, out Bilingual? error)
    {
        error = null;
        var typed = form[field];
        if (
            int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && FactText.Takes(input, code)
        )
        {
            return code;
        }

        error = new("Elige una respuesta.", "Choose an answer.");
        return null;
    }

    private Rational? Territory(string field, out Bilingual? error)
    {
        error = null;
        var (state, name, chosen) = (
            form[field + ".estado"],
            form[field + ".municipio"],
            form[field + ".clave"]
        );
        if (TerritoryNames.States.FirstOrDefault(s => s.Code == state) is not { } known)
        {
            error = new("Elige el estado.", "Choose the state.");
            return null;
        }

        if (name.Length == 0)
        {
            return known.Number;
        }

        var found = TerritoryNames.Search(state, name);
        if (found.FirstOrDefault(t => t.Code == chosen) is { } picked)
        {
            return picked.Number;
        }

        if (found.Count == 1 && IsMeant(found[0], name))
        {
            return found[0].Number;
        }

        error =
            found.Count == 0
                ? new(
                    $"No encontramos «{name}» en {known.Name}. Revisa cómo se escribe, o deja solo el estado.",
                    $"We did not find “{name}” in {known.Name}. Check the spelling, or leave the state only."
                )
                : new(
                    $"¿Cuál es? Elige uno de la lista de abajo.",
                    $"Which one? Choose one of the list below."
                );
        return null;
    }

    // The nearest in letters is offered, not taken.
    private static bool IsMeant(Territory territory, string typed) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            territory.Name,
            typed,
            CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace
        ) >= 0;

    private static Bilingual Outside(InputSymbol input) =>
        input is { Lowest: { } low, Highest: { } high }
            ? new($"Debe estar entre {low} y {high}.", $"It must lie between {low} and {high}.")
            : new("Eso no puede ser. Revísalo.", "That cannot be. Check it.");
}
