using ClosingGaps.Casework.Interviews;
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
/// <param name="KeptUntil">Last day of medical care kept from an insured job, when no work was done.</param>
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
    private const string LastInsuredDay = "última_baja";
    private const string LastDayOfCare = "último_día_de_atención";
    private const string RunOfDays = "última_racha_de_la_persona";
    private const string Duty = "obligación_de_asegurar_en_el_empleo";
    private const string DaysToRegister = "plazo_para_inscribirla";
    private const string WeeksBefore = "semanas_antes_de_quedar_sin_trabajo";
    private const string WeeksKept = "semanas_de_atención_conservada";
    private const string WeeksToBePermanent = "semanas_para_ser_permanente";

    private readonly Calculator calculator;
    private readonly Snapshot law;

    private YearRoute(Calculator calculator, Answers answers)
    {
        this.calculator = calculator;
        law = calculator.Law;
        Answers = answers;
        Months =
        [
            .. Enumerable
                .Range(1 - AnswersSituation.MonthsOfTheYear, AnswersSituation.MonthsOfTheYear)
                .Select(back => MonthOf(answers.Month.AddMonths(back))),
        ];
        Run = Ask(RunOfDays, answers, null);
        IsPermanent = Ask(WorkerNames.IsPermanent, answers, null);
    }

    public Answers Answers { get; }

    /// <summary>Twelve, the last being the month asked about.</summary>
    public IReadOnlyList<RouteMonth> Months { get; }

    /// <summary>Days in a row up to the last day worked, with any employer.</summary>
    public OutputResult? Run { get; }

    /// <summary>Whether those days have made her a permanent worker.</summary>
    public OutputResult? IsPermanent { get; }

    /// <summary>That who employs her must register her: the rule, for its article.</summary>
    public RuleSymbol DutyRule => law.Rule(Duty);

    /// <summary>Within how many days: the rule, for its article.</summary>
    public RuleSymbol TermRule => law.Rule(DaysToRegister);

    /// <summary>What is kept after leaving: the rule, for its article.</summary>
    public RuleSymbol KeptRule => law.Rule(LastDayOfCare);

    /// <summary>When days in a row make her permanent: the rule, for its article.</summary>
    public RuleSymbol PermanentRule => law.Rule("es_permanente_en_el_empleo");

    /// <summary>Weeks insured in a row that are asked before leaving, weeks of care that are kept, weeks that make her permanent.</summary>
    public (double? Before, double? Kept, double? Permanent) Weeks =>
        (WeeksOf(WeeksBefore), WeeksOf(WeeksKept), WeeksOf(WeeksToBePermanent));

    public static YearRoute Of(Calculator calculator, Answers answers) => new(calculator, answers);

    /// <summary>How many months are of a kind.</summary>
    public int Count(RouteCover cover) => Months.Count(m => m.Cover == cover);

    private RouteMonth MonthOf(DateOnly month)
    {
        var stays = Answers
            .Jobs.Select(j => new RouteStay(j, j.SpellDaysIn(month), CoverOf(j)))
            .Where(s => s.Days != 0)
            .ToList();
        if (stays.Count > 0)
        {
            return new RouteMonth(month, Together(stays), stays, null, null);
        }

        var insured = Answers
            .Jobs.Where(j => j.Registered != Registered.Yes)
            .Aggregate(Answers, (a, j) => a.Without(j.Key));
        var until = CareUntil(insured, month);
        var kept = until >= month ? until : null;
        var couldBe = CareUntil(
            Answers.Jobs.Aggregate(
                Answers,
                (a, j) => a.With(j with { Registered = Registered.Yes })
            ),
            month
        );
        return new RouteMonth(
            month,
            kept is not null ? RouteCover.Kept : RouteCover.NoWork,
            stays,
            kept,
            kept is null && couldBe >= month ? couldBe : null
        );
    }

    private static RouteCover CoverOf(Job job) =>
        job.Registered switch
        {
            Registered.Yes => RouteCover.Insured,
            Registered.No => RouteCover.NotInsured,
            _ => RouteCover.Unknown,
        };

    // One employer who registered her is enough for the month to be insured; one who did not is still shown beside.
    private static RouteCover Together(List<RouteStay> stays)
    {
        var dated = stays.Where(s => s.Days is not null).ToList();
        return dated.Exists(s => s.Cover == RouteCover.Insured) ? RouteCover.Insured
            : dated.Count < stays.Count || dated.Exists(s => s.Cover == RouteCover.Unknown)
                ? RouteCover.Unknown
            : RouteCover.NotInsured;
    }

    /// <summary>Last day of care kept at a month from the jobs of some answers, the last of which ended before it.</summary>
    private DateOnly? CareUntil(Answers answers, DateOnly month)
    {
        var ends = answers
            .Jobs.SelectMany(j => j.Spells)
            .Where(s => s.To is { } to && to < month)
            .Select(s => s.To!.Value)
            .ToList();
        return
            ends.Count > 0
            && Ask(
                LastDayOfCare,
                answers
                    .At(month)
                    .With(Answers.Worker, LastInsuredDay, Fact.Known(ends.Max().DayNumber)),
                month
            )
                is { State: FactState.Known, Value: var day }
            ? DateOnly.FromDayNumber((int)day)
            : null;
    }

    private OutputResult? Ask(string name, Answers answers, DateOnly? month)
    {
        try
        {
            return calculator
                .Calculate(
                    (month is { } at ? answers.At(at) : answers).Question(law) with
                    {
                        Outputs = [law.Rule(name)],
                    }
                )
                .Results[0];
        }
        catch (NoLawForDateException)
        {
            return null;
        }
    }

    private double? WeeksOf(string name) =>
        law.Find(name) is ValueSymbol value
            ? value.At(Answers.Month, null, RunChoices.Default.Projections)?.Amount?.ToDouble()
            : null;
}
