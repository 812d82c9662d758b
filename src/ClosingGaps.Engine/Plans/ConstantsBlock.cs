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
        foreach (var i in remembered.Others)
        {
            block[i] = plan.Constants[i] switch
            {
                ValueSlot slot => Amount(
                    slot,
                    law,
                    remembered.Timelines[i]!,
                    ref remembered.Amounts[i]
                ),
                ReadingSlot slot => choices.Option(slot.Reading).Code,
                CalendarSlot slot => Calendar(slot, law),
                _ => throw new InvalidOperationException($"No number for {plan.Constants[i]}."),
            };
        }

        foreach (var (table, scope, day, slots) in remembered.Tables)
        {
            var version = law.Version(table, scope, day) ?? throw Misfit(table);
            var numbers = TableNumbers.Of(version);
            foreach (var (slot, column, index) in slots)
            {
                block[slot] = numbers.At(column, index);
            }
        }

        return block;
    }

    /// <summary>The slots in which two blocks of one plan differ, by their bits.</summary>
    internal static List<int> Changed(double[] before, double[] after)
    {
        var slots = new List<int>();
        for (var i = 0; i < before.Length; i++)
        {
            if (
                BitConverter.DoubleToInt64Bits(before[i])
                != BitConverter.DoubleToInt64Bits(after[i])
            )
            {
                slots.Add(i);
            }
        }

        return slots;
    }

    private static double Amount(
        ValueSlot slot,
        LawAt law,
        AmountTimeline timeline,
        ref AmountNumber? remembered
    )
    {
        if (
            !law.TryAmount(
                slot.Value,
                slot.Scope,
                slot.Day,
                out var amount,
                out var entry,
                timeline
            ) || amount is null
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

    /// <param name="Slots">Slot, column (or −1 − axis) and index of each number of the table that the plan reads.</param>
    private sealed record TableGroup(
        TableSymbol Table,
        string? Scope,
        GoverningDay Day,
        (int Slot, int Column, int Index)[] Slots
    );

    /// <summary>What does not depend on the month, and the last number of each dated amount.</summary>
    private sealed class Remembered
    {
        public Remembered(Plan plan)
        {
            Literals = new double[plan.Constants.Count];
            Amounts = new AmountNumber?[plan.Constants.Count];
            Timelines = new AmountTimeline?[plan.Constants.Count];
            var others = new List<int>();
            var cells = new List<(TableSlot Cell, int Slot)>();
            for (var i = 0; i < plan.Constants.Count; i++)
            {
                switch (plan.Constants[i])
                {
                    case LiteralSlot literal:
                        Literals[i] = literal.Value.ToDouble();
                        break;
                    case TableSlot cell:
                        cells.Add((cell, i));
                        break;
                    case ValueSlot value:
                        Timelines[i] = AmountTimeline.Of(value.Value, value.Scope);
                        others.Add(i);
                        break;
                    default:
                        others.Add(i);
                        break;
                }
            }

            Others = [.. others];
            Tables =
            [
                .. cells
                    .GroupBy(c => (c.Cell.Table, c.Cell.Scope, c.Cell.Day))
                    .Select(g => new TableGroup(
                        g.Key.Table,
                        g.Key.Scope,
                        g.Key.Day,
                        [.. g.Select(c => (c.Slot, c.Cell.Column, c.Cell.Index))]
                    )),
            ];
        }

        public double[] Literals { get; }

        public AmountNumber?[] Amounts { get; }

        public AmountTimeline?[] Timelines { get; }

        public int[] Others { get; }

        public TableGroup[] Tables { get; }
    }
}
