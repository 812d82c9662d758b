using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.LawBook;

/// <summary>How the closed words, types and amounts of the law are said to people.</summary>
public static class LawWords
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

    /// <summary>Whether a disposition binds.</summary>
    public static Bilingual Of(Force force) =>
        force switch
        {
            Force.InForce => new("vigente", "in force"),
            Force.Proposed => new("propuesto", "proposed"),
            _ => new("derogado", "repealed"),
        };

    /// <summary>How well a value is known.</summary>
    public static Bilingual Of(Evidence evidence) =>
        evidence switch
        {
            Evidence.Verified => new("verificado", "verified"),
            Evidence.Derived => new("derivado", "derived"),
            Evidence.Recalled => new("recordado", "recalled"),
            Evidence.Assumed => new("supuesto", "assumed"),
            _ => new("no encontrado", "not found"),
        };

    /// <summary>Of whom something is told.</summary>
    public static Bilingual Of(Entity entity) =>
        entity switch
        {
            Entity.Household => new("hogar", "household"),
            Entity.Person => new("persona", "person"),
            Entity.Employer => new("empleador", "employer"),
            Entity.Employment => new("empleo", "employment"),
            Entity.Spell => new("periodo", "spell"),
            _ => new("país", "country"),
        };

    /// <summary>What kind of thing a name is.</summary>
    public static Bilingual KindOf(Symbol symbol) =>
        symbol switch
        {
            RuleSymbol => new("regla", "rule"),
            ValueSymbol => new("valor", "value"),
            TableSymbol => new("tabla", "table"),
            InputSymbol => new("entrada", "input"),
            ReadingSymbol => new("lectura", "reading"),
            _ => new("", ""),
        };

    /// <summary>Type and entity: "pesos/día por empleo".</summary>
    public static string TypeOf(Symbol symbol, string language)
    {
        var type = TypeName(symbol.Type, language);
        if (symbol.Entity == Entity.Nation)
        {
            return type;
        }

        var entity = Of(symbol.Entity).In(language);
        return language == "en" ? $"{type} per {entity}" : $"{type} por {entity}";
    }

    /// <summary>The type in the law language's own words.</summary>
    public static string TypeName(LawType type, string language)
    {
        if (type.Kind == TypeKind.Category)
        {
            return type.Category!.Name;
        }

        var text = type.ToString();
        if (language != "en")
        {
            return text;
        }

        var separators = new[] { '/', '·' };
        foreach (var (es, en) in UnitWords)
        {
            if (text.Split(separators).Contains(es))
            {
                text = text.Replace(es, en, StringComparison.Ordinal);
            }
        }

        return text;
    }

    /// <summary>An amount with its unit: "$741.87", "20.4%", "31 días", "sí"; dates as the law's files write them.</summary>
    public static string Amount(Rational value, LawType type, string language) =>
        type.Kind == TypeKind.Date && Figures.Day(value.ToDouble()) is { } day
            ? Figures.Iso(day)
            : Figures.Text(type, value.ToDouble(), language);

    /// <summary>The same of an amount that may not be known.</summary>
    public static string Amount(Rational? value, LawType type, string language) =>
        value is { } known ? Amount(known, type, language) : Figures.Unknown.In(language);
}
