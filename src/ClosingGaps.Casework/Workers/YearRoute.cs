using ClosingGaps.Casework.Interviews;
using ClosingGaps.Casework.Seasons;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Workers;

/// <summary>Whether a month, or a stay in it, was insured.</summary>
public enum RouteCover : byte
{
    /// <summary>She worked and, as she tells it, was registered.</summary>
    Insured,

    /// <summary>She did not work, but keeps medical care from before.</summary>
    Kept,

    /// <summary>She worked and was not registered.</summary>
    NotInsured,

    /// <summary>She did not work, and nothing is kept from before.</summary>
    NoWork,

    /// <summary>Dates or registration are not known.</summary>
    Unknown,
}

/// <summary>Days of one job in a month; <see langword="null"/> when its dates are not known.</summary>
public sealed record RouteStay(Job Job, int? Days, RouteCover Cover);

/// <summary>A month of her year.</summary>
/// <param name="KeptUntil">Last day of medical care kept from an insured job, in a month in which nobody had her registered.</param>
/// <param name="WouldBeKeptUntil">The same had every job been registered.</param>
public sealed record RouteMonth(
    DateOnly Month,
    RouteCover Cover,
    IReadOnlyList<RouteStay> Stays,
    DateOnly? KeptUntil,
    DateOnly? WouldBeKeptUntil
);

/// <summary>
/// A field worker's year, month by month: where she was, who had registered her as far as she knows, and what the law keeps for her
/// between one job and the next (LSS 109). The law is asked; the calendar is only counted.
/// </summary>
public sealed class YearRoute
{
    private const string Duty = "obligación_de_asegurar_en_el_empleo";
    private const string DaysToRegister = "plazo_para_inscribirla";
    private const string WeeksBefore = "semanas_antes_de_quedar_sin_trabajo";
    private const string WeeksKept = "semanas_de_atención_conservada";
    private const string WeeksToBePermanent = "semanas_para_ser_permanente";

    private readonly Snapshot law;

    private YearRoute(Calculator calculator, Answers answers)
    {
        law = calculator.Law;
        Answers = answers;
        Season = SeasonYear.Of(
            calculator,
            answers.Situation(law),
            answers.Month,
            RunChoices.Default
        );
        Months = [.. Season.Months.Select(Of)];
    }

    public Answers Answers { get; }

    /// <summary>The same year with employers, permanence and mends: what `cg season` says of a file.</summary>
    public SeasonYear Season { get; }

    /// <summary>Twelve, the last being the month asked about.</summary>
    public IReadOnlyList<RouteMonth> Months { get; }

    /// <summary>That who employs her must register her: the rule, for its article.</summary>
    public RuleSymbol DutyRule => law.Rule(Duty);

    /// <summary>Within how many days: the rule, for its article.</summary>
    public RuleSymbol TermRule => law.Rule(DaysToRegister);

    /// <summary>What is kept after leaving: the rule, for its article.</summary>
    public RuleSymbol KeptRule => law.Rule(SeasonNames.LastDayOfCare);

    /// <summary>When days in a row make her permanent: the rule, for its article.</summary>
    public RuleSymbol PermanentRule => law.Rule(SeasonNames.PassedTheWeeks);

    /// <summary>That her family is covered with her: the rule, for its article.</summary>
    public RuleSymbol FamilyRule => law.Rule(SeasonNames.FamilyCare);

    /// <summary>That she chooses the clinic: the rule, for its article.</summary>
    public RuleSymbol ClinicRule => law.Rule("puede_elegir_la_clínica");

    /// <summary>Weeks insured in a row that are asked before leaving, weeks of care that are kept, weeks that make her permanent.</summary>
    public (double? Before, double? Kept, double? Permanent) Weeks =>
        (WeeksOf(WeeksBefore), WeeksOf(WeeksKept), WeeksOf(WeeksToBePermanent));

    public static YearRoute Of(Calculator calculator, Answers answers) => new(calculator, answers);

    /// <summary>How many months are of a kind.</summary>
    public int Count(RouteCover cover) => Months.Count(m => m.Cover == cover);

    private RouteMonth Of(SeasonMonth month) =>
        new(
            month.Month,
            month.Cover,
            [.. month.Stays.Select(s => new RouteStay(Answers.Job(s.Job)!, s.Days, s.Cover))],
            month.Cover is RouteCover.Kept or RouteCover.NotInsured ? month.KeptUntil : null,
            month.Cover == RouteCover.NoWork ? month.WouldBeKeptUntil : null
        );

    private double? WeeksOf(string name) =>
        law.Find(name) is ValueSymbol value
            ? value.At(Answers.Month, null, RunChoices.Default.Projections)?.Amount?.ToDouble()
            : null;
}
