using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Seasons;

/// <summary>Asks the law about one employer of the year.</summary>
internal sealed class SeasonJobReader(
    Calculator calculator,
    Situation situation,
    CareCalendar calendar,
    RunChoices choices,
    (DateOnly First, DateOnly Last) year
)
{
    private readonly Snapshot law = calculator.Law;

    private DateOnly LastDay => year.Last.AddMonths(1).AddDays(-1);

    /// <summary><see langword="null"/> when it has no day in the year.</summary>
    public SeasonJob? Of(string job)
    {
        var own = calendar.Stretches.Where(s => s.Job == job).ToList();
        var dated = own.Count > 0 && own.TrueForAll(s => s.HasDates);
        var here = own.Where(s => s.Touches(year.First, LastDay)).ToList();
        if (dated && here.Count == 0)
        {
            return null;
        }

        var first = dated ? here.Min(s => s.First) : null;
        var end = dated ? here.Max(s => s.Last) : null;
        var last = end > LastDay ? LastDay : end;
        var month = SeasonYear.MonthOf(last ?? LastDay);
        var inquiry = new Inquiry(
            calculator,
            new Question(Ended(job, first, last), month, month, [], choices)
        );
        var rules = SeasonNames
            .Dues.Concat(SeasonNames.Duties)
            .Concat(SeasonNames.Bans)
            .Append(SeasonNames.DiseasePay)
            .Append(SeasonNames.ReportBy)
            .Append(SeasonNames.ClaimBy)
            .Select(law.Find)
            .OfType<RuleSymbol>()
            .ToList();
        inquiry.Together(rules);
        var results = rules
            .Select(r => inquiry.Find(r, job, month))
            .OfType<Result>()
            .ToDictionary(r => r.Output.Name, StringComparer.Ordinal);
        return new SeasonJob(
            job,
            situation.Instances.First(i => i.Entity == Entity.Employment && i.Name == job).Employer,
            Place(job),
            first,
            last,
            end > LastDay,
            Days(here),
            Days([.. here.Where(s => s.IsRegistered == true)]),
            Quotas(job),
            last is null ? [] : Named(SeasonNames.Dues),
            Named(SeasonNames.Duties),
            Named(SeasonNames.Bans),
            results.GetValueOrDefault(SeasonNames.DiseasePay),
            !IsTold(job, SeasonNames.DiseaseDays),
            first is null ? null : results.GetValueOrDefault(SeasonNames.ReportBy),
            last is null ? null : results.GetValueOrDefault(SeasonNames.ClaimBy),
            [
                .. inquiry
                    .Missing(
                        results
                            .Values.Where(r =>
                                r.Figure.State == FactState.Unknown
                                && !SeasonNames.Bans.Contains(r.Output.Name)
                            )
                            .Select(r => r.Output)
                    )
                    .Where(m => m.Instance == job || calendar.Jobs.All(j => j != m.Instance)),
            ]
        );

        List<Result> Named(IReadOnlyList<string> names) =>
            [.. names.Select(results.GetValueOrDefault).OfType<Result>()];
    }

    /// <summary>Quotas of the twelve months, before and with the relief.</summary>
    private SeasonQuotas Quotas(string job)
    {
        return new SeasonQuotas(
            OfYear(situation, SeasonNames.EmployerPays),
            OfYear(situation, SeasonNames.Deducted),
            OfYear(situation, SeasonNames.StateAdds),
            OfYear(situation, SeasonNames.Relief),
            OfYear(
                situation.With(job, law.Input(SeasonNames.AskedForRelief), 1),
                SeasonNames.Relief
            )
        );

        Result? OfYear(Situation of, string name) =>
            law.Find(name) is RuleSymbol rule
                ? new Inquiry(
                    calculator,
                    new Question(of, year.First, year.Last, [], choices)
                ).Find(rule, job, year.Last)
                : null;
    }

    /// <summary>
    /// As it stands when the season ends: it began with the first of the stretches that touch the year. A disease of the region is supposed
    /// for one day where none was told.
    /// </summary>
    private Situation Ended(string job, DateOnly? first, DateOnly? last)
    {
        var ended = situation;
        if (first is { } began && last is { } left)
        {
            ended = ended
                .With(job, law.Input(SeasonNames.Started), began.DayNumber)
                .With(job, law.Input(SeasonNames.Movement), began.DayNumber)
                .With(job, law.Input(SeasonNames.LastDay), left.DayNumber);
        }

        return IsTold(job, SeasonNames.DiseaseDays)
            ? ended
            : ended.With(job, law.Input(SeasonNames.DiseaseDays), 1);
    }

    private int Days(List<Stretch> stretches) =>
        Enumerable
            .Range(0, LastDay.DayNumber - year.First.DayNumber + 1)
            .Select(year.First.AddDays)
            .Count(d => stretches.Exists(s => s.Holds(d)));

    private bool IsTold(string job, string input) =>
        situation.Facts.Any(f =>
            f.Instance == job && f.Input.Name == input && f.State == FactState.Known
        );

    private int? Place(string job) =>
        situation.Facts.LastOrDefault(f => f.Instance == job && f.Input.Name == SeasonNames.Place)
            is { Input: not null, State: FactState.Known } fact
            ? (int)fact.Value.ToDouble()
            : null;
}
