using System.Runtime.InteropServices;

namespace ClosingGaps.Population.Surveys;

/// <summary>
/// The values of a column in the narrowest of three widths that holds each exactly, with one value of the width kept for <i>missing</i>:
/// most columns of a survey are codes of one byte.
/// </summary>
internal sealed class Cells
{
    internal enum Width : byte
    {
        Byte,
        Int32,
        Double,
    }

    private const byte MissingByte = byte.MaxValue;
    private const int MissingInt32 = int.MinValue;
    private readonly byte[] bytes;
    private readonly int[] ints;
    private readonly double[] doubles;

    private Cells(Width width, byte[] bytes, int[] ints, double[] doubles, bool hasMissing)
    {
        Kind = width;
        this.bytes = bytes;
        this.ints = ints;
        this.doubles = doubles;
        HasMissing = hasMissing;
    }

    public Width Kind { get; }

    public bool HasMissing { get; }

    public int Count => bytes.Length + ints.Length + doubles.Length;

    /// <summary>The value; NaN where missing.</summary>
    public double this[int row] =>
        Kind switch
        {
            Width.Byte => bytes[row] == MissingByte ? double.NaN : bytes[row],
            Width.Int32 => ints[row] == MissingInt32 ? double.NaN : ints[row],
            _ => doubles[row],
        };

    public bool IsMissing(int row) => double.IsNaN(this[row]);

    /// <summary>One row of the result for each place; a place below zero is missing.</summary>
    public Cells Pick(ReadOnlySpan<int> places)
    {
        var builder = new Builder();
        foreach (var place in places)
        {
            if (place < 0)
                builder.AddMissing();
            else
                builder.Add(this[place]);
        }

        return builder.Build();
    }

    public static Cells Of(ReadOnlySpan<double> values)
    {
        var builder = new Builder();
        foreach (var value in values)
            builder.Add(value);
        return builder.Build();
    }

    /// <summary>The raw bytes of the values, for a file.</summary>
    public ReadOnlySpan<byte> Raw =>
        Kind switch
        {
            Width.Byte => bytes,
            Width.Int32 => MemoryMarshal.AsBytes(ints.AsSpan()),
            _ => MemoryMarshal.AsBytes(doubles.AsSpan()),
        };

    public static Cells FromRaw(Width width, int rows, Action<Span<byte>> fill)
    {
        var (b, i, d) = width switch
        {
            Width.Byte => (new byte[rows], (int[])[], (double[])[]),
            Width.Int32 => ([], new int[rows], []),
            _ => ([], [], new double[rows]),
        };
        fill(
            width switch
            {
                Width.Byte => b,
                Width.Int32 => MemoryMarshal.AsBytes(i.AsSpan()),
                _ => MemoryMarshal.AsBytes(d.AsSpan()),
            }
        );
        var hasMissing = width switch
        {
            Width.Byte => b.Contains(MissingByte),
            Width.Int32 => i.Contains(MissingInt32),
            _ => Array.Exists(d, double.IsNaN),
        };
        return new Cells(width, b, i, d, hasMissing);
    }

    /// <summary>Takes values one by one and widens when one does not fit.</summary>
    internal sealed class Builder
    {
        private readonly Pieces<byte> bytes = new();
        private Pieces<int>? ints;
        private Pieces<double>? doubles;
        private bool hasMissing;

        public void AddMissing()
        {
            hasMissing = true;
            if (doubles is not null)
                doubles.Add(double.NaN);
            else if (ints is not null)
                ints.Add(MissingInt32);
            else
                bytes.Add(MissingByte);
        }

        /// <param name="value">NaN is missing.</param>
        public void Add(double value)
        {
            if (double.IsNaN(value))
            {
                AddMissing();
                return;
            }

            if (doubles is null)
            {
                // Bits, not values: minus zero must come back as minus zero.
                var whole = (int)value;
                var isWhole =
                    BitConverter.DoubleToInt64Bits(whole) == BitConverter.DoubleToInt64Bits(value)
                    && whole != MissingInt32;
                if (isWhole && ints is null && whole is >= 0 and < MissingByte)
                {
                    bytes.Add((byte)whole);
                    return;
                }

                if (isWhole)
                {
                    Widen().Add(whole);
                    return;
                }
            }

            WidenFully().Add(value);
        }

        /// <summary>The cells; the builder is then empty.</summary>
        public Cells Build()
        {
            if (doubles is not null)
                return new Cells(Width.Double, [], [], doubles.TakeArray(), hasMissing);
            return ints is not null
                ? new Cells(Width.Int32, [], ints.TakeArray(), [], hasMissing)
                : new Cells(Width.Byte, bytes.TakeArray(), [], [], hasMissing);
        }

        private Pieces<int> Widen()
        {
            if (ints is not null)
                return ints;
            var wider = new Pieces<int>();
            bytes.MoveTo(b => wider.Add(b == MissingByte ? MissingInt32 : b));
            return ints = wider;
        }

        private Pieces<double> WidenFully()
        {
            if (doubles is not null)
                return doubles;
            var wider = new Pieces<double>();
            Widen().MoveTo(i => wider.Add(i == MissingInt32 ? double.NaN : i));
            ints = null;
            return doubles = wider;
        }
    }
}
