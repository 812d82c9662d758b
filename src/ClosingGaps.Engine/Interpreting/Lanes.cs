using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Interpreting;

/// <summary>Values and states of a run of rows. Empty <paramref name="states"/>: every row is known.</summary>
internal readonly ref struct Lanes(ReadOnlySpan<double> values, ReadOnlySpan<byte> states)
{
    public const byte Known = (byte)FactState.Known;
    public const byte NotApplicable = (byte)FactState.NotApplicable;
    public const byte Unknown = (byte)FactState.Unknown;

    public ReadOnlySpan<double> Values { get; } = values;

    public ReadOnlySpan<byte> States { get; } = states;

    public bool IsComplete => States.IsEmpty;

    public byte State(int row) => States.IsEmpty ? Known : States[row];

    /// <summary>Known and true.</summary>
    public bool Holds(int row) => Values[row] != 0; // rows that are not known hold 0
}
