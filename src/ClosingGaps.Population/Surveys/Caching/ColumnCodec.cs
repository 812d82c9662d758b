using System.Runtime.InteropServices;

namespace ClosingGaps.Population.Surveys.Caching;

/// <summary>
/// Columns in the narrowest of three widths that holds every value exactly: most are codes of one byte.
/// </summary>
internal static class ColumnCodec
{
    private enum Width : byte
    {
        Byte,
        Int32,
        Double,
    }

    public static void Write(BinaryWriter writer, SurveyColumn column)
    {
        writer.Write(!column.IsComplete);
        if (!column.IsComplete)
            writer.Write(MemoryMarshal.AsBytes(column.Missing));
        var values = column.Values.ToArray();
        for (var i = 0; i < column.Missing.Length; i++)
        {
            if (column.Missing[i])
                values[i] = 0;
        }

        var width = WidthOf(values);
        writer.Write((byte)width);
        switch (width)
        {
            case Width.Byte:
                writer.Write(Array.ConvertAll(values, v => (byte)v));
                break;
            case Width.Int32:
                writer.Write(MemoryMarshal.AsBytes(Array.ConvertAll(values, v => (int)v).AsSpan()));
                break;
            default:
                writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
                break;
        }
    }

    public static SurveyColumn Read(BinaryReader reader, string name, int rows)
    {
        var missing = reader.ReadBoolean() ? ReadArray<bool>(reader, rows) : [];
        var values = (Width)reader.ReadByte() switch
        {
            Width.Byte => Array.ConvertAll(ReadArray<byte>(reader, rows), v => (double)v),
            Width.Int32 => Array.ConvertAll(ReadArray<int>(reader, rows), v => (double)v),
            _ => ReadArray<double>(reader, rows),
        };
        return new SurveyColumn(name, values, missing);
    }

    public static T[] ReadArray<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var array = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    private static Width WidthOf(double[] values)
    {
        var width = Width.Byte;
        foreach (var value in values)
        {
            // Bits, not values: minus zero must come back as minus zero.
            var whole = (double)(int)value;
            if (BitConverter.DoubleToInt64Bits(whole) != BitConverter.DoubleToInt64Bits(value))
                return Width.Double;
            if (value is < 0 or > byte.MaxValue)
                width = Width.Int32;
        }

        return width;
    }
}
