using ClosingGaps.Engine.Data;
using ClosingGaps.Engine.Plans;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.Plans;
using Xunit;

namespace ClosingGaps.Tests.Interpreting;

/// <summary>
/// Each operation over all combinations of states, against tables written out here: k a value, n no aplica, u desconocido; t and f where the
/// value itself counts.
/// </summary>
public sealed class StateTableTests
{
    [Theory]
    [InlineData(PlanOp.Add)]
    [InlineData(PlanOp.Subtract)]
    [InlineData(PlanOp.Multiply)]
    [InlineData(PlanOp.Divide)]
    [InlineData(PlanOp.Minimum)]
    [InlineData(PlanOp.Maximum)]
    [InlineData(PlanOp.Equal)]
    [InlineData(PlanOp.NotEqual)]
    [InlineData(PlanOp.Less)]
    [InlineData(PlanOp.LessOrEqual)]
    [InlineData(PlanOp.YearsBetween)]
    [InlineData(PlanOp.MonthsAfter)]
    public void Unknown_dominates_not_applicable_dominates_a_value(PlanOp op)
    {
        // rows: first operand k n u; columns: second k n u
        Assert.Equal("knu nnu uuu", Table(op, "knu", "knu"));
    }

    [Theory]
    [InlineData(PlanOp.Negate)]
    [InlineData(PlanOp.Floor)]
    [InlineData(PlanOp.Ceiling)]
    [InlineData(PlanOp.Power)]
    [InlineData(PlanOp.Round)]
    [InlineData(PlanOp.Truncate)]
    [InlineData(PlanOp.RoundUp)]
    [InlineData(PlanOp.Not)]
    [InlineData(PlanOp.YearOf)]
    [InlineData(PlanOp.MonthOf)]
    public void One_operand_keeps_its_state(PlanOp op)
    {
        var result = PlanOf.Operation(op, 2, Operand("knu"));
        Assert.Equal("knu", string.Concat(States(result)));
    }

    [Fact]
    public void And_is_decided_by_a_false() =>
        Assert.Equal("tfnu ffff nfnu ufuu", Table(PlanOp.And, "tfnu", "tfnu", truths: true));

    [Fact]
    public void Or_is_decided_by_a_true() =>
        Assert.Equal("tttt tfnu tnnu tuuu", Table(PlanOp.Or, "tfnu", "tfnu", truths: true));

    [Fact]
    public void Division_by_zero_is_unknown_but_no_aplica_stays()
    {
        var result = PlanOf.Operation(
            PlanOp.Divide,
            0,
            new Column([1, 0, 0], [0, 1, 2]),
            new Column([0, 0, 0])
        );
        Assert.Equal("unu", string.Concat(States(result)));
    }

    [Theory]
    [InlineData("tkk", "b")]
    [InlineData("fkk", "c")]
    [InlineData("tun", "u")]
    [InlineData("fun", "n")]
    [InlineData("nkk", "n")]
    [InlineData("nuu", "n")]
    [InlineData("ukk", "u")]
    [InlineData("unn", "n")]
    [InlineData("uuu", "u")]
    [InlineData("ukn", "u")]
    [InlineData("uss", "s")]
    public void Select(string operands, string expected) =>
        Assert.Equal(expected, Choice(PlanOp.Select, operands));

    [Theory]
    [InlineData("tkk", "b")]
    [InlineData("fkk", "c")]
    [InlineData("nkk", "c")]
    [InlineData("nkn", "n")]
    [InlineData("ukk", "u")]
    [InlineData("uss", "u")]
    [InlineData("unn", "u")]
    [InlineData("tuk", "u")]
    [InlineData("fuk", "c")]
    public void Except(string operands, string expected) =>
        Assert.Equal(expected, Choice(PlanOp.Except, operands));

    [Theory]
    [InlineData("tkk", "b")]
    [InlineData("fkk", "b")]
    [InlineData("nkk", "c")]
    [InlineData("nkn", "n")]
    [InlineData("ukk", "u")]
    [InlineData("uss", "u")]
    [InlineData("tnk", "n")]
    public void If_applies(string operands, string expected) =>
        Assert.Equal(expected, Choice(PlanOp.IfApplies, operands));

    [Theory]
    [InlineData("tk", "u")]
    [InlineData("tn", "u")]
    [InlineData("fk", "b")]
    [InlineData("fn", "n")]
    [InlineData("nk", "b")]
    [InlineData("uk", "b")]
    [InlineData("uu", "u")]
    public void Conflict(string operands, string expected) =>
        Assert.Equal(expected, Choice(PlanOp.Conflict, operands));

    private static string Table(PlanOp op, string first, string second, bool truths = false) =>
        string.Join(
            ' ',
            first.Select(a =>
            {
                var result = PlanOf.Operation(
                    op,
                    2,
                    Operand(new string(a, second.Length)),
                    Operand(second)
                );
                return string.Concat(truths ? Truths(result) : States(result));
            })
        );

    // b and c are known and different; s is known and the same in both.
    private static string Choice(PlanOp op, string operands)
    {
        var columns = operands
            .Select((o, i) => i == 0 ? Operand($"{o}") : Branch(o, i == 1 ? 20 : 30))
            .ToArray();
        var result = PlanOf.Operation(op, 0, columns);
        return result.State(0) switch
        {
            FactState.Known => result.Values[0] switch
            {
                20 => "b",
                30 => "c",
                40 => "s",
                _ => "?",
            },
            FactState.NotApplicable => "n",
            _ => "u",
        };
    }

    private static Column Branch(char state, double value) =>
        state switch
        {
            'k' => new Column([value]),
            's' => new Column([40]),
            'n' => new Column([0], [1]),
            _ => new Column([0], [2]),
        };

    private static Column Operand(string states) =>
        new(
            [.. states.Select(s => s is 'k' or 't' ? 1.0 : 0.0)],
            [
                .. states.Select(s =>
                    (byte)(
                        s == 'n' ? 1
                        : s == 'u' ? 2
                        : 0
                    )
                ),
            ]
        );

    private static IEnumerable<char> States(Column column) =>
        Enumerable.Range(0, column.Length).Select(i => "knu"[(int)column.State(i)]);

    private static IEnumerable<char> Truths(Column column) =>
        Enumerable
            .Range(0, column.Length)
            .Select(i =>
                column.State(i) == FactState.Known
                    ? column.Values[i] != 0
                        ? 't'
                        : 'f'
                    : "knu"[(int)column.State(i)]
            );
}
