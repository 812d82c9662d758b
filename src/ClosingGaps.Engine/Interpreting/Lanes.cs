using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Interpreting;

/// <summary>Values and states of a run of rows. Empty <paramref name="states"/>: every row is known.</summary>
internal readonly ref struct Lanes(ReadOnlySpan<double> values, ReadOnlySpan<byte> states)
{
    public const byte Known = (byte)FactState.Known;
    public const byte NotApplicable = (byte)FactState.NotApplicable;
    public const byte Unknown = (byte)FactState.Unknown;

    /// <summary>Some rows of a whole column; without <paramref name="states"/> every row is known.</summary>
    public static Lanes Of(double[] values, byte[]? states, int first, int count) =>
        new(values.AsSpan(first, count), states is null ? default : states.AsSpan(first, count));

    public ReadOnlySpan<double> Values { get; } = values;

    public ReadOnlySpan<byte> States { get; } = states;

    public bool IsComplete => States.IsEmpty;

    public byte State(int row) => States.IsEmpty ? Known : States[row];

    /// <summary>Known and true.</summary>
    public bool Holds(int row) => Values[row] != 0; // rows that are not known hold 0
}
