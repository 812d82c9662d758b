using System.Text;

namespace ClosingGaps.Law.Model;

/// <summary>
/// Who or what a fact is about. One person has any number of employments at once, each with its employer and its spells.
/// Household 1–* Person 1–* Employment 1–* Spell; Employer 1–* Employment.
/// </summary>
public enum Entity : byte
{
    /// <summary>The country: the same for every row (a dated amount, a rule without <c>por</c>).</summary>
    Nation,

    /// <summary>hogar</summary>
    Household,

    /// <summary>persona</summary>
    Person,

    /// <summary>empleador (persona empleadora)</summary>
    Employer,

    /// <summary>empleo: person × employer × period.</summary>
    Employment,

    /// <summary>periodo: a dated stretch of an employment, from a first to a last day, both counted.</summary>
    Spell,
}

/// <summary>The shape of a value. All are carried as numbers: sí/no as 1/0, a date as its day number, a category as its code.</summary>
public enum TypeKind : byte
{
    Boolean,
    Number,
    Date,
    Category,
    Territory,
}

/// <summary>A base unit. Months and years are units of their own: the law never turns them into days in silence.</summary>
public enum BaseUnit : byte
{
    Peso,
    Day,
    Week,
    Hour,
    Month,
    Year,
}

/// <summary>What a pure number counts; a <see cref="Plain"/> number goes with any.</summary>
public enum Flavour : byte
{
    Plain,

    /// <summary>porcentaje: 20.40 % is the number 0.204.</summary>
    Percent,

    /// <summary>veces_uma: multiples of the UMA.</summary>
    Uma,

    /// <summary>cuenta: a whole number of things.</summary>
    Count,
}

/// <summary>A product of powers of base units: pesos/día is peso¹ día⁻¹. Pure numbers have a <see cref="Flavour"/>.</summary>
public readonly record struct Unit(
    sbyte Peso,
    sbyte Day,
    sbyte Week,
    sbyte Hour,
    sbyte Month,
    sbyte Year,
    Flavour Flavour = Flavour.Plain
)
{
    public static Unit None => default;

    public static Unit Pesos => new(1, 0, 0, 0, 0, 0);

    public bool IsPureNumber => this with { Flavour = Flavour.Plain } == None;

    public static Unit Of(BaseUnit unit) =>
        unit switch
        {
            BaseUnit.Peso => new(1, 0, 0, 0, 0, 0),
            BaseUnit.Day => new(0, 1, 0, 0, 0, 0),
            BaseUnit.Week => new(0, 0, 1, 0, 0, 0),
            BaseUnit.Hour => new(0, 0, 0, 1, 0, 0),
            BaseUnit.Month => new(0, 0, 0, 0, 1, 0),
            _ => new(0, 0, 0, 0, 0, 1),
        };

    public static Unit operator *(Unit a, Unit b) => Combine(a, b, 1);

    public static Unit operator /(Unit a, Unit b) => Combine(a, b, -1);

    public Unit Power(int n) =>
        new(
            checked((sbyte)(Peso * n)),
            checked((sbyte)(Day * n)),
            checked((sbyte)(Week * n)),
            checked((sbyte)(Hour * n)),
            checked((sbyte)(Month * n)),
            checked((sbyte)(Year * n))
        );

    /// <summary>The Spanish words: "pesos/día", "%", "veces UMA", "número".</summary>
    public override string ToString()
    {
        if (IsPureNumber)
        {
            return Flavour switch
            {
                Flavour.Percent => "porcentaje",
                Flavour.Uma => "veces_uma",
                Flavour.Count => "cuenta",
                _ => "número",
            };
        }

        var above = new StringBuilder();
        var below = new StringBuilder();
        Part("pesos", "peso", Peso);
        Part("días", "día", Day);
        Part("semanas", "semana", Week);
        Part("horas", "hora", Hour);
        Part("meses", "mes", Month);
        Part("años", "año", Year);
        return (above.Length == 0 ? "1" : above.ToString()) + below;

        void Part(string plural, string singular, sbyte power)
        {
            if (power > 0)
            {
                above
                    .Append(above.Length > 0 ? "·" : "")
                    .Append(plural)
                    .Append(power > 1 ? $"^{power}" : "");
            }
            else if (power < 0)
            {
                below.Append('/').Append(singular).Append(power < -1 ? $"^{-power}" : "");
            }
        }
    }

    private static Unit Combine(Unit a, Unit b, int sign) =>
        new(
            checked((sbyte)(a.Peso + (sign * b.Peso))),
            checked((sbyte)(a.Day + (sign * b.Day))),
            checked((sbyte)(a.Week + (sign * b.Week))),
            checked((sbyte)(a.Hour + (sign * b.Hour))),
            checked((sbyte)(a.Month + (sign * b.Month))),
            checked((sbyte)(a.Year + (sign * b.Year)))
        );
}

/// <summary>A type of the law: kind, unit of a number, category.</summary>
public sealed record LawType(TypeKind Kind, Unit Unit, CategorySymbol? Category = null)
{
    public static LawType Boolean { get; } = new(TypeKind.Boolean, Unit.None);

    public static LawType Date { get; } = new(TypeKind.Date, Unit.None);

    public static LawType Territory { get; } = new(TypeKind.Territory, Unit.None);

    public static LawType Number(Unit unit) => new(TypeKind.Number, unit);

    public static LawType Of(CategorySymbol category) =>
        new(TypeKind.Category, Unit.None, category);

    public override string ToString() =>
        Kind switch
        {
            TypeKind.Boolean => "sí_no",
            TypeKind.Date => "fecha",
            TypeKind.Territory => "territorio",
            TypeKind.Category => Category!.Name,
            _ => Unit.ToString(),
        };
}

/// <summary>
/// The grid that a number is known to lie on: multiples of 10^−<see cref="Digits"/>, held as the double nearest to the decimal.
/// Whole numbers have 0 digits. Only such operands may be compared or placed in a bracket.
/// </summary>
public readonly record struct Grid(bool IsKnown, int Digits)
{
    /// <summary>Not on a known grid: round before comparing.</summary>
    public static Grid None => default;

    public static Grid Whole => new(true, 0);

    public static Grid Centavo => new(true, 2);

    public static Grid Of(int digits) => new(true, digits);

    public bool IsWhole => IsKnown && Digits <= 0;
}
