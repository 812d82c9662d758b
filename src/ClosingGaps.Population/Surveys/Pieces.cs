using System.Runtime.CompilerServices;

namespace ClosingGaps.Population.Surveys;

/// <summary>
/// A list that grows by pieces and never moves what it holds: a long file read into it takes once the memory of its values, not several
/// times, as a list that doubles does until its old halves are collected.
/// </summary>
internal sealed class Pieces<T>
    where T : unmanaged
{
    // Below the size at which the runtime keeps an array among the large ones, which it seldom collects.
    private static readonly int Size = 64 * 1024 / Unsafe.SizeOf<T>();
    private readonly List<T[]> full = [];
    private T[] last = [];
    private int held;

    public int Count => full.Count * Size + held;

    public void Add(T value)
    {
        if (held == last.Length)
            Grow();
        last[held++] = value;
    }

    /// <summary>Everything in one array; the list is then empty.</summary>
    public T[] TakeArray()
    {
        var all = new T[Count];
        for (var piece = 0; piece < full.Count; piece++)
        {
            full[piece].CopyTo(all, piece * Size);
            full[piece] = [];
        }

        last.AsSpan(0, held).CopyTo(all.AsSpan(full.Count * Size));
        full.Clear();
        (last, held) = ([], 0);
        return all;
    }

    /// <summary>Every value to another list; this one is then empty.</summary>
    public void MoveTo(Action<T> to)
    {
        for (var piece = 0; piece < full.Count; piece++)
        {
            foreach (var value in full[piece])
                to(value);
            full[piece] = [];
        }

        foreach (var value in last.AsSpan(0, held))
            to(value);
        full.Clear();
        (last, held) = ([], 0);
    }

    private void Grow()
    {
        // The first piece begins small: most files are.
        if (last.Length > 0 && last.Length < Size)
        {
            Array.Resize(ref last, Math.Min(Size, 4 * last.Length));
            return;
        }

        if (held > 0)
            full.Add(last);
        last = new T[full.Count == 0 ? Math.Min(Size, 1024) : Size];
        held = 0;
    }
}
