using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Data;

/// <summary>
/// One fact over the rows of an entity. <see cref="Values"/> of rows that are not known are 0.
/// </summary>
/// <param name="Values">One double a row (sí/no 1/0, dates as day numbers, categories as codes).</param>
/// <param name="States">One <see cref="FactState"/> a row as byte, or <see langword="null"/> when every row is known.</param>
public sealed record Column(double[] Values, byte[]? States = null)
{
    public int Length => Values.Length;

    /// <summary>Every row known.</summary>
    public bool IsComplete => States is null;

    public FactState State(int row) => States is null ? FactState.Known : (FactState)States[row];

    /// <summary>The same value on every row.</summary>
    public static Column Fill(int length, double value, FactState state = FactState.Known)
    {
        var values = new double[length];
        if (state == FactState.Known)
        {
            Array.Fill(values, value);
            return new Column(values);
        }

        var states = new byte[length];
        Array.Fill(states, (byte)state);
        return new Column(values, states);
    }
}
