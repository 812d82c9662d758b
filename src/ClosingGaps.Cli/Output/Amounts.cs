using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Output;

/// <summary>Types and amounts of the law in words.</summary>
internal static class Amounts
{
    private static readonly (string Es, string En)[] UnitWords =
    [
        ("días", "days"),
        ("día", "day"),
        ("semanas", "weeks"),
        ("semana", "week"),
        ("horas", "hours"),
        ("hora", "hour"),
        ("meses", "months"),
        ("mes", "month"),
        ("años", "years"),
        ("año", "year"),
        ("porcentaje", "percentage"),
        ("veces_uma", "multiples of the UMA"),
        ("cuenta", "count"),
        ("número", "number"),
        ("sí_no", "yes/no"),
        ("fecha", "date"),
        ("territorio", "territory"),
    ];

    /// <summary>The type in the language's own words.</summary>
    public static string TypeName(Terminal t, LawType type)
    {
        if (type.Kind == TypeKind.Category)
        {
            return type.Category!.Name;
        }

        if (t.Language == "es")
        {
            return type.ToString();
        }

        var separators = new[] { '/', '·' };
        var text = type.ToString();
        foreach (var (es, en) in UnitWords)
        {
            var parts = text.Split(separators);
            if (parts.Contains(es))
            {
                text = text.Replace(es, en, StringComparison.Ordinal);
            }
        }

        return text;
    }

    /// <summary>An amount of the law with its unit: "$741.87", "20.4%", "31 días", "sí"; dates as the law's files write them.</summary>
    public static string Say(Terminal t, Rational value, LawType type) =>
        type.Kind == TypeKind.Date
            ? Words.Iso(DateOnly.FromDayNumber((int)value.Numerator))
            : Figures.Text(type, value.ToDouble(), t.Language);
}
