using System.Buffers.Binary;
using System.Text;
using ClosingGaps.Population.Surveys.Records;

namespace ClosingGaps.Population.Surveys.Dbf;

/// <summary>
/// Records of a dBASE III table, as INEGI publishes them: a header that names the fields, then records of one length. Records marked as
/// deleted are passed over.
/// </summary>
internal sealed class DbfReader : RecordReader
{
    private const int HeaderSize = 32;
    private const byte HeaderEnd = 0x0D;
    private readonly Stream stream;
    private readonly FaultList faults;
    private readonly List<(string Name, int Start, int Length)> columns = [];
    private readonly byte[] record = [];
    private readonly long records;
    private int next;
    private bool isHeader;

    /// <exception cref="SurveyReadException">The header is none of a DBF.</exception>
    public DbfReader(Stream stream, FaultList faults)
    {
        this.faults = faults;
        this.stream = stream;
        var head = new byte[HeaderSize];
        if (this.stream.ReadAtLeast(head, HeaderSize, throwOnEndOfStream: false) < HeaderSize)
        {
            faults.Add(
                SurveyFaultKind.EmptyFile,
                0,
                "",
                "el archivo está vacío o cortado: no cabe en él el encabezado de un DBF.",
                "the file is empty or cut: it is too short for the header of a DBF."
            );
            faults.ThrowIfAny();
        }

        records = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
        var headerLength = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(8));
        var recordLength = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(10));
        var rest = new byte[Math.Max(0, headerLength - HeaderSize)];
        var got = this.stream.ReadAtLeast(rest, rest.Length, throwOnEndOfStream: false);
        var start = 1;
        for (var at = 0; at + HeaderSize <= got && rest[at] != HeaderEnd; at += HeaderSize)
        {
            var name = rest.AsSpan(at, 11);
            var end = name.IndexOf((byte)0);
            var length = rest[at + 16];
            columns.Add((PlainText.Decode(end < 0 ? name : name[..end]), start, length));
            start += length;
        }

        if (got < rest.Length || columns.Count == 0 || start != recordLength)
        {
            faults.Add(
                SurveyFaultKind.DamagedTable,
                0,
                "",
                "el encabezado no es el de un DBF completo: sus campos no suman el largo del registro. Descargue el archivo de nuevo.",
                "the header is not that of a whole DBF: its fields do not add up to the length of a record. Download the file again."
            );
            faults.ThrowIfAny();
        }

        record = new byte[recordLength];
    }

    public override int Line => isHeader ? 0 : next;

    public override int FieldCount => columns.Count;

    public override ReadOnlySpan<byte> this[int field] =>
        isHeader
            ? Encoding.UTF8.GetBytes(columns[field].Name)
            : record
                .AsSpan(columns[field].Start, columns[field].Length)
                .Trim((byte)' ')
                .TrimEnd((byte)0);

    public override bool Read()
    {
        if (!isHeader && next == 0)
        {
            isHeader = true;
            return true;
        }

        isHeader = false;
        while (next < records)
        {
            if (
                stream.ReadAtLeast(record, record.Length, throwOnEndOfStream: false) < record.Length
            )
            {
                faults.Add(
                    SurveyFaultKind.DamagedTable,
                    next,
                    "",
                    $"el archivo está cortado: dice tener {records} registros y terminan en este. Descárguelo de nuevo.",
                    $"the file is cut: it says it has {records} records and they end at this one. Download it again."
                );
                return false;
            }

            next++;
            if (record[0] != (byte)'*')
                return true;
        }

        return false;
    }

    public override void CheckHeader(FaultList found) { }

    public override bool IsWhole(int expectedFields, FaultList found) => true;
}
