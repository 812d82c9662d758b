using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Arrears;

/// <summary>
/// The months owed as facts of a second situation: one spell of the job for each month, with what it owes and when it was due. What prices
/// and surcharges make of them, the law says.
/// </summary>
internal static class Debt
{
    /// <summary>The law looks back this many months before the one of payment, for prices and surcharges.</summary>
    public const int MonthsLookedBack = 61;

    public static Situation Of(Snapshot law, UnregisteredJob job, Answer months, DateOnly first)
    {
        var given = job.Situation;
        var owed = months
            .Results.Where(r => r.Instance == job.Name)
            .ToDictionary(r => (r.Month, r.Output.Name));
        var instances = given.Instances.Where(i => i.Entity != Entity.Spell).ToList();
        var facts = given.Facts.ToList();
        for (var month = first; month <= job.Until; month = month.AddMonths(1))
        {
            var name = Name(job, month);
            var days = new SpellDays(month, UnregisteredJob.LastOfMonth(month));
            instances.Add(new CaseInstance(Entity.Spell, name, job.Name, null, days));
            foreach (var (rule, input) in ArrearsRules.Carried)
            {
                var result = owed[(month, rule)];
                facts.Add(
                    new CaseFact(name, law.Input(input), null, result.State, Exact(result), default)
                );
            }
        }

        return new Situation(instances, facts);
    }

    /// <summary>Name of a month's spell: casa_1 2023-05.</summary>
    public static string Name(UnregisteredJob job, DateOnly month) =>
        $"{job.Name} {month.Year:0000}-{month.Month:00}";

    // Dates are whole days and amounts are rounded to centavos by the rule they come from, so nothing is lost.
    private static Rational Exact(OutputResult result) =>
        result.State == FactState.Known
            ? new Rational((long)Math.Round(result.Value * 100), 100)
            : Rational.Zero;
}
