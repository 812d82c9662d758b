using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace ClosingGaps.Population.Surveys.Caching;

/// <summary>The binary form of a survey: keys, links, columns, and a CRC-32C over all of it.</summary>
internal static class ColumnFile
{
    /// <summary>Changes whenever the form does.</summary>
    public const int Version = 2;

    private const ulong Magic = 0x56525553_53504143;

    public static void Write(Stream stream, SurveyData data)
    {
        using var checkedStream = new ChecksumStream(stream);
        using (var writer = new BinaryWriter(checkedStream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(data.Edition);
            writer.Write(data.Title);
            foreach (var table in new[] { data.Households, data.Persons, data.Jobs })
                WriteTable(writer, table);
        }

        checkedStream.Finish();
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
        var edition = reader.ReadString();
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

    private static uint Checksum(ReadOnlySpan<byte> bytes) =>
        ~ChecksumStream.Append(uint.MaxValue, bytes);
}

/// <summary>Writes through and adds, at the end, the CRC-32C of all that was written.</summary>
internal sealed class ChecksumStream(Stream inner) : Stream
{
    // A multiple of a word, so that the sum is the same however the bytes came.
    private readonly byte[] buffer = new byte[1 << 16];
    private int held;
    private uint crc = uint.MaxValue;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            crc = BitOperations.Crc32C(crc, word);
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
            crc = BitOperations.Crc32C(crc, rest);
        return crc;
    }

    public override void Write(byte[] bytes, int offset, int count) =>
        Write(bytes.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var part = Math.Min(bytes.Length, buffer.Length - held);
            bytes[..part].CopyTo(buffer.AsSpan(held));
            held += part;
            bytes = bytes[part..];
            if (held == buffer.Length)
                Pass();
        }
    }

    public void Finish()
    {
        Pass();
        inner.Write(BitConverter.GetBytes(~crc));
    }

    public override void Flush() { }

    public override int Read(byte[] bytes, int offset, int count) =>
        throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Pass()
    {
        crc = Append(crc, buffer.AsSpan(0, held));
        inner.Write(buffer, 0, held);
        held = 0;
    }
}
