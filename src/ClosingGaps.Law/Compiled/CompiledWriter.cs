using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Compiled;

/// <summary>
/// Writes the parts of a law as bytes. What several places share is written where it first stands and named by its number after that, so that
/// it is shared again when read; <see cref="CompiledReader"/> mirrors every method.
/// </summary>
internal sealed class CompiledWriter
{
    private readonly List<byte> bytes = [];
    private readonly Dictionary<SourceText, int> sources = [];
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> shared = new(ReferenceEqualityComparer.Instance);

    public CompiledWriter(IReadOnlyList<SourceText> sources)
    {
        foreach (var source in sources)
        {
            this.sources.Add(source, this.sources.Count);
        }
    }

    public ReadOnlySpan<byte> Written => CollectionsMarshal.AsSpan(bytes);

    /// <summary>Seven bits a byte; signs alternate, so that small numbers of either are short.</summary>
    public void Number(long number)
    {
        var rest = (ulong)((number << 1) ^ (number >> 63));
        while (rest >= 0x80)
        {
            bytes.Add((byte)(rest | 0x80));
            rest >>= 7;
        }

        bytes.Add((byte)rest);
    }

    public void Flag(bool flag) => bytes.Add(flag ? (byte)1 : (byte)0);

    public void Date(DateOnly date) => Number(date.DayNumber);

    public void Date(DateOnly? date) => Number(date?.DayNumber ?? -1);

    public void Grid(Grid grid)
    {
        Flag(grid.IsKnown);
        Number(grid.Digits);
    }

    public void Span(TextSpan span)
    {
        if (span.Source is null)
        {
            Number(-1);
            return;
        }

        Number(sources[span.Source]);
        Number(span.Start);
        Number(span.Length);
    }

    public void Text(string? text)
    {
        if (text is null)
        {
            Number(-1);
        }
        else if (texts.TryGetValue(text, out var number))
        {
            Number(number);
        }
        else
        {
            Number(texts.Count);
            texts.Add(text, texts.Count);
            Raw(Encoding.UTF8.GetBytes(text));
        }
    }

    public void Amount(Rational? amount)
    {
        Flag(amount is not null);
        if (amount is { } some)
        {
            Amount(some);
        }
    }

    public void Amount(Rational amount)
    {
        Whole(amount.Numerator);
        Whole(amount.Denominator);
    }

    /// <summary>Something that others may share, whole where it first stands.</summary>
    public void Shared<T>(T? item, Action<CompiledWriter, T> write)
        where T : class
    {
        if (item is null)
        {
            Number(-1);
        }
        else if (shared.TryGetValue(item, out var number))
        {
            Number(number + 1);
        }
        else
        {
            Number(0);
            write(this, item);
            Declare(item);
        }
    }

    /// <summary>Gives something its number without writing it.</summary>
    public void Declare(object item) => shared.Add(item, shared.Count);

    /// <summary>Something declared before.</summary>
    public void Known(object? item) => Number(item is null ? -1 : shared[item]);

    public void List<T>(IReadOnlyCollection<T> items, Action<CompiledWriter, T> write)
    {
        Number(items.Count);
        foreach (var item in items)
        {
            write(this, item);
        }
    }

    private void Whole(BigInteger number)
    {
        // Almost every number of the law is short.
        var isShort = number > int.MinValue && number < int.MaxValue;
        Flag(isShort);
        if (isShort)
        {
            Number((long)number);
            return;
        }

        Raw(number.ToByteArray());
    }

    private void Raw(byte[] part)
    {
        Number(part.Length);
        bytes.AddRange(part);
    }
}
