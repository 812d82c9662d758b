using System.Numerics;
using System.Runtime.InteropServices;

namespace ClosingGaps.Population.Surveys.Caching;

/// <summary>The binary form of a survey: keys, links, columns, and a CRC-32C over all of it.</summary>
internal static class ColumnFile
{
    /// <summary>Changes whenever the form does.</summary>
    public const int Version = 1;

    private const ulong Magic = 0x56525553_53504143;

    public static byte[] Write(SurveyData data)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write((byte)data.Edition);
        writer.Write(data.Title);
        foreach (var table in new[] { data.Households, data.Persons, data.Jobs })
            WriteTable(writer, table);
        writer.Flush();
        writer.Write(Checksum(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Null when the bytes are not a whole file of this version.</summary>
    public static SurveyData? Read(byte[] bytes)
    {
        if (
            bytes.Length < 16
            || Checksum(bytes.AsSpan(..^4)) != BitConverter.ToUInt32(bytes, bytes.Length - 4)
        )
            return null;
        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadUInt64() != Magic || reader.ReadInt32() != Version)
            return null;
        var edition = (SurveyEdition)reader.ReadByte();
        var title = reader.ReadString();
        var households = ReadTable(reader, SurveyLevel.Household);
        var persons = ReadTable(reader, SurveyLevel.Person);
        var jobs = ReadTable(reader, SurveyLevel.Job);
        return new SurveyData(edition, title, households, persons, jobs);
    }

    private static void WriteTable(BinaryWriter writer, SurveyTable table)
    {
        writer.Write(table.RowCount);
        writer.Write(MemoryMarshal.AsBytes(table.Keys));
        writer.Write(table.Parents.Length);
        writer.Write(MemoryMarshal.AsBytes(table.Parents));
        writer.Write(table.ChildOffsets.Length);
        writer.Write(MemoryMarshal.AsBytes(table.ChildOffsets));
        var names = table.ColumnNames.ToArray();
        writer.Write(names.Length);
        foreach (var name in names)
        {
            writer.Write(name);
            ColumnCodec.Write(writer, table.Column(name));
        }
    }

    private static SurveyTable ReadTable(BinaryReader reader, SurveyLevel level)
    {
        var rows = reader.ReadInt32();
        var keys = ColumnCodec.ReadArray<ulong>(reader, rows);
        var parents = ColumnCodec.ReadArray<int>(reader, reader.ReadInt32());
        var offsets = ColumnCodec.ReadArray<int>(reader, reader.ReadInt32());
        var columns = new SurveyColumn[reader.ReadInt32()];
        for (var c = 0; c < columns.Length; c++)
            columns[c] = ColumnCodec.Read(reader, reader.ReadString(), rows);
        return new SurveyTable(level, keys, parents, offsets, columns);
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            crc = BitOperations.Crc32C(crc, word);
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
            crc = BitOperations.Crc32C(crc, rest);
        return ~crc;
    }
}
