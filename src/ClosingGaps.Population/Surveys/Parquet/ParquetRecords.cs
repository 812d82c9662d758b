using System.Globalization;
using System.Text;
using ClosingGaps.Population.Surveys.Records;
using Parquet;
using Parquet.Schema;

namespace ClosingGaps.Population.Surveys.Parquet;

/// <summary>
/// Records of a Parquet file, a group of rows at a time, and of them only the columns that are asked for. A null is a blank; yes and no are
/// 1 and 0.
/// </summary>
internal sealed class ParquetRecords : RecordReader
{
    private readonly ParquetReader reader;
    private readonly DataField[] fields;
    private readonly FaultList faults;
    private Func<int, string?>?[] columns = [];
    private byte[] cell = [];
    private ParquetRowGroupReader? group;
    private int nextGroup;
    private long row = -1;
    private long groupRow;
    private long groupRows;

    /// <exception cref="SurveyReadException">It is no Parquet file.</exception>
    public ParquetRecords(Stream stream, FaultList faults)
    {
        this.faults = faults;
        reader = Try(() =>
        {
            if (!stream.CanSeek)
            {
                var copy = new MemoryStream();
                stream.CopyTo(copy);
                copy.Position = 0;
                stream = copy;
            }

            return Wait(ParquetReader.CreateAsync(stream, null, true, CancellationToken.None));
        });
        fields = reader.Schema.GetDataFields();
    }

    public override int Line => (int)Math.Min(row, int.MaxValue);

    public override int FieldCount => fields.Length;

    public override ReadOnlySpan<byte> this[int field]
    {
        get
        {
            if (row == 0)
                return Encoding.UTF8.GetBytes(fields[field].Name);
            var column = columns[field] ??= Try(() => Load(fields[field]));
            var text = column((int)(groupRow - 1)) ?? "";
            if (cell.Length < 4 * text.Length)
                cell = new byte[4 * text.Length + 32];
            return cell.AsSpan(0, Encoding.UTF8.GetBytes(text, cell));
        }
    }

    public override bool Read()
    {
        row++;
        if (row == 0)
            return true;
        while (groupRow == groupRows)
        {
            group?.Dispose();
            group = null;
            if (nextGroup == reader.RowGroupCount)
                return false;
            group = Try(() => reader.OpenRowGroupReader(nextGroup++));
            groupRows = group.RowCount;
            groupRow = 0;
            columns = new Func<int, string?>?[fields.Length];
        }

        groupRow++;
        return true;
    }

    public override void CheckHeader(FaultList found) { }

    public override bool IsWhole(int expectedFields, FaultList found) => true;

    private Func<int, string?> Load(DataField field)
    {
        var type = field.ClrType;
        // The library keeps text as memory of characters; either way it gives it as strings.
        if (type == typeof(string) || type == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[groupRows];
            Wait(group!.ReadAsync(field, texts.AsMemory(), null, CancellationToken.None));
            return i => texts[i];
        }

        return type == typeof(bool) ? Values<bool>(field, v => v ? "1" : "0")
            : type == typeof(byte) ? Values<byte>(field, v => Number(v))
            : type == typeof(sbyte) ? Values<sbyte>(field, v => Number(v))
            : type == typeof(short) ? Values<short>(field, v => Number(v))
            : type == typeof(ushort) ? Values<ushort>(field, v => Number(v))
            : type == typeof(int) ? Values<int>(field, v => Number(v))
            : type == typeof(uint) ? Values<uint>(field, v => Number(v))
            : type == typeof(long) ? Values<long>(field, v => Number(v))
            : type == typeof(float) ? Values<float>(field, v => Decimal(v))
            : type == typeof(double) ? Values<double>(field, Decimal)
            : type == typeof(decimal)
                ? Values<decimal>(field, v => v.ToString(CultureInfo.InvariantCulture))
            : throw new NotSupportedException(type.Name);
    }

    private Func<int, string?> Values<T>(DataField field, Func<T, string> text)
        where T : struct
    {
        if (!field.IsNullable)
        {
            var values = new T[groupRows];
            Wait(group!.ReadAsync(field, values.AsMemory(), null, CancellationToken.None));
            return i => text(values[i]);
        }

        var some = new T?[groupRows];
        Wait(group!.ReadAsync(field, some.AsMemory(), null, CancellationToken.None));
        return i => some[i] is { } value ? text(value) : null;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number that is none (NaN) is a blank.</summary>
    private static string Decimal(double value) =>
        double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Wait(ValueTask task) => task.AsTask().GetAwaiter().GetResult();

    private T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
#pragma warning disable CA1031 // The library tells damage in exceptions of many kinds.
        catch (Exception e) when (e is not SurveyReadException)
#pragma warning restore CA1031
        {
            faults.Add(
                SurveyFaultKind.DamagedTable,
                0,
                "",
                $"no se puede leer como Parquet ({e.GetType().Name}). Vuelva a escribirlo, con columnas de números o texto, sin listas.",
                $"it cannot be read as Parquet ({e.GetType().Name}). Write it again, with columns of numbers or text and no lists."
            );
            faults.ThrowIfAny();
            throw;
        }
    }
}
