namespace ClosingGaps.Engine.Judging;

/// <summary>
/// An immutable collection that two results join in constant time: grounds and reasons grow along every operation, and are read only at the end.
/// </summary>
public sealed class Rope<T>
    where T : notnull
{
    private readonly T? leaf;
    private readonly Rope<T>? left;
    private readonly Rope<T>? right;

    public Rope(T leaf) => this.leaf = leaf;

    internal Rope(Rope<T> left, Rope<T> right)
    {
        this.left = left;
        this.right = right;
    }

    /// <summary>Its items, each once, in the order in which they were met.</summary>
    public IReadOnlyList<T> Items()
    {
        var items = new List<T>();
        var seenItems = new HashSet<T>();
        var seenNodes = new HashSet<Rope<T>>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Rope<T>>();
        open.Push(this);
        while (open.TryPop(out var node))
        {
            if (!seenNodes.Add(node))
            {
                continue;
            }

            if (node.left is null)
            {
                if (seenItems.Add(node.leaf!))
                {
                    items.Add(node.leaf!);
                }

                continue;
            }

            open.Push(node.right!);
            open.Push(node.left);
        }

        return items;
    }
}

internal static class Rope
{
    /// <summary>Both; <see langword="null"/> is empty.</summary>
    internal static Rope<T>? Join<T>(Rope<T>? a, Rope<T>? b)
        where T : notnull =>
        a is null || ReferenceEquals(a, b) ? b
        : b is null ? a
        : new Rope<T>(a, b);
}
