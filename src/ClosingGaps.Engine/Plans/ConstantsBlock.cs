using System.Runtime.CompilerServices;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Engine.Plans;

/// <summary>
/// The numbers of the law that a plan reads, for one month and the choices of one run: one double a slot, the nearest to the exact amount.
/// Another month, reading, reform of values or slider is another block for the same plan.
/// </summary>
public static class ConstantsBlock
{
    private static readonly ConditionalWeakTable<Plan, Remembered> Blocks = [];

    /// <summary>The block.</summary>
    /// <exception cref="InvalidOperationException">The plan is not for this month and these choices: ask <see cref="PlanCache"/>.</exception>
    public static double[] Fill(Plan plan, DateOnly month, RunChoices choices)
    {
        var law = new LawAt(month, choices);
        var remembered = Blocks.GetValue(plan, static p => new Remembered(p));
        var block = (double[])remembered.Literals.Clone();
        TableVersion? version = null;
        TableSlot? last = null;
        foreach (var i in remembered.Others)
        {
            switch (plan.Constants[i])
            {
                case ValueSlot slot:
                    block[i] = Amount(slot, law, ref remembered.Amounts[i]);
                    break;
                case ReadingSlot slot:
                    block[i] = choices.Option(slot.Reading).Code;
                    break;
                case CalendarSlot slot:
                    block[i] = Calendar(slot, law);
                    break;
                case TableSlot slot:
                    if (
                        last is null
                        || last.Table != slot.Table
                        || last.Scope != slot.Scope
                        || last.Day != slot.Day
                    )
                    {
                        version = law.Version(slot.Table, slot.Scope, slot.Day);
                        last = slot;
                    }

                    block[i] = TableNumbers
                        .Of(version ?? throw Misfit(slot.Table))
                        .At(slot.Column, slot.Index);
                    break;
            }
        }

        return block;
    }

    private static double Amount(ValueSlot slot, LawAt law, ref AmountNumber? remembered)
    {
        if (
            !law.TryAmount(slot.Value, slot.Scope, slot.Day, out var amount, out var entry)
            || amount is null
        )
        {
            throw Misfit(slot.Value);
        }

        if (entry is null)
        {
            return amount.Value.ToDouble();
        }

        var known = remembered;
        if (known is null || !ReferenceEquals(known.Entry, entry))
        {
            known = new AmountNumber(entry, amount.Value.ToDouble());
            remembered = known;
        }

        return known.Number;
    }

    private static double Calendar(CalendarSlot slot, LawAt law)
    {
        var month = law.Month;
        var part = law.Part(slot.Day);
        return slot.Fact switch
        {
            CalendarFact.FirstDayOfMonth => month.From.DayNumber,
            CalendarFact.LastDayOfMonth => month.To.DayNumber,
            CalendarFact.DaysOfMonth => month.Days,
            CalendarFact.FirstDayOfPart => part.From.DayNumber,
            CalendarFact.LastDayOfPart => part.To.DayNumber,
            _ => part.Days,
        };
    }

    private static InvalidOperationException Misfit(Symbol symbol) =>
        new(
            $"This plan reads {symbol.Id} in a form that it does not have in this month or with these choices."
        );

    private sealed record AmountNumber(ValueEntry Entry, double Number);

    /// <summary>What does not depend on the month, and the last number of each dated amount.</summary>
    private sealed class Remembered
    {
        public Remembered(Plan plan)
        {
            Literals = new double[plan.Constants.Count];
            Amounts = new AmountNumber?[plan.Constants.Count];
            var others = new List<int>();
            for (var i = 0; i < plan.Constants.Count; i++)
            {
                if (plan.Constants[i] is LiteralSlot literal)
                {
                    Literals[i] = literal.Value.ToDouble();
                }
                else
                {
                    others.Add(i);
                }
            }

            Others = [.. others];
        }

        public double[] Literals { get; }

        public AmountNumber?[] Amounts { get; }

        public int[] Others { get; }
    }
}
