using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Inversion;

/// <summary>A small population many times over, side by side, alike in all but one fact: the lanes of a scan.</summary>
internal sealed class Copies
{
    private readonly SmallPopulation one;
    private readonly InputSymbol varied;
    private readonly int variedRow;
    private readonly Dictionary<(InputSymbol, DateOnly), Column> columns = [];
    private double[] amounts = [];

    public Copies(SmallPopulation one, InputSymbol varied, int variedRow, int count)
    {
        this.one = one;
        this.varied = varied;
        this.variedRow = variedRow;
        Count = count;
        var each = one.Relations;
        Relations = new Relations
        {
            PersonsOf = Offsets(each.PersonsOf),
            EmploymentsOf = Offsets(each.EmploymentsOf),
            SpellsOf = Offsets(each.SpellsOf),
            SpellStart = Repeat(each.SpellStart),
            SpellEnd = Repeat(each.SpellEnd),
            EmployerOf = Enumerable
                .Range(0, count)
                .SelectMany(c => each.EmployerOf.Select(e => e < 0 ? e : e + (c * each.Employers)))
                .ToArray(),
            Employers = each.Employers * count,
        };
    }

    public int Count { get; }

    public Relations Relations { get; }

    /// <summary>The fact's amount in each copy, in every month.</summary>
    public void Vary(double[] next) => amounts = next;

    /// <summary>Row of a copy.</summary>
    public int Row(Entity entity, int copy, int row) => (copy * one.Count(entity)) + row;

    /// <summary>An input of all copies; see <see cref="Running.InputSource"/>.</summary>
    public Column Read(InputSymbol input, DateOnly month)
    {
        if (input == varied)
        {
            return Varied(month);
        }

        if (!columns.TryGetValue((input, month), out var column))
        {
            column = Repeat(one.Column(input, month));
            columns.Add((input, month), column);
        }

        return column;
    }

    private Column Varied(DateOnly month)
    {
        var column = Repeat(one.Column(varied, month));
        for (var copy = 0; copy < Count; copy++)
        {
            var row = Row(varied.Entity, copy, variedRow);
            column.Values[row] = amounts[copy];
            if (column.States is { } states)
            {
                states[row] = (byte)FactState.Known;
            }
        }

        return column;
    }

    private Column Repeat(Column column) =>
        new(
            Enumerable.Range(0, Count).SelectMany(_ => column.Values).ToArray(),
            column.States is { } states
                ? Enumerable.Range(0, Count).SelectMany(_ => states).ToArray()
                : null
        );

    private int[] Offsets(int[] each)
    {
        var offsets = new int[((each.Length - 1) * Count) + 1];
        for (var i = 1; i < offsets.Length; i++)
        {
            var (copy, row) = Math.DivRem(i - 1, each.Length - 1);
            offsets[i] = (copy * each[^1]) + each[row + 1];
        }

        return offsets;
    }
}
