using ClosingGaps.Law.Text;

namespace ClosingGaps.Policy.Gaps;

/// <summary>Whose rules a pattern of work is put under.</summary>
public enum WorkRegime : byte
{
    /// <summary>Régimen general. Codes are those of the law's category <c>régimen_afiliación</c>.</summary>
    General = 0,

    /// <summary>Personas trabajadoras del hogar.</summary>
    Homes = 1,

    /// <summary>Personas trabajadoras del campo.</summary>
    Field = 2,
}

/// <summary>A way of working, the same every year, with everything registered and paid.</summary>
/// <param name="DaysPerWeek">Days worked a week, 1 to 6; in the field those of the season, 7 with the paid rest day.</param>
/// <param name="Houses">Employers among whom the days are shared out.</param>
/// <param name="MonthsPerYear">Months at work, 1 to 12.</param>
/// <param name="CareerYears">Years of a working life.</param>
/// <param name="WageFactor">Pay for a day over the law's minimum for that work.</param>
public sealed record WorkPattern(
    WorkRegime Regime,
    int DaysPerWeek,
    int Houses,
    int MonthsPerYear,
    int CareerYears,
    double WageFactor
)
{
    /// <summary>The same work under the general regime.</summary>
    public WorkPattern UnderGeneralRegime() => this with { Regime = WorkRegime.General };
}

/// <summary>Something that no survey at hand asks, and that the design gap rests on: its default and what else was tried.</summary>
/// <param name="Id">Stable name, for files.</param>
/// <param name="Unit">Of the default, in the number that it takes.</param>
/// <param name="Ground">Why the default is what it is.</param>
public sealed record WorkAssumption(
    string Id,
    Bilingual Label,
    double Default,
    IReadOnlyList<double> Alternatives,
    Bilingual Unit,
    Bilingual Ground
);

/// <summary>One choice of every assumption.</summary>
/// <param name="HoursPerDay">Hours that make a day of work: 8, or 6. The survey gives hours a week.</param>
/// <param name="Houses">Homes among which a domestic worker's days are shared.</param>
/// <param name="SeasonMonths">Months a year of whoever works in the field.</param>
/// <param name="CareerYears">Years of a working life.</param>
/// <param name="WageFactor">Pay for a day over the minimum of that work.</param>
public sealed record WorkAssumptions(
    int HoursPerDay,
    int Houses,
    int SeasonMonths,
    int CareerYears,
    double WageFactor
)
{
    /// <summary>The defaults, named in <see cref="All"/>.</summary>
    public static WorkAssumptions Default { get; } = new(8, 1, 6, 45, 1);

    /// <summary>Every assumption with its default and range; a survey may tell some (<see cref="PersonFacts.Assumed"/>).</summary>
    public static IReadOnlyList<WorkAssumption> All { get; } =
    [
        new(
            "hours_per_day",
            new("Horas de un día de trabajo", "Hours of a day of work"),
            8,
            [6],
            new("horas", "hours"),
            new(
                "Donde la encuesta solo da las horas de la semana; ocho es la jornada diurna (LFT 61), seis las jornadas cortas en varias casas.",
                "Where the survey gives hours a week alone; eight is the day shift (LFT 61), six the short days in several homes."
            )
        ),
        new(
            "houses",
            new("Casas entre las que reparte sus días", "Homes among which her days are shared"),
            1,
            [3],
            new("casa", "home"),
            new("Ninguna encuesta lo pregunta.", "No survey asks.")
        ),
        new(
            "season_months",
            new("Meses de trabajo al año en el campo", "Months of work a year in the field"),
            6,
            [3, 9, 12],
            new("meses", "months"),
            new(
                "Donde la encuesta no lo dice. La ley llama eventual del campo a quien no pasa de 27 semanas con la misma persona empleadora (LSS 5-A XIX): unos seis meses.",
                "Where the survey does not tell. The law calls temporary field worker whoever has up to 27 weeks with one employer (LSS 5-A XIX): about six months."
            )
        ),
        new(
            "career_years",
            new("Años de una vida de trabajo", "Years of a working life"),
            45,
            [30],
            new("años", "years"),
            new(
                "De los 20 a los 65 años, sin interrupción: lo más favorable a la regla.",
                "From 20 to 65 without a break: what favours the rule most."
            )
        ),
        new(
            "wage",
            new(
                "Pago por día, en veces el mínimo de su trabajo",
                "Pay for a day, over the minimum of that work"
            ),
            1,
            [1.5],
            new("vez el mínimo", "× the minimum"),
            new(
                "Casi todas ganan menos por día, y se cotiza por el mínimo.",
                "Nearly all are paid less a day, and contribute on the minimum."
            )
        ),
    ];

    /// <summary>The defaults but for one assumption.</summary>
    public static WorkAssumptions With(string id, double value) =>
        id switch
        {
            "hours_per_day" => Default with { HoursPerDay = (int)value },
            "houses" => Default with { Houses = (int)value },
            "season_months" => Default with { SeasonMonths = (int)value },
            "career_years" => Default with { CareerYears = (int)value },
            "wage" => Default with { WageFactor = value },
            _ => throw new ArgumentException($"There is no assumption '{id}'.", nameof(id)),
        };
}
