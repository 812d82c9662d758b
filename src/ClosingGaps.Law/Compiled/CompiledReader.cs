using System.Numerics;
using System.Text;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Compiled;

/// <summary>Reads what <see cref="CompiledWriter"/> wrote, method by method. The bytes are known to be whole and its own.</summary>
/// <param name="start">Where the writing begins.</param>
internal sealed class CompiledReader(byte[] bytes, int start, IReadOnlyList<SourceText> sources)
{
    private readonly List<string> texts = [];
    private readonly List<object> shared = [];
    private int at = start;

    public long Number()
    {
        ulong number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (long)(number >> 1) ^ -(long)(number & 1);
            }
        }
    }

    public int Int() => (int)Number();

    public bool Flag() => bytes[at++] != 0;

    public DateOnly Date() => DateOnly.FromDayNumber(Int());

    public DateOnly? DateOrNull() => Int() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

    public Grid Grid() => new(Flag(), Int());

    public TextSpan Span() =>
        Int() is >= 0 and var source ? new TextSpan(sources[source], Int(), Int()) : default;

    public string Text() => TextOrNull()!;

    public string? TextOrNull()
    {
        var number = Int();
        if (number < 0)
        {
            return null;
        }

        if (number == texts.Count)
        {
            var length = Int();
            texts.Add(Encoding.UTF8.GetString(bytes, at, length));
            at += length;
        }

        return texts[number];
    }

    public Rational? AmountOrNull() => Flag() ? Amount() : null;

    public Rational Amount() => Rational.OfLowestTerms(Whole(), Whole());

    public T Shared<T>(Func<CompiledReader, T> read)
        where T : class => SharedOrNull(read)!;

    public T? SharedOrNull<T>(Func<CompiledReader, T> read)
        where T : class
    {
        var number = Int();
        if (number != 0)
        {
            return number < 0 ? null : (T)shared[number - 1];
        }

        var item = read(this);
        Declare(item);
        return item;
    }

    public void Declare(object item) => shared.Add(item);

    public T Known<T>()
        where T : class => (T)shared[Int()];

    public T? KnownOrNull<T>()
        where T : class => Int() is >= 0 and var number ? (T)shared[number] : null;

    public T[] List<T>(Func<CompiledReader, T> read)
    {
        var items = new T[Int()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read(this);
        }

        return items;
    }

    private BigInteger Whole()
    {
        if (Flag())
        {
            return Number();
        }

        var length = Int();
        at += length;
        return new BigInteger(bytes.AsSpan(at - length, length));
    }
}
