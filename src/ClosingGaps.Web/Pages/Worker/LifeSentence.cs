using ClosingGaps.Casework.Lives;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Web.Pages.Worker;

/// <summary>What her life line shows, in short sentences.</summary>
internal static class LifeSentence
{
    /// <summary>"De 8 derechos… Con 3 días por semana alcanzas 6. …".</summary>
    public static Bilingual Of(IReadOnlyList<(LifeWay Way, LifeCourse Course)> lives)
    {
        var all = lives[0].Course.Reached.Count;
        return new(
            $"Hay {all} derechos que piden tiempo con seguro. Si todo se registra y se paga: "
                + Each("es", "alcanzas {0}"),
            $"{all} rights ask for time insured. If all is registered and paid: "
                + Each("en", "you reach {0}")
        );

        string Each(string language, string reached) =>
            string.Join(
                ". ",
                lives.Select(
                    (l, i) =>
                        (i == 0 ? l.Way.With.In(language) : Capital(l.Way.With.In(language)))
                        + " "
                        + reached.Replace(
                            "{0}",
                            Count(l.Course, language),
                            StringComparison.Ordinal
                        )
                )
            ) + ".";
    }

    /// <summary>"3 días, 4 días": ways of working named together.</summary>
    public static Bilingual Names(IEnumerable<LifeWay> ways)
    {
        var all = ways.ToList();
        return new(
            string.Join(", ", all.Select(w => w.Name.Es)),
            string.Join(", ", all.Select(w => w.Name.En))
        );
    }

    /// <summary>By how many days a way of working passes a test of the year, or misses it; <see langword="null"/> when it has days enough.</summary>
    public static Bilingual? Of(LifeWay way, ReachedRight reached)
    {
        if (reached.Margin is not { } margin)
        {
            return null;
        }

        var (days, spare, needed) = (margin.Days, margin.Spare, margin.Days - margin.Spare);
        var (es, en) = (Capital(way.With.Es), Capital(way.With.En));
        return spare switch
        {
            < 0 when !reached.IsNever => new(
                $"{es}, unas veces sí y otras no: juntas {days} días al año y hacen falta {needed}.",
                $"{en}, at times yes and at times no: you gather {days} days a year and {needed} are needed."
            ),
            < 0 => new(
                $"{es}, nunca: juntas {days} días al año y hacen falta {needed}. {(spare == -1 ? "Falta" : "Faltan")} {-spare}.",
                $"{en}, never: you gather {days} days a year and {needed} are needed. {-spare} lacking."
            ),
            < 7 => new(
                $"{es} llegas por {(spare == 1 ? "un día" : spare == 0 ? "nada" : $"{spare} días")}: juntas {days} al año y bastan {needed}.",
                $"{en} you make it by {(spare == 1 ? "one day" : spare == 0 ? "nothing" : $"{spare} days")}: you gather {days} a year and {needed} are enough."
            ),
            _ => null,
        };
    }

    private static string Count(LifeCourse course, string language)
    {
        var reached = course.Reached.Count(r => r.Month is not null);
        var unknown = course.Reached.Count(r => r.IsUnknown);
        return unknown == 0
            ? $"{reached}"
            : new Bilingual(
                $"{reached}, y de {unknown} no se sabe",
                $"{reached}, and of {unknown} it is not known"
            ).In(language);
    }

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
