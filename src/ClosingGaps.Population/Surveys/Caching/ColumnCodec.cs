namespace ClosingGaps.Population.Surveys.Caching;

/// <summary>Columns in a file, as wide as they are in memory.</summary>
internal static class ColumnCodec
{
    public static void Write(BinaryWriter writer, SurveyColumn column)
    {
        writer.Write((byte)column.Cells.Kind);
        writer.Write(column.Cells.Raw);
    }

    public static SurveyColumn Read(BinaryReader reader, string name, int rows)
    {
        var width = (Cells.Width)reader.ReadByte();
        return new SurveyColumn(
            name,
            Cells.FromRaw(width, rows, bytes => reader.BaseStream.ReadExactly(bytes))
        );
    }

    public static T[] ReadArray<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var array = new T[count];
        reader.BaseStream.ReadExactly(
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(array.AsSpan())
        );
        return array;
    }
}
