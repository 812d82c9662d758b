using System.Globalization;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Arrears;

/// <summary>The situation of a job that was never registered, completed so that every month of it can be reckoned.</summary>
internal sealed class UnregisteredJob
{
    private readonly Snapshot law;

    public UnregisteredJob(Snapshot law, ArrearsQuestion question)
    {
        this.law = law;
        var given = question.Situation;
        Name = question.Employment;
        Until = FirstOfMonth(question.Until);
        if (!given.Instances.Any(i => i.Entity == Entity.Employment && i.Name == Name))
        {
            throw NoSuchJob(given, Name);
        }

        var spells = given
            .Instances.Where(i => i.Entity == Entity.Spell && (i.Parent ?? Name) == Name)
            .ToList();
        var hired = Fact(given, ArrearsRules.Hired) is { State: FactState.Known } fact
            ? DateOnly.FromDayNumber((int)fact.Value.Numerator)
            : spells.Min(s => s.Days?.First);
        if (hired is not { } first)
        {
            throw NoStart(Name);
        }

        if (first > LastOfMonth(Until))
        {
            throw NotYetBegun(Name, first);
        }

        Hired = first;
        AssumesMonthlyPayment =
            Fact(given, ArrearsRules.PaymentPeriod) is null && IsDomestic(given);
        HasAccident =
            Fact(given, ArrearsRules.AccidentDays) is { State: FactState.Known, Value.Sign: > 0 };
        var instances = given.Instances.ToList();
        if (spells.Count == 0)
        {
            // The job goes on: no day has ended it up to the month asked about.
            var days = new SpellDays(first, LastOfMonth(Until));
            instances.Add(new CaseInstance(Entity.Spell, $"{Name}_", Name, null, days));
        }

        Situation = new Situation(
            instances,
            [.. given.Facts, .. Completing(given), .. NotYetInOtherJobs(given)]
        );
    }

    public string Name { get; }

    /// <summary>First day of the month in which the debt would be paid.</summary>
    public DateOnly Until { get; }

    public DateOnly Hired { get; }

    public bool AssumesMonthlyPayment { get; }

    public bool HasAccident { get; }

    public Situation Situation { get; }

    public static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    public static DateOnly LastOfMonth(DateOnly day) => FirstOfMonth(day).AddMonths(1).AddDays(-1);

    // Only in homes does the employer choose how many months to pay at once.
    private bool IsDomestic(Situation given) =>
        Fact(given, ArrearsRules.Regime) is { State: FactState.Known } fact
        && fact.Input.Type.Category!.Member((int)fact.Value.Numerator)?.Name
            == ArrearsRules.DomesticWork;

    private CaseFact? Fact(Situation situation, string input) =>
        situation.Facts.FirstOrDefault(f =>
            f.Instance == Name && f.Input.Name == input && f.Month is null
        );

    /// <summary>
    /// The first day where only spells tell it; the month where no payment period was chosen; and, month by month, whether the days given
    /// are of that very month.
    /// </summary>
    private IEnumerable<CaseFact> Completing(Situation given)
    {
        if (Fact(given, ArrearsRules.Hired) is null)
        {
            yield return Known(ArrearsRules.Hired, null, new Rational(Hired.DayNumber, 1));
        }

        if (AssumesMonthlyPayment)
        {
            var period = law.Input(ArrearsRules.PaymentPeriod);
            var monthly = period.Type.Category!.Members.First(m => m.Name == ArrearsRules.Monthly);
            yield return Known(ArrearsRules.PaymentPeriod, null, new Rational(monthly.Code, 1));
        }

        if (given.Facts.Any(f => f.Instance == Name && f.Input.Name == ArrearsRules.DaysAreExact))
        {
            yield break;
        }

        var exact = given
            .Facts.Where(f => f.Instance == Name && f.Input.Name == ArrearsRules.Days)
            .Select(f => f.Month)
            .ToHashSet();
        for (var month = FirstOfMonth(Hired); month <= Until; month = month.AddMonths(1))
        {
            yield return Known(
                ArrearsRules.DaysAreExact,
                month,
                exact.Contains(month) ? Rational.One : Rational.Zero
            );
        }
    }

    /// <summary>In months before another job of hers began she did not work in it.</summary>
    private IEnumerable<CaseFact> NotYetInOtherJobs(Situation given)
    {
        var days = law.Input(ArrearsRules.Days);
        foreach (var hired in given.Facts.Where(f => f.Input.Name == ArrearsRules.Hired))
        {
            if (hired.Instance == Name || hired.State != FactState.Known)
            {
                continue;
            }

            var began = DateOnly.FromDayNumber((int)hired.Value.Numerator);
            for (
                var month = FirstOfMonth(Hired);
                month < FirstOfMonth(began) && month <= Until;
                month = month.AddMonths(1)
            )
            {
                yield return new CaseFact(
                    hired.Instance,
                    days,
                    month,
                    FactState.Known,
                    Rational.Zero,
                    default
                );
            }
        }
    }

    private CaseFact Known(string input, DateOnly? month, Rational value) =>
        new(Name, law.Input(input), month, FactState.Known, value, default);

    private static ArrearsException NoSuchJob(Situation given, string name)
    {
        var jobs = string.Join(
            ", ",
            given.Instances.Where(i => i.Entity == Entity.Employment).Select(i => i.Name)
        );
        return new ArrearsException(
            new Bilingual(
                $"no hay un empleo «{name}»; los hay: {jobs}",
                $"there is no job \"{name}\"; there are: {jobs}"
            )
        );
    }

    private static ArrearsException NotYetBegun(string name, DateOnly first)
    {
        var day = first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new ArrearsException(
            new Bilingual(
                $"«{name}» empieza el {day}, después del último mes (--until): no se debe nada todavía",
                $"\"{name}\" begins on {day}, after the last month (--until): nothing is owed yet"
            )
        );
    }

    private static ArrearsException NoStart(string name) =>
        new(
            new Bilingual(
                $"no se sabe cuándo empezó «{name}»: escriba su primer día en el archivo, «ingreso: 2023-05-02» dentro de «{name}», o deme --set {name}.ingreso=2023-05-02 (o sus periodos, con periodo_desde y periodo_hasta)",
                $"it is not known when \"{name}\" began: write its first day in the file, \"ingreso: 2023-05-02\" inside \"{name}\", or give --set {name}.ingreso=2023-05-02 (or its spells, with periodo_desde and periodo_hasta)"
            )
        );
}
