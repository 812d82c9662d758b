using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ClosingGaps.Population.Synthetic.Models;

/// <summary>Groups of persons, narrowest first, up to eight: a list on the stack, because a country draws billions.</summary>
[CollectionBuilder(typeof(Groups), nameof(Of))]
internal struct Groups
{
    private Eight items;
    private int count;

    [UnscopedRef]
    public readonly ReadOnlySpan<ulong> Span => ((ReadOnlySpan<ulong>)items)[..count];

    public static Groups Of(ReadOnlySpan<ulong> groups)
    {
        var list = new Groups { count = groups.Length };
        groups.CopyTo(list.items);
        return list;
    }

    /// <summary>What makes it a collection to the compiler.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<ulong>.Enumerator GetEnumerator() => Span.GetEnumerator();

    [InlineArray(8)]
    private struct Eight
    {
        private ulong first;
    }
}
