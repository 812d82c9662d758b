using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Inversion;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Workers;

/// <summary>
/// The fewest days of work reported by one employer that make her month whole, all else as told. It says what would follow if she did work
/// them and they were not reported; a day that she did not work is never to be reported.
/// </summary>
/// <param name="Days">In all in the month, those reported included; <see langword="null"/> when no number of days of this month is enough.</param>
/// <param name="Told">The days told.</param>
public sealed record MoreDays(string Employment, double? Days, double Told)
{
    internal static IEnumerable<MoreDays> Find(Inquiry inquiry, HouseRuns runs)
    {
        var law = inquiry.Calculator.Law;
        var days = law.Input(WorkerNames.DaysWorked);
        var whole = law.Rule(WorkerNames.WholeMonth);
        var population = inquiry.Population;
        var month = runs.Question.FirstMonth;
        foreach (var row in runs.Houses.SelectMany(h => h.Employments))
        {
            var told = population.Fact(days, row, month);
            if (told.State != FactState.Known)
            {
                continue;
            }

            var answer = Inverse.Find(
                inquiry.Calculator,
                new InverseQuestion(
                    runs.Question,
                    days,
                    row,
                    whole,
                    population.Ancestor(Entity.Employment, row, Entity.Person),
                    InverseGoal.AtLeast,
                    1,
                    told.Value,
                    DateTime.DaysInMonth(month.Year, month.Month),
                    FindsJump: false
                )
            );
            yield return new MoreDays(
                population.Name(Entity.Employment, row),
                answer.At?.Input.ToDouble(),
                told.Value.ToDouble()
            );
        }
    }
}
